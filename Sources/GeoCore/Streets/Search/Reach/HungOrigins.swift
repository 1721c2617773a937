/// Origins as a whole search sees them: each with the ends that it is come to from.
struct HungOrigins: Sendable {
  private struct Hung {
    var first: UInt32
    var last: UInt32
    var fromFirst: Double
    var fromLast: Double
    var connector: Double
  }

  private let graph: SearchGraph
  private let hung: [Hung]
  private let inside: InsidePoints

  init(_ origins: SnappedPoints, on graph: SearchGraph) {
    self.graph = graph
    inside = InsidePoints(origins, on: graph)
    hung = (0..<origins.count).map { origin in
      var hung = Hung(
        first: 0, last: 0, fromFirst: .infinity, fromLast: .infinity,
        connector: graph.connectorCost(of: origin, in: origins))
      switch graph.stand(of: origin, in: origins) {
      case .nowhere: break
      case .vertex(let vertex):
        hung.first = vertex
        hung.last = vertex
        hung.fromFirst = 0
      case .edge(let edge, let offset):
        let ends = graph.ends(ofEdge: edge, arrivingAt: offset)
        (hung.first, hung.fromFirst) = ends.first
        (hung.last, hung.fromLast) = ends.last
      }
      return hung
    }
  }

  var count: Int { hung.count }

  /// Writes what it costs between every origin and the place that was searched from.
  func costs(
    of place: Int, _ places: SnappedPoints, _ search: VertexSearch,
    into costs: UnsafeMutablePointer<Double>?, at start: Int
  ) {
    guard let costs, count > 0 else { return }
    let row = costs + start
    let labels = search.labels
    hung.withUnsafeBufferPointer { hung in
      var origin = 0
      while origin < hung.count {
        let way = hung[origin]
        let cost = min(
          labels[Int(way.first)] + way.fromFirst, labels[Int(way.last)] + way.fromLast)
        row[origin] = cost + way.connector
        origin &+= 1
      }
    }
    guard case .edge(let edge, let offset) = graph.stand(of: place, in: places) else { return }
    let connector = graph.connectorCost(of: place, in: places)
    for origin in inside[edge] {
      let cost =
        connector + graph.cost(along: edge, from: offset, to: origin.offset)
        + hung[Int(origin.point)].connector
      row[Int(origin.point)] = min(row[Int(origin.point)], cost)
    }
  }
}
