/// Information by zone of the earlier count brought to the later margins: both by fitting, and each
/// of them alone by one scaling.
///
/// Source: Karmel & Maclachlan 1988, Economic Record 64: 187–195.
struct MarginTables: ChangeByZone {
  let before: [Double]
  let after: [Double]
  let marginError: Double
  private let bothMargins: [Double]
  private let groupMargin: [Double]
  private let zoneMargin: [Double]

  init(_ a: Composition, _ b: Composition) {
    let filling = PositiveTable.filling(a, b)
    let filledA = PositiveTable(a, filling: filling)
    let filledB = PositiveTable(b, filling: filling)
    let fitted = Composition.fitted(filledA, zonesLike: filledB, groupsLike: filledB)
    before = a.informationByZone()
    after = b.informationByZone()
    bothMargins = fitted.table.informationByZone()
    marginError = fitted.error
    groupMargin = filledA.scaled { group, _ in
      filledB.groupShares[group] / filledA.groupShares[group]
    }.informationByZone()
    zoneMargin = filledA.scaled { _, zone in
      filledB.zoneShares[zone] / filledA.zoneShares[zone]
    }.informationByZone()
  }

  func add(to parts: inout ChangeParts, _ i: Int) {
    let groups = groupMargin[i] - before[i]
    let zones = zoneMargin[i] - before[i]
    parts.groupMargin += groups
    parts.zoneMargin += zones
    parts.interaction += (bothMargins[i] - before[i]) - groups - zones
    parts.structural += after[i] - bothMargins[i]
  }
}

extension PositiveTable {
  /// Every cell times a factor.
  func scaled(by factor: (_ group: Int, _ zone: Int) -> Double) -> Composition {
    Composition(
      zones: zones, groups: groups,
      counts: cells.indices.map { cells[$0] * factor($0 / zones, $0 % zones) })
  }
}
