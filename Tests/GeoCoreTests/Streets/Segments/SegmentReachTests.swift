import GeoCore
import TestSupport
import Testing

@Suite("Ways along segments")
struct SegmentReachTests {
  /// The middle of every segment as a snapped point.
  static func middles(_ graph: SegmentGraph) -> SnappedPoints {
    var points = SnappedPoints()
    for s in 0..<graph.count {
      points.append(
        edge: graph.edge[s], offset: graph.start[s] + graph.half[s], connector: 0,
        x: graph.middleX[s], y: graph.middleY[s])
    }
    return points
  }

  @Test("the toy streets give the angles, steps and metres worked out by hand")
  func toy() throws {
    let graph = SegmentGraph(StreetLayouts.toy)
    let middles = Self.middles(graph)
    let angular = try graph.reach(from: middles, to: middles, cost: .angular)
    let expected: [Double] = [
      0, 0, 90, 60, 105, 0, 0, 0, 90, 120, 165, 0, 90, 90, 0, 150, 105, 90, 60, 120, 150, 0, 45,
      120,
      105, 165, 105, 45, 0, 165, 0, 0, 90, 120, 165, 0,
    ]
    #expect(angular.pairCount == 36)
    #expect(zip(angular.costs, expected).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    let steps = try graph.reach(from: middles, to: middles, cost: .turns)
    #expect(
      steps.costs == [
        0, 1, 2, 1, 2, 2, 1, 0, 1, 1, 2, 1, 2, 1, 0, 2, 1, 1, 1, 1, 2, 0, 1, 2, 2, 2, 1, 1, 0, 2, 2,
        1, 1, 2, 2, 0,
      ])
    let metres = try graph.reach(from: middles, to: middles, cost: .metres)
    #expect((metres.costs[4] - 175.88190451).magnitude < 1e-8)
    #expect(metres.costs[2] == 200)
  }

  @Test("a way begins in either direction of a junction, and in both of a segment")
  func points() throws {
    // A T: a bar of 200 m with a stem southwards from its middle.
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (200, 0)], [(100, 0), (100, -100)],
    ])
    let graph = SegmentGraph(network)
    var origins = SnappedPoints.vertices([1], of: network)
    origins.append(edge: 0, offset: 40, connector: 10, x: 40, y: 10)
    origins.appendUnconnected()
    var places = SnappedPoints()
    places.append(edge: 0, offset: 90, connector: 5, x: 90, y: 5)
    places.append(edge: 1, offset: 50, connector: 0, x: 150, y: 0)
    places.append(edge: 2, offset: 60, connector: 0, x: 100, y: -60)
    places.append(vertex: 1, connector: 2, x: 100, y: 0)
    let turns = try graph.reach(from: origins, to: places, cost: .turns)
    #expect(turns.rowStarts == [0, 4, 8, 8])
    #expect(turns.costs == [0, 0, 0, 0, 0, 1, 1, 0])
    let angular = try graph.reach(from: origins, to: places, cost: .angular)
    #expect(angular.costs == [0, 0, 0, 0, 0, 0, 90, 0])
    let metres = try graph.reach(from: origins, to: places, cost: .metres)
    #expect(metres.costs == [15, 50, 60, 2, 65, 120, 130, 72])
    // The radius is measured at the places, in another cost than the way's, and is closed.
    let near = try graph.reach(
      from: origins, to: places, cost: .angular, radius: SegmentRadius(metres: 120))
    #expect(near.places == [0, 1, 2, 3, 0, 1, 3])
    let straight = try graph.reach(
      from: origins, to: places, cost: .turns, radius: SegmentRadius(straight: 60))
    #expect(straight.places == [0, 1, 2, 3, 0])
  }

  @Test("nobody turns round on a segment, and a ring is walked by its shorter side")
  func ring() throws {
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)],
      [(0, 0), (-100, 0)],
    ])
    let graph = SegmentGraph(network)
    let middles = Self.middles(graph)
    let angular = try graph.reach(from: middles, to: middles, cost: .angular)
    #expect(Array(angular.costs[0..<5]) == [0, 90, 180, 90, 0])
    // From the tail straight on along the south side; into the west side one turns left.
    #expect(Array(angular.costs[20..<25]) == [0, 90, 180, 90, 0])
  }

  @Test("a bent edge costs its bends when whole edges are the segments")
  func edges() throws {
    let network = StreetLayouts.network([
      [(0, 0), (100, 0), (100, 100), (200, 100)], [(200, 100), (300, 100)],
    ])
    let pieces = SegmentGraph(network)
    let edges = SegmentGraph(network, unit: .edges)
    #expect(pieces.count == 4)
    #expect(edges.count == 2)
    #expect(edges.middleX == [100, 250])
    #expect(edges.middleY == [50, 100])
    var ends = SnappedPoints.vertices([0, 2], of: network)
    ends.append(edge: 0, offset: 50, connector: 0, x: 50, y: 0)
    ends.append(edge: 0, offset: 250, connector: 0, x: 150, y: 100)
    for graph in [pieces, edges] {
      let angular = try graph.reach(from: ends, to: ends, cost: .angular)
      #expect(angular.costs == [0, 180, 0, 180, 180, 0, 180, 0, 0, 180, 0, 180, 180, 0, 180, 0])
    }
    let turns = try edges.reach(from: ends, to: ends, cost: .turns)
    #expect(turns.costs == [0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0])
  }

  @Test("axial metres weigh each metre by the turns before it")
  func axial() throws {
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (200, 100)],
    ])
    let graph = SegmentGraph(network)
    let middles = Self.middles(graph)
    let axial = try graph.reach(from: middles, to: middles, cost: .axial)
    #expect(Array(axial.costs[0..<3]) == [0, 150, 400])
  }

  @Test("slight turns can be left out of the count")
  func leastTurn() throws {
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (200, 5)], [(200, 5), (200, 105)],
    ])
    let graph = SegmentGraph(network)
    let middles = Self.middles(graph)
    let turns = try graph.reach(from: middles, to: middles, cost: .turns, leastTurn: 15)
    #expect(Array(turns.costs[0..<3]) == [0, 0, 1])
  }

  @Test("streets that only pass one way are walked that way")
  func oneWay() throws {
    var network = StreetLayouts.network([[(0, 0), (100, 0)], [(100, 0), (200, 0)]])
    network.passage = [.forward, .both]
    let graph = SegmentGraph(network)
    let middles = Self.middles(graph)
    let metres = try graph.reach(from: middles, to: middles, cost: .metres)
    #expect(metres.rowStarts == [0, 2, 3])
    #expect(metres.costs == [0, 100, 0])
  }

  @Test("closed edges, empty edges and repeated points leave no segments behind")
  func degenerate() throws {
    var network = StreetLayouts.network([
      [(0, 0), (0, 0), (100, 0), (100, 0)], [(100, 0), (100, 50)], [(100, 0), (200, 0)],
    ])
    network.passage[1] = .none
    // Two vertices at one place, with an edge of no length between them.
    network.vertexX.append(200)
    network.vertexY.append(0)
    network.first.append(3)
    network.last.append(4)
    network.length.append(0)
    network.passage.append(.both)
    network.line.append(3)
    network.x += [200, 200]
    network.y += [0, 0]
    network.pointStarts.append(network.x.count)
    let graph = SegmentGraph(network)
    #expect(graph.count == 2)
    #expect(graph.edgeStarts == [0, 1, 1, 2, 2])
    #expect(graph.junctionOfVertex[3] == graph.junctionOfVertex[4])
    let ends = SnappedPoints.vertices([0, 4], of: network)
    let metres = try graph.reach(from: ends, to: ends, cost: .metres)
    #expect(metres.costs == [0, 200, 200, 0])
    let none = SegmentGraph(StreetNetwork(crs: .plane))
    #expect(none.count == 0)
    #expect(try none.centrality(SegmentRule(cost: .metres)).passages.isEmpty)
  }
}
