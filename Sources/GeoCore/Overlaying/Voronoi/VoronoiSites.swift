/// Which of the places have a cell of their own, and who stands in for those that have none.
public struct VoronoiSites: Sendable {
  /// Why a place has no cell.
  public enum Standing: Sendable, Hashable {
    /// It has a cell.
    case own
    /// It stands where another place stands, with the same delay: the lowest of them has the cell.
    case coincident(with: Int32)
    /// Another place is at least as near everywhere, delays included: on its own spot too.
    case dominated(by: Int32)
    /// It stands nowhere, or has no finite delay.
    case absent
  }

  public let standings: [Standing]

  /// - Parameters:
  ///   - x, y: east and north of every place in metres; a place without takes no part.
  ///   - delays: metres added to every way to a place; nil for none.
  /// - Complexity: O(n log n), and the places within the greatest difference in delay of each other.
  public init(x: [Double], y: [Double], delays: [Double]? = nil) {
    let takesPart = x.indices.map {
      x[$0].isFinite && y[$0].isFinite && (delays?[$0].isFinite ?? true)
    }
    let active = x.indices.filter { takesPart[$0] }
    let least = delays.map { delays in active.map { delays[$0] }.min() ?? 0 } ?? 0
    let index = PointIndex(x: x, y: y, rows: active)
    let list = NeighbourList()
    standings = x.indices.map { place in
      guard takesPart[place] else { return .absent }
      let own = delays?[place] ?? 0
      list.removeAll()
      index.findNeighbours(within: own - least, ofX: x[place], y: y[place], into: list)
      list.sortByIndex()
      var twin: Int32 = -1
      var better: (place: Int32, gain: Double)?
      for entry in 0..<list.count where Int(list.indices[entry]) != place {
        let other = list.indices[entry]
        let gain = own - (delays?[Int(other)] ?? 0) - list.costs[entry]
        if list.costs[entry] == 0, gain == 0 {
          if Int(other) < place, twin < 0 { twin = other }
        } else if gain >= 0, gain > better?.gain ?? -1 {
          better = (other, gain)
        }
      }
      if let better { return .dominated(by: better.place) }
      return twin >= 0 ? .coincident(with: twin) : .own
    }
  }

  /// The places that have a cell.
  public var owners: [Int] {
    standings.indices.filter { standings[$0] == .own }
  }
}
