/// One search from all places at once: the nearest place of every vertex and what it costs.
///
/// Where two places cost the same, the lower one owns the vertex.
struct OwnerSweep {
  /// Per search vertex; infinite where no place is within the limit.
  let costs: [Double]
  /// Per search vertex; −1 where no place is within the limit.
  let owners: [Int32]

  /// - Parameters:
  ///   - selection: the places that take part; nil for all.
  /// - Complexity: O((vertices + arcs) · log(vertices)).
  init(
    _ graph: SearchGraph, _ places: SnappedPoints, selection: [Bool]?, within limit: Double
  ) {
    let rows = graph.rows
    var costs = [Double](repeating: .infinity, count: rows.vertexCount)
    var owners = [Int32](repeating: -1, count: rows.vertexCount)
    var queue = OwnedQueue()
    defer { queue.deallocate() }
    costs.withUnsafeMutableBufferPointer { costs in
      owners.withUnsafeMutableBufferPointer { owners in
        /// Lowers a vertex's label, by cost and then by place.
        @inline(__always)
        func offer(_ cost: Double, _ owner: Int32, to vertex: UInt32) {
          let known = costs[Int(vertex)]
          guard cost <= limit, cost < .infinity else { return }
          if cost < known || (cost == known && owner < owners[Int(vertex)]) {
            costs[Int(vertex)] = cost
            owners[Int(vertex)] = owner
            queue.push(.init(cost: cost, place: owner, vertex: vertex))
          }
        }
        for place in 0..<places.count where selection?[place] ?? true {
          for start in graph.starts(from: place, of: places) {
            offer(start.cost, Int32(truncatingIfNeeded: place), to: start.vertex)
          }
        }
        while queue.count > 0 {
          let entry = queue.pop()
          let vertex = Int(entry.vertex)
          if entry.cost != costs[vertex] || entry.place != owners[vertex] { continue }
          var arc = Int(rows.starts[vertex])
          let end = Int(rows.starts[vertex &+ 1])
          while arc < end {
            offer(entry.cost + rows.costs[arc], entry.place, to: rows.targets[arc])
            arc &+= 1
          }
        }
      }
    }
    self.costs = costs
    self.owners = owners
  }
}
