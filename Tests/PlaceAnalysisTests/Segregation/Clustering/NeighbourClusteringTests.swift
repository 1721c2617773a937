import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Clustering among neighbours")
struct NeighbourClusteringTests {
  @Test("four zones give the values worked out on paper")
  func fourZones() throws {
    let found = try FourZones.run(["contiguity-clustering", "proximity-profile"])
    func value(_ id: String) -> Double? {
      found.values.first { $0.id == id && $0.groups == ["x", "y"] }?.value
    }
    #expect(abs(try #require(value("contiguity-clustering")) - 23.0 / 170) < 1e-12)
    #expect(abs(try #require(value("proximity-profile")) - 0.2) < 1e-12)
  }

  @Test("the profile has the steps and pairs of a table of all distances")
  func profileByBruteForce() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let grid = try RandomGrid(seed: seed, side: 7, empty: 0.35)
      // Rook steps over a map with empty zones: these carry steps, and are in no set.
      let graph = grid.contiguity.graph(.rook)
      let profile = try ProximityProfile(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph,
        context: RunContext(threads: 2))
      var search = StepSearch(graph.count)
      let distances = (0..<graph.count).map { zone in
        search.run(from: zone, in: graph)
        var row = [Int](repeating: -1, count: graph.count)
        for step in 0..<graph.count { for other in search.ring(step) { row[Int(other)] = step } }
        return row
      }
      let mixes = ZoneMixes(grid.x.span, grid.y.span)
      for (entry, share) in profile.shares.enumerated() {
        let set = mixes.populated.filter { mixes.shares[$0] >= share }
        #expect(profile.zones[entry] == set.count)
        var (pairs, steps) = (0, 0)
        for i in set {
          for j in set where i != j && distances[i][j] > 0 {
            pairs += 1
            steps += distances[i][j]
          }
        }
        #expect(profile.pairs[entry] == pairs)
        #expect(profile.steps[entry] == steps)
      }
    }
  }

  @Test("the exact integral is what ever finer grids come to")
  func profileIntegral() throws {
    let grid = try RandomGrid(seed: 11, side: 8)
    let graph = grid.contiguity.graph(.queen)
    let exact = try ProximityProfile(
      focal: grid.x.span, rest: grid.y.span, neighbours: graph
    ).index
    let fine = try proximityProfileOnGrid(
      focal: grid.x, rest: grid.y, neighbours: graph, thresholds: 400_000)
    #expect(abs(exact - fine) < 1e-4)
    let order = Array((0..<64).reversed())
    let (x, y) = (order.map { grid.x[$0] }, order.map { grid.y[$0] })
    let turned = try ProximityProfile(focal: x.span, rest: y.span, neighbours: graph)
    // A square grid turned by half a round has the same neighbours.
    #expect(isClose(turned.index, exact))
  }

  @Test("zones on two islands: pairs across the water do not count")
  func islands() throws {
    // Two rows of two zones each.
    let graph = ContiguityGraph(starts: [0, 1, 2, 3, 4], neighbours: [1, 0, 3, 2])
    let (x, y): ([Double], [Double]) = ([5, 5, 5, 5], [1, 2, 3, 4])
    let profile = try ProximityProfile(focal: x.span, rest: y.span, neighbours: graph)
    #expect(profile.zones == [1, 2, 3, 4])
    #expect(profile.pairs == [0, 2, 2, 4])
    #expect(profile.steps == [0, 2, 2, 4])
    #expect(profile.proximity(3) == 1)
  }

  @Test("a city of two halves clusters, a checkerboard avoids its neighbours")
  func patterns() throws {
    let grid = try RandomGrid(seed: 1, side: 10, empty: 0)
    let graph = grid.contiguity.graph(.rook)
    func value(_ inGroup: (Int) -> Bool) -> Double {
      let x = (0..<100).map { inGroup($0) ? 100.0 : 0 }
      let y = x.map { 100 - $0 }
      return absoluteClustering(focal: x.span, rest: y.span, neighbours: graph)
    }
    let board = value { ($0 / 10 + $0) % 2 == 0 }
    let halves = value { $0 % 10 < 5 }
    #expect(abs(board + 0.5652173913043478) < 1e-12)
    #expect(abs(halves - 0.9130434782608695) < 1e-12)
    let nobody = [Double](repeating: 0, count: 100)
    #expect(absoluteClustering(focal: nobody.span, rest: grid.y.span, neighbours: graph).isNaN)
  }

  @Test("corners alone miss a border without corners in common")
  func corners() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(0, 0), (300, 0), (300, 300), (0, 300), (0, 0)]])
    column.appendPolygon([[(300, 100), (400, 100), (400, 200), (300, 200), (300, 100)]])
    column.appendPolygon([[(400, 100), (500, 100), (500, 200), (400, 200), (400, 100)]])
    column.appendPolygon([[(500, 200), (600, 200), (600, 300), (500, 300), (500, 200)]])
    func edges(_ rule: CornerContiguity.Rule) -> [Int32] {
      CornerContiguity.graph(column, rule).neighbours
    }
    #expect(edges(.corner) == [2, 1, 3, 2])
    #expect(edges(.twoCorners) == [2, 1])
    #expect(edges(.edge) == [2, 1])
    #expect(try Contiguity(column).graph(.rook).neighbours == [1, 0, 2, 1])
  }
}
