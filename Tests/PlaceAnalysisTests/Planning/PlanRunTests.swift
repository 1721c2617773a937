import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// A town of four zones and three places, written to a folder that goes away with it.
private final class TownFolder {
  let path: String

  init(zones: String? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "geoseg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    try write(zones ?? Self.zones(), to: "zones.geojson")
    try write(
      Self.collection([
        Self.point("p1", 50, 50, "library"), Self.point("p2", 150, 50, "square"),
        Self.point("p3", 900, 50, "library"),
      ]), to: "places.geojson")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  static func collection(_ features: [String]) -> String {
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"#
      + #""features":["# + features.joined(separator: ",") + "]}"
  }

  /// Squares of 100 m in a row, at a plausible spot of SWEREF 99 TM.
  static func zones(
    _ counts: [(String, String)] = [("80", "10"), ("10", "80"), ("5", "5"), ("0", "40")]
  )
    -> String
  {
    collection(
      counts.enumerated().map { i, count in
        let x0 = 650_000 + i * 100
        let ring = [(x0, 0), (x0 + 100, 0), (x0 + 100, 100), (x0, 100), (x0, 0)]
          .map { "[\($0.0),\(6_630_000 + $0.1)]" }.joined(separator: ",")
        return #"{"type":"Feature","properties":{"deso":"z\#(i)","a":\#(count.0),"b":\#(count.1)},"#
          + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
      })
  }

  static func point(_ id: String, _ x: Int, _ y: Int, _ kind: String) -> String {
    #"{"type":"Feature","id":"\#(id)","properties":{"kind":"\#(kind)"},"geometry":"#
      + #"{"type":"Point","coordinates":[\#(650_000 + x),\#(6_630_000 + y)]}}"#
  }

  func plan(_ families: Plan.Task.Family...) -> Plan {
    var plan = Plan(zones: Plan.Input(file: "zones.geojson"))
    plan.folder = path
    plan.places = Plan.Places(input: Plan.Input(file: "places.geojson"))
    plan.groups = "a,b"
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["100m"])]
    plan.tasks = families.map { Plan.Task(family: $0) }
    return plan
  }
}

private func codes(_ plan: Plan) -> [String] {
  do throws(GeosegError) {
    _ = try plan.resolve()
    return []
  } catch {
    return error.diagnostics.map(\.kind.code)
  }
}

@Suite("Runs of a plan")
struct PlanRunTests {
  @Test("two families give the same share with access, however people are placed")
  func oneReach() throws {
    let town = try TownFolder()
    try town.write(
      TownFolder.collection([
        TownFolder.point("h1", 20, 20, "home"), TownFolder.point("h2", 180, 80, "home"),
        TownFolder.point("h3", 250, 10, "home"), TownFolder.point("h4", 390, 90, "home"),
      ]), to: "homes.geojson")
    for method in ["cells", "cells:10m", "centroid", "area", "points:homes.geojson"] {
      var plan = town.plan(.access, .overlap)
      plan.populationAt = method
      let values = try plan.resolve().run().values
      let share = try #require(
        values.first { $0.id == "share-with-access" && $0.groups.isEmpty }?.value)
      let uncovered = try #require(
        values.first { $0.id == "uncovered-population" && $0.groups.isEmpty }?.value)
      #expect(abs(share - (1 - uncovered / 230)) < 1e-12, "\(method)")
    }
  }

  @Test("points stand for zones where only access is asked for")
  func pointZones() throws {
    let town = try TownFolder(
      zones: TownFolder.collection([
        TownFolder.point("h1", 60, 50, "home"), TownFolder.point("h2", 500, 50, "home"),
      ]))
    var plan = town.plan(.access)
    plan.groups = nil
    plan.populationAt = "area"
    let outcome = try plan.resolve().run()
    let table = try #require(outcome.outputs.first).layer.table
    #expect(table["nearest_distance_m"]?.numbers == [10, 350])
    #expect(table["access_count_100m"]?.numbers == [2, 0])
    #expect(table["edge_share_100m"] == nil)
    #expect(outcome.diagnostics.contains { $0.kind == .zonesArePoints })
    plan = town.plan(.access, .overlap)
    #expect(codes(plan).contains("GS568"))
  }

  @Test("a cost matrix decides who reaches what")
  func matrix() throws {
    let town = try TownFolder()
    try town.write(
      "origin,destination,cost\nz0,p3,10\nz1,p3,20\nz2,p1,40\n", to: "od.csv")
    var plan = town.plan(.access)
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["15min"], matrix: "od.csv")]
    let share = try plan.resolve().run().values.first {
      $0.id == "share-with-access" && $0.groups.isEmpty
    }
    #expect(share?.value == 90.0 / 230)
  }

  @Test("a table joined by code brings the groups")
  func join() throws {
    let town = try TownFolder()
    try town.write(
      "deso;young;old\nz0;1;9\nz1;9;1\nz2;5;5\nz3;3;7\n", to: "ages.csv")
    var plan = town.plan(.segregation)
    plan.joins = [Plan.Join(file: "ages.csv", key: "deso")]
    plan.groups = "young,old"
    let value = try plan.resolve().run().values.first { $0.id == "dissimilarity" }?.value
    // ½(|1/18−9/22| + |9/18−1/22| + |5/18−5/22| + |3/18−7/22|)
    let byHand =
      0.5
      * (abs(1.0 / 18 - 9.0 / 22) + abs(9.0 / 18 - 1.0 / 22) + abs(5.0 / 18 - 5.0 / 22)
        + abs(3.0 / 18 - 7.0 / 22))
    #expect(abs(try #require(value) - byHand) < 1e-15)
  }

  @Test("faults of plan, files, groups and reaches are told together")
  func together() throws {
    let town = try TownFolder()
    var plan = town.plan(.access, .segregation)
    plan.groups = "a,c"
    plan.places?.input.file = "nowhere.geojson"
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: ["800"])]
    plan.tasks[1].measures = ["disimilarity"]
    let found = codes(plan)
    #expect(found.contains("GS101"))
    #expect(found.contains("GS561"))
    #expect(found.count >= 4, "\(found)")
  }

  @Test("a negative count stops the run")
  func negative() throws {
    let town = try TownFolder(zones: TownFolder.zones([("80", "-1"), ("10", "80")]))
    #expect(!codes(town.plan(.segregation)).isEmpty)
  }

  @Test("provenance names no absolute path, no output and no thread count")
  func provenance() throws {
    let town = try TownFolder()
    var plan = town.plan(.access)
    plan.tasks[0].outputs = [Plan.Output(layer: "zones", file: town.path + "/out.geojson")]
    plan.zones.file = town.path + "/zones.geojson"
    let text = try plan.resolve().run().outputs[0].layer.provenance.members.text()
    #expect(!text.contains(town.path))
    #expect(!text.contains("out.geojson"))
    #expect(text.contains("\"zones.geojson\""))
    var elsewhere = plan
    elsewhere.tasks[0].outputs[0].file = "other.geojson"
    let again = try elsewhere.resolve(RunContext(threads: 2)).run(RunContext(threads: 2))
    #expect(again.outputs[0].layer.provenance.members.text() == text)
  }
}
