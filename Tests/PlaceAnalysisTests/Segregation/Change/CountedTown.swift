import Foundation
import GeoCore

@testable import PlaceAnalysis

/// Layers of square zones in a row, written to a folder that goes away with it.
final class CountedTown {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "geoseg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes zones with these properties, each at the place of its number in the row.
  func write(_ zones: [(place: Int, properties: String)], to name: String) throws {
    let features = zones.map { place, properties in
      let x0 = 650_000 + place * 100
      let ring = [(x0, 0), (x0 + 100, 0), (x0 + 100, 100), (x0, 100), (x0, 0)]
        .map { "[\($0.0),\(6_630_000 + $0.1)]" }.joined(separator: ",")
      return #"{"type":"Feature","properties":{\#(properties)},"geometry":"#
        + #"{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let text =
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"#
      + #""features":["# + features.joined(separator: ",") + "]}"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func resolved(
    _ file: String, groups: String, key: String? = nil, total: String? = nil, year: Int? = nil
  ) throws -> ResolvedPlan {
    var plan = Plan(zones: Plan.Input(file: file, key: key))
    plan.folder = path
    plan.groups = groups
    plan.total = total
    plan.year = year
    plan.tasks = [Plan.Task(family: .segregation)]
    return try plan.resolve()
  }
}

extension Outcome {
  /// The value of a measure, of the parameters that hold `detail` if any.
  func value(_ id: String, _ detail: String? = nil) -> Double? {
    values.first { value in
      value.id == id
        && (detail.map { detail in
          value.parameters.contains { $0.value == .string(detail) } || value.groups.contains(detail)
        } ?? true)
    }?.value
  }

  func column(_ name: String) -> [Double] { outputs.first?.layer.table[name]?.numbers ?? [] }

  func texts(_ name: String) -> [String] {
    guard let table = outputs.first?.layer.table, let column = table[name] else { return [] }
    return (0..<table.count).map { column.text($0) ?? "" }
  }

  var codes: [String] { diagnostics.map(\.kind.code) }
}
