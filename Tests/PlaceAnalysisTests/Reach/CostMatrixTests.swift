import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("cost matrix")
struct CostMatrixTests {
  /// The line network of the hand-checkable cases: four areas, three places, one area cut off.
  static func town(_ cutOffs: [CutOff], nearest: Int? = nil) -> ReachInput {
    let costs: [(String, String, Double)] = [
      ("a0", "p0", 100), ("a0", "p1", 400), ("a0", "p2", 300), ("a1", "p2", 100), ("a1", "p1", 200),
      ("a1", "p0", 100), ("a2", "p0", 200), ("a2", "p1", 100), ("a2", "p2", 0),
    ]
    let matrix = CostMatrix(
      origins: costs.map(\.0), destinations: costs.map(\.1), costs: costs.map(\.2))
    let zones = TinyTown.row(of: [("all", [10, 20, 30, 40])])
    return ReachInput(
      zones: zones, zoneKeys: ["a0", "a1", "a2", "a3"],
      places: PlaceSet(
        ids: ["p0", "p1", "p2"], x: [.nan, 0, 0], y: [0, 0, 0], capacities: [10, 20, 0]),
      people: PeopleByGroup(total: .init(group: nil, values: [10, 20, 30, 40])),
      origins: .onePerZone(4),
      reaches: [ReachDefinition(cutOffs: cutOffs, nearest: nearest, source: .matrix(matrix))])
  }

  @Test("the hand-checkable line network gives its published numbers")
  func toy() throws {
    let cutOffs: [CutOff] = [0, 100, 200, 300, 10_000].map { .metres($0) }
    let result = try Accessibility.measured(Self.town(cutOffs))
    let nearest = result.zoneColumns.first { $0.name == "nearest_place_id" }
    // The second area is as near to p0 as to p2: the first in the file wins.
    #expect((0..<4).map { nearest?.text($0) } == ["p0", "p0", "p2", nil])
    let distance = try #require(result.zoneColumns.first { $0.name == "nearest_distance_m" })
    #expect(distance.numbers?.prefix(3) == [100, 100, 0])
    #expect(distance.status(3) == .undefined(.unreachable))
    #expect(result.zones("unreachable_share") == [0, 0, 0, 1])
    let counts: [String: [Double]] = [
      "0m": [0, 0, 1, 0], "100m": [1, 2, 2, 0], "200m": [1, 3, 3, 0], "300m": [2, 3, 3, 0],
      "10000m": [3, 3, 3, 0],
    ]
    let capacities: [String: [Double]] = [
      "0m": [0, 0, 0, 0], "100m": [10, 10, 20, 0], "200m": [10, 30, 30, 0],
      "300m": [10, 30, 30, 0], "10000m": [30, 30, 30, 0],
    ]
    for (scale, want) in counts { #expect(result.zones("access_count_\(scale)") == want) }
    for (scale, want) in capacities {
      #expect(result.zones("access_capacity_\(scale)") == want)
    }
    #expect(result.value("unreachable-population")?.value == 40)
    #expect(result.value("mean-distance")?.value == 50)
    #expect(result.value("share-with-access", [], ["within": "100m"])?.value == 0.6)
    let overlap = try Catchments.measured(Self.town(cutOffs))
    #expect(overlap.places("catchment_population_100m") == [30, 30, 50])
    #expect(overlap.table("white-spots")?.count == 0)
  }

  @Test("minutes are read as minutes, and named so")
  func minutes() throws {
    let result = try Accessibility.measured(Self.town([.minutes(150)]))
    #expect(result.zones("access_count_150min") == [1, 2, 2, 0])
    #expect(result.zones("nearest_time_min").prefix(3) == [100, 100, 0])
    #expect(throws: GeosegError.self) {
      try Accessibility.measured(Self.town([.minutes(5), .metres(5)]))
    }
  }

  @Test("the k nearest of a matrix, ties by file order")
  func nearest() throws {
    let result = try Accessibility.measured(Self.town([], nearest: 1))
    #expect(result.zones("access_count_nearest1") == [1, 1, 1, 0])
    #expect(result.zones("access_capacity_nearest1") == [10, 10, 0, 0])
    let overlap = try Catchments.measured(Self.town([], nearest: 1))
    #expect(overlap.places("catchment_population_nearest1") == [30, 0, 30])
  }

  @Test("faults are all named: duplicates, bad costs, unknown ids")
  func faults() throws {
    let matrix = CostMatrix(
      origins: ["a", "a", "b", "b"], destinations: ["p", "p", "p", "q"], costs: [1, 2, -1, .nan])
    do {
      _ = try matrix.table(zoneKeys: ["a", "b"], placeKeys: ["p", "q"])
      Issue.record("not refused")
    } catch {
      #expect(Set(error.diagnostics.map(\.kind.code)) == ["GS521", "GS522"])
      #expect(error.diagnostics.count == 3)
    }
    let strange = CostMatrix(origins: ["a", "z"], destinations: ["p", "x"], costs: [1, 2])
    let (table, notes) = try strange.table(zoneKeys: ["a", "b"], placeKeys: ["p"])
    #expect(table.pairCount == 1)
    #expect(notes.map(\.kind.code) == ["GS524", "GS525"])
    #expect(throws: GeosegError.self) {
      _ = try strange.table(zoneKeys: ["1"], placeKeys: ["2"])
    }
  }

  @Test("a table is read by usual names, by given ones, or by position")
  func reading() throws {
    func table(_ names: [String]) -> FeatureTable {
      FeatureTable(
        count: 1,
        columns: [.texts(names[0], ["01"]), .texts(names[1], ["p"])]
          + names.dropFirst(2).map { .numbers($0, [7]) })
    }
    for names in [
      ["from_id", "to_id", "travel_time_p50"], ["Origin", "Destination", "Cost"], ["x", "y", "z"],
    ] {
      let matrix = try CostMatrix.read(table(names))
      #expect(matrix == CostMatrix(origins: ["01"], destinations: ["p"], costs: [7]))
    }
    let named = try CostMatrix.read(
      table(["a", "b", "c", "d"]), origin: "a", destination: "b", cost: "d")
    #expect(named.costs == [7])
    #expect(throws: GeosegError.self) { try CostMatrix.read(table(["a", "b", "c", "d"])) }
  }
}
