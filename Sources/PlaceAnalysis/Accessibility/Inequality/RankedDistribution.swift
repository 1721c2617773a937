/// How a value lies over people who are ranked by something else, such as income.
///
/// From the lowest rank to the highest. Rows without people, without a value or without a rank are
/// left out; how many people that are is `peopleWithoutRank`.
public struct RankedDistribution: Sendable {
  /// Values by rank; rows of equal rank in file order.
  public let values: [Double]
  public let persons: [Double]
  /// Of each row, rising.
  public let ranks: [Double]
  /// N, the people who have both a value and a rank.
  public let people: Double
  /// Σ P a.
  public let total: Double
  /// People with a value whose rank is not known.
  public let peopleWithoutRank: Double

  /// μ = Σ P a / N; NaN when there is nobody.
  public var mean: Double { people > 0 ? total / people : .nan }

  /// - Parameters:
  ///   - values: One per row; not a finite number where there is none.
  ///   - persons: One per row.
  ///   - rank: What people are ranked by, one per row; only its order and its ties matter.
  ///
  /// Precondition: as many of each, fewer than 2³².
  public init(values: [Double], persons: [Double], rank: [Double]) {
    precondition(
      values.count == persons.count && values.count == rank.count,
      "values, persons and ranks differ")
    precondition(values.count < Int(UInt32.max), "too many rows")
    var entries: [KeyedRow] = []
    entries.reserveCapacity(values.count)
    var people = CompensatedSum()
    var total = CompensatedSum()
    var without = CompensatedSum()
    for row in values.indices {
      let weight = persons[row]
      guard weight > 0, weight < .infinity, values[row].isFinite else { continue }
      guard rank[row].isFinite else {
        without.add(weight)
        continue
      }
      people.add(weight)
      total.add(weight * values[row])
      entries.append(
        KeyedRow(key: KeyedRow.key(of: rank[row]), row: UInt32(truncatingIfNeeded: row)))
    }
    let sorted = KeyedRow.sorted(entries)
    self.values = sorted.map { values[Int($0.row)] }
    self.persons = sorted.map { persons[Int($0.row)] }
    ranks = sorted.map { rank[Int($0.row)] }
    self.people = people.value
    self.total = total.value
    peopleWithoutRank = without.value
  }

  /// Whether relative measures exist: somebody has a value, none is below 0, and not all are 0.
  var isRelative: Bool { total > 0 && values.allSatisfy { $0 >= 0 } }
}
