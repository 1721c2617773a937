/// One worker's memory for searches over a graph, used again and again.
///
/// After a search, `labels` holds the exact cost of every vertex reached and infinity elsewhere;
/// only what was reached is put back before the next one, so that a search costs what it reaches.
final class VertexSearch {
  let rows: GraphRows
  /// Cost of every search vertex; infinite where it was not reached.
  let labels: UnsafeMutablePointer<Double>
  /// The vertices reached, in the order in which they were first seen.
  let reached: UnsafeMutablePointer<UInt32>
  private(set) var reachedCount = 0
  private var queue = SearchQueue()

  init(_ rows: GraphRows) {
    self.rows = rows
    let count = max(1, rows.vertexCount)
    labels = .allocate(capacity: count)
    labels.initialize(repeating: .infinity, count: count)
    reached = .allocate(capacity: count)
  }

  deinit {
    labels.deallocate()
    reached.deallocate()
    queue.deallocate()
  }

  /// Finds all vertices at a cost of at most `limit`, with the least cost of each.
  ///
  /// Costs are sums in double precision from the start outward, and the limit is closed.
  func run(from starts: [SearchStart], within limit: Double) {
    forget()
    let labels = labels
    let reached = reached
    let rowStarts = rows.starts
    let targets = rows.targets
    let costs = rows.costs
    var seen = 0
    var queue = queue
    queue.removeAll()
    for start in starts where start.cost <= limit && start.cost < labels[Int(start.vertex)] {
      if labels[Int(start.vertex)] == .infinity {
        reached[seen] = start.vertex
        seen &+= 1
      }
      labels[Int(start.vertex)] = start.cost
      queue.push(.init(cost: start.cost, vertex: start.vertex))
    }
    while queue.count > 0 {
      let entry = queue.pop()
      let vertex = Int(entry.vertex)
      if entry.cost > labels[vertex] { continue }
      var arc = Int(rowStarts[vertex])
      let end = Int(rowStarts[vertex &+ 1])
      while arc < end {
        let cost = entry.cost + costs[arc]
        let target = Int(targets[arc])
        let known = labels[target]
        if cost <= limit, cost < known {
          if known == .infinity {
            reached[seen] = targets[arc]
            seen &+= 1
          }
          labels[target] = cost
          queue.push(.init(cost: cost, vertex: targets[arc]))
        }
        arc &+= 1
      }
    }
    self.queue = queue
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
