/// One search from all places at once that lets the k nearest of them through at every vertex.
///
/// The k nearest of a vertex are among the k nearest of the vertex before it on the way there, so
/// that no others need be followed.
struct NearestSweep {
  let k: Int
  /// Places of each search vertex in order of (cost, place); vertex v has `counts[v]` from v · k.
  let places: [Int32]
  let costs: [Double]
  let counts: [Int32]

  /// - Complexity: O(k · (vertices + arcs) · log(k · vertices)); memory k · vertices.
  init(
    _ graph: SearchGraph, _ snapped: SnappedPoints, selection: [Bool]?, k: Int,
    within limit: Double, _ cancellation: Cancellation
  ) throws(GeosegError) {
    self.k = k
    if k == 1 {
      let sweep = OwnerSweep(graph, snapped, selection: selection, within: limit)
      places = sweep.owners
      costs = sweep.costs
      counts = sweep.owners.map { $0 < 0 ? 0 : 1 }
      return
    }
    let rows = graph.rows
    var places = [Int32](repeating: -1, count: rows.vertexCount * k)
    var costs = [Double](repeating: .infinity, count: rows.vertexCount * k)
    var counts = [Int32](repeating: 0, count: rows.vertexCount)
    var queue = OwnedQueue()
    defer { queue.deallocate() }
    for place in 0..<snapped.count where selection?[place] ?? true {
      for start in graph.starts(from: place, of: snapped)
      where start.cost <= limit && start.cost < .infinity {
        queue.push(
          .init(cost: start.cost, place: Int32(truncatingIfNeeded: place), vertex: start.vertex))
      }
    }
    while queue.count > 0 {
      try cancellation.check()
      places.withUnsafeMutableBufferPointer { places in
        costs.withUnsafeMutableBufferPointer { costs in
          counts.withUnsafeMutableBufferPointer { counts in
            Self.settle(1 << 16, of: &queue, rows, k, limit, places, costs, counts)
          }
        }
      }
    }
    self.places = places
    self.costs = costs
    self.counts = counts
  }

  /// Takes so many entries out of the queue and lets through those that are among the k nearest.
  private static func settle(
    _ entries: Int, of queue: inout OwnedQueue, _ rows: GraphRows, _ k: Int, _ limit: Double,
    _ places: UnsafeMutableBufferPointer<Int32>, _ costs: UnsafeMutableBufferPointer<Double>,
    _ counts: UnsafeMutableBufferPointer<Int32>
  ) {
    var left = entries
    while left > 0, queue.count > 0 {
      left &-= 1
      let entry = queue.pop()
      let vertex = Int(entry.vertex)
      let row = vertex &* k
      let known = Int(counts[vertex])
      if known == k { continue }
      var slot = row
      while slot < row &+ known, places[slot] != entry.place { slot &+= 1 }
      if slot < row &+ known { continue }
      places[slot] = entry.place
      costs[slot] = entry.cost
      counts[vertex] &+= 1
      var arc = Int(rows.starts[vertex])
      let end = Int(rows.starts[vertex &+ 1])
      while arc < end {
        let cost = entry.cost + rows.costs[arc]
        let target = rows.targets[arc]
        if cost <= limit, cost < .infinity, Int(counts[Int(target)]) < k {
          queue.push(.init(cost: cost, place: entry.place, vertex: target))
        }
        arc &+= 1
      }
    }
  }

  /// What is found at a vertex, in order of (cost, place).
  @inline(__always)
  func forEach(at vertex: UInt32, _ body: (_ place: Int32, _ cost: Double) -> Void) {
    let row = Int(vertex) * k
    for slot in row..<row + Int(counts[Int(vertex)]) { body(places[slot], costs[slot]) }
  }
}
