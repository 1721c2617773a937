internal import GeoCore

/// What the total of one zone demands of its hidden counts: their sum lies in a range.
struct RowRule: Sendable {
  let row: Int
  /// People of the groups whose counts are given.
  let given: Double
  /// Positions of the zone's hidden counts among all cells.
  let cells: [Int]
  /// Lowest and highest sum of the groups, given and hidden.
  let lowest: Double
  let highest: Double
  /// The zone's total when whoever is not in a group is the rest, and the total is known.
  let totalWithRest: Double?

  func sum(_ values: [Double]) -> Double { cells.reduce(given) { $0 + values[$1] } }

  /// Whether the hidden counts fit the total.
  func allows(_ values: [Double]) -> Bool {
    let sum = sum(values)
    let rounding = 1e-9 * (sum + 1)
    return sum >= lowest - rounding && sum <= highest + rounding
  }

  /// Moves the hidden counts, first to last and no further than needed, until they fit the total.
  func mend(_ values: inout [Double], cells all: [Population.Cell]) {
    let sum = sum(values)
    var missing = max(0, lowest - sum) + min(0, highest - sum)
    for cell in cells where missing != 0 {
      let moved = min(max(values[cell] + missing, all[cell].lower), all[cell].upper)
      missing -= moved - values[cell]
      values[cell] = moved
    }
  }

  /// The hidden cells of all zones, zone by zone, and what their totals demand.
  ///
  /// The rest is a hidden cell of its own only where the total is hidden too; elsewhere it is what
  /// the groups leave of the total.
  static func all(
    _ input: GroupCounts, zones: [Int], rest: GroupCounts.Series?
  ) -> (cells: [Population.Cell], rules: [RowRule]) {
    guard input.hasRanges else { return ([], []) }
    let series = input.groups + (rest.map { [$0] } ?? [])
    let bounds = series.map { ($0.lower, $0.upper) }
    let (totalLower, totalUpper) = (input.total.lower, input.total.upper)
    var cells: [Population.Cell] = []
    var rules: [RowRule] = []
    for (row, zone) in zones.enumerated() {
      let first = cells.count
      var given = 0.0
      let isTotalKnown = totalLower[zone] == totalUpper[zone]
      for (group, (lower, upper)) in bounds.enumerated() {
        let isRest = group == input.groups.count
        if isRest && isTotalKnown { continue }
        if lower[zone] < upper[zone] {
          cells.append(
            Population.Cell(group: group, row: row, lower: lower[zone], upper: upper[zone]))
        } else {
          given += lower[zone]
        }
      }
      guard cells.count > first else { continue }
      let leavesRest = rest != nil && isTotalKnown
      rules.append(
        RowRule(
          row: row, given: given, cells: Array(first..<cells.count),
          lowest: totalLower[zone] - (leavesRest ? rest?.upper[zone] ?? 0 : 0),
          highest: totalUpper[zone] - (leavesRest ? rest?.lower[zone] ?? 0 : 0),
          totalWithRest: leavesRest ? totalLower[zone] : nil))
    }
    return (cells, rules)
  }
}
