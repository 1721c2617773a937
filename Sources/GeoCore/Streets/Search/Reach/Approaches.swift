/// How points are come to from the vertices of a graph: each from one vertex, or from two ends.
struct Approaches: Sendable {
  let count: Int
  /// The vertex that a point is come to from, and the other end of its edge.
  private(set) var first: [UInt32]
  private(set) var last: [UInt32]
  /// Cost from those vertices to where the point stands; infinite where there is no way.
  private(set) var fromFirst: [Double]
  private(set) var fromLast: [Double]
  /// Cost of the point's connector.
  private(set) var connector: [Double]
  /// The points that stand inside edges.
  let inside: InsidePoints
  /// Per search vertex, rows of `entries`.
  private(set) var rowStarts: [UInt32]
  private(set) var entries: [Entry]

  struct Entry {
    var cost: Double
    var point: Int32
  }

  init(_ points: SnappedPoints, on graph: SearchGraph) {
    count = points.count
    first = .init(repeating: 0, count: count)
    last = first
    fromFirst = .init(repeating: .infinity, count: count)
    fromLast = fromFirst
    connector = .init(repeating: 0, count: count)
    var inside: [InsidePoints.Point] = []
    for point in 0..<count {
      connector[point] = graph.connectorCost(of: point, in: points)
      switch graph.stand(of: point, in: points) {
      case .nowhere: break
      case .vertex(let vertex):
        first[point] = vertex
        last[point] = vertex
        fromFirst[point] = 0
      case .edge(let edge, let offset):
        let ends = graph.ends(ofEdge: edge, arrivingAt: offset)
        (first[point], fromFirst[point]) = ends.first
        (last[point], fromLast[point]) = ends.last
        inside.append(
          .init(edge: edge, point: Int32(truncatingIfNeeded: point), offset: offset))
      }
    }
    self.inside = InsidePoints(inside)
    rowStarts = []
    entries = []
    fillRows(vertexCount: graph.vertexCount)
  }

  private mutating func fillRows(vertexCount: Int) {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    for point in 0..<count {
      if fromFirst[point] < .infinity { starts[Int(first[point]) + 1] &+= 1 }
      if fromLast[point] < .infinity { starts[Int(last[point]) + 1] &+= 1 }
    }
    for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    var next = starts
    entries = .init(
      repeating: Entry(cost: 0, point: 0), count: Int(starts.last ?? 0))
    func add(_ vertex: UInt32, _ cost: Double, _ point: Int) {
      entries[Int(next[Int(vertex)])] = Entry(cost: cost, point: Int32(truncatingIfNeeded: point))
      next[Int(vertex)] &+= 1
    }
    for point in 0..<count {
      if fromFirst[point] < .infinity { add(first[point], fromFirst[point], point) }
      if fromLast[point] < .infinity { add(last[point], fromLast[point], point) }
    }
    rowStarts = starts
  }
}
