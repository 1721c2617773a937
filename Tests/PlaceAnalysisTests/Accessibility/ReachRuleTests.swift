import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("reach rules")
struct ReachRuleTests {
  @Test("a wider radius never lowers what is in reach", arguments: RandomTown.methods)
  func monotone(method: PopulationAt) throws {
    let radii: [Double] = [1, 50, 120, 300, 301, 700, 3000]
    let input = try RandomTown.input(
      seed: 21, method: method, reaches: [ReachDefinition(cutOffs: radii.map { .metres($0) })])
    let result = try Accessibility.measured(input)
    for base in ["access_count", "access_capacity", "access_share"] {
      let columns = radii.map { result.zones("\(base)_\(Int($0))m") }
      for (narrow, wide) in zip(columns, columns.dropFirst()) {
        #expect(!narrow.isEmpty)
        for zone in narrow.indices where !narrow[zone].isNaN {
          #expect(narrow[zone] <= wide[zone] + 1e-12)
        }
      }
    }
  }

  @Test("cells agree with a full search over all places")
  func fullSearch() throws {
    let input = try RandomTown.input(seed: 22, places: 40)
    let result = try Accessibility.measured(input)
    for zone in 0..<input.zones.count {
      let origins = input.origins.origins(ofZone: zone)
      guard !origins.isEmpty else { continue }
      var count = 0.0
      var distance = 0.0
      for origin in origins {
        let distances = (0..<input.places.count).filter { input.places.hasPosition($0) }.map {
          PointIndex.distance(
            input.places.x[$0] - input.origins.x[origin],
            input.places.y[$0] - input.origins.y[origin])
        }
        count += Double(distances.filter { $0 <= 500 }.count)
        distance += distances.min() ?? .nan
      }
      let n = Double(origins.count)
      #expect(abs(result.zones("access_count_500m")[zone] - count / n) < 1e-12)
      #expect(abs(result.zones("nearest_distance_m")[zone] - distance / n) < 1e-9)
    }
  }

