import GeoCore
import TestSupport
import Testing

@Suite("Snapping to streets")
struct StreetSnapperTests {
  @Test("a point is tied to the nearest point of the nearest edge")
  func nearestEdge() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0), (10, 10)], [(0, 5), (5, 5)]])
    let snapping = try StreetSnapper(network).snap(
      x: [4, 13, -3, 10, 2.5], y: [-2, 6, -4, 10, 2.5])
    #expect(snapping.points.edge == [0, 0, 0, 0, 0])
    #expect(snapping.points.offset == [4, 16, 0, 20, 2.5])
    #expect(snapping.points.connector == [2, 3, 5, 0, 2.5])
    #expect(snapping.points.x == [4, 10, 0, 10, 2.5])
    #expect(snapping.points.y == [0, 6, 0, 10, 0])
    #expect(snapping.points.vertex == [-1, -1, -1, -1, -1])
    #expect(snapping.failures.isEmpty)
  }

  @Test("the limit is closed, and what lies beyond it is listed with its distance")
  func limit() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0)]])
    let snapper = StreetSnapper(network, rule: SnapRule(limit: 5))
    let snapping = try snapper.snap(x: [5, 5, .nan], y: [5, 5.001, 0])
    #expect(snapping.points.isConnected(0))
    #expect(!snapping.points.isConnected(1))
    #expect(snapping.points.connector[1].isNaN)
    #expect(snapping.failures.map(\.point) == [1, 2])
    #expect(snapping.failures.map(\.reason) == [.beyondLimit, .noPosition])
    #expect(snapping.failures[0].distance == 5.001)
    #expect(snapping.failures[0].nearest == 0)
    let everywhere = try StreetSnapper(network, rule: SnapRule(limit: .infinity))
      .snap(x: [1e9], y: [0])
    #expect(everywhere.points.offset == [10])
  }

  @Test("the modes by vertex take the lowest nearest vertex, with or without its connector")
  func vertices() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0)], [(10, 0), (20, 0)]])
    let bare = try StreetSnapper(network, rule: SnapRule(mode: .vertex))
      .snap(x: [5, 14], y: [0, 3])
    #expect(bare.points.vertex == [0, 1])
    #expect(bare.points.connector == [0, 0])
    #expect(bare.distance == [5, 5])
    let costly = try StreetSnapper(network, rule: SnapRule(mode: .vertexWithConnector))
      .snap(x: [5, 14], y: [0, 3])
    #expect(costly.points.vertex == [0, 1])
    #expect(costly.points.connector == [5, 5])
    #expect(costly.points.x == [0, 10])
  }

  @Test("components with too few vertices are passed over")
  func smallComponents() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (1, 0)], [(0, 9), (5, 9)], [(5, 9), (9, 9)]])
    for mode in SnapRule.Mode.allCases {
      let rule = SnapRule(mode: mode, limit: 20, smallestComponent: 3)
      let snapping = try StreetSnapper(network, rule: rule).snap(x: [0, 0], y: [1, -12])
      #expect(snapping.distance[0] == 8)
      #expect(snapping.failures.map(\.reason) == [.smallComponents])
      #expect(snapping.failures[0].distance == 12)
    }
  }

  @Test("closed edges are not snapped to, and an empty network takes nobody")
  func closed() throws {
    let network = try StreetNetwork.drawn(
      [[(0, 0), (10, 0)], [(0, 9), (10, 9)]], passage: [Passage.none, .forward])
    for mode in SnapRule.Mode.allCases {
      let snapping = try StreetSnapper(network, rule: SnapRule(mode: mode)).snap(x: [0], y: [1])
      #expect(snapping.distance == [8])
      let nowhere = try StreetSnapper(StreetNetwork(crs: .sweref99TM), rule: SnapRule(mode: mode))
        .snap(x: [0], y: [1])
      #expect(nowhere.failures.map(\.reason) == [.noStreets])
    }
  }

  @Test("a barrier sends a point to the next nearest edge, or leaves it unconnected")
  func barrier() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0)], [(0, 9), (10, 9)]])
    let fence = Barriers(.drawn([[(-5, 1), (15, 1)]]))
    for mode in SnapRule.Mode.allCases {
      let rule = SnapRule(mode: mode, limit: 10, barriers: fence)
      let snapping = try StreetSnapper(network, rule: rule).snap(x: [10, 10], y: [2, 0.5])
      #expect(snapping.distance == [7, 0.5])
      let tight = SnapRule(mode: mode, limit: 6, barriers: fence)
      let failed = try StreetSnapper(network, rule: tight).snap(x: [10], y: [2])
      #expect(failed.failures.map(\.reason) == [.barrier])
      #expect(failed.failures[0].distance == 2)
    }
  }

  @Test("edges that a barrier crosses or touches are closed, and components counted anew")
  func closing() throws {
    var network = try StreetNetwork.drawn([
      [(0, 0), (10, 0)], [(10, 0), (20, 0)], [(20, 0), (30, 0)],
    ])
    let fence = Barriers(.drawn([[(15, -5), (15, 0)]]))
    #expect(network.edges(blockedBy: fence) == [1])
    network.close([1])
    #expect(network.componentSizes == [2, 2])
    #expect(network.passage == [.both, Passage.none, .both])
    let atJunction = Barriers(.drawn([[(20, -5), (20, 5)]]))
    #expect(network.edges(blockedBy: atJunction) == [1, 2])
  }

  @Test("snapping finds what looking at every segment finds, at any thread count")
  func bruteForce() throws {
    var random = SeededRandom(seed: 11)
    for round in 0..<12 {
      let whole = round % 2 == 0
      func coordinate(_ random: inout SeededRandom) -> Double {
        whole ? Double(Int.random(in: 0...12, using: &random)) : random.number(in: 0..<12)
      }
      let lines = (0..<120).map { _ in
        (0..<Int.random(in: 2...5, using: &random)).map { _ in
          (coordinate(&random) + 6e6, coordinate(&random) - 7e5)
        }
      }
      let network = try StreetNetwork.drawn(lines)
      let px = (0..<500).map { _ in coordinate(&random) * 1.5 - 3 + 6e6 }
      let py = (0..<500).map { _ in coordinate(&random) * 1.5 - 3 - 7e5 }
      let limit = round % 3 == 0 ? 1.5 : Double.infinity
      let snapper = StreetSnapper(network, rule: SnapRule(limit: limit))
      let snapping = try snapper.snap(x: px, y: py, context: RunContext(threads: 2))
      for point in px.indices {
        let expected = nearest(network, px[point], py[point], within: limit)
        #expect(snapping.points.edge[point] == expected.edge)
        if expected.edge >= 0 {
          #expect(snapping.distance[point] == expected.distance)
          #expect(snapping.points.offset[point] == expected.offset)
          let there = network.point(
            atOffset: snapping.points.offset[point], ofEdge: Int(expected.edge))
          #expect(abs(there.x - snapping.points.x[point]) < 1e-8)
          #expect(abs(there.y - snapping.points.y[point]) < 1e-8)
        }
      }
      let alone = try snapper.snap(x: px, y: py)
      #expect(alone.points.offset == snapping.points.offset)
      #expect(alone.failures == snapping.failures)
    }
  }

  private func nearest(
    _ network: StreetNetwork, _ px: Double, _ py: Double, within limit: Double
  ) -> (edge: Int32, distance: Double, offset: Double) {
    var best = (edge: Int32(-1), distance: limit, offset: 0.0)
    for edge in 0..<network.edgeCount {
      var before = 0.0
      for p in network.points(edge).dropLast() {
        let foot = SegmentFoot.of(
          px: px, py: py, ax: network.x[p], ay: network.y[p], bx: network.x[p + 1],
          by: network.y[p + 1])
        if foot.distance < best.distance || (best.edge < 0 && foot.distance <= limit) {
          best = (Int32(edge), foot.distance, min(before + foot.along, network.length[edge]))
        }
        before += PointIndex.distance(
          network.x[p + 1] - network.x[p], network.y[p + 1] - network.y[p])
      }
    }
    return best
  }

  @Test("people are summed over the components that their points are tied to")
  func peopleOnComponents() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0), (20, 0)], [(0, 90), (5, 90)]])
    let snapping = try StreetSnapper(network, rule: SnapRule(limit: 10))
      .snap(x: [1, 15, 2, 50], y: [1, 1, 91, 50])
    #expect(network.sums([3, 4, 5, 6], of: snapping.points) == [7, 5, 6])
  }
}
