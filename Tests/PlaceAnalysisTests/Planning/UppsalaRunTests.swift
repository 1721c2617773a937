import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Runs on Uppsala", .enabled(if: SharedData.has("data/uppsala/deso.geojson")))
struct UppsalaRunTests {
  private func plan(_ file: String = "deso.geojson") throws -> Plan {
    let folder = try #require(SharedData.path("data/uppsala"))
    var plan = Plan(zones: Plan.Input(file: file))
    plan.folder = folder
    plan.groups = "born_abroad,born_sweden"
    return plan
  }

  @Test("dissimilarity of origin is 0.3512, from degrees and from metres alike")
  func dissimilarity() throws {
    for file in ["deso.geojson", "deso_epsg3006_crs_member.geojson"] {
      var plan = try plan(file)
      plan.tasks = [Plan.Task(family: .segregation)]
      let outcome = try plan.resolve().run()
      let value = try #require(outcome.values.first { $0.id == "dissimilarity" }?.value)
      #expect(abs(value - 0.351235089128569) < 1e-12)
      #expect(outcome.outputs.first?.layer.table.count == 150)
    }
  }

  @Test("access is the same at any thread count")
  func threads() throws {
    var plan = try plan()
    plan.places = Plan.Places(input: Plan.Input(file: "meeting_places.geojson"))
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["1000m", "3000m"])]
    plan.tasks = [Plan.Task(family: .access)]
    let one = try plan.resolve(RunContext(threads: 1)).run(RunContext(threads: 1))
    let two = try plan.resolve(RunContext(threads: 2)).run(RunContext(threads: 2))
    #expect(one.values == two.values)
    #expect(one.outputs[0].layer.table.columns == two.outputs[0].layer.table.columns)
    #expect(one.provenance == two.provenance)
  }
}
