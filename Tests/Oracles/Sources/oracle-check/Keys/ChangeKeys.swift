import GeoCore
import PlaceAnalysis

/// Keys of change between the two files of a dataset: `difference_shapley`, `difference_km`,
/// `difference_mrc`.
enum ChangeKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard key.hasPrefix("difference_"),
      let method = ChangeMethod(rawValue: String(key.dropFirst("difference_".count))),
      let groups = input.groups?.names, let earlier = CountedTable(input, file: 0),
      let later = CountedTable(input, file: 1), let before = earlier.composition(groups),
      let after = later.composition(groups)
    else { return nil }
    let keys = ZoneKeys(before: earlier.keys, after: later.keys)
    let change = MatchedCounts(
      before: ZoneKeys.aligned(before, rows: keys.before),
      after: ZoneKeys.aligned(after, rows: keys.after)
    ).informationChange(by: method)
    return .object([
      ("M1", Number(change.before)), ("M2", Number(change.after)),
      ("diff", Number(change.difference)), ("additions", Number(change.parts.additions)),
      ("removals", Number(change.parts.removals)),
      ("group_marginal", Number(change.parts.groupMargin)),
      ("unit_marginal", Number(change.parts.zoneMargin)),
      ("interaction", Number(change.parts.interaction)),
      ("structural", Number(change.parts.structural)),
      ("common_units", Number(Double(change.commonZones))),
    ])
  }
}
