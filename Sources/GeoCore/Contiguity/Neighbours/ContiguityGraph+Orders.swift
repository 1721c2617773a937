extension ContiguityGraph {
  /// The graph of nodes that are exactly `order` steps apart; 1 is the graph itself.
  ///
  /// - Complexity: O(nodes · nodes within that many steps)
  public func order(
    _ order: Int, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ContiguityGraph {
    guard order > 1 else { return self }
    let rows = try context.mapChunks(
      count: count, grain: 1024, worker: { () throws(GeosegError) in StepSearch(count) }
    ) { (search, range) throws(GeosegError) in
      var sizes: [Int] = []
      var found: [Int32] = []
      for node in range {
        search.run(from: node, in: self, steps: order)
        let ring = search.ring(order).sorted()
        sizes.append(ring.count)
        found += ring
      }
      return (sizes, found)
    }
    var out = ContiguityGraph(starts: [0], neighbours: [])
    for (sizes, found) in rows {
      for size in sizes { out.starts.append(out.starts[out.starts.count - 1] + size) }
      out.neighbours += found
    }
    return out
  }
}

/// A breadth-first search whose memory serves one start after another.
public struct StepSearch: Sendable {
  /// The start that last saw each node, counted from 1.
  private var seen: [UInt32]
  private var run: UInt32 = 0
  /// Nodes found, ring after ring.
  public private(set) var found: [Int32] = []
  /// Ring s, of the nodes s steps away, is `found[rings[s]..<rings[s + 1]]`.
  public private(set) var rings: [Int] = []

  /// Memory for a graph of so many nodes.
  public init(_ count: Int) { seen = [UInt32](repeating: 0, count: count) }

  /// Finds all nodes within so many steps of `start`, itself in ring 0.
  public mutating func run(from start: Int, in graph: ContiguityGraph, steps: Int = .max) {
    if run == .max {
      for i in seen.indices { seen[i] = 0 }
      run = 0
    }
    run += 1
    found.removeAll(keepingCapacity: true)
    rings.removeAll(keepingCapacity: true)
    rings.append(0)
    found.append(Int32(truncatingIfNeeded: start))
    seen[start] = run
    rings.append(1)
    graph.starts.withUnsafeBufferPointer { starts in
      graph.neighbours.withUnsafeBufferPointer { neighbours in
        seen.withUnsafeMutableBufferPointer { seen in
          var step = 0
          while step < steps {
            let end = found.count
            var index = rings[step]
            while index < end {
              let node = Int(found[index])
              index &+= 1
              for entry in starts[node]..<starts[node &+ 1] {
                let other = neighbours[entry]
                if seen[Int(other)] == run { continue }
                seen[Int(other)] = run
                found.append(other)
              }
            }
            if found.count == end { return }
            rings.append(found.count)
            step &+= 1
          }
        }
      }
    }
  }

  /// The nodes exactly so many steps away, in the order found.
  public func ring(_ steps: Int) -> ArraySlice<Int32> {
    steps + 1 < rings.count ? found[rings[steps]..<rings[steps + 1]] : []
  }
}
