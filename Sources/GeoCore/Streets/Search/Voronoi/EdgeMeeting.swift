/// Where costs from two stands on an edge meet, a before b, with nothing between them.
struct EdgeMeeting {
  private let a: OwnedStand
  private let b: OwnedStand
  /// Offsets between which costs grow evenly, from a's to b's, with the costs from a and from b.
  private var offsets: [Double]
  private var fromA: [Double]
  private var fromB: [Double]
  /// Metres along the edge where both cost the same: before it is a's, after it is b's.
  private(set) var equal: Double

  init(_ graph: SearchGraph, _ edge: Int, from a: OwnedStand, to b: OwnedStand) {
    self.a = a
    self.b = b
    offsets = [a.offset]
    if let profile = graph.outward.profile {
      for point in graph.network.points(edge) {
        let offset = profile.metres[point]
        if offset > a.offset, offset < b.offset { offsets.append(offset) }
      }
    }
    offsets.append(b.offset)
    fromA = offsets.map { a.cost + graph.cost(along: edge, from: a.offset, to: $0) }
    fromB = offsets.map { b.cost + graph.cost(along: edge, from: b.offset, to: $0) }
    equal = a.offset
    let end = offsets.count - 1
    switch (fromA[end] < .infinity, fromB[0] < .infinity) {
    case (false, _): equal = a.offset
    case (true, false): equal = b.offset
    case (true, true):
      let surplus = zip(fromA, fromB).map { $0 - $1 }
      equal = Self.crossing(offsets, surplus) ?? b.offset
    }
  }

  /// Where the cost from a exceeds a limit, or b's offset.
  func end(ofAWithin limit: Double) -> Double {
    guard a.cost <= limit, a.cost < .infinity else { return a.offset }
    guard let last = fromA.last, last < .infinity else { return a.offset }
    return last <= limit ? b.offset : Self.crossing(offsets, fromA.map { $0 - limit }) ?? b.offset
  }

  /// Where the cost from b comes down to a limit, or a's offset.
  func start(ofBWithin limit: Double) -> Double {
    guard b.cost <= limit, b.cost < .infinity else { return b.offset }
    guard let first = fromB.first, first < .infinity else { return b.offset }
    return first <= limit ? a.offset : Self.crossing(offsets, fromB.map { limit - $0 }) ?? a.offset
  }

  /// Where a rising function, even between the offsets, comes to 0; nil when it stays below.
  private static func crossing(_ offsets: [Double], _ values: [Double]) -> Double? {
    guard let first = values.first, first < 0 else { return offsets.first }
    for index in offsets.indices.dropFirst() where values[index] >= 0 {
      let rise = values[index] - values[index - 1]
      let way = offsets[index] - offsets[index - 1]
      return offsets[index - 1] + way * (-values[index - 1] / rise)
    }
    return nil
  }
}
