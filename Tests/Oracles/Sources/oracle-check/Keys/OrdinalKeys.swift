import GeoCore
import PlaceAnalysis

/// Keys of ordered groups: `ordinal…`, `P_k`, `H_k`, and `H_R_ols`, `S_R_wls_beta` and the like.
///
/// `parameters.polynomial_order` is the degree, 4 when it is not given.
enum OrdinalKeys {
  private static let variations: [String: Variation] = [
    "H": .entropy, "R": .variance, "S": .squareRoot, "L": .absolute,
  ]
  private static let order: [Variation] = [.entropy, .variance, .squareRoot, .absolute]

  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard let town = input.groups?.town else { return nil }
    if key == "ordinal" { return Number(order.map { town.ordinalSegregation($0) }) }
    if key == "P_k" { return Number(town.thresholds(.entropy).shares) }
    let words = key.split(separator: "_").map(String.init)
    if words.count == 3, words[0] == "ordinal", words[2].lowercased() == "o" {
      return variations[words[1]].map { Number(town.ordinalSegregation($0)) }
    }
    guard let variation = words.first.flatMap({ variations[$0] }) else { return nil }
    if words.count == 2, words[1] == "k" {
      return Number(town.thresholds(variation).segregation)
    }
    guard words.count >= 3, words[1] == "R", let fit = RankOrderFit(rawValue: words[2]) else {
      return nil
    }
    let degree = input.parameters?["polynomial_order"]?.double.flatMap { Int(exactly: $0) } ?? 4
    let index = town.rankOrder(variation, order: degree, fit: fit)
    switch words.dropFirst(3).joined(separator: "_") {
    case "": return Number(index?.value ?? .nan)
    case "beta": return index.map { Number($0.coefficients) } ?? .undefined
    default: return nil
    }
  }
}
