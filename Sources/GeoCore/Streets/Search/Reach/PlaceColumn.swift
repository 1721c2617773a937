/// One place's search seen from the origins: what it costs to get between each of them and it.
///
/// One per worker, used again for place after place.
final class PlaceColumn {
  private let graph: SearchGraph
  private let origins: Approaches
  let search: VertexSearch
  /// Per origin, without its connector; infinite between uses.
  private let best: UnsafeMutablePointer<Double>
  /// Origins that the last place is within reach of, rising or not.
  private(set) var reached: [Int32] = []
  /// What it costs between each of them and the place.
  private(set) var costs: [Double] = []

  init(_ graph: SearchGraph, origins: Approaches) {
    self.graph = graph
    self.origins = origins
    search = VertexSearch(graph.rows)
    best = .allocate(capacity: max(1, origins.count))
    best.initialize(repeating: .infinity, count: max(1, origins.count))
  }

  deinit { best.deallocate() }

  /// Searches from a place and finds the origins at a cost of at most `limit`.
  func find(_ place: Int, of places: SnappedPoints, within limit: Double) {
    reached.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    // No way gets cheaper by going on, so that the search may stop at the limit itself.
    search.run(from: graph.starts(from: place, of: places), within: limit)
    offerFromVertices()
    offerAlongEdge(of: place, places)
    close(within: limit)
  }

  /// From vertices reached to the origins hung on them.
  private func offerFromVertices() {
    let labels = search.labels
    let best = best
    origins.rowStarts.withUnsafeBufferPointer { rowStarts in
      origins.entries.withUnsafeBufferPointer { entries in
        var index = 0
        while index < search.reachedCount {
          let vertex = Int(search.reached[index])
          let label = labels[vertex]
          var slot = Int(rowStarts[vertex])
          let end = Int(rowStarts[vertex &+ 1])
          while slot < end {
            let entry = entries[slot]
            offer(label + entry.cost, to: entry.point, best)
            slot &+= 1
          }
          index &+= 1
        }
      }
    }
  }

  /// Straight along the edge that the place stands inside, without a vertex.
  private func offerAlongEdge(of place: Int, _ places: SnappedPoints) {
    guard case .edge(let edge, let offset) = graph.stand(of: place, in: places) else { return }
    let connector = graph.connectorCost(of: place, in: places)
    for origin in origins.inside[edge] {
      let way = graph.cost(along: edge, from: offset, to: origin.offset)
      offer(connector + way, to: origin.point, best)
    }
  }

  @inline(__always)
  private func offer(_ cost: Double, to point: Int32, _ best: UnsafeMutablePointer<Double>) {
    let known = best[Int(point)]
    if cost < known {
      if known == .infinity { reached.append(point) }
      best[Int(point)] = cost
    }
  }

  /// Adds the origins' connectors, drops what lies beyond the limit and forgets the rest.
  private func close(within limit: Double) {
    var kept = 0
    for index in reached.indices {
      let point = reached[index]
      let cost = best[Int(point)] + origins.connector[Int(point)]
      best[Int(point)] = .infinity
      if cost <= limit, cost < .infinity {
        reached[kept] = point
        costs.append(cost)
        kept += 1
      }
    }
    reached.removeLast(reached.count - kept)
  }
}
