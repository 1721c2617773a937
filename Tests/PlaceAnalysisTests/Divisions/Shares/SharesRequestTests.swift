import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("shares of a second layer from files")
struct SharesRequestTests {
  private static func outputs(_ layers: String...) -> [Plan.Output] {
    layers.map { Plan.Output(layer: $0, file: $0 + ".csv") }
  }

  @Test("people and groups of each area, and of all areas once")
  func areas() throws {
    let folder = try DivisionFolder()
    let zones = try folder.layer(
      "zones.geojson",
      [
        (#""code":"a","pop":100,"low":40"#, (0, 0, 100, 100)),
        (#""code":"b","pop":50,"low":10"#, (100, 0, 200, 100)),
        (#""code":"c","pop":25,"low":5"#, (300, 0, 400, 100)),
      ])
    let police = try folder.layer(
      "police.geojson",
      [(#""namn":"Väst""#, (50, 0, 120, 100)), (#""namn":"Öst""#, (80, 0, 150, 50))])
    var plan = Plan(zones: Plan.Input(file: zones, key: "code"))
    plan.total = "pop"
    plan.groups = "low"
    let request = SharesRequest(of: plan, in: Plan.Input(file: police))
    let outcome = try request.run(outputs: Self.outputs("zones", "areas", "pairs")).outcome
    let tables = outcome.outputs.map(\.layer.table)
    func numbers(_ table: Int, _ name: String) -> [Double] {
      (tables[table][name]?.numbers ?? []).map { ($0 * 1e9).rounded() / 1e9 }
    }
    #expect(numbers(0, "share_area") == [0.5, 0.35, 0])
    #expect(numbers(0, "share_people") == [0.5, 0.35, 0])
    #expect(numbers(0, "in_population") == [50, 17.5, 0])
    #expect(numbers(0, "in_low") == [20, 3.5, 0])
    #expect(tables[0]["areas"]?.text(0) == "Väst,Öst")
    #expect(numbers(1, "population") == [60, 22.5])
    #expect(numbers(1, "low") == [22, 6.5])
    #expect(numbers(1, "share_of_population") == [0.342857143, 0.128571429])
    #expect(numbers(1, "share_low") == [0.366666667, 0.288888889])
    #expect(numbers(1, "share_in_zones") == [1, 1])
    #expect(tables[2].count == 4)
    #expect(
      numbers(2, "share_of_area_people") == [0.833333333, 0.444444444, 0.166666667, 0.555555556])
    let shares = outcome.values.compactMap(\.value)
    #expect(abs(shares[0] - 8500.0 / 30_000) < 1e-9)
    #expect(abs(shares[1] - 67.5 / 175) < 1e-12)
    #expect(abs(shares[2] - 23.5 / 55) < 1e-12)
    #expect(outcome.diagnostics.contains { $0.kind.code == "GS697" })
  }

  @Test("suppressed cells become ranges of people and of the share")
  func suppressed() throws {
    let folder = try DivisionFolder()
    let zones = try folder.layer(
      "zones.geojson",
      [(#""code":"a""#, (0, 0, 100, 100)), (#""code":"b""#, (100, 0, 200, 100))])
    let table = try folder.write("code,n\na,..\nb,8\n", to: "n.csv")
    let area = try folder.layer("area.geojson", [(#""namn":"x""#, (0, 0, 50, 100))])
    var plan = Plan(zones: Plan.Input(file: zones, key: "code"))
    plan.joins = [Plan.Join(file: table, key: "code")]
    plan.total = "n"
    plan.suppressed = "1..4"
    let outcome = try SharesRequest(of: plan, in: Plan.Input(file: area)).run(
      outputs: Self.outputs("zones", "areas")
    ).outcome
    let areas = outcome.outputs[1].layer.table
    #expect(areas["population_min"]?.numbers == [0.5])
    #expect(areas["population_max"]?.numbers == [2])
    let share = try #require(outcome.values.last)
    #expect(abs((share.interval?.lower ?? .nan) - 0.5 / 9) < 1e-12)
    #expect(abs((share.interval?.upper ?? .nan) - 2.0 / 12) < 1e-12)
  }

  @Test("layers that lie apart, and layers of points, are faults")
  func faults() throws {
    let folder = try DivisionFolder()
    let zones = try folder.layer("zones.geojson", [(#""code":"a""#, (0, 0, 100, 100))])
    let far = try folder.layer("far.geojson", [(#""code":"b""#, (900, 0, 950, 100))])
    let points = try folder.write(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"#
        + #""geometry":{"type":"Point","coordinates":[17.6,59.8]}}]}"#, to: "points.geojson")
    func codes(_ layer: String) -> [String] {
      do {
        _ = try SharesRequest(of: Plan(zones: Plan.Input(file: zones)), in: Plan.Input(file: layer))
          .run(outputs: [])
        return []
      } catch { return error.diagnostics.map(\.kind.code) }
    }
    #expect(codes(far) == ["GS694"])
    #expect(!codes(points).isEmpty)
  }
}
