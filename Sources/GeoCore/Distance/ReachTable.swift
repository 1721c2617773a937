/// Reach in stored form, as compressed rows: origin → the places it reaches, each with its cost.
///
/// Row o is `rowStarts[o]..<rowStarts[o + 1]` of `places` and `costs`, in file order of the places.
/// What is not listed is out of reach.
public struct ReachTable: Sendable, Hashable {
  public private(set) var rowStarts: [Int]
  public private(set) var places: [Int32]
  /// In the unit of the reach, finite and not negative.
  public private(set) var costs: [Double]

  public init() {
    rowStarts = [0]
    places = []
    costs = []
  }

  public var rowCount: Int { rowStarts.count - 1 }
  public var pairCount: Int { places.count }

  /// Rows worked out elsewhere.
  ///
  /// Precondition: `rowStarts` begins with 0, rises and ends with the number of pairs.
  public init(rowStarts: [Int], places: [Int32], costs: [Double]) {
    precondition(
      rowStarts.first == 0 && rowStarts.last == places.count && places.count == costs.count,
      "rows and pairs differ")
    self.rowStarts = rowStarts
    self.places = places
    self.costs = costs
  }

  /// Adds the next origin's row; `places` rise.
  public mutating func appendRow(_ row: some Sequence<(place: Int32, cost: Double)>) {
    for (place, cost) in row {
      places.append(place)
      costs.append(cost)
    }
    rowStarts.append(places.count)
  }

  /// Adds all rows of another table after this one's.
  public mutating func append(contentsOf other: ReachTable) {
    let base = places.count
    places.append(contentsOf: other.places)
    costs.append(contentsOf: other.costs)
    rowStarts.append(contentsOf: other.rowStarts.dropFirst().map { $0 + base })
  }

  /// The same pairs seen from the other end: a row per place, origins rising.
  ///
  /// - Parameter count: how many places there are.
  /// - Complexity: O(pairs + rows + places).
  public func transposed(places count: Int) -> ReachTable {
    var starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[Int(place) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var rows = [Int32](repeating: 0, count: places.count)
    var turned = [Double](repeating: 0, count: places.count)
    for row in 0..<rowCount {
      for entry in rowStarts[row]..<rowStarts[row + 1] {
        let place = Int(places[entry])
        rows[next[place]] = Int32(truncatingIfNeeded: row)
        turned[next[place]] = costs[entry]
        next[place] += 1
      }
    }
    return ReachTable(rowStarts: starts, places: rows, costs: turned)
  }
}
