/// Information by zone of the eight tables that exchange margins and structure of two counts.
///
/// Named by the count (a earlier, b later) of the group margin, the zone margin and the structure.
struct ShapleyTables: ChangeByZone {
  let aaa: [Double]
  let aab: [Double]
  let aba: [Double]
  let abb: [Double]
  let baa: [Double]
  let bab: [Double]
  let bba: [Double]
  let bbb: [Double]
  let marginError: Double

  var before: [Double] { aaa }
  var after: [Double] { bbb }

  init(_ a: Composition, _ b: Composition) {
    let filling = PositiveTable.filling(a, b)
    let filledA = PositiveTable(a, filling: filling)
    let filledB = PositiveTable(b, filling: filling)
    var worst = 0.0
    func information(groups: PositiveTable, zones: PositiveTable, of source: PositiveTable)
      -> [Double]
    {
      let fitted = Composition.fitted(source, zonesLike: zones, groupsLike: groups)
      worst = max(worst, fitted.error)
      return fitted.table.informationByZone()
    }
    // The counts as they are keep their empty cells.
    aaa = a.informationByZone()
    bbb = b.informationByZone()
    bba = information(groups: filledB, zones: filledB, of: filledA)
    aba = information(groups: filledA, zones: filledB, of: filledA)
    baa = information(groups: filledB, zones: filledA, of: filledA)
    aab = information(groups: filledA, zones: filledA, of: filledB)
    bab = information(groups: filledB, zones: filledA, of: filledB)
    abb = information(groups: filledA, zones: filledB, of: filledB)
    marginError = worst
  }

  /// Margins against structure first, then the two margins against each other.
  func add(to parts: inout ChangeParts, _ i: Int) {
    let groups = (baa[i] - aaa[i]) + (bba[i] - aba[i]) + (bbb[i] - abb[i]) + (bab[i] - aab[i])
    let zones = (aba[i] - aaa[i]) + (bba[i] - baa[i]) + (bbb[i] - bab[i]) + (abb[i] - aab[i])
    parts.groupMargin += groups / 4
    parts.zoneMargin += zones / 4
    parts.structural += ((aab[i] - aaa[i]) + (bbb[i] - bba[i])) / 2
  }
}
