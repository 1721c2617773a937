/// What points of one mode are snapped to, arranged for searching.
enum SnapTarget: Sendable {
  /// Segments of edges, found by their first point.
  case edges(SegmentIndex, StreetNetwork)
  case vertices(PointIndex, StreetNetwork)

  /// The first point of a segment, or a vertex.
  typealias Found = (item: Int32, distance: Double)

  init(_ network: StreetNetwork, _ mode: SnapRule.Mode, smallestComponent: Int) {
    func isLarge(_ vertex: Int32) -> Bool {
      network.componentSizes[Int(network.component[Int(vertex)])] >= smallestComponent
    }
    switch mode {
    case .edge:
      let segments = network.segments { edge in
        !network.passage[edge].isEmpty && isLarge(network.first[edge])
      }
      self = .edges(SegmentIndex(x: network.x, y: network.y, segments: segments), network)
    case .vertex, .vertexWithConnector:
      var isOpen = [Bool](repeating: false, count: network.vertexCount)
      for edge in 0..<network.edgeCount where !network.passage[edge].isEmpty {
        isOpen[Int(network.first[edge])] = true
        isOpen[Int(network.last[edge])] = true
      }
      let rows = isOpen.indices.filter { isOpen[$0] && isLarge(Int32(truncatingIfNeeded: $0)) }
      self = .vertices(PointIndex(x: network.vertexX, y: network.vertexY, rows: rows), network)
    }
  }

  func nearest(_ px: Double, _ py: Double, within limit: Double) -> Found? {
    switch self {
    case .edges(let index, _):
      guard let found = index.nearest(toX: px, y: py, within: limit) else { return nil }
      return (found.segment, found.distance)
    case .vertices(let index, _):
      guard let found = index.nearest(toX: px, y: py, within: limit) else { return nil }
      return (Int32(truncatingIfNeeded: found.index), found.distance)
    }
  }

  /// The nearest edge or vertex to which the straight way is open.
  ///
  /// An edge is tried at its nearest point alone, so that it does not matter how finely it is drawn.
  func nearest(
    _ px: Double, _ py: Double, within limit: Double, past barriers: Barriers
  ) -> Found? {
    switch self {
    case .edges(let index, let network):
      var refused: Set<Int> = []
      var found: Found?
      index.walk(fromX: px, y: py, within: limit) { segment, distance in
        let p = Int(segment)
        let edge = network.edge(ofPoint: p)
        if refused.contains(edge) { return true }
        let foot = SegmentFoot.of(
          px: px, py: py, ax: network.x[p], ay: network.y[p], bx: network.x[p + 1],
          by: network.y[p + 1])
        if barriers.block(fromX: px, y: py, toX: foot.x, y: foot.y) {
          refused.insert(edge)
          return true
        }
        found = (segment, distance)
        return false
      }
      return found
    case .vertices(let index, let network):
      // Ever longer lists of the nearest, until one of them can be reached.
      let list = NeighbourList()
      var wanted = 4
      var tried = 0
      while true {
        index.findNearest(wanted, toX: px, y: py, within: limit, into: list)
        while tried < list.count {
          let vertex = Int(list.indices[tried])
          if !barriers.block(
            fromX: px, y: py, toX: network.vertexX[vertex], y: network.vertexY[vertex])
          {
            return (list.indices[tried], list.costs[tried])
          }
          tried += 1
        }
        if list.count < wanted { return nil }
        wanted *= 4
      }
    }
  }
}
