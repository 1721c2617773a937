/// One worker's memory for searches over a graph, used again and again.
///
/// After a search, `labels` holds the exact cost of every vertex reached and infinity elsewhere;
/// only what was reached is put back before the next one, so that a search costs what it reaches.
///
/// Vertices are searched from in buckets of cost rather than in strict order, and again when they
/// are reached for less (Δ-stepping). Labels come out the same whatever the order: each is the least
/// over its ways of sums that only ever grow, in double precision. The narrow buckets keep what is
/// done twice to a few hundredths; should it ever become much, a heap takes over, so that no network
/// is worse than Dijkstra's O(arcs · log(vertices)).
/// Source: Meyer & Sanders 2003, doi:10.1016/S0196-6774(03)00076-2.
final class VertexSearch {
  let rows: GraphRows
  /// Cost of every search vertex; infinite where it was not reached.
  let labels: UnsafeMutablePointer<Double>
  /// The vertices reached, in no order that means anything.
  let reached: UnsafeMutablePointer<UInt32>
  private(set) var reachedCount = 0
  private var buckets: BucketQueue
  private var heap = SearchQueue()

  init(_ rows: GraphRows) {
    self.rows = rows
    let count = max(1, rows.vertexCount)
    labels = .allocate(capacity: count)
    labels.initialize(repeating: .infinity, count: count)
    reached = .allocate(capacity: count)
    buckets = BucketQueue(scale: rows.bucketScale, longest: rows.longestArc)
  }

  deinit {
    labels.deallocate()
    reached.deallocate()
    buckets.deallocate()
    heap.deallocate()
  }

  /// Finds all vertices at a cost of at most `limit`, with the least cost of each.
  ///
  /// Costs are sums in double precision from the start outward, and the limit is closed.
  func run(from starts: [SearchStart], within limit: Double) {
    forget()
    var least = Double.infinity
    var most = 0.0
    for start in starts where start.cost <= limit && start.cost < labels[Int(start.vertex)] {
      if labels[Int(start.vertex)] == .infinity {
        reached[reachedCount] = start.vertex
        reachedCount += 1
      }
      labels[Int(start.vertex)] = start.cost
      least = min(least, start.cost)
      most = max(most, start.cost)
    }
    guard reachedCount > 0 else { return }
    let furthest = min(limit, most + rows.longestPath)
    if rows.bucketScale > 0, furthest * rows.bucketScale < BucketQueue.mostBuckets {
      buckets.begin(at: least)
      for index in 0..<reachedCount {
        buckets.push(reached[index], labels[Int(reached[index])])
      }
      if searchByBuckets(within: limit) { return }
      buckets.empty(into: &heap, labels)
    } else {
      for index in 0..<reachedCount {
        heap.push(.init(cost: labels[Int(reached[index])], vertex: reached[index]))
      }
    }
    searchByHeap(within: limit)
  }

  /// Searches from all that waits, bucket after bucket; false when it gets too much.
  private func searchByBuckets(within limit: Double) -> Bool {
    let labels = labels
    let reached = reached
    let rowStarts = rows.starts
    let targets = rows.targets
    let costs = rows.costs
    var seen = reachedCount
    var queue = buckets
    defer {
      buckets = queue
      reachedCount = seen
    }
    while let bucket = queue.next(labels) {
      let current = queue.current
      var index = 0
      while index < Int(bucket.pointee.count) {
        let vertex = Int(bucket.pointee.vertices[index])
        index &+= 1
        let label = labels[vertex]
        // Searched from before, in the bucket of a lower cost.
        if queue.bucket(of: label) < current { continue }
        var arc = Int(rowStarts[vertex])
        let end = Int(rowStarts[vertex &+ 1])
        while arc < end {
          let cost = label + costs[arc]
          let target = targets[arc]
          let known = labels[Int(target)]
          if cost <= limit, cost < known {
            if known == .infinity {
              reached[seen] = target
              seen &+= 1
            }
            labels[Int(target)] = cost
            queue.push(target, cost)
          }
          arc &+= 1
        }
        if index & 1023 == 0, index > 8 &* seen { return false }
      }
      queue.finish(bucket)
    }
    return true
  }

  /// Searches from all that waits in the heap, cheapest first.
  private func searchByHeap(within limit: Double) {
    var queue = heap
    var seen = reachedCount
    while queue.count > 0 {
      let entry = queue.pop()
      let vertex = Int(entry.vertex)
      if entry.cost > labels[vertex] { continue }
      var arc = Int(rows.starts[vertex])
      let end = Int(rows.starts[vertex &+ 1])
      while arc < end {
        let cost = entry.cost + rows.costs[arc]
        let target = rows.targets[arc]
        let known = labels[Int(target)]
        if cost <= limit, cost < known {
          if known == .infinity {
            reached[seen] = target
            seen &+= 1
          }
          labels[Int(target)] = cost
          queue.push(.init(cost: cost, vertex: target))
        }
        arc &+= 1
      }
    }
    heap = queue
    reachedCount = seen
  }

  private func forget() {
    var index = 0
    while index < reachedCount {
      labels[Int(reached[index])] = .infinity
      index &+= 1
    }
    reachedCount = 0
  }
}
