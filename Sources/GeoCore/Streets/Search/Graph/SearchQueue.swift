/// Vertices waiting to be searched from, cheapest first.
typealias SearchQueue = SearchHeap<WaitingVertex>

/// A vertex with what it costs, in order (cost, vertex).
struct WaitingVertex: SearchEntry {
  var cost: Double
  var vertex: UInt32

  @inline(__always)
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.cost < b.cost || (a.cost == b.cost && a.vertex < b.vertex)
  }
}
