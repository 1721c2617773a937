/// Vertices waiting to be searched from with a second cost.
typealias CarriedQueue = SearchHeap<CarriedVertex>

/// A vertex with both costs, in order (cost, carried cost, vertex).
struct CarriedVertex: SearchEntry {
  var cost: CarriedCost
  var vertex: UInt32
  /// Whether it was come to from within the radius.
  var isFromWithin: Bool

  @inline(__always)
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.cost != b.cost ? a.cost < b.cost : a.vertex < b.vertex
  }
}
