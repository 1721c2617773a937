import Foundation
import GeoCore
import PlaceAnalysis

/// `knn_…` and the columns of a file of nearest persons: `R_<k>`, `N_<k>`, `T_<k>`, `Dist_<k>`.
enum NearestPersonsKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    if key == "knn_profile_population_weighted" { return profile(input) }
    if let (name, k) = parts(key, after: "knn_share_"), let group = group(name, input) {
      return nearest([k], input, NearestPersonsRule()).map {
        Number($0.shares(ofGroup: group, scale: 0))
      }
    }
    if key.hasPrefix("knn_distance_k"), let k = Double(key.dropFirst("knn_distance_k".count)) {
      return nearest([k], input, NearestPersonsRule()).map { Number($0.ringDistances(scale: 0)) }
    }
    return column(key, input, NearestPersonsRule())
  }

  /// A column around every zone, of the first group among all.
  static func column(_ key: String, _ input: KeyInput, _ rule: NearestPersonsRule) -> Number? {
    let words = key.split(separator: "_", omittingEmptySubsequences: false)
    guard words.count == 2, ["N", "T", "R", "Dist"].contains(words[0]), let k = Double(words[1]),
      input.groups != nil, let nearest = nearest([k], input, rule)
    else { return nil }
    return switch words[0] {
    case "N": Number((0..<nearest.zoneCount).map { nearest.persons(scale: 0, zone: $0) })
    case "T":
      Number((0..<nearest.zoneCount).map { nearest.persons(ofGroup: 0, scale: 0, zone: $0) })
    case "R": Number(nearest.shares(ofGroup: 0, scale: 0))
    default: Number(nearest.distances(scale: 0))
    }
  }

  /// D of the first group against all others and its isolation, by k.
  static func profileOfFirst(_ scales: [Double], _ input: KeyInput) -> Number? {
    guard let nearest = nearest(scales, input, NearestPersonsRule()) else { return nil }
    return .object(
      scales.enumerated().map { scale, k in
        (
          name(k),
          .object([
            ("D", Number(nearest.dissimilarity(ofGroup: 0, in: input.town, scale: scale))),
            ("isolation", Number(nearest.isolation(ofGroup: 0, in: input.town, scale: scale))),
          ])
        )
      })
  }

  /// Over all groups, by k of the file's parameters.
  private static func profile(_ input: KeyInput) -> Number? {
    guard let scales = scales(input.parameters?["k"]),
      let nearest = nearest(scales, input, NearestPersonsRule())
    else { return nil }
    let town = input.town
    return .object(
      scales.enumerated().map { scale, k in
        (
          name(k),
          .object([
            ("D", Number(nearest.dissimilarity(in: town, scale: scale))),
            ("H", Number(nearest.informationTheory(in: town, scale: scale))),
            (
              "isolation_by_group",
              Number(
                (0..<town.groupCount).map {
                  nearest.isolation(ofGroup: $0, in: town, scale: scale)
                })
            ),
          ])
        )
      })
  }

  static func scales(_ json: JSONValue?) -> [Double]? {
    guard case .array(let elements)? = json else { return nil }
    let scales = elements.compactMap(\.double)
    return scales.count == elements.count ? scales : nil
  }

  /// The rule that a peer's title names, `overshoot=<sharing> self=<include or exclude>`.
  static func rule(of title: String) -> NearestPersonsRule? {
    var rule = NearestPersonsRule()
    var isNamed = false
    for word in title.split(separator: " ") {
      if word.hasPrefix("overshoot=") {
        guard let sharing = NearestPersonsRule.Sharing(rawValue: String(word.dropFirst(10))),
          sharing != .sampled
        else { return nil }
        rule.sharing = sharing
        isNamed = true
      }
      if word == "self=exclude" { rule.ownZone = .excluded }
    }
    return isNamed ? rule : nil
  }

  private static func nearest(
    _ scales: [Double], _ input: KeyInput, _ rule: NearestPersonsRule
  ) -> NearestPersons? {
    guard let space = input.space, scales.allSatisfy({ $0 > 0 }) else { return nil }
    return try? NearestPersons.around(
      input.town, x: space.x, y: space.y, areas: space.areas, scales: scales, rule: rule)
  }

  /// `<name>_k<number>` behind a prefix.
  private static func parts(_ key: String, after prefix: String) -> (String, Double)? {
    guard key.hasPrefix(prefix) else { return nil }
    let rest = key.dropFirst(prefix.count)
    guard let at = rest.range(of: "_k", options: .backwards), let k = Double(rest[at.upperBound...])
    else { return nil }
    return (String(rest[..<at.lowerBound]), k)
  }

  /// A group by its name; of a pair x and y.
  private static func group(_ name: String, _ input: KeyInput) -> Int? {
    input.groups?.names.firstIndex(of: name)
      ?? (input.pair == nil ? nil : ["x", "y"].firstIndex(of: name))
  }

  private static func name(_ k: Double) -> String {
    Int(exactly: k).map(String.init) ?? String(k)
  }
}
