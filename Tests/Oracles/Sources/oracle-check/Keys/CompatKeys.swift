import PlaceAnalysis

/// Keys of what another tool computes: grids of thresholds, and entropy of the groups present.
enum CompatKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    if let pair = input.pair, key.hasPrefix("R_conprof_grid"),
      let thresholds = Int(key.dropFirst("R_conprof_grid".count)), thresholds > 1
    {
      return Number(
        concentrationProfileOnGrid(
          focal: pair.x.span, rest: pair.y.span, thresholds: thresholds))
    }
    if let town = input.groups?.town, key == "local_entropy_present_groups" {
      // Zones without people are not listed.
      let values = town.entropyOfPresentGroups()
      return Number(values.indices.filter { town.zoneTotals[$0] > 0 }.map { values[$0] })
    }
    return nil
  }
}
