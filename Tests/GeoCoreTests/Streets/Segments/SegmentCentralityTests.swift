import GeoCore
import TestSupport
import Testing

@Suite("Betweenness and depth of segments")
struct SegmentCentralityTests {
  /// A block beside a ring, with two streets that lead out.
  static let block = StreetLayouts.network([
    [(0, 0), (100, 0)], [(100, 0), (100, 70)], [(100, 70), (0, 70)], [(0, 70), (0, 0)],
    [(100, 0), (160, 0)], [(160, 0), (160, 70)], [(160, 70), (100, 70)], [(0, 70), (0, 200)],
    [(160, 70), (220, 90)],
  ])

  @Test("metric and topological betweenness are networkx's on the dual graph")
  func networkx() throws {
    // networkx 3.6.1, betweenness_centrality(dual, weight, normalized=False); igraph gives the same.
    for (network, cost, expected) in Self.figures {
      let passages = try SegmentGraph(network).centrality(SegmentRule(cost: cost)).passages
      #expect(zip(passages, expected).allSatisfy { ($0 / 2 - $1).magnitude < 1e-9 })
    }
  }

  @Test("betweenness is what enumerating all shortest ways gives", arguments: [UInt64](1...12))
  func enumeration(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let network = Self.randomLattice(&random)
    let graph = SegmentGraph(network)
    for cost in SegmentCost.allCases {
      let found = try graph.centrality(SegmentRule(cost: cost))
      let brute = BruteForce(graph, cost)
      #expect(zip(found.passages, brute.passages).allSatisfy { ($0 - $1).magnitude < 1e-9 })
      #expect(zip(found.totalDepth, brute.depth).allSatisfy { ($0 - $1).magnitude < 1e-6 })
      #expect(found.nodeCount == brute.reached)
    }
  }

  @Test("equally short ways share a pair, from whichever end they arrive")
  func sharedArrival() throws {
    // A square: from one side to the opposite one two ways, as long and as crooked as each other.
    let square = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)],
    ])
    for cost in SegmentCost.allCases {
      let found = try SegmentGraph(square).centrality(SegmentRule(cost: cost))
      #expect(found.passages == [1, 1, 1, 1])
    }
  }

  @Test("the ends of a way get their share of length-weighted choice")
  func weighted() throws {
    let line = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (300, 0)], [(300, 0), (600, 0)],
    ])
    let graph = SegmentGraph(line)
    let found = try graph.centrality(
      SegmentRule(cost: .metres), weights: [1, 2, 3], endShare: 0.5)
    // Pairs weigh 2, 3 and 6, each both ways; the middle is passed between the outer two.
    #expect(found.passages == [5, 14, 9])
    #expect(found.reachedWeight == [5, 4, 3])
    #expect(found.weightedDepth == [1500, 900, 900])
  }

  @Test("the radius may be in another cost than the ways, and is closed")
  func radius() throws {
    let line = StreetLayouts.lattice(columns: 5, rows: 1)
    let graph = SegmentGraph(line)
    let byMetres = try graph.centrality(
      SegmentRule(cost: .angular, radius: SegmentRadius(metres: 200)))
    #expect(byMetres.nodeCount == [3, 4, 4, 3])
    let byTurns = try graph.centrality(
      SegmentRule(cost: .metres, radius: SegmentRadius(turns: 1)))
    #expect(byTurns.nodeCount == [2, 3, 3, 2])
    #expect(byTurns.passages == [0, 0, 0, 0])
    let straight = try graph.centrality(
      SegmentRule(cost: .metres, radius: SegmentRadius(metres: 300, straight: 199)))
    #expect(straight.nodeCount == [2, 3, 3, 2])
  }

  @Test("numbers do not depend on the order or direction of streets, nor on threads")
  func invariance() throws {
    var random = SeededRandom(seed: 7)
    let network = Self.randomLattice(&random, columns: 7, rows: 6)
    let graph = SegmentGraph(network)
    let order = Array(0..<network.edgeCount).shuffled(using: &random)
    var shuffled = StreetNetwork(crs: .plane)
    shuffled = Self.reordered(network, order, into: shuffled)
    let other = SegmentGraph(shuffled)
    for cost in SegmentCost.allCases {
      let rule = SegmentRule(cost: cost, radius: SegmentRadius(metres: 420))
      let one = try graph.centrality(rule)
      let two = try graph.centrality(rule, context: RunContext(threads: 3))
      #expect(one.passages == two.passages)
      #expect(one.totalDepth == two.totalDepth)
      let moved = try other.centrality(rule)
      for (k, edge) in order.enumerated() {
        #expect(moved.nodeCount[k] == one.nodeCount[edge])
        #expect(moved.totalDepth[k] == one.totalDepth[edge])
        #expect((moved.passages[k] - one.passages[edge]).magnitude < 1e-9)
      }
    }
  }

  @Test("reach counts middles within the radius, and cuts street where it ends")
  func extent() throws {
    let line = StreetLayouts.lattice(columns: 5, rows: 1)
    let graph = SegmentGraph(line)
    let rule = SegmentRule(cost: .metres, radius: SegmentRadius(metres: 120))
    let found = try graph.extent(rule)
    #expect(found.segments == [2, 3, 3, 2])
    #expect(found.length == [200, 300, 300, 200])
    #expect(found.lengthCut == [170, 240, 240, 170])
    #expect(found.hullArea == [0, 0, 0, 0])
    var points = SnappedPoints.vertices([2], of: line)
    points.append(edge: 0, offset: 30, connector: 20, x: 30, y: 20)
    points.appendUnconnected()
    let from = try graph.extent(from: points, rule)
    #expect(from.segments[0] == 2)
    #expect(from.lengthCut[0] == 240)
    #expect(from.segments[1] == 1)
    #expect(from.lengthCut[1] == 130)
    #expect(from.hullArea[1] == 1000)
    #expect(from.segments[2].isNaN)
  }

  @Test("street within a radius grows with it up to all there is")
  func growth() throws {
    var random = SeededRandom(seed: 11)
    let network = Self.randomLattice(&random, columns: 5, rows: 5)
    let graph = SegmentGraph(network)
    var before = [Double](repeating: 0, count: graph.count)
    for metres in [0, 50, 120, 300, 700, 3000.0] {
      let rule = SegmentRule(cost: .metres, radius: SegmentRadius(metres: metres))
      let cut = try graph.extent(rule).lengthCut
      #expect(zip(before, cut).allSatisfy { $0 <= $1 + 1e-9 })
      before = cut
    }
    let all = network.length.reduce(0, +)
    #expect(before.allSatisfy { ($0 - all).magnitude < 1e-6 })
  }

  // MARK: Made networks

  /// A lattice with every vertex shaken, or none on every third seed.
  static func randomLattice(
    _ random: inout SeededRandom, columns: Int = 3, rows: Int = 3
  ) -> StreetNetwork {
    let isShaken = random.next() % 3 != 0
    func shake() -> Double { isShaken ? Double(random.next() % 4000) / 100 - 20 : 0 }
    let points = (0..<(columns * rows)).map { k in
      (x: Double(k % columns) * 100 + shake(), y: Double(k / columns) * 100 + shake())
    }
    var lines: [[(x: Double, y: Double)]] = []
    for k in points.indices {
      if k % columns + 1 < columns { lines.append([points[k], points[k + 1]]) }
      if k + columns < points.count { lines.append([points[k + columns], points[k]]) }
    }
    lines.append([points[0], points[columns + 1]])
    return StreetLayouts.network(lines)
  }

  /// The edges in another order, every second one the other way round.
  static func reordered(
    _ network: StreetNetwork, _ order: [Int], into empty: StreetNetwork
  ) -> StreetNetwork {
    var out = empty
    out.vertexX = network.vertexX
    out.vertexY = network.vertexY
    for (k, edge) in order.enumerated() {
      let isReversed = k % 2 == 1
      out.first.append(isReversed ? network.last[edge] : network.first[edge])
      out.last.append(isReversed ? network.first[edge] : network.last[edge])
      out.length.append(network.length[edge])
      out.passage.append(network.passage[edge])
      out.line.append(Int32(k))
      let points = network.points(edge)
      for p in isReversed ? Array(points.reversed()) : Array(points) {
        out.x.append(network.x[p])
        out.y.append(network.y[p])
      }
      out.pointStarts.append(out.x.count)
    }
    return out
  }

  static let figures: [(StreetNetwork, SegmentCost, [Double])] = [
    (
      StreetLayouts.lattice(columns: 4, rows: 3), .metres,
      [
        4.333333333333333, 2.833333333333333, 11, 12.166666666666666, 4.333333333333333,
        12.166666666666666, 2.833333333333333, 15.333333333333334, 2.833333333333333, 27,
        12.166666666666666, 15.333333333333334, 12.166666666666666, 2.833333333333333,
        4.333333333333333, 11, 4.333333333333333,
      ]
    ),
    (block, .metres, [2.5, 4, 7.5, 2, 2.5, 2, 7.5, 0, 0]),
    (block, .turns, [2.5, 4, 7.5, 2, 2.5, 2, 7.5, 0, 0]),
  ]
}

