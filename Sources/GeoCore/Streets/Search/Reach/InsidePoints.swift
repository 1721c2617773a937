/// Points that stand inside edges, not at their ends, found by edge.
struct InsidePoints: Sendable {
  struct Point {
    var edge: Int
    /// Number of the point.
    var point: Int32
    /// Metres from the edge's first point.
    var offset: Double
  }

  /// By (edge, point).
  private let points: [Point]

  init(_ points: [Point]) {
    self.points = points.sorted { ($0.edge, $0.point) < ($1.edge, $1.point) }
  }

  /// Those of `points` that are inside edges of a graph.
  init(_ points: SnappedPoints, on graph: SearchGraph) {
    var found: [Point] = []
    for point in 0..<points.count {
      if case .edge(let edge, let offset) = graph.stand(of: point, in: points) {
        found.append(Point(edge: edge, point: Int32(truncatingIfNeeded: point), offset: offset))
      }
    }
    self.init(found)
  }

  /// The points that stand inside an edge, in their order.
  subscript(edge: Int) -> ArraySlice<Point> {
    var low = 0
    var high = points.count
    while low < high {
      let middle = low + (high - low) / 2
      if points[middle].edge < edge { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < points.count, points[end].edge == edge { end += 1 }
    return points[low..<end]
  }

  var isEmpty: Bool { points.isEmpty }
}
