/// Where a point stands once the ends of an edge count as its vertices.
enum Stand: Equatable {
  /// Nowhere: not connected.
  case nowhere
  /// On a search vertex.
  case vertex(UInt32)
  /// Inside an edge, so many metres from its first point.
  case edge(Int, Double)
}

extension SearchGraph {
  /// Where a snapped point stands.
  ///
  /// A point at an edge's end is at its vertex and may leave by any edge there; offsets beyond an
  /// end count as that end.
  func stand(of point: Int, in points: SnappedPoints) -> Stand {
    if points.connector[point].isNaN { return .nowhere }
    if points.vertex[point] >= 0 { return .vertex(position[Int(points.vertex[point])]) }
    let edge = Int(points.edge[point])
    if edge < 0 { return .nowhere }
    let offset = points.offset[point]
    if offset.isNaN { return .nowhere }
    if offset <= 0 { return .vertex(position[Int(network.first[edge])]) }
    if offset >= network.length[edge] { return .vertex(position[Int(network.last[edge])]) }
    return .edge(edge, offset)
  }

  /// What the straight way between a point and where it stands costs; 0 for one not connected.
  func connectorCost(of point: Int, in points: SnappedPoints) -> Double {
    let metres = points.connector[point]
    return metres.isNaN ? 0 : metres * outward.connectorRate
  }

  /// The ends of the edge that a point stands on with what it costs to get to them, going outward.
  func ends(ofEdge edge: Int, leaving offset: Double) -> (
    first: (vertex: UInt32, cost: Double), last: (vertex: UInt32, cost: Double)
  ) {
    let length = network.length[edge]
    return (
      (
        position[Int(network.first[edge])],
        outward.cost(ofBackward: edge, of: network, from: offset, to: 0)
      ),
      (
        position[Int(network.last[edge])],
        outward.cost(ofForward: edge, of: network, from: offset, to: length)
      )
    )
  }

  /// The ends of the edge that a point stands on with what it costs to get from them to it.
  func ends(ofEdge edge: Int, arrivingAt offset: Double) -> (
    first: (vertex: UInt32, cost: Double), last: (vertex: UInt32, cost: Double)
  ) {
    let length = network.length[edge]
    return (
      (
        position[Int(network.first[edge])],
        outward.cost(ofForward: edge, of: network, from: 0, to: offset)
      ),
      (
        position[Int(network.last[edge])],
        outward.cost(ofBackward: edge, of: network, from: length, to: offset)
      )
    )
  }

  /// The cost of going outward along one edge between two stands on it.
  func cost(along edge: Int, from start: Double, to end: Double) -> Double {
    start <= end
      ? outward.cost(ofForward: edge, of: network, from: start, to: end)
      : outward.cost(ofBackward: edge, of: network, from: start, to: end)
  }

  /// Where a search from a place begins: vertices and what it costs to get to them.
  func starts(from place: Int, of places: SnappedPoints) -> [SearchStart] {
    let connector = connectorCost(of: place, in: places)
    switch stand(of: place, in: places) {
    case .nowhere: return []
    case .vertex(let vertex): return [SearchStart(vertex: vertex, cost: connector)]
    case .edge(let edge, let offset):
      let ends = ends(ofEdge: edge, leaving: offset)
      return [
        SearchStart(vertex: ends.first.vertex, cost: connector + ends.first.cost),
        SearchStart(vertex: ends.last.vertex, cost: connector + ends.last.cost),
      ]
    }
  }
}

/// A vertex that a search begins at, and the cost that it begins with (infinite: not from here).
struct SearchStart {
  var vertex: UInt32
  var cost: Double
}
