import GeoCore
import PlaceAnalysis

/// Keys of parts: `M_between_state`, `H_within_district`, `within_by_state`, `local_by_group`.
///
/// The word at the end names the column of the larger units.
enum DecompositionKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard let groups = input.groups else { return nil }
    let town = groups.town
    if key == "local_by_group" {
      return .object(zip(groups.names, town.groupLinkage()).map { ($0, Number($1)) })
    }
    if let column = rest(of: key, after: "within_by_"), let units = superunits(column, input) {
      return .object(
        town.segregation(within: units).map { unit in
          (
            unit.name,
            .object([
              ("M", Number(unit.mutualInformation)), ("p", Number(unit.share)),
              ("H", Number(unit.informationTheory)), ("D", Number(unit.dissimilarity)),
              ("E", Number(unit.entropy)), ("ent_ratio", Number(unit.entropyRatio)),
            ])
          )
        })
    }
    for (prefix, level) in [("between_", 0), ("within_", 1)] {
      for index in ["M", "H"] {
        guard let column = rest(of: key, after: "\(index)_\(prefix)"),
          let units = superunits(column, input)
        else { continue }
        let part = town.decomposed(by: [units]).levels[level]
        return Number(index == "M" ? part.mutualInformation : part.informationTheory)
      }
    }
    return nil
  }

  private static func rest(of key: String, after prefix: String) -> String? {
    key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : nil
  }

  private static func superunits(_ column: String, _ input: KeyInput) -> Superunits? {
    CountedTable(input, file: 0)?.texts(column).map { Superunits($0) }
  }
}
