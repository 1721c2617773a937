/// One worker's memory for searches that remember the way they came.
final class PathSearch {
  let rows: GraphRows
  private(set) var labels: [Double]
  /// The vertex that a vertex was come to from, and the arc; `.max` where a search began.
  private(set) var parents: [UInt32]
  private(set) var arcs: [UInt32]
  private var reached: [UInt32] = []
  private var isWanted: [Bool]

  init(_ rows: GraphRows) {
    self.rows = rows
    labels = .init(repeating: .infinity, count: rows.vertexCount)
    parents = .init(repeating: .max, count: rows.vertexCount)
    arcs = .init(repeating: .max, count: rows.vertexCount)
    isWanted = .init(repeating: false, count: rows.vertexCount)
  }

  /// Searches until all wanted vertices are settled.
  ///
  /// Of ways that cost the same, the one found first in order of (cost, vertex) stays.
  func run(from starts: [SearchStart], wanted: [UInt32]) {
    for vertex in reached {
      labels[Int(vertex)] = .infinity
      parents[Int(vertex)] = .max
      arcs[Int(vertex)] = .max
    }
    reached.removeAll(keepingCapacity: true)
    var missing = 0
    for vertex in wanted where !isWanted[Int(vertex)] {
      isWanted[Int(vertex)] = true
      missing += 1
    }
    defer { for vertex in wanted { isWanted[Int(vertex)] = false } }
    var queue = SearchQueue()
    defer { queue.deallocate() }
    func offer(_ cost: Double, to vertex: UInt32, from parent: UInt32, by arc: UInt32) {
      let known = labels[Int(vertex)]
      guard cost < known else { return }
      if known == .infinity { reached.append(vertex) }
      labels[Int(vertex)] = cost
      parents[Int(vertex)] = parent
      arcs[Int(vertex)] = arc
      queue.push(.init(cost: cost, vertex: vertex))
    }
    for start in starts { offer(start.cost, to: start.vertex, from: .max, by: .max) }
    while missing > 0, queue.count > 0 {
      let entry = queue.pop()
      let vertex = Int(entry.vertex)
      if entry.cost > labels[vertex] { continue }
      if isWanted[vertex] {
        isWanted[vertex] = false
        missing -= 1
      }
      for arc in Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1]) {
        offer(
          entry.cost + rows.costs[arc], to: rows.targets[arc], from: entry.vertex,
          by: UInt32(truncatingIfNeeded: arc))
      }
    }
  }

  /// The arcs from where the search began to a vertex, first to last, with where each leaves from.
  func way(to vertex: UInt32) -> (start: UInt32, arcs: [(from: UInt32, arc: UInt32)]) {
    var way: [(from: UInt32, arc: UInt32)] = []
    var vertex = vertex
    while parents[Int(vertex)] != .max {
      way.append((parents[Int(vertex)], arcs[Int(vertex)]))
      vertex = parents[Int(vertex)]
    }
    return (vertex, way.reversed())
  }
}
