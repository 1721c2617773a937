import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Two zones of 100 m on the banks of a river: their middles are 200 m apart, and 600 m over the
/// bridge.
private enum RiverTown {
  static func streets(_ settings: StreetSettings = StreetSettings()) throws -> StreetReach {
    let network = try StreetNetwork.drawn([
      [(0, 50), (100, 50)], [(100, 50), (100, 250), (300, 250), (300, 50)], [(300, 50), (400, 50)],
    ])
    return StreetReach(Streets(name: "river", network: network), settings: settings)
  }

  static func input(
    _ reach: ReachDefinition, places: PlaceSet? = nil
  ) throws -> ReachInput {
    var geometry = GeometryColumn(crs: .plane)
    for x in [0.0, 300] {
      geometry.appendPolygon([[(x, 0), (x + 100, 0), (x + 100, 100), (x, 100), (x, 0)]])
    }
    return ReachInput(
      zones: FeatureTable(count: 2, geometry: geometry),
      places: places ?? PlaceSet(ids: ["hall"], x: [350], y: [50], capacities: [30]),
      people: PeopleByGroup(
        total: .init(group: nil, values: [80, 20]),
        groups: [.init(group: "g", values: [60, 0]), .init(group: "h", values: [20, 20])]),
      origins: try Origins.placed(.centroid, in: geometry), reaches: [reach])
  }
}

@Suite("reach along streets")
struct StreetReachTests {
  @Test("the river is crossed by the bridge, at 50 + 200 + 200 + 200 + 50 metres")
  func river() throws {
    let along = try RiverTown.streets()
    let result = try Accessibility.measured(
      RiverTown.input(
        ReachDefinition(
          cutOffs: [.metres(300), .metres(699), .metres(700)], source: .streets(along))))
    #expect(result.zones("nearest_distance_m") == [700, 0])
    #expect(result.zones("access_count_300m") == [0, 1])
    #expect(result.zones("access_count_699m") == [0, 1])
    // Closed: exactly at the cut-off is in reach.
    #expect(result.zones("access_count_700m") == [1, 1])
    let straight = try Accessibility.measured(
      RiverTown.input(.within(metres: 300)))
    #expect(straight.zones("access_count_300m") == [1, 1])
    #expect(result.value("share-with-access", ["g"], ["within": "699m"])?.value == 0)
    #expect(result.value("share-with-access", ["h"], ["within": "699m"])?.value == 0.5)
  }

  @Test("minutes are metres at the speed, and a time limits metres too")
  func minutes() throws {
    var settings = StreetSettings()
    settings.cost = .minutes
    let slow = Speed(metresPerMinute: 70)
    let result = try Accessibility.measured(
      RiverTown.input(
        ReachDefinition(
          cutOffs: [.minutes(10)], source: .streets(try RiverTown.streets(settings)), speed: slow)))
    #expect(abs(result.zones("nearest_time_min")[0] - 10) < 1e-12)
    #expect(result.zones("nearest_time_min")[1] == 0)
    #expect(result.zones("access_count_10min") == [1, 1])
    let metres = try Accessibility.measured(
      RiverTown.input(
        ReachDefinition(
          cutOffs: [.minutes(10)], source: .streets(try RiverTown.streets()), speed: slow)))
    #expect(metres.zones("nearest_distance_m") == [700, 0])
    #expect(metres.zones("access_count_10min") == [1, 1])
  }

  @Test("angles are summed along the way, and a length beside them is a radius")
  func angles() throws {
    var settings = StreetSettings()
    settings.cost = .angular
    let along = try RiverTown.streets(settings)
    let free = try Accessibility.measured(
      RiverTown.input(
        ReachDefinition(cutOffs: [CutOff.angle(Angle(degrees: 360))], source: .streets(along))))
    #expect(free.zones("nearest_angle_deg") == [360, 0])
    #expect(free.zones("access_count_360deg") == [1, 1])
    let bounded = try Accessibility.measured(
      RiverTown.input(ReachDefinition(cutOffs: [.metres(699)], source: .streets(along))))
    #expect(bounded.zones("access_count_699m") == [0, 1])
    settings.cost = .turns
    let turns = try Accessibility.measured(
      RiverTown.input(
        ReachDefinition(
          cutOffs: [CutOff.turns(TurnCount(4))],
          source: .streets(try RiverTown.streets(settings)))))
    #expect(turns.zones("nearest_turns") == [4, 0])
  }

