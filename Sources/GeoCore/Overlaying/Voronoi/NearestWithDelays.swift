/// The place that each point has nearest in a straight line, delays added: exact, without polygons.
public struct NearestWithDelays: Sendable {
  private let x: [Double]
  private let y: [Double]
  private let delays: [Double]?
  private let index: PointIndex
  private let least: Double

  /// - Parameters:
  ///   - x, y: east and north of the places in metres; a place without takes no part.
  ///   - delays: metres added to every way to a place; nil for none. A place whose delay is not
  ///     finite is closed.
  public init(x: [Double], y: [Double], delays: [Double]? = nil) {
    self.x = x
    self.y = y
    self.delays = delays
    let open = x.indices.filter { delays?[$0].isFinite ?? true }
    index = PointIndex(x: x, y: y, rows: open)
    least = delays.map { delays in open.map { delays[$0] }.min() ?? 0 } ?? 0
  }

  /// The place at the least distance + delay, the lowest of equals; nil where no place takes part.
  ///
  /// - Parameters:
  ///   - limit: closed, on distance + delay in metres.
  ///   - list: scratch memory of the caller.
  /// - Returns: The place and its distance + delay in metres.
  /// - Complexity: O(log n), and the places within the greatest difference in delay.
  public func nearest(
    toX east: Double, y north: Double, within limit: Double = .infinity, _ list: NeighbourList
  ) -> (place: Int32, cost: Double)? {
    guard let first = index.nearest(toX: east, y: north) else { return nil }
    guard let delays else {
      return first.distance <= limit
        ? (Int32(truncatingIfNeeded: first.index), first.distance) : nil
    }
    var best = (
      place: Int32(truncatingIfNeeded: first.index), cost: first.distance + delays[first.index]
    )
    list.removeAll()
    // One step up, so that rounding of the difference leaves nobody out.
    index.findNeighbours(within: (best.cost - least).nextUp, ofX: east, y: north, into: list)
    for entry in 0..<list.count {
      let cost = list.costs[entry] + delays[Int(list.indices[entry])]
      if cost < best.cost || (cost == best.cost && list.indices[entry] < best.place) {
        best = (list.indices[entry], cost)
      }
    }
    return best.cost <= limit ? best : nil
  }
}
