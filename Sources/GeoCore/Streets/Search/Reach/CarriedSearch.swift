/// A cost that a path makes least, and another that comes along, in that order.
struct CarriedCost: Comparable {
  var least: Double
  var carried: Double

  static let none = CarriedCost(least: .infinity, carried: .infinity)

  static func < (a: CarriedCost, b: CarriedCost) -> Bool {
    a.least != b.least ? a.least < b.least : a.carried < b.carried
  }

  static func + (a: CarriedCost, b: CarriedCost) -> CarriedCost {
    CarriedCost(least: a.least + b.least, carried: a.carried + b.carried)
  }
}

/// A graph with a second cost on its arcs.
struct CarriedGraph: Sendable {
  let graph: SearchGraph
  /// The second cost in the direction outward from places.
  private let other: EdgeCosts
  /// Both costs of every arc; of parallel edges the least in order of both.
  let arcs: [CarriedCost]

  struct Hung {
    var first: UInt32
    var last: UInt32
    var fromFirst: CarriedCost
    var fromLast: CarriedCost
    var connector: CarriedCost
  }

  init(_ graph: SearchGraph, carrying other: EdgeCosts) {
    self.graph = graph
    let other = graph.direction == .fromPlaces ? other : other.reversed
    self.other = other
    let rows = graph.rows
    var arcs = [CarriedCost](repeating: .none, count: rows.arcCount)
    let arcOf = ArcFinder(rows)
    for edge in 0..<graph.network.edgeCount {
      let first = graph.position[Int(graph.network.first[edge])]
      let last = graph.position[Int(graph.network.last[edge])]
      if first == last { continue }
      for (from, to, least, carried) in [
        (first, last, graph.outward.forward[edge], other.forward[edge]),
        (last, first, graph.outward.backward[edge], other.backward[edge]),
      ] {
        guard let arc = arcOf.arc(from: from, to: to) else { continue }
        arcs[arc] = min(arcs[arc], CarriedCost(least: least, carried: carried))
      }
    }
    self.arcs = arcs
  }

  func connector(of point: Int, in points: SnappedPoints) -> CarriedCost {
    let metres = points.connector[point]
    return CarriedCost(
      least: graph.connectorCost(of: point, in: points),
      carried: metres.isNaN ? 0 : metres * other.connectorRate)
  }

  /// The costs of going outward along one edge between two stands on it.
  func cost(along edge: Int, from start: Double, to end: Double) -> CarriedCost {
    CarriedCost(
      least: graph.cost(along: edge, from: start, to: end),
      carried: start <= end
        ? other.cost(ofForward: edge, of: graph.network, from: start, to: end)
        : other.cost(ofBackward: edge, of: graph.network, from: start, to: end))
  }

  func starts(
    from place: Int, of places: SnappedPoints
  ) -> [(vertex: UInt32, cost: CarriedCost)] {
    let connector = connector(of: place, in: places)
    switch graph.stand(of: place, in: places) {
    case .nowhere: return []
    case .vertex(let vertex): return [(vertex, connector)]
    case .edge(let edge, let offset):
      let network = graph.network
      return [
        (
          graph.position[Int(network.first[edge])],
          connector + cost(along: edge, from: offset, to: 0)
        ),
        (
          graph.position[Int(network.last[edge])],
          connector + cost(along: edge, from: offset, to: network.length[edge])
        ),
      ]
    }
  }

  func hung(_ origins: SnappedPoints) -> [Hung] {
    (0..<origins.count).map { origin in
      var hung = Hung(
        first: 0, last: 0, fromFirst: .none, fromLast: .none,
        connector: connector(of: origin, in: origins))
      switch graph.stand(of: origin, in: origins) {
      case .nowhere: break
      case .vertex(let vertex):
        hung.first = vertex
        hung.last = vertex
        hung.fromFirst = CarriedCost(least: 0, carried: 0)
      case .edge(let edge, let offset):
        let network = graph.network
        hung.first = graph.position[Int(network.first[edge])]
        hung.last = graph.position[Int(network.last[edge])]
        hung.fromFirst = cost(along: edge, from: 0, to: offset)
        hung.fromLast = cost(along: edge, from: network.length[edge], to: offset)
      }
      return hung
    }
  }
}

/// Finds arcs by their ends.
private struct ArcFinder {
  private let rows: GraphRows
  /// Arcs of every row in order of their targets.
  private let sorted: [UInt32]

  init(_ rows: GraphRows) {
    self.rows = rows
    var sorted = (0..<rows.arcCount).map { UInt32(truncatingIfNeeded: $0) }
    for vertex in 0..<rows.vertexCount {
      sorted[Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1])].sort {
        rows.targets[Int($0)] < rows.targets[Int($1)]
      }
    }
    self.sorted = sorted
  }

  func arc(from vertex: UInt32, to target: UInt32) -> Int? {
    var low = Int(rows.starts[Int(vertex)])
    var high = Int(rows.starts[Int(vertex) + 1])
    while low < high {
      let middle = low + (high - low) / 2
      let found = rows.targets[Int(sorted[middle])]
      if found == target { return Int(sorted[middle]) }
      if found < target { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// One worker's memory for searches that carry a second cost along.
final class CarriedSearch {
  private let graph: CarriedGraph
  private(set) var labels: [CarriedCost]
  private var reached: [UInt32] = []
  private var queue = CarriedQueue()

  init(_ graph: CarriedGraph) {
    self.graph = graph
    labels = .init(repeating: .none, count: max(1, graph.graph.vertexCount))
  }

  deinit { queue.deallocate() }

  /// Finds both costs of every vertex within the radius and of those next to them.
  ///
  /// What lies beyond the radius is gone on from, since dearer ways past it must not win; but once
  /// nothing waits that was come to from within it, all that is to come lies beyond it.
  func run(
    from starts: [(vertex: UInt32, cost: CarriedCost)], within limit: Double, _ radius: Double
  ) {
    for vertex in reached { labels[Int(vertex)] = .none }
    reached.removeAll(keepingCapacity: true)
    queue.removeAll()
    var waiting = 0
    func offer(_ cost: CarriedCost, to vertex: UInt32, isFromWithin: Bool) {
      guard cost.least <= limit, cost < labels[Int(vertex)] else { return }
      if labels[Int(vertex)] == .none { reached.append(vertex) }
      labels[Int(vertex)] = cost
      queue.push(.init(cost: cost, vertex: vertex, isFromWithin: isFromWithin))
      if isFromWithin { waiting += 1 }
    }
    for start in starts { offer(start.cost, to: start.vertex, isFromWithin: true) }
    let rows = graph.graph.rows
    while waiting > 0, queue.count > 0 {
      let entry = queue.pop()
      if entry.isFromWithin { waiting -= 1 }
      let vertex = Int(entry.vertex)
      if entry.cost != labels[vertex] { continue }
      let isWithin = entry.cost.carried <= radius
      for arc in Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1]) {
        offer(entry.cost + graph.arcs[arc], to: rows.targets[arc], isFromWithin: isWithin)
      }
    }
    // What was not settled is next to nothing within the radius.
    while queue.count > 0 {
      let entry = queue.pop()
      if labels[Int(entry.vertex)] == entry.cost { labels[Int(entry.vertex)] = .none }
    }
  }
}