  @Test("limits that cannot stand together are refused")
  func limits() throws {
    var settings = StreetSettings()
    settings.cost = .turns
    let along = CostSource.streets(try RiverTown.streets(settings))
    for cutOffs: [CutOff] in [[.metres(300), .metres(500)], [.angle(Angle(degrees: 90))]] {
      #expect(throws: GeosegError.self) {
        try Accessibility.measured(
          RiverTown.input(ReachDefinition(cutOffs: cutOffs, source: along)))
      }
    }
  }

  @Test("what is off the streets is told, counted and a column")
  func loose() throws {
    var settings = StreetSettings()
    settings.snapLimit = 40
    let along = try RiverTown.streets(settings)
    let places = PlaceSet(ids: ["hall", "hut"], x: [350, 350], y: [50, 95])
    var input = try RiverTown.input(
      ReachDefinition(cutOffs: [.metres(1000)], source: .streets(along)), places: places)
    input.origins.y[0] = 95
    let result = try Accessibility.measured(input)
    let codes = result.diagnostics.map(\.kind.code)
    #expect(codes.contains("GS890") && codes.contains("GS891"))
    #expect(result.zones("unconnected_share") == [1, 0])
    #expect(result.places("street_distance_m")[0] == 0)
    #expect(result.places("street_distance_m")[1].isNaN)
    #expect(result.value("street-connection")?.value == 80)
    #expect(result.zones("access_count_1000m") == [0, 1])
    #expect(result.zones("nearest_distance_m")[0].isNaN)
  }

  @Test("a network somewhere else is refused, not answered with zeros")
  func elsewhere() throws {
    let network = try StreetNetwork.drawn([[(90_000, 0), (90_100, 0)]])
    let along = StreetReach(Streets(name: "far", network: network))
    let error = #expect(throws: GeosegError.self) {
      try Accessibility.measured(
        RiverTown.input(ReachDefinition(cutOffs: [.metres(100)], source: .streets(along))))
    }
    #expect(error?.diagnostics.first?.kind.code == "GS897")
  }

  @Test("access and overlap count the same people")
  func families() throws {
    let along = try RiverTown.streets()
    let input = try RiverTown.input(
      ReachDefinition(cutOffs: [.metres(300), .metres(700)], source: .streets(along)))
    let access = try Accessibility.measured(input)
    let overlap = try Catchments.measured(input)
    for (within, people) in [("300m", 20.0), ("700m", 100)] {
      let share = access.value("share-with-access", [], ["within": within])?.value
      let covered = overlap.value("covered-population", [], ["within": within])?.value
      #expect(covered == people)
      #expect(share == people / 100)
    }
  }

  @Test("environments along streets are those of the same costs brought as a table")
  func environments() throws {
    let counts = GroupCounts([(name: "a", values: [60, 5]), (name: "b", values: [20, 15])])
    let input = try RiverTown.input(.within(metres: 1))
    var request = SegregationFamily.Request(counts, geometry: input.zones.geometry)
    request.measures = ["multigroup-spatial-information-theory", "environment-share"]
    request.parameters.bandwidths = [1000]
    request.ids = ["west", "east"]
    var streets = request
    streets.source = .streets(try RiverTown.streets())
    request.source = .matrix(
      CostMatrix(
        origins: ["west", "east"], destinations: ["east", "west"], costs: [700, 700]))
    let along = try SegregationFamily.run(streets)
    let table = try SegregationFamily.run(request)
    #expect(!along.values.isEmpty && along.values.count == table.values.count)
    for (a, b) in zip(along.values, table.values) { #expect(a.value == b.value, "\(a.id)") }
    for (a, b) in zip(along.zoneColumns, table.zoneColumns) { #expect(a.numbers == b.numbers) }
  }

  @Test("one-way streets make the way there longer than the way back")
  func oneWay() throws {
    let network = try StreetNetwork.drawn(
      [[(0, 50), (400, 50)], [(0, 50), (0, 350), (400, 350), (400, 50)]],
      passage: [.backward, .both])
    for (direction, cost) in [(StreetDirection.toPlaces, 1000.0 + 100), (.fromPlaces, 300)] {
      var settings = StreetSettings()
      settings.direction = direction
      let along = StreetReach(Streets(name: "ring", network: network), settings: settings)
      let result = try Accessibility.measured(
        RiverTown.input(ReachDefinition(cutOffs: [.metres(5000)], source: .streets(along))))
      #expect(result.zones("nearest_distance_m")[0] == cost)
    }
  }

  @Test("the same bytes at any number of threads")
  func threads() throws {
    let network = StreetSketch.random(vertices: 300, edges: 500, whole: false, seed: 8).network
    let along = StreetReach(Streets(name: "random", network: network))
    var results: [FamilyResult] = []
    for threads in [1, 3] {
      let input = try RandomTown.input(
        seed: 9, places: 40,
        reaches: [
          ReachDefinition(cutOffs: [.metres(300), .metres(800)], source: .streets(along))
        ])
      results.append(try Accessibility.measured(input, RunContext(threads: threads)))
    }
    func bits(_ columns: [Column]) -> [[UInt64]] {
      columns.map { column in (column.numbers ?? []).map(\.bitPattern) }
    }
    #expect(!results[0].zoneColumns.isEmpty)
    #expect(bits(results[0].zoneColumns) == bits(results[1].zoneColumns))
    #expect(bits(results[0].placeColumns) == bits(results[1].placeColumns))
    #expect(results[0].values.map(\.value) == results[1].values.map(\.value))
  }
}
