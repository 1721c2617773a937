/// Vertices waiting to be searched from on behalf of a place.
typealias OwnedQueue = SearchHeap<OwnedVertex>

/// A vertex with its place and what it costs from there, in order (cost, place, vertex).
struct OwnedVertex: SearchEntry {
  var cost: Double
  var place: Int32
  var vertex: UInt32

  @inline(__always)
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.cost != b.cost { return a.cost < b.cost }
    if a.place != b.place { return a.place < b.place }
    return a.vertex < b.vertex
  }
}