/// All ways without repetition, and which of them are shortest.
private struct BruteForce {
  var passages: [Double]
  var depth: [Double]
  var reached: [Double]
  private let graph: SegmentGraph
  private let cost: SegmentCost

  init(_ graph: SegmentGraph, _ cost: SegmentCost) {
    self.graph = graph
    self.cost = cost
    passages = [Double](repeating: 0, count: graph.count)
    depth = passages
    reached = [Double](repeating: 1, count: graph.count)
    for origin in 0..<graph.count {
      var best = [Double](repeating: .infinity, count: graph.count)
      var ways = [[[Int]]](repeating: [], count: graph.count)
      for state in [2 * origin, 2 * origin + 1] {
        walk([state], turns: 0, metres: 0, angular: 0, axial: 0, &best, &ways)
      }
      for target in 0..<graph.count where target != origin && best[target] < .infinity {
        reached[origin] += 1
        depth[origin] += best[target]
        for way in ways[target] {
          for state in way.dropFirst().dropLast() {
            passages[state >> 1] += 1 / Double(ways[target].count)
          }
        }
      }
    }
  }

  private func walk(
    _ way: [Int], turns: Double, metres: Double, angular: Double, axial: Double,
    _ best: inout [Double], _ ways: inout [[[Int]]]
  ) {
    guard let state = way.last else { return }
    for k in graph.turnStarts[state]..<graph.turnStarts[state + 1] {
      let target = Int(graph.turnTarget[k])
      if way.contains(where: { $0 >> 1 == target >> 1 }) { continue }
      let (from, to) = (graph.half[state >> 1], graph.half[target >> 1])
      let next = (
        turns: turns + 1, metres: metres + from + to, angular: angular + graph.turnAngle[k],
        axial: axial + from * (turns + 1) + to * (turns + 2)
      )
      let value =
        switch cost {
        case .metres: next.metres
        case .turns: next.turns
        case .angular: next.angular
        case .axial: next.axial
        }
      let longer = way + [target]
      if value < best[target >> 1] {
        best[target >> 1] = value
        ways[target >> 1] = [longer]
      } else if value == best[target >> 1] {
        ways[target >> 1].append(longer)
      }
      walk(
        longer, turns: next.turns, metres: next.metres, angular: next.angular, axial: next.axial,
        &best, &ways)
    }
  }
}
