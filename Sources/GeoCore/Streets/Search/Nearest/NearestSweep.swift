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
    var sinceCheck = 0
    while queue.count > 0 {
      sinceCheck += 1
      if sinceCheck == 1 << 16 {
        sinceCheck = 0
        try cancellation.check()
      }
      let entry = queue.pop()
      let vertex = Int(entry.vertex)
      let row = vertex * k
      let known = Int(counts[vertex])
      if known == k || places[row..<row + known].contains(entry.place) { continue }
      places[row + known] = entry.place
      costs[row + known] = entry.cost
      counts[vertex] += 1
      for arc in Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1]) {
        let cost = entry.cost + rows.costs[arc]
        let target = rows.targets[arc]
        if cost <= limit, cost < .infinity, Int(counts[Int(target)]) < k {
          queue.push(.init(cost: cost, place: entry.place, vertex: target))
        }
      }
    }
    self.k = k
    self.places = places
    self.costs = costs
    self.counts = counts
  }

  /// What is found at a vertex, in order of (cost, place).
  @inline(__always)
  func forEach(at vertex: UInt32, _ body: (_ place: Int32, _ cost: Double) -> Void) {
    let row = Int(vertex) * k
    for slot in row..<row + Int(counts[Int(vertex)]) { body(places[slot], costs[slot]) }
  }
}
