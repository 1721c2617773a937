/// What the total of one zone demands of its hidden counts.
struct RowRule {
  /// People of the groups whose counts are given.
  let given: Double
  /// Positions of the zone's hidden groups among all cells.
  let groupCells: [Int]
  /// The zone's total where it is given, else the position of its cell.
  let total: Double
  let totalCell: Int?
  /// The groups are the whole base and fill the total exactly.
  let isExact: Bool

  /// Whether the hidden counts fit the total.
  func allows(_ values: [Double]) -> Bool {
    var sum = given
    for cell in groupCells { sum += values[cell] }
    let room = (totalCell.map { values[$0] } ?? total) - sum
    let rounding = 1e-9 * (sum + 1)
    return isExact ? room.magnitude <= rounding : room >= -rounding
  }

  /// Moves the hidden groups, first to last and no further than needed, until they fit the total.
  func mend(_ values: inout [Double], cells: [Population.Cell]) {
    var room = totalCell.map { values[$0] } ?? total
    room -= given
    for cell in groupCells { room -= values[cell] }
    for cell in groupCells where room < 0 || isExact {
      let moved = min(max(values[cell] + room, cells[cell].lower), cells[cell].upper)
      room -= moved - values[cell]
      values[cell] = moved
    }
    if let totalCell, room < 0 || isExact {
      values[totalCell] = min(
        max(values[totalCell] - room, cells[totalCell].lower), cells[totalCell].upper)
    }
  }

  /// One rule per zone with hidden counts and a total that its counts can meet at all.
  ///
  /// A published total with noise in it may not be met by any filling; it then rules nothing.
  static func all(
    cells: [Population.Cell], names: Int, counts: [Double], totals: [Double]?, hasRest: Bool
  ) -> [RowRule] {
    guard let totals, !cells.isEmpty else { return [] }
    let rows = totals.count
    var byRow: [Int: [Int]] = [:]
    for (position, cell) in cells.enumerated() { byRow[cell.row, default: []].append(position) }
    return byRow.keys.sorted().compactMap { row in
      let here = byRow[row, default: []]
      let groupCells = here.filter { cells[$0].group != nil }
      let totalCell = here.first { cells[$0].group == nil }
      let hidden = Set(groupCells.compactMap { cells[$0].group })
      var given = 0.0
      for group in 0..<names where !hidden.contains(group) { given += counts[group * rows + row] }
      let lowest = groupCells.reduce(given) { $0 + cells[$1].lower }
      let highest = groupCells.reduce(given) { $0 + cells[$1].upper }
      let totalLowest = totalCell.map { cells[$0].lower } ?? totals[row]
      let totalHighest = totalCell.map { cells[$0].upper } ?? totals[row]
      guard lowest <= totalHighest, hasRest || highest >= totalLowest else { return nil }
      return RowRule(
        given: given, groupCells: groupCells, total: totals[row], totalCell: totalCell,
        isExact: !hasRest)
    }
  }
}
