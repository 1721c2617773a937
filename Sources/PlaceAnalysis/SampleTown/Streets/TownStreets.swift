/// Streets and paths that people walk: a graph whose edges run from junction to junction.
struct TownStreets {
  struct Edge {
    /// Junction numbers, from 1.
    var from: Int
    var to: Int
    /// Mesh nodes along the edge, both ends included.
    var nodes: [Int]
    var way: Way
    var crossing: Crossing?
  }

  /// What the edges of one street have in common.
  struct Way: Equatable {
    var road: RoadClass
    var name: String?
    var isOneWay = false
  }

  var edges: [Edge] = []
  /// Mesh node of each junction; junction 1 comes first.
  var junctions: [Int] = []

  /// Walks the chains of ways between junctions; pieces that hang together with nothing else are
  /// left out.
  init(
    ways: [(side: PlanarMesh.Side, way: Way)], crossings: [(Crossing, Int, Int)], nodeCount: Int
  ) {
    let all = Self.largestComponent(ways: ways, crossings: crossings, nodeCount: nodeCount)
    var links = [[(to: Int, way: Int)]](repeating: [], count: nodeCount)
    for (index, entry) in ways.enumerated() where all[entry.side.from] {
      links[entry.side.from].append((entry.side.to, index))
      links[entry.side.to].append((entry.side.from, index))
    }
    var isJunction = links.map { list in
      list.count == 1 || list.count > 2
        || (list.count == 2 && ways[list[0].way].way != ways[list[1].way].way)
    }
    let open = crossings.filter { all[$0.1] && all[$0.2] }
    for (_, a, b) in open {
      isJunction[a] = true
      isJunction[b] = true
    }
    var numbers = [Int](repeating: 0, count: nodeCount)
    func number(_ node: Int) -> Int {
      if numbers[node] == 0 {
        junctions.append(node)
        numbers[node] = junctions.count
      }
      return numbers[node]
    }
    var used = [Bool](repeating: false, count: ways.count)
    func walk(from start: Int) {
      for link in links[start] where !used[link.way] {
        used[link.way] = true
        var nodes = [start, link.to]
        var via = link.way
        var at = link.to
        while !isJunction[at], at != start, let next = links[at].first(where: { $0.way != via }),
          !used[next.way]
        {
          used[next.way] = true
          nodes.append(next.to)
          via = next.way
          at = next.to
        }
        let from = number(start)
        edges.append(Edge(from: from, to: number(at), nodes: nodes, way: ways[link.way].way))
      }
    }
    for node in 0..<nodeCount where isJunction[node] { walk(from: node) }
    // Rings without a junction.
    for node in 0..<nodeCount where !links[node].isEmpty { walk(from: node) }
    for (crossing, a, b) in open {
      let way = Way(road: crossing.road, name: crossing.name)
      edges.append(
        Edge(from: number(a), to: number(b), nodes: [a, b], way: way, crossing: crossing))
    }
  }

  /// Marks the nodes of the component with the most of them.
  private static func largestComponent(
    ways: [(side: PlanarMesh.Side, way: Way)], crossings: [(Crossing, Int, Int)], nodeCount: Int
  ) -> [Bool] {
    var parent = Array(0..<nodeCount)
    func root(_ node: Int) -> Int {
      var at = node
      while parent[at] != at {
        parent[at] = parent[parent[at]]
        at = parent[at]
      }
      return at
    }
    func join(_ a: Int, _ b: Int) {
      let (ra, rb) = (root(a), root(b))
      if ra != rb { parent[max(ra, rb)] = min(ra, rb) }
    }
    var onWay = [Bool](repeating: false, count: nodeCount)
    for entry in ways {
      join(entry.side.from, entry.side.to)
      onWay[entry.side.from] = true
      onWay[entry.side.to] = true
    }
    for (_, a, b) in crossings where onWay[a] && onWay[b] { join(a, b) }
    var sizes = [Int](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount where onWay[node] { sizes[root(node)] += 1 }
    let largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
    return (0..<nodeCount).map { onWay[$0] && root($0) == largest }
  }
}
