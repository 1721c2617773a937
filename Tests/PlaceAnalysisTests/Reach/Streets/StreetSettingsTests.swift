import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("choices about streets")
struct StreetSettingsTests {
  @Test("all are read by their names")
  func reading() throws {
    let settings = try StreetSettings.read(
      [
        ("mode", ["cycle"]), ("cost", ["slope"]), ("direction", ["from-places"]),
        ("snap", ["vertex-connector"]), ("max-snap", ["1km"]), ("min-component", ["50"]),
        ("barriers", ["a,b.geojson"]), ("remove-streets", ["17,23"]),
        ("join-tolerance", ["0.5m"]), ("split-crossings", ["true"]),
      ], at: { Location(planKey: $0) })
    #expect(settings.mode == .cycle && settings.cost == .slope)
    #expect(settings.direction == .fromPlaces && settings.snap == .vertexConnector)
    #expect(settings.snapLimit == 1000 && settings.smallestComponent == 50)
    #expect(settings.joining.barriers == "a,b.geojson")
    #expect(settings.joining.removed == ["17", "23"])
    #expect(settings.joining.tolerance == 0.5 && settings.joining.splitsCrossings)
    #expect(settings.usualSpeed == .cycling)
  }

  @Test("all faults are told at once, each with its place")
  func faults() {
    let error = #expect(throws: GeosegError.self) {
      try StreetSettings.read(
        [("mode", ["drive"]), ("max-snap", ["500"]), ("min-component", ["0"])],
        at: { Location(planKey: $0) })
    }
    #expect(error?.diagnostics.count == 3)
    #expect(error?.diagnostics.map(\.location.planKey) == ["mode", "max-snap", "min-component"])
  }

  @Test("a plan file names a network by its path or with choices, and gives both back")
  func planFile() throws {
    let text = """
      zones: zones.geojson
      places: places.geojson
      reach:
        near: {within: 500m, network: streets.geojson}
        far:
          within: 15min
          speed: 200m/min
          network: {file: streets.osm.pbf, mode: cycle, max-snap: 200m, remove-streets: [17, 23]}
      access: {reach: near}
      """
    let plan = try Plan.read(text, file: "plan.yaml")
    #expect(plan.reaches[0].network == Plan.Network(file: "streets.geojson"))
    let far = try #require(plan.reaches[1].network)
    #expect(far.file == "streets.osm.pbf")
    #expect(far.settings.map(\.name) == ["mode", "max-snap", "remove-streets"])
    let again = try Plan.read(plan.members().text(), file: "again.yaml")
    #expect(again.reaches == plan.reaches)
    let error = #expect(throws: GeosegError.self) {
      try Plan.read(
        "zones: a\nreach: {x: {within: 1m, network: {file: b, mod: walk}}}\naccess: c",
        file: "plan.yaml")
    }
    #expect(error?.diagnostics.first?.kind.code == "GS553")
  }
}
