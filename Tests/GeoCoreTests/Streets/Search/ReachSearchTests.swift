import GeoCore
import TestSupport
import Testing

@Suite("Reach by searching streets")
struct ReachSearchTests {
  /// Rows as dictionaries, for comparing.
  static func pairs(_ table: ReachTable) -> [[Int32: Double]] {
    (0..<table.rowCount).map { row in
      let range = table.rowStarts[row]..<table.rowStarts[row + 1]
      return Dictionary(uniqueKeysWithValues: zip(table.places[range], table.costs[range]))
    }
  }

  static func agree(_ found: Double, _ known: Double) -> Bool {
    found == known || abs(found - known) <= 1e-9 * max(1, abs(known))
  }

  @Test("the line of the toy town has the distances of its arithmetic")
  func toyLine() throws {
    var sketch = StreetSketch(
      x: [0, 100, 200, 300, 400, 1000, 1100], y: .init(repeating: 0, count: 7))
    for (first, last) in [(0, 1), (1, 2), (2, 3), (3, 4), (5, 6)] {
      sketch.add(first, last, length: 100)
    }
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let origins = SnappedPoints.vertices([0, 2, 3, 5], of: sketch.network)
    let places = SnappedPoints.vertices([1, 4, 3], of: sketch.network)
    let all = try graph.reach(from: origins, to: places, within: .infinity, RunContext())
    #expect(
      Self.pairs(all) == [
        [0: 100, 1: 400, 2: 300], [0: 100, 1: 200, 2: 100], [0: 200, 1: 100, 2: 0], [:],
      ])
    for (limit, counts) in [
      (0.0, [0, 0, 1, 0]), (100, [1, 2, 2, 0]), (200, [1, 3, 3, 0]), (300, [2, 3, 3, 0]),
    ] {
      let table = try graph.reach(from: origins, to: places, within: limit, RunContext())
      #expect(Self.pairs(table).map(\.count) == counts)
    }
  }

  @Test("one-way lattices have the distances of the toy file")
  func toyLattice() throws {
    var sketch = StreetSketch(
      x: (0..<25).map { Double($0 % 5) * 100 }, y: (0..<25).map { Double($0 / 5) * 100 })
    let removed: Set<[Int]> = [[12, 13], [7, 12], [12, 7], [11, 16], [16, 11]]
    for vertex in 0..<25 {
      for next in [vertex + 1, vertex + 5] where next < 25 {
        if next == vertex + 1, next % 5 == 0 { continue }
        var passage: Passage = []
        if !removed.contains([vertex, next]) { passage.insert(.forward) }
        if !removed.contains([next, vertex]) { passage.insert(.backward) }
        sketch.add(vertex, next, length: 100, passage)
      }
    }
    let centre = SnappedPoints.vertices([12], of: sketch.network)
    let all = SnappedPoints.vertices((0..<25).map { Int32($0) }, of: sketch.network)
    let costs = EdgeCosts.lengths(of: sketch.network)
    let from = try SearchGraph(sketch.network, costs, direction: .fromPlaces)
      .reach(from: all, to: centre, within: .infinity, RunContext())
    #expect(
      from.costs == [
        400, 300, 400, 500, 600, 300, 200, 300, 400, 500, 200, 100, 0, 300, 400, 300, 200, 100,
        200, 300, 400, 300, 200, 300, 400,
      ])
    let to = try SearchGraph(sketch.network, costs)
      .reach(from: all, to: centre, within: .infinity, RunContext())
    #expect(
      to.costs == [
        400, 300, 400, 300, 400, 300, 200, 300, 200, 300, 200, 100, 0, 100, 200, 300, 200, 100,
        200, 300, 400, 300, 200, 300, 400,
      ])
    let within = try SearchGraph(sketch.network, costs)
      .reach(from: all, to: all, within: 300, RunContext())
    #expect(
      Self.pairs(within).map(\.count) == [
        10, 12, 12, 13, 10, 13, 15, 16, 17, 13, 13, 16, 16, 19, 14, 13, 14, 17, 17, 13, 10, 11,
        13, 13, 10,
      ])
  }

  @Test(
    "reach equals trying every path",
    arguments: (0..<40).map { UInt64($0) })
  func everyPath(seed: UInt64) throws {
    let whole = seed % 2 == 0
    let sketch = StreetSketch.random(
      vertices: 3 + Int(seed % 9), edges: 4 + Int(seed % 17), whole: whole, seed: seed)
    let origins = sketch.points(14, whole: whole, seed: seed + 1000)
    let places = sketch.points(11, whole: whole, seed: seed + 2000)
    let costs = EdgeCosts.lengths(of: sketch.network)
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let known = EveryPath(
        sketch.network, costs, from: origins, to: places, direction: direction
      ).cost
      let graph = SearchGraph(sketch.network, costs, direction: direction)
      for limit in [0, 2, 7, 60, .infinity] {
        let found = Self.pairs(
          try graph.reach(from: origins, to: places, within: limit, RunContext(threads: 2)))
        for origin in known.indices {
          for place in known[origin].indices {
            let cost = known[origin][place]
            let value = found[origin][Int32(place)]
            if whole {
              // Sums of whole numbers and quarters are exact, the limit included.
              #expect(value == (cost <= limit && cost < .infinity ? cost : nil))
            } else if cost < limit - 1e-9 {
              #expect(Self.agree(value ?? .nan, cost))
            } else if cost > limit + 1e-9 || cost == .infinity {
              #expect(value == nil)
            }
          }
        }
      }
    }
  }

  @Test("the number of threads changes no bit")
  func threads() throws {
    let sketch = StreetSketch.random(vertices: 300, edges: 700, whole: false, seed: 5)
    let origins = sketch.points(200, whole: false, seed: 6)
    let places = sketch.points(90, whole: false, seed: 7)
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let one = try graph.reach(from: origins, to: places, within: 150, RunContext(threads: 1))
    #expect(one.pairCount > 1000)
    for threads in [2, 3, 4] {
      #expect(
        try graph.reach(from: origins, to: places, within: 150, RunContext(threads: threads))
          == one)
    }
  }

  @Test("no way round is shorter than the cost of a pair")
  func triangle() throws {
    let sketch = StreetSketch.random(vertices: 40, edges: 90, whole: false, seed: 11)
    let all = SnappedPoints.vertices((0..<40).map { Int32($0) }, of: sketch.network)
    let table = try SearchGraph(sketch.network, .lengths(of: sketch.network))
      .reach(from: all, to: all, within: .infinity, RunContext())
    let cost = Self.pairs(table)
    var triples = 0
    for i in 0..<40 {
      for j in cost[i].keys {
        for (k, second) in cost[Int(j)] {
          let direct = try #require(cost[i][k])
          #expect(direct <= (cost[i][j] ?? .nan) + second + 1e-9)
          triples += 1
        }
      }
    }
    #expect(triples > 1000)
  }

  @Test("two-way streets cost the same both ways")
  func symmetry() throws {
    let sketch = StreetSketch.random(
      vertices: 60, edges: 130, whole: true, oneWay: 0, seed: 3)
    let origins = sketch.points(40, whole: true, seed: 4)
    let costs = EdgeCosts.lengths(of: sketch.network)
    let to = try SearchGraph(sketch.network, costs)
      .reach(from: origins, to: origins, within: 20, RunContext())
    let from = try SearchGraph(sketch.network, costs, direction: .fromPlaces)
      .reach(from: origins, to: origins, within: 20, RunContext())
    #expect(to == from)
    let cost = Self.pairs(to)
    for i in cost.indices {
      for (j, value) in cost[i] { #expect(cost[Int(j)][Int32(i)] == value) }
    }
  }

  @Test("other numbers for vertices and edges change nothing")
  func relabelling() throws {
    let sketch = StreetSketch.random(vertices: 50, edges: 120, whole: true, seed: 21)
    let origins = sketch.points(40, whole: true, seed: 22)
    let places = sketch.points(30, whole: true, seed: 23)
    var random = SeededRandom(seed: 24)
    let vertexNow = (0..<50).shuffled(using: &random)
    let edgeNow = (0..<120).shuffled(using: &random)
    var other = StreetSketch(
      x: .init(repeating: 0, count: 50), y: .init(repeating: 0, count: 50))
    for vertex in 0..<50 {
      other.network.vertexX[vertexNow[vertex]] = sketch.network.vertexX[vertex]
      other.network.vertexY[vertexNow[vertex]] = sketch.network.vertexY[vertex]
    }
    for edge in (0..<120).sorted(by: { edgeNow[$0] < edgeNow[$1] }) {
      other.add(
        vertexNow[Int(sketch.network.first[edge])], vertexNow[Int(sketch.network.last[edge])],
        length: sketch.network.length[edge], sketch.network.passage[edge])
    }
    func renumbered(_ points: SnappedPoints) -> SnappedPoints {
      var points = points
      for point in 0..<points.count {
        if points.edge[point] >= 0 { points.edge[point] = Int32(edgeNow[Int(points.edge[point])]) }
        if points.vertex[point] >= 0 {
          points.vertex[point] = Int32(vertexNow[Int(points.vertex[point])])
        }
      }
      return points
    }
    let one = try SearchGraph(sketch.network, .lengths(of: sketch.network))
      .reach(from: origins, to: places, within: 15, RunContext())
    let two = try SearchGraph(other.network, .lengths(of: other.network))
      .reach(from: renumbered(origins), to: renumbered(places), within: 15, RunContext())
    #expect(one.pairCount > 50)
    #expect(one == two)
  }

  @Test("along a common edge the way past no vertex counts, in the direction of traffic only")
  func sameEdge() throws {
    var sketch = StreetSketch(x: [0, 100], y: [0, 0])
    sketch.add(0, 1, length: 100, .forward)
    sketch.add(1, 0, length: 300, .forward)
    sketch.add(0, 0, length: 80)
    var points = SnappedPoints()
    points.append(edge: 0, offset: 20, connector: 1, x: 20, y: 0)
    points.append(edge: 0, offset: 70, connector: 2, x: 70, y: 0)
    points.append(edge: 2, offset: 10, connector: 0, x: 0, y: 0)
    points.append(edge: 2, offset: 75, connector: 0, x: 0, y: 0)
    let table = try SearchGraph(sketch.network, .lengths(of: sketch.network))
      .reach(from: points, to: points, within: .infinity, RunContext())
    #expect(
      Self.pairs(table) == [
        [0: 2, 1: 53, 2: 391, 3: 386],
        [0: 353, 1: 4, 2: 342, 3: 337],
        [0: 31, 1: 82, 2: 0, 3: 15],
        [0: 26, 1: 77, 2: 15, 3: 0],
      ])
  }

  @Test("ways that keep getting cheaper with every edge are found all the same")
  func everCheaper() throws {
    // Of any two ways the one over more vertices is cheaper, and all are alike beside the many long
    // streets that say how wide a bucket is.
    let count = 120
    var sketch = StreetSketch(
      x: (0..<count + 1).map { Double($0) }, y: .init(repeating: 0, count: count + 1))
    for first in 0..<count {
      for last in first + 1..<count {
        sketch.add(
          first, last, length: last == first + 1 ? 1 : 2 * Double(last - first), .forward)
      }
    }
    for vertex in 0..<count { sketch.add(vertex, count, length: 1e7 + Double(vertex)) }
    var random = SeededRandom(seed: 9)
    for _ in 0..<3 * sketch.network.edgeCount {
      let vertex = Int.random(in: 1..<count, using: &random)
      // Backward only and long: never on a cheapest way to a higher vertex.
      sketch.add(
        Int.random(in: 0..<vertex, using: &random), vertex, length: 1e6 + random.unit(),
        .backward)
    }
    let all = SnappedPoints.vertices((0..<Int32(count)).map { $0 }, of: sketch.network)
    let one = SnappedPoints.vertices([0], of: sketch.network)
    for limit in [1000, .infinity] {
      let table = try SearchGraph(
        sketch.network, .lengths(of: sketch.network), direction: .fromPlaces
      ).reach(from: all, to: one, within: limit, RunContext())
      #expect(table.costs == (0..<count).map { Double($0) })
    }
  }

  @Test("a few very long streets and very unlike costs are no trouble", arguments: 0..<8)
  func unlikeCosts(seed: Int) throws {
    var sketch = StreetSketch.random(
      vertices: 14, edges: 34, whole: true, seed: UInt64(seed) + 900)
    var random = SeededRandom(seed: UInt64(seed))
    for edge in 0..<34 {
      // Powers of two keep sums exact.
      let power = Int.random(in: 0...[3, 18, 36, 44][seed % 4], using: &random)
      sketch.network.length[edge] = Double(UInt64(1) << UInt64(power)) * (seed < 4 ? 1 : 0x1p-20)
    }
    let vertices = SnappedPoints.vertices((0..<14).map { Int32($0) }, of: sketch.network)
    let costs = EdgeCosts.lengths(of: sketch.network)
    let known = EveryPath(sketch.network, costs, from: vertices, to: vertices).cost
    let found = Self.pairs(
      try SearchGraph(sketch.network, costs)
        .reach(from: vertices, to: vertices, within: .infinity, RunContext()))
    for origin in 0..<14 {
      for place in 0..<14 {
        let cost = known[origin][place]
        #expect(found[origin][Int32(place)] == (cost < .infinity ? cost : nil))
      }
    }
  }

  @Test("nothing to search gives empty rows")
  func empty() throws {
    let none = StreetNetwork(crs: .sweref99TM)
    var lost = SnappedPoints()
    lost.appendUnconnected()
    let table = try SearchGraph(none, .lengths(of: none))
      .reach(from: lost, to: lost, within: 100, RunContext())
    #expect(table.rowCount == 1)
    #expect(table.pairCount == 0)
    let nobody = try SearchGraph(none, .lengths(of: none))
      .reach(from: SnappedPoints(), to: lost, within: 100, RunContext())
    #expect(nobody.rowCount == 0)
  }

  @Test("a search that is called off stops")
  func cancelled() throws {
    let sketch = StreetSketch.random(vertices: 10, edges: 20, whole: true, seed: 1)
    let points = sketch.points(5, whole: true, seed: 2)
    let context = RunContext()
    context.cancellation.cancel()
    #expect(throws: GeosegError.self) {
      _ = try SearchGraph(sketch.network, .lengths(of: sketch.network))
        .reach(from: points, to: points, within: 10, context)
    }
  }
}