  @Test("a group with a reach of its own is counted by it, the others by the run's")
  func groupReach() throws {
    var input = try RandomTown.input(seed: 23, reaches: [.within(metres: 900)])
    input.groupReaches = [
      "g1": ReachDefinition(
        name: "slow", cutOffs: [.minutes(10)], speed: Speed(metresPerMinute: 50))
    ]
    let result = try Accessibility.measured(input)
    let plain = try Accessibility.measured(
      RandomTown.input(seed: 23, reaches: [.within(metres: 500, 900)]))
    #expect(
      result.value("share-with-access", ["g1"], ["within": "10min"])?.value
        == plain.value("share-with-access", ["g1"], ["within": "500m"])?.value)
    #expect(result.value("share-with-access", ["g1"], ["within": "900m"]) == nil)
    #expect(
      result.value("share-with-access", ["g0"], ["within": "900m"])?.value
        == plain.value("share-with-access", ["g0"], ["within": "900m"])?.value)
    #expect(result.zones("access_share_g1_10min").count == input.zones.count)
    let overlap = try Catchments.measured(input)
    let plainOverlap = try Catchments.measured(
      RandomTown.input(seed: 23, reaches: [.within(metres: 500)]))
    #expect(overlap.places("catchment_g1_10min") == plainOverlap.places("catchment_g1_500m"))
  }

  @Test("a reach that names only a speed walks as long as the run's")
  func speedOnly() {
    let main = ReachDefinition(cutOffs: [.metres(1000), .minutes(5)])
    let slow = ReachDefinition(name: "slow", speed: Speed(metresPerMinute: 60))
    let taken = slow.takingCutOffs(of: main)
    #expect(taken.scales.map(\.cost) == [300, 750])
    #expect(taken.scales.map(\.label) == ["5min", "750m"])
  }

  @Test("cut-offs are sorted as numbers and given once")
  func scales() {
    let definition = ReachDefinition(
      cutOffs: [.metres(1000), .metres(500), .minutes(12.5), .metres(90), .metres(500)])
    #expect(definition.scales.map(\.label) == ["90m", "500m", "1000m"])
    #expect(definition.limit == 1000)
    let ranked = ReachDefinition(cutOffs: [.metres(500)], nearest: 3)
    #expect(ranked.scales.map(\.label) == ["nearest3_500m"])
    #expect(ReachDefinition(nearest: 2).scales.map(\.cost) == [.infinity])
  }

  @Test("the k nearest reach exactly k, whatever the distance")
  func nearest() throws {
    let input = try RandomTown.input(seed: 24, reaches: [ReachDefinition(nearest: 3)])
    let result = try Accessibility.measured(input)
    for (zone, count) in result.zones("access_count_nearest3").enumerated() {
      if !input.origins.origins(ofZone: zone).isEmpty { #expect(count == 3) }
    }
    let overlap = try Catchments.measured(input)
    let people = input.people.series[0].values.enumerated()
      .filter { !input.origins.origins(ofZone: $0.offset).isEmpty }.map(\.element).reduce(0, +)
    let sum = overlap.places("catchment_population_nearest3").reduce(0, +)
    #expect(abs(sum - 3 * people) < 1e-6)
  }

  @Test("rows can be stored, and read back the same")
  func stored() throws {
    let input = try RandomTown.input(seed: 25)
    let rows = ReachRows(
      straightLine: input.reaches[0], origins: input.origins, places: input.places)
    let table = try rows.stored(RunContext(threads: 3))
    #expect(table.rowCount == input.origins.count)
    let again = ReachRows(
      table: table, definition: input.reaches[0], origins: input.origins, places: input.places)
    #expect(try again.stored(RunContext()) == table)
    for row in 0..<table.rowCount {
      let places = table.places[table.rowStarts[row]..<table.rowStarts[row + 1]]
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("half of the reach of people on a straight border lies outside")
  func edge() throws {
    var zones = GeometryColumn(crs: .plane)
    // Two large zones side by side with a gap of 20 cm between them, as rounding leaves it.
    zones.appendPolygon([[(0, 0), (10_000, 0), (10_000, 20_000), (0, 20_000), (0, 0)]])
    zones.appendPolygon([
      [(10_000.2, 0), (20_000, 0), (20_000, 20_000), (10_000.2, 20_000), (10_000.2, 0)]
    ])
    let rows = StudyAreaRows(zones, radius: 1000)
    #expect(rows.shareOutside(x: 10_000, y: 10_000) == 0)
    #expect(rows.shareOutside(x: 1001, y: 10_000) == 0)
    #expect(abs(rows.shareOutside(x: 0, y: 10_000) - 0.5) < 1e-9)
    #expect(abs(rows.shareOutside(x: 10_000, y: 0) - 0.5) < 0.02)
    #expect(abs(rows.shareOutside(x: 20_000, y: 20_000) - 0.75) < 0.02)
    #expect(rows.shareOutside(x: 50_000, y: 50_000) == 1)

    let town = try AccessibilityTests.town(reaches: [.within(metres: 40, 60)])
    let result = try Accessibility.measured(town)
    #expect(result.zones("edge_share_40m") == [0, 0, 0, 0])
    #expect(result.zones("edge_share_60m").allSatisfy { $0 > 0.05 && $0 < 0.4 })
    let flag = result.zoneColumns.first { $0.name == "flag_edge" }
    #expect(flag?.text(0) == "true")
  }

  @Test("every kind and measure of these families is worded in both languages")
  func catalogues() {
    let measures = AccessibilityMeasures.all + CatchmentMeasures.all
    #expect(Set(measures.map(\.id)).count == measures.count)
    for info in measures {
      for phrase in [info.title, info.meaning] {
        #expect(!phrase.english.isEmpty && !phrase.swedish.isEmpty)
      }
      #expect(!info.sources.isEmpty && !info.formula.isEmpty)
    }
    for kind in DiagnosticKind.reachKinds {
      #expect(
        Set(kind.message.placeNames(in: .english)) == Set(kind.message.placeNames(in: .swedish)))
      #expect(Set(kind.hint.placeNames(in: .english)) == Set(kind.hint.placeNames(in: .swedish)))
    }
    #expect(Set(DiagnosticKind.reachKinds.map(\.code)).count == DiagnosticKind.reachKinds.count)
  }

  @Test("column names are plain ASCII and unlike each other")
  func names() {
    #expect(ColumnName.part("Öppen förskola (F–9)") == "oppen_forskola_f_9")
    #expect(ColumnName.part("15.5min") == "15_5min")
    #expect(ColumnName.part("日本") == "")
    #expect(ColumnName.parts(["Å", "ä", "日本", "ö o"], otherwise: "x") == ["a", "a_2", "x", "o_o"])
  }
}
