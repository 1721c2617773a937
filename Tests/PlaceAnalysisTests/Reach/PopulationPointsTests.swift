import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("population points")
struct PopulationPointsTests {
  static func points(_ spots: [(Double, Double)], _ columns: [Column] = []) -> FeatureTable {
    var geometry = GeometryColumn(crs: .plane)
    for (x, y) in spots { geometry.appendPoint(x: x, y: y) }
    return FeatureTable(count: spots.count, columns: columns, geometry: geometry)
  }

  @Test("points belong to the first zone that holds them, and nobody is lost")
  func located() throws {
    let zones = TinyTown.row(of: [("all", [10, 20, 30])])
    let geometry = try #require(zones.geometry)
    // On the border of the first two zones; in the second; outside.
    let table = Self.points([(100, 50), (150, 50), (900, 900), (20, 20)])
    let origins = try Origins.placed(
      at: table, file: "homes.geojson", in: geometry, zoneKeys: ["a", "b", "c"])
    #expect(origins.origins(ofZone: 0).map { origins.x[$0] } == [100, 20])
    #expect(origins.origins(ofZone: 1).map { origins.x[$0] } == [150])
    #expect(origins.origins(ofZone: 2).count == 1)
    #expect(origins.method.name == "points:homes.geojson")
    #expect(origins.diagnostics.map(\.kind.code) == ["GS532", "GS533"])
  }

  @Test("weights and groups decide where in a zone people are")
  func weighted() throws {
    let zones = TinyTown.row(of: [("all", [100, 50])])
    let geometry = try #require(zones.geometry)
    let table = Self.points(
      [(10, 50), (90, 50), (110, 50), (190, 50)],
      [.numbers("people", [30, 10, 0, 0]), .numbers("old", [0, 8, 0, 0])])
    let origins = try Origins.placed(
      at: table, file: "p", in: geometry, zoneKeys: ["a", "b"], weight: ["people"],
      groups: [("old", ["old"]), ("young", ["young"])])
    #expect(origins.weights == [30, 10, 1, 1])
    #expect(origins.groupWeights == ["old": [0, 8, 1, 1]])
    let input = ReachInput(
      zones: zones, places: PlaceSet(ids: ["x"], x: [0], y: [50]),
      people: PeopleByGroup(
        total: .init(group: nil, values: [100, 50]),
        groups: [
          .init(group: "old", values: [40, 10]), .init(group: "young", values: [60, 40]),
        ]),
      origins: origins, reaches: [.within(metres: 50, 110)])
    let access = try Accessibility.measured(input)
    let overlap = try Catchments.measured(input)
    // Three quarters of all in the first zone, but none of the old, within 50 m.
    #expect(access.zones("access_share_50m") == [0.75, 0])
    #expect(access.zones("access_share_old_50m") == [0, 0])
    #expect(access.value("share-with-access", [], ["within": "50m"])?.value == 0.5)
    #expect(access.value("share-with-access", ["old"], ["within": "50m"])?.value == 0)
    #expect(access.value("share-with-access", ["young"], ["within": "50m"])?.value == 0.45)
    #expect(overlap.value("covered-population", ["young"], ["within": "50m"])?.value == 45)
    #expect(overlap.places("catchment_old_110m") == [45])
    #expect(overlap.places("catchment_population_110m") == [125])
  }

  @Test("a negative weight is refused with its row")
  func negative() throws {
    let zones = TinyTown.row(of: [("all", [1])])
    let geometry = try #require(zones.geometry)
    let table = Self.points([(10, 50), (20, 50)], [.numbers("people", [1, -2])])
    do {
      _ = try Origins.placed(
        at: table, file: "p", in: geometry, zoneKeys: ["a"], weight: ["people"])
      Issue.record("not refused")
    } catch {
      #expect(error.diagnostics.map(\.kind.code) == ["GS534"])
      #expect(error.diagnostics[0].location.feature == 1)
    }
  }
}
