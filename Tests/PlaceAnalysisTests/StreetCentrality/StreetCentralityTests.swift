import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Measures of street segments")
struct StreetCentralityTests {
  static let square = SegmentGraph(
    StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)],
    ]))
  static let row = SegmentGraph(StreetLayouts.lattice(columns: 5, rows: 1))

  func values(
    _ names: [String], of graph: SegmentGraph, _ cost: SegmentCost, within: String = "all"
  ) throws -> [String: [Double]] {
    let plan = StreetCentrality(
      measures: try StreetMeasures.resolve(names), cost: cost,
      within: try StreetRadius.list(within))
    return Dictionary(
      uniqueKeysWithValues: try plan.columns(of: graph).map { ($0.name, $0.numbers ?? []) })
  }

  @Test("the worked examples of the catalogue come out")
  func examples() throws {
    let row = try values(["all"], of: Self.row, .metres)
    #expect(row["betweenness_metres_all"] == [0, 2, 2, 0])
    #expect(row["choice_metres_all"] == [0, 4, 4, 0])
    let twoThirds: [Double] = [0, 2.0 / 3, 2.0 / 3, 0]
    #expect(row["betweenness_normalised_metres_all"] == twoThirds)
    #expect(row["choice_normalised_metres_all"] == twoThirds)
    let network = try #require(row["network_integration_all"])
    #expect((network[0] - 1.0 / 3).magnitude < 1e-12)
    let reach = try values(["reach"], of: Self.row, .metres, within: "120m")
    #expect(reach["segment_reach_120m"] == [2, 3, 3, 2])
    #expect(reach["length_reach_120m"] == [200, 300, 300, 200])
    #expect(reach["cut_length_reach_120m"] == [170, 240, 240, 170])
    let near = try values(["node-count"], of: Self.row, .metres, within: "200m")
    #expect(near["node_count_metres_200m"] == [3, 4, 4, 3])

    let square = try values(["all"], of: Self.square, .angular)
    #expect(square["total_depth_angular_all"] == [4, 4, 4, 4])
    #expect(square["street_integration_angular_all"] == [0.6, 0.6, 0.6, 0.6])
    #expect(square["hillier_integration_angular_all"] == [3.2, 3.2, 3.2, 3.2])
    #expect(
      try values(["area-reach"], of: Self.square, .metres, within: "100m")
        == ["area_reach_100m": [10000, 10000, 10000, 10000]])
    let nain = try #require(square["nain_angular_all"]?.first)
    #expect((nain - 0.8796719405152628).magnitude < 1e-12)
    let nainPST = try #require(square["nain_place_syntax_angular_all"]?.first)
    #expect((nainPST - 1.0556063286183153).magnitude < 1e-12)
    #expect(SegmentNormalisation.nach(choice: 99, depth: 97) == 1)
    #expect(SegmentNormalisation.nach(choice: 99, depth: 98, added: 2) == 1)
  }

  @Test("what has too few segments is undefined for that reason")
  func undefined() throws {
    let pair = SegmentGraph(StreetLayouts.lattice(columns: 3, rows: 1))
    let plan = StreetCentrality(measures: try StreetMeasures.resolve(["network-integration"]))
    let column = try #require(try plan.columns(of: pair).first)
    #expect(column.status(0) == .undefined(.tooFewSegments))
    // From the middle of three all others are one step away.
    let three = SegmentGraph(StreetLayouts.lattice(columns: 4, rows: 1))
    let middle = try #require(try plan.columns(of: three).first)
    #expect(middle.isGiven(0) && !middle.isGiven(1))
    let none = SegmentGraph(GeoCore.StreetNetwork(crs: .plane))
    #expect(try plan.columns(of: none).first?.count == 0)
  }

  @Test("columns are in the unit of what they count")
  func units() throws {
    let plan = StreetCentrality(
      measures: try StreetMeasures.resolve(["total-depth", "reach"]), cost: .angular,
      within: try StreetRadius.list("200m,2turns"))
    let columns = try plan.columns(of: Self.square)
    #expect(columns.map(\.unit.rawValue).prefix(5) == ["segments", "m", "m", "m2", "right angles"])
    #expect(columns.count == 10)
    #expect(columns[5].name == "segment_reach_2turns")
    #expect(columns[5].numbers == [4, 4, 4, 4])
  }

  @Test("radii are read, and nonsense is refused", arguments: ["", "800", "-3m", "nanm", "3km"])
  func radii(text: String) throws {
    let error = #expect(throws: GeosegError.self) { try StreetRadius.list(text) }
    #expect(error?.diagnostics.first?.kind == .badStreetRadius)
    let list = try StreetRadius.list("800m, 3turns,90deg,all,800m")
    #expect(list.map(\.name) == ["800m", "3turns", "90deg", "all"])
    #expect(list[1].radius.turns == 3 && list[1].radius.metres == .infinity)
  }

  @Test("measures of other families are told apart from unknown ones")
  func names() throws {
    #expect(try StreetMeasures.resolve(["nach", "Integration"]).count == 2)
    let error = #expect(throws: GeosegError.self) {
      try StreetMeasures.resolve(["nearest-distance", "betweeness"])
    }
    #expect(error?.diagnostics.first?.kind == .measureNotOfStreets)
    #expect(error?.diagnostics.count == 2)
    #expect(try StreetMeasures.resolve(StreetMeasures.byDefault).count == 3)
  }

  @Test("trips go to the closest place, or share themselves out, along all equal ways")
  func flows() throws {
    // Two ways round a block of 100 m from the south-west corner to the north-east one.
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100)], [(0, 0), (0, 100)], [(0, 100), (100, 100)],
      [(100, 100), (200, 100)], [(-100, 0), (0, 0)],
    ])
    let graph = SegmentGraph(network)
    var origins = SnappedPoints()
    origins.append(edge: 5, offset: 50, connector: 10, x: -50, y: 10)
    origins.append(edge: 0, offset: 20, connector: 0, x: 20, y: 0)
    var places = SnappedPoints()
    places.append(edge: 4, offset: 50, connector: 5, x: 150, y: 105)
    places.append(edge: 5, offset: 60, connector: 0, x: -40, y: 0)
    places.append(edge: 5, offset: 60, connector: 0, x: -40, y: 0)
    let rule = SegmentRule(cost: .metres)
    let closest = try graph.flows(
      from: origins, weights: [12, 6], to: places, placeWeights: [1, 0, 2], rule, .closest)
    // The first stays on its own segment, the second walks 20 + 40 m back.
    #expect(closest == [6, 0, 0, 0, 0, 18])
    let all = try graph.flows(
      from: origins, weights: [12, 6], to: places, placeWeights: [1, 0, 2], rule)
    // A third of each goes to the far place: the first on both ways, the second on the southern.
    #expect(all == [8, 4, 2, 2, 6, 16])
    let near = try graph.flows(
      from: origins, weights: [12, 6], to: places, placeWeights: [1, 0, 2],
      SegmentRule(cost: .angular, radius: SegmentRadius(metres: 30)))
    #expect(near == [0, 0, 0, 0, 0, 12])
  }

  @Test("attractions count by their decay")
  func attractions() throws {
    var points = SnappedPoints()
    for x in [0.0, 100, 300] { points.append(vertex: -1, connector: 0, x: x, y: 0) }
    let reach = SegmentAttraction.straight(from: points, to: points, range: 200)
    #expect(SegmentAttraction.distances(reach) == [0, 0, 0])
    #expect(reach.rowStarts == [0, 2, 5, 7])
    func sums(_ decay: SegmentAttraction.Decay) -> [Double] {
      SegmentAttraction.sums(reach, values: [1, 2, 4], decay: decay, range: 200)
    }
    #expect(sums(.constant) == [3, 7, 6])
    #expect(sums(.power(1)) == [2, 2.5, 4])
    #expect(sums(.curve(2)) == [2, 2.5, 4])
    let divided: Double = 1 + 2 / 101
    #expect(sums(.divide(1)).first == divided)
  }
}
