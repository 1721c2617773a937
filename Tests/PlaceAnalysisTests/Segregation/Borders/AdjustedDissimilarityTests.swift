import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Dissimilarity adjusted for neighbours and borders")
struct AdjustedDissimilarityTests {
  @Test("four zones give the values worked out on paper")
  func fourZones() throws {
    let found = try FourZones.run([
      "adjacency-dissimilarity", "higher-order-dissimilarity", "border-dissimilarity",
      "shape-dissimilarity",
    ]) { $0.contiguity = [.rook, .queen] }
    let expected: [(String, Double)] = [
      ("adjacency-dissimilarity", 0.3), ("adjacency-dissimilarity", 0.2833333333333333),
      ("higher-order-dissimilarity", 0.134454251472851),
      ("higher-order-dissimilarity", 0.2833333333333333), ("border-dissimilarity", 0.4),
      ("shape-dissimilarity", 0.4779761904761905), ("shape-dissimilarity", 0.4779761904761905),
    ]
    #expect(found.values.map(\.id) == expected.map(\.0))
    for (value, (_, number)) in zip(found.values, expected) {
      #expect(abs(try #require(value.value) - number) < 1e-12, "\(value.id)")
    }
    #expect(found.values[0].parameters == [.init("contiguity", .string("rook"))])
    #expect(found.values[6].parameters == [.init("perimeter", .string("interior"))])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("one step is D(adj), and further orders come with their weights")
  func orders() throws {
    let grid = try RandomGrid(seed: 3, side: 9)
    for kind in Contiguity.Kind.allCases {
      let graph = grid.contiguity.graph(kind)
      let adjacent = adjacencyDissimilarity(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph)
      let one = try adjacencyDissimilarity(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph, upTo: 1, decay: .power(2))
      #expect(isClose(adjacent, one))
      let third = try graph.order(3)
      let second = try graph.order(2)
      let plain = dissimilarity(focal: grid.x.span, rest: grid.y.span)
      func gap(_ graph: ContiguityGraph) -> Double {
        plain - adjacencyDissimilarity(focal: grid.x.span, rest: grid.y.span, neighbours: graph)
      }
      let expected = adjacent - gap(second) / 4 - gap(third) / 9
      let three = try adjacencyDissimilarity(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph, upTo: 3, decay: .power(2),
        context: RunContext(threads: 3))
      #expect(isClose(three, expected))
      let all = try adjacencyDissimilarity(
        focal: grid.x.span, rest: grid.y.span, neighbours: graph, upTo: .max,
        decay: .exponential(0.7))
      #expect(all < three && all.isFinite)
    }
  }

  @Test("squares of one size: borders count as neighbours do, shape only at the rim")
  func equalSquares() throws {
    let grid = try RandomGrid(seed: 8, side: 12)
    let adjacent = adjacencyDissimilarity(
      focal: grid.x.span, rest: grid.y.span, neighbours: grid.contiguity.graph(.rook))
    let borders = borderDissimilarity(
      focal: grid.x.span, rest: grid.y.span, contiguity: grid.contiguity)
    #expect(isClose(adjacent, borders))
    let whole = shapeDissimilarity(
      focal: grid.x.span, rest: grid.y.span, contiguity: grid.contiguity, areas: grid.areas,
      perimeter: .whole)
    #expect(isClose(whole, borders))
    let interior = shapeDissimilarity(
      focal: grid.x.span, rest: grid.y.span, contiguity: grid.contiguity, areas: grid.areas,
      perimeter: .interior)
    #expect(interior > borders)
  }

  @Test("the adjusted indices never exceed D, and equal it in a town of one mix")
  func bounds() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let grid = try RandomGrid(seed: seed, side: 7)
      let plain = dissimilarity(focal: grid.x.span, rest: grid.y.span)
      let borders = borderDissimilarity(
        focal: grid.x.span, rest: grid.y.span, contiguity: grid.contiguity)
      let shape = shapeDissimilarity(
        focal: grid.x.span, rest: grid.y.span, contiguity: grid.contiguity, areas: grid.areas,
        perimeter: .interior)
      #expect(-1 <= borders && borders <= shape && shape <= plain)
      let even = borderDissimilarity(
        focal: grid.y.span, rest: grid.y.span, contiguity: grid.contiguity)
      #expect(abs(even) < 1e-15)
    }
  }

  @Test(
    "people who nobody borders on, empty groups and empty zones leave no number or none changed")
  func degenerate() throws {
    let grid = try RandomGrid(seed: 5, side: 4, empty: 0)
    let nobody = [Double](repeating: 0, count: 16)
    let graph = grid.contiguity.graph(.rook)
    func adjacent(_ x: [Double], _ y: [Double]) -> Double {
      adjacencyDissimilarity(focal: x.span, rest: y.span, neighbours: graph)
    }
    #expect(adjacent(nobody, grid.y).isNaN)
    #expect(adjacent(grid.x, nobody).isNaN)
    var corner = nobody
    corner[0] = 3
    corner[15] = 4
    #expect(adjacent(corner, corner.map { 2 * $0 + 1 }).isFinite)
    var rest = nobody
    rest[15] = 1
    rest[0] = 2
    #expect(adjacent(corner, rest).isNaN)
    #expect(
      try adjacencyDissimilarity(
        focal: corner.span, rest: rest.span, neighbours: graph, upTo: 4, decay: .exponential(1)
      ).isNaN)
    #expect(
      borderDissimilarity(focal: corner.span, rest: rest.span, contiguity: grid.contiguity).isNaN)
    let none: [Double] = []
    let noGraph = ContiguityGraph(starts: [0], neighbours: [])
    #expect(
      adjacencyDissimilarity(focal: none.span, rest: none.span, neighbours: noGraph).isNaN)
  }

  @Test("islands are told, and so are borders found by tolerance")
  func notes() throws {
    var geometry = FourZones.geometry()
    geometry.appendPolygon([[(900, 0), (1000, 0), (1000, 100), (900, 100), (900, 0)]])
    geometry.appendPolygon([[(300.3, 0), (400, 0), (400, 100), (300.3, 100), (300.3, 0)]])
    var request = SegregationFamily.Request(
      GroupCounts([("x", FourZones.x + [5, 5]), ("y", FourZones.y + [5, 6])]),
      geometry: geometry)
    request.measures = ["border-dissimilarity", "proximity-profile"]
    let codes = try SegregationFamily.run(request).diagnostics.map(\.kind.code)
    #expect(Set(codes) == ["GS580", "GS581", "GS582"])
    request.parameters.borderTolerance = 0.1
    let strict = try SegregationFamily.run(request).diagnostics.map(\.kind.code)
    #expect(Set(strict) == ["GS581", "GS582"])
  }

  @Test("what PySAL gives instead is told apart")
  func compat() throws {
    let found = try FourZones.run(["adjacency-dissimilarity"]) { $0.isCompat = true }
    func value(_ id: String) -> Double? { found.values.first { $0.id == id }?.value }
    #expect(abs(try #require(value("pysal-spatial-dissimilarity")) - 0.28333333333333327) < 1e-12)
    #expect(abs(try #require(value("pysal-boundary-dissimilarity")) - 0.3475) < 1e-12)
    #expect(abs(try #require(value("pysal-proximity-profile")) - 0.2) < 1e-12)
  }
}
