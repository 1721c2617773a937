/// One place's search seen from the origins: what it costs to get between each of them and it.
///
/// One per worker, used again for place after place.
final class PlaceColumn {
  private let graph: SearchGraph
  private let origins: Approaches
  private let search: VertexSearch
  /// Per origin, without its connector; infinite between uses.
  private let best: UnsafeMutablePointer<Double>
  private let found: UnsafeMutablePointer<Int32>
  private let foundCosts: UnsafeMutablePointer<Double>
  private var count = 0

  /// Origins that the last place is within reach of, in no order.
  var reached: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: found, count: count) }
  /// What it costs between each of them and the place.
  var costs: UnsafeBufferPointer<Double> { UnsafeBufferPointer(start: foundCosts, count: count) }

  init(_ graph: SearchGraph, origins: Approaches) {
    self.graph = graph
    self.origins = origins
    search = VertexSearch(graph.rows)
    let capacity = max(1, origins.count)
    best = .allocate(capacity: capacity)
    best.initialize(repeating: .infinity, count: capacity)
    found = .allocate(capacity: capacity)
    foundCosts = .allocate(capacity: capacity)
  }

  deinit {
    best.deallocate()
    found.deallocate()
    foundCosts.deallocate()
  }

  /// Searches from a place and finds the origins at a cost of at most `limit`.
  func find(_ place: Int, of places: SnappedPoints, within limit: Double) {
    count = 0
    // No way gets cheaper by going on, so that the search may stop at the limit itself.
    search.run(from: graph.starts(from: place, of: places), within: limit)
    offerFromVertices()
    offerAlongEdge(of: place, places)
    close(within: limit)
  }

  /// From vertices reached to the origins hung on them.
  private func offerFromVertices() {
    let labels = search.labels
    let vertices = search.reached
    let vertexCount = search.reachedCount
    let best = best
    let found = found
    var count = count
    origins.rowStarts.withUnsafeBufferPointer { rowStarts in
      origins.entries.withUnsafeBufferPointer { entries in
        var index = 0
        while index < vertexCount {
          let vertex = Int(vertices[index])
          let label = labels[vertex]
          var slot = Int(rowStarts[vertex])
          let end = Int(rowStarts[vertex &+ 1])
          while slot < end {
            let entry = entries[slot]
            let cost = label + entry.cost
            let known = best[Int(entry.point)]
            if cost < known {
              if known == .infinity {
                found[count] = entry.point
                count &+= 1
              }
              best[Int(entry.point)] = cost
            }
            slot &+= 1
          }
          index &+= 1
        }
      }
    }
    self.count = count
  }

  /// Straight along the edge that the place stands inside, without a vertex.
  private func offerAlongEdge(of place: Int, _ places: SnappedPoints) {
    guard case .edge(let edge, let offset) = graph.stand(of: place, in: places) else { return }
    let connector = graph.connectorCost(of: place, in: places)
    for origin in origins.inside[edge] {
      let cost = connector + graph.cost(along: edge, from: offset, to: origin.offset)
      let known = best[Int(origin.point)]
      if cost < known {
        if known == .infinity {
          found[count] = origin.point
          count += 1
        }
        best[Int(origin.point)] = cost
      }
    }
  }

  /// Adds the origins' connectors, drops what lies beyond the limit and forgets the rest.
  private func close(within limit: Double) {
    let connectors = origins.connector
    var kept = 0
    var index = 0
    while index < count {
      let point = found[index]
      let cost = best[Int(point)] + connectors[Int(point)]
      best[Int(point)] = .infinity
      if cost <= limit, cost < .infinity {
        found[kept] = point
        foundCosts[kept] = cost
        kept &+= 1
      }
      index &+= 1
    }
    count = kept
  }
}
