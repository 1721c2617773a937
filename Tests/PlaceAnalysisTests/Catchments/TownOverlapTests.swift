import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// The identities on whole towns: Uppsala with its 46 places, Göteborg with its bathing places.
@Suite("overlap of towns")
struct TownOverlapTests {
  private static func uppsala(
    method: String, settings: [Plan.Setting] = []
  ) throws -> ReachInput {
    var plan = Plan(zones: Plan.Input(file: "deso.geojson"))
    plan.folder = SharedData.path("data/uppsala")
    plan.places = Plan.Places(input: Plan.Input(file: "meeting_places.geojson"))
    plan.groups = "born_abroad,born_sweden"
    plan.total = "pop_2022"
    plan.populationAt = method
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["1000m", "3000m"])]
    var task = Plan.Task(family: .overlap)
    task.settings = settings
    plan.tasks = [task]
    return try plan.resolve().reachInput(of: task)
  }

  @Test(
    "identities on Uppsala, by cells, by area and by polygon",
    .enabled(if: SharedData.has("data/uppsala/deso.geojson")),
    arguments: ["cells", "area", "centroid"])
  func uppsala(method: String) throws {
    for counting in method == "area" ? ["polygon"] : ["cost", "polygon"] {
      try OverlapIdentities.check(
        Self.uppsala(
          method: method,
          settings: [.init(name: "count-by", values: [counting])]))
    }
  }

  @Test(
    "identities on Uppsala with districts in the place of reach",
    .enabled(if: SharedData.has("data/uppsala/nyko_2017_niva_3.geojson")))
  func districts() throws {
    var plan = Plan(zones: Plan.Input(file: "deso.geojson"))
    plan.folder = SharedData.path("data/uppsala")
    plan.catchments = Plan.GivenCatchments(
      input: Plan.Input(file: "nyko_2017_niva_3.geojson", key: "N3Kod17"))
    plan.groups = "youth=age_10_14+age_15_19"
    plan.total = "pop_2022"
    plan.skipInvalid = true
    for method in ["cells", "area"] {
      plan.populationAt = method
      plan.tasks = [Plan.Task(family: .overlap)]
      let resolved = try plan.resolve()
      let input = try resolved.reachInput(of: plan.tasks[0])
      #expect(input.places.count > 60)
      try OverlapIdentities.check(input)
    }
  }

  @Test(
    "identities on Göteborg", .enabled(if: SharedData.has("data/goteborg/primaromraden.geojson")))
  func goteborg() throws {
    var plan = Plan(zones: Plan.Input(file: "primaromraden.geojson"))
    plan.folder = SharedData.path("data/goteborg")
    plan.places = Plan.Places(input: Plan.Input(file: "bathing_places.geojson"))
    plan.total = "pop_2025_10"
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["1000m", "3000m"])]
    plan.skipInvalid = true
    for method in ["cells", "area"] {
      plan.populationAt = method
      plan.tasks = [Plan.Task(family: .overlap)]
      try OverlapIdentities.check(try plan.resolve().reachInput(of: plan.tasks[0]))
    }
  }
}
