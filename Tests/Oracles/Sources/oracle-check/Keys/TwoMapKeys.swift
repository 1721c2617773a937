import Foundation
import GeoCore
import PlaceAnalysis

/// `shapley_two_maps`: the change of an index between two pairs of columns of one file, by
/// counterfactuals; keys `<PySAL's class>/<way>`.
enum TwoMapKeys {
  private typealias Kernel = (Span<Double>, Span<Double>) -> Double

  static func value(_ key: String, _ maps: JSONValue, _ folder: URL) -> Number? {
    let words = key.split(separator: "/").map(String.init)
    guard words.count == 2, let kernel = kernels[words[0]],
      let way = Counterfactual(rawValue: words[1].replacingOccurrences(of: "_", with: "-")),
      case .string(let file)? = maps["file"],
      let data = try? OracleData(folder.appendingPathComponent(file), groups: [], unit: nil),
      let before = columns(maps["map1"], data), let after = columns(maps["map2"], data),
      let change = indexChange(
        before: before, after: after, by: way,
        index: { town, _ in town.value(of: 0, against: 1, kernel) })
    else { return nil }
    // The form counts from the later to the earlier.
    return .object([
      ("C_S (structure)", Number(-change.structure)),
      ("C_A (attribute)", Number(-change.attributes)),
      ("s1_a1", Number(change.before)), ("s1_a2", Number(change.beforeWithLaterAttributes)),
      ("s2_a1", Number(change.afterWithEarlierAttributes)), ("s2_a2", Number(change.after)),
    ])
  }

  /// `1974 (nw74,w74)`: the group and those it is compared with, between brackets.
  private static func columns(_ json: JSONValue?, _ data: OracleData) -> Composition? {
    guard case .string(let text)? = json, let open = text.lastIndex(of: "("),
      let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let names = text[text.index(after: open)..<close].split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard names.count == 2, let x = data.counts([names[0]]), let y = data.counts([names[1]]) else {
      return nil
    }
    return Composition(groups: [x, y])
  }

  nonisolated(unsafe) private static let kernels: [String: Kernel] = [
    "Dissim": { dissimilarity(focal: $0, rest: $1) },
    "Gini": { gini(focal: $0, rest: $1) },
    "Entropy": { informationTheory(focal: $0, rest: $1) },
    "CorrelationR": { correlationRatio(focal: $0, rest: $1) },
    "MinMax": { minMax(focal: $0, rest: $1) },
    "Isolation": { isolation(focal: $0, rest: $1) },
    "Interaction": { interaction(focal: $0, rest: $1) },
    "Atkinson": { atkinson(focal: $0, rest: $1, b: 0.5) },
  ]
}
