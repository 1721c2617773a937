import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("records of outputs")
struct RecordTests {
  private static func codes(_ step: () throws -> Void) -> [String] {
    do {
      try step()
      return []
    } catch {
      return (error as? GeosegError)?.diagnostics.map(\.kind.code) ?? ["\(error)"]
    }
  }

  @Test("a file that does not tell how it was made is refused")
  func withoutRecord() throws {
    let town = try ExplainedTown(seed: 11)
    #expect(Self.codes { _ = try OutputRecord.read(town.path + "/od.csv") } == ["GS867"])
    // The member is there, but says nothing of a plan.
    #expect(Self.codes { _ = try OutputRecord.read(town.path + "/places.geojson") } == ["GS867"])
    #expect(Self.codes { _ = try OutputRecord.read(town.path + "/none.geojson") } == ["GS101"])
  }

  @Test("inputs are found beside the output, in folders named, and under another name")
  func moved() throws {
    let town = try ExplainedTown(seed: 12)
    _ = try town.run(town.plan(.access))
    let files = FileManager.default
    let away = town.path + "/away"
    try files.createDirectory(atPath: away, withIntermediateDirectories: true)
    try files.moveItem(atPath: town.path + "/places.geojson", toPath: away + "/old places.json")
    let output = try OutputRecord.read(town.path + "/out-zones.geojson")
    #expect(Self.codes { _ = try ExplainedOutput.opening(output) } == ["GS870"])
    let opened = try ExplainedOutput.opening(output, inputFolders: [away])
    #expect(try opened.explain(row: "z2", column: "access_count_300m").agrees)
  }

  @Test("an input that changed is refused, or told when it is accepted")
  func changed() throws {
    let town = try ExplainedTown(seed: 13)
    let output = try town.run(town.plan(.access))[0]
    let other = try ExplainedTown(seed: 14)
    try FileManager.default.removeItem(atPath: town.path + "/places.geojson")
    try FileManager.default.copyItem(
      atPath: other.path + "/places.geojson", toPath: town.path + "/places.geojson")
    #expect(Self.codes { _ = try ExplainedOutput.opening(output) } == ["GS871"])
    let opened = try ExplainedOutput.opening(output, acceptsChanged: true)
    #expect(opened.diagnostics.map(\.kind.code) == ["GS871"])
    let found = try opened.explain(row: "z5", column: "nearest_distance_m")
    #expect(!found.agrees)
    #expect(found.diagnostics(output).map(\.kind.code) == ["GS872"])
  }

  @Test("a number that was edited in the file does not agree")
  func edited() throws {
    let town = try ExplainedTown(seed: 15)
    _ = try town.run(town.plan(.access))
    let file = town.path + "/out-zones.geojson"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edited = text.replacingOccurrences(
      of: #""unreachable_share":0,"#, with: #""unreachable_share":0.25,"#)
    try town.write(edited, to: "out-zones.geojson")
    let output = try OutputRecord.read(file)
    let opened = try ExplainedOutput.opening(output)
    let found = try opened.explain(row: "z5", column: "unreachable_share")
    #expect(found.inFile == .number(0.25, .none) && !found.agrees)
  }

  @Test("unknown zones and columns are told together, with the nearest names")
  func unknown() throws {
    let town = try ExplainedTown(seed: 16)
    let opened = try ExplainedOutput.opening(try town.run(town.plan(.access))[0])
    #expect(
      Self.codes { _ = try opened.explain(row: "zz1", column: "access_count_30m") } == [
        "GS868", "GS869",
      ])
    #expect(Self.codes { _ = try opened.columns(row: "nowhere") } == ["GS868"])
  }

  @Test("layers that are parts already are not taken apart")
  func otherLayers() throws {
    let town = try ExplainedTown(seed: 17)
    var plan = town.plan(.access)
    plan.tasks[0].outputs = [Plan.Output(layer: "links", file: "links.geojson")]
    let outcome = try plan.resolve().run()
    let files = OutputSet(overwrite: true)
    _ = try files.write(outcome.outputs[0].layer, to: town.path + "/links.geojson")
    try files.commit()
    let output = try OutputRecord.read(town.path + "/links.geojson")
    #expect(Self.codes { _ = try ExplainedOutput.opening(output) } == ["GS873"])
  }

  @Test("two inputs of one name are told apart by what they are read as")
  func sameName() throws {
    let town = try ExplainedTown(seed: 18)
    let files = FileManager.default
    for name in ["zones", "places"] {
      try files.createDirectory(
        atPath: town.path + "/" + name, withIntermediateDirectories: true)
      try files.moveItem(
        atPath: town.path + "/\(name).geojson", toPath: town.path + "/\(name)/layer.geojson")
    }
    var plan = town.plan(.access)
    plan.zones.file = town.path + "/zones/layer.geojson"
    plan.places?.input.file = town.path + "/places/layer.geojson"
    let output = try town.run(plan)[0]
    let opened = try ExplainedOutput.opening(
      output, inputFolders: [town.path + "/zones", town.path + "/places"])
    #expect(try opened.explain(row: "z1", column: "access_count_600m").agrees)
  }
}
