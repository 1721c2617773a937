import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("crosswalks of real divisions")
struct CrosswalkRealDataTests {
  private static func outcome(
    _ old: String, _ new: String, total: String
  ) throws -> (values: [MeasureValue], table: FeatureTable?) {
    let from = try #require(SharedData.path("data/" + old))
    let to = try #require(SharedData.path("data/" + new))
    var request = CrosswalkRequest(
      from: Plan(zones: Plan.Input(file: from)), to: Plan(zones: Plan.Input(file: to)))
    (request.fromVersion, request.toVersion) = ("old", "new")
    request.old.total = total
    let run = try request.run(outputs: [Plan.Output(layer: "old", file: "old.csv")])
    return (run.outcome.values, run.outcome.outputs.first?.layer.table)
  }

  private static func kinds(_ values: [MeasureValue]) -> [String: Double] {
    var kinds: [String: Double] = [:]
    for value in values where value.id == "crosswalk-zones" {
      let words = value.parameters.map { parameter -> String in
        if case .string(let text) = parameter.value { text } else { "" }
      }
      kinds[words.joined(separator: " ")] = value.value
    }
    return kinds
  }

  @Test(
    "the 150 DeSO of Uppsala in degrees and in metres are the same zones",
    .enabled(if: SharedData.has("data/uppsala/deso_epsg3006_crs_member.geojson")))
  func systems() throws {
    let found = try Self.outcome(
      "uppsala/deso.geojson", "uppsala/deso_epsg3006_crs_member.geojson", total: "pop_2022")
    #expect(Self.kinds(found.values) == ["old unchanged": 150, "new unchanged": 150])
    let sums = found.values.filter { $0.id == "crosswalk-count" }.compactMap(\.value)
    #expect(sums[0] == 242_140 && sums[1] == 242_140 && sums[2] == 0)
  }

  @Test(
    "every RegSO of Göteborg is made of whole DeSO, and keeps its people to a billionth",
    .enabled(if: SharedData.has("data/goteborg/deso_2025.geojson")))
  func nested() throws {
    let found = try Self.outcome(
      "goteborg/regso.geojson", "goteborg/deso_2025.geojson", total: "pop_2023")
    let kinds = Self.kinds(found.values)
    #expect(Set(kinds.keys) == ["old renamed", "old split", "new renamed", "new split"])
    #expect(kinds["old renamed"] == kinds["new renamed"])
    #expect((kinds["old renamed"] ?? 0) + (kinds["old split"] ?? 0) == 147)
    #expect((kinds["new renamed"] ?? 0) + (kinds["new split"] ?? 0) == 320)
    let sums = found.values.filter { $0.id == "crosswalk-count" }.compactMap(\.value)
    #expect(abs(sums[1] - sums[0]) <= 1e-9 * sums[0] && sums[2] == 0)
  }
}
