/// How a value lies over people: who has how much, from the least to the most.
///
/// Everybody at one place has the value of that place, so that a row stands for its people. Rows
/// without people are dropped first, and people whose value is not known are counted apart: they are
/// in no mean and no index but those that say so. Values are sorted once, O(n log n), and every
/// index is then one pass.
public struct AccessDistribution: Sendable {
  /// Values of the rows that have people and a value, ascending; equal values in file order.
  public let values: [Double]
  /// People of each of these rows, all above 0.
  public let persons: [Double]
  /// The rows themselves, as positions in what was given.
  public let rows: [UInt32]
  /// N = Σ P, the people who have a value.
  public let people: Double
  /// Σ P a.
  public let total: Double
  /// People without a value: whose access is undefined, or who reach nothing at any cost.
  public let peopleWithoutValue: Double

  /// μ = Σ P a / N; NaN when nobody has a value.
  public var mean: Double { people > 0 ? total / people : .nan }

  /// - Parameters:
  ///   - values: One per row, in any one unit; not a finite number where there is none.
  ///   - persons: One per row; a row with none, or with a number that is not known, is dropped.
  ///
  /// Precondition: as many values as persons, fewer than 2³².
  public init(values: [Double], persons: [Double]) {
    precondition(values.count == persons.count, "values and persons differ")
    precondition(values.count < Int(UInt32.max), "too many rows")
    var entries: [KeyedRow] = []
    entries.reserveCapacity(values.count)
    var people = CompensatedSum()
    var total = CompensatedSum()
    var without = CompensatedSum()
    values.withUnsafeBufferPointer { values in
      persons.withUnsafeBufferPointer { persons in
        var row = 0
        while row < values.count {
          let weight = persons[row]
          if weight > 0, weight < .infinity {
            let value = values[row]
            if value.isFinite {
              people.add(weight)
              total.add(weight * value)
              entries.append(
                KeyedRow(key: KeyedRow.key(of: value), row: UInt32(truncatingIfNeeded: row)))
            } else {
              without.add(weight)
            }
          }
          row &+= 1
        }
      }
    }
    let sorted = KeyedRow.sorted(entries)
    rows = sorted.map(\.row)
    self.values = rows.map { values[Int($0)] }
    self.persons = rows.map { persons[Int($0)] }
    self.people = people.value
    self.total = total.value
    peopleWithoutValue = without.value
  }

  /// Whether relative measures exist: somebody has a value, none is below 0, and not all are 0.
  var isRelative: Bool { total > 0 && (values.first ?? -1) >= 0 }

  /// Σ P·term over the rows, in order of value, compensated.
  @inline(__always)
  func sum(_ term: (_ value: Double) -> Double) -> Double {
    values.withUnsafeBufferPointer { values in
      persons.withUnsafeBufferPointer { persons in
        blockedSumOfCalls(values.count) { persons[$0] * term(values[$0]) }
      }
    }
  }
}
