import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// A random town written to a folder that goes away with it, and layers computed of it.
final class ExplainedTown {
  let path: String

  init(seed: UInt64, side: Int = 4, places: Int = 9) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "geoseg-explain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    var random = SeededRandom(seed: seed)
    let crs = try CRS.parse("EPSG:3006")
    var zones = GeometryColumn(crs: crs)
    var a: [Double] = []
    var b: [Double] = []
    for i in 0..<(side * side) {
      let x = 650_000 + 300 * Double(i % side)
      let y = 6_630_000 + 300 * Double(i / side)
      zones.appendPolygon([[(x, y), (x + 300, y), (x + 300, y + 300), (x, y + 300), (x, y)]])
      a.append(i % 7 == 6 ? 0 : random.number(in: 0..<300).rounded())
      b.append(i % 7 == 6 ? 0 : random.number(in: 0..<300).rounded())
    }
    let count = side * side
    try write(
      FeatureTable(
        count: count,
        columns: [
          .texts("deso", (0..<count).map { "z\($0)" }), .numbers("a", a), .numbers("b", b),
          .numbers("everybody", zip(a, b).map { $0 + $1 + 20 }),
        ], geometry: zones), to: "zones.geojson")
    var points = GeometryColumn(crs: crs)
    for _ in 0..<places {
      points.appendPoint(
        x: 650_000 + random.number(in: -100..<(300 * Double(side) + 100)),
        y: 6_630_000 + random.number(in: -100..<(300 * Double(side) + 100)))
    }
    try write(
      FeatureTable(
        count: places, ids: (0..<places).map { .text("p\($0)") },
        columns: [
          .texts("kind", (0..<places).map { $0 % 3 == 0 ? "school" : "park" }),
          .texts("name", (0..<places).map { "Place \($0)" }),
          .numbers("seats", (0..<places).map { Double($0 * 5) }),
        ], geometry: points), to: "places.geojson")
    let pairs = (0..<count).flatMap { zone in
      (0..<places).filter { ($0 + zone) % 4 != 0 }.map { place in
        "z\(zone),p\(place),\(random.number(in: 0..<20))"
      }
    }
    try write("origin,destination,cost\n" + pairs.joined(separator: "\n") + "\n", to: "od.csv")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  private func write(_ table: FeatureTable, to name: String) throws {
    let files = OutputSet(overwrite: true)
    _ = try files.write(
      Layer(name: name, table: table, provenance: Provenance(.object([]))),
      to: path + "/" + name, options: OutputOptions(crs: .wgs84))
    try files.commit()
  }

  func plan(_ family: Plan.Task.Family, within: [String] = ["300m", "600m"]) -> Plan {
    var plan = Plan(zones: Plan.Input(file: "zones.geojson", key: "deso"))
    plan.folder = path
    plan.places = Plan.Places(
      input: Plan.Input(file: "places.geojson"), category: "kind", capacity: "seats")
    plan.groups = "a,b"
    plan.reaches = [Plan.Reach(name: Plan.Reach.onlyName, within: within)]
    plan.tasks = [Plan.Task(family: family)]
    return plan
  }

  /// Computes a plan and writes its zones and places, each to a file of its own.
  func run(_ plan: Plan, ending: String = "geojson") throws -> [OutputRecord] {
    var plan = plan
    let layers = plan.tasks[0].family == .segregation ? ["zones"] : ["zones", "places"]
    plan.tasks[0].outputs = layers.map { Plan.Output(layer: $0, file: "out-\($0).\(ending)") }
    let outcome = try plan.resolve().run()
    let files = OutputSet(overwrite: true)
    for output in outcome.outputs {
      _ = try files.write(output.layer, to: path + "/" + (output.file ?? ""))
    }
    try files.commit()
    return try plan.tasks[0].outputs.map { try OutputRecord.read(path + "/" + $0.file) }
  }
}
