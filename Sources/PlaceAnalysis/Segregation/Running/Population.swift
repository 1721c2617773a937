internal import GeoCore

/// The people of all usable zones as parts of a whole: the groups named, and those in none.
///
/// Holds the counts with suppressed cells at their points, and which cells those are.
struct Population: Sendable {
  /// A count that the publisher hides: closed range of persons.
  struct Cell: Hashable, Sendable {
    /// The rest is the group after those named.
    let group: Int
    /// Row among the usable zones.
    let row: Int
    let lower: Double
    let upper: Double
  }

  let names: [String]
  let restName: String
  /// Rows of the input, by row here.
  let zones: [Int]
  /// Persons, group after group, the rest last.
  let counts: [Double]
  let cells: [Cell]
  /// Some people are in no group; they are the last group.
  let hasRest: Bool
  let rules: [RowRule]

  init(_ input: GroupCounts) {
    names = input.names
    let zones = input.usableRows
    self.zones = zones
    var restName = GroupCounts.restName
    while names.contains(restName) { restName += "_" }
    self.restName = restName
    let rest = input.rest.flatMap { rest in
      input.groups.count == 1 || zones.contains { rest.upper[$0] > 0 } ? rest : nil
    }
    hasRest = rest != nil
    let series = input.groups + (rest.map { [$0] } ?? [])
    // + 0 turns −0 into 0.
    counts = series.flatMap { series in zones.map { series.values[$0] + 0 } }
    (cells, rules) = RowRule.all(input, zones: zones, rest: rest)
  }

  var allNames: [String] { hasRest ? names + [restName] : names }

  /// Everybody, with hidden cells at their points.
  var composition: Composition {
    Composition(zones: zones.count, groups: allNames.count, counts: counts)
  }

  /// Everybody, with the hidden cells filled in; nil when the groups would not fit the totals.
  func composition(filling values: [Double]) -> Composition? {
    guard rules.allSatisfy({ $0.allows(values) }) else { return nil }
    var filled = counts
    for (cell, value) in zip(cells, values) { filled[cell.group * zones.count + cell.row] = value }
    for rule in rules {
      guard let total = rule.totalWithRest else { continue }
      filled[names.count * zones.count + rule.row] = max(0, total - rule.sum(values))
    }
    return Composition(zones: zones.count, groups: allNames.count, counts: filled)
  }
}
