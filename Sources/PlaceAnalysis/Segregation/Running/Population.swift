/// The people of all usable zones as parts of a whole: the groups named, and those in none.
///
/// Holds the counts with suppressed cells at their points, and which cells those are.
struct Population {
  /// A count that the publisher hides.
  struct Cell: Hashable {
    /// nil when it is the zone's total that is hidden.
    let group: Int?
    /// Row among the usable zones.
    let row: Int
    let lower: Double
    let upper: Double
  }

  let names: [String]
  let restName: String
  /// Rows of the input, by row here.
  let zones: [Int]
  /// Counts of the groups named, group after group.
  let counts: [Double]
  /// Everybody by zone, nil when the groups are the whole base.
  let totals: [Double]?
  let cells: [Cell]
  /// Some people are in no group; they are the last group.
  let hasRest: Bool
  let rules: [RowRule]

  init(_ input: SegregationInput) {
    names = input.groups.map(\.name)
    let zones = (0..<input.zoneCount).filter(input.isUsable)
    self.zones = zones
    var rest = "rest"
    while names.contains(rest) { rest += "_" }
    restName = rest
    // + 0 turns −0 into 0.
    counts = input.groups.flatMap { group in zones.map { group.counts[$0] + 0 } }
    totals = input.total.map { total in zones.map { total.counts[$0] + 0 } }
    cells = Self.cells(input, zones: zones)
    hasRest = Self.hasRest(input, zones: zones)
    rules = RowRule.all(
      cells: cells, names: names.count, counts: counts, totals: totals, hasRest: hasRest)
  }

  var groupCount: Int { names.count + (hasRest ? 1 : 0) }
  var allNames: [String] { hasRest ? names + [restName] : names }

  /// Everybody, with hidden cells at their points.
  var composition: Composition { composition(counts: counts, totals: totals) }

  /// Everybody, with the hidden cells filled in; nil when the groups would not fit the totals.
  func composition(filling values: [Double]) -> Composition? {
    guard rules.allSatisfy({ $0.allows(values) }) else { return nil }
    var counts = counts
    var totals = totals
    for (cell, value) in zip(cells, values) {
      if let group = cell.group {
        counts[group * zones.count + cell.row] = value
      } else {
        totals?[cell.row] = value
      }
    }
    return composition(counts: counts, totals: totals)
  }

  private func composition(counts: [Double], totals: [Double]?) -> Composition {
    guard hasRest, let totals else { return Composition(zones: zones.count, counts: counts) }
    var all = counts
    all.reserveCapacity(counts.count + zones.count)
    for row in zones.indices {
      var sum = 0.0
      for group in names.indices { sum += counts[group * zones.count + row] }
      let rest = totals[row] - sum
      // Sums of fractions miss their total by rounding, published totals by a few people.
      all.append(rest > 1e-9 * totals[row] ? rest : 0)
    }
    return Composition(zones: zones.count, counts: all)
  }

  private static func cells(_ input: SegregationInput, zones: [Int]) -> [Cell] {
    var cells: [Cell] = []
    func add(_ series: SegregationInput.Series, group: Int?) {
      guard let ranges = series.ranges else { return }
      for (row, zone) in zones.enumerated() where ranges.lower[zone] < ranges.upper[zone] {
        cells.append(
          Cell(group: group, row: row, lower: ranges.lower[zone], upper: ranges.upper[zone]))
      }
    }
    for (group, series) in input.groups.enumerated() { add(series, group: group) }
    if let total = input.total { add(total, group: nil) }
    return cells
  }

  /// Whether there are people in no group, rather than the noise of published sums.
  private static func hasRest(_ input: SegregationInput, zones: [Int]) -> Bool {
    guard let total = input.total else { return false }
    if input.groups.count == 1 { return true }
    var rest = 0.0
    var everybody = 0.0
    for zone in zones {
      let highest = input.groups.reduce(0) { $0 + $1.upper(zone) }
      let gap = total.lower(zone) - highest
      if gap > SegregationInput.tolerance(total: total.lower(zone)) { return true }
      rest += max(0, gap)
      everybody += total.lower(zone)
    }
    return rest > everybody / 1000
  }
}
