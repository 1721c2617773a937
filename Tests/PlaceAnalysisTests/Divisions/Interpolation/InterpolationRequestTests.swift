import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// The toy division as files in a folder of its own.
private final class ToyFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "interpolation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write(
      "sources",
      [
        (#""id": "a", "people": 160, "level": 10, "name": "x""#, [0, 0, 4, 4]),
        (#""id": "b", "people": 80, "level": 30, "name": "y""#, [4, 0, 8, 4]),
        (#""id": "c", "people": 64, "level": 20, "name": "z""#, [0, 4, 8, 8]),
      ])
    try write(
      "targets",
      [
        (#""t": "t1", "people": 1"#, [0, 0, 2, 2]), (#""t": "t2", "people": 2"#, [2, 2, 6, 6]),
        (#""t": "t3", "people": 3"#, [6, 0, 12, 4]),
        (#""t": "t4", "people": 4"#, [20, 20, 22, 22]),
      ])
    try write(
      "buildings",
      [
        (#""volume": 10"#, [0, 0, 1, 1]), (#""volume": 30"#, [3, 3, 5, 5]),
        (#""volume": 10"#, [7, 1, 8, 2]),
      ])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ rows: [(String, [Double])]) throws {
    let features = rows.map { properties, c -> String in
      """
      {"type": "Feature", "properties": {\(properties)}, "geometry": {"type": "Polygon", "coordinates": \
      [[[\(c[0]), \(c[1])], [\(c[2]), \(c[1])], [\(c[2]), \(c[3])], [\(c[0]), \(c[3])], [\(c[0]), \(c[1])]]]}}
      """
    }
    try text(
      #"{"type": "FeatureCollection", "features": ["# + features.joined(separator: ",\n") + "]}",
      name + ".geojson")
  }

  func text(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name + ".geojson").path }

  func request() -> InterpolationRequest {
    var plan = Plan(zones: Plan.Input(file: path("sources")))
    plan.crs = "plane"
    return InterpolationRequest(
      sources: plan, targets: Plan.Input(file: path("targets"), crs: "plane"))
  }
}

@Suite("interpolation of files")
struct InterpolationRequestTests {
  typealias Toy = ToyDivision
  private let folder: ToyFolder

  init() throws { folder = try ToyFolder() }

  private static let all = InterpolationRequest.layers.map {
    Plan.Output(layer: $0, file: "\($0).csv")
  }

  private func table(_ outcome: Outcome, _ layer: String) throws -> FeatureTable {
    let name = layer == "targets" ? "interpolation" : "interpolation-\(layer)"
    return try #require(outcome.outputs.first { $0.layer.name == name }).layer.table
  }

  private func codes(_ request: InterpolationRequest) -> [String] {
    do throws(GeosegError) {
      return try request.run(outputs: []).0.diagnostics.map(\.kind.code)
    } catch {
      return error.diagnostics.map(\.kind.code)
    }
  }

  @Test("amounts, levels and rates stand beside the targets' own columns")
  func columns() throws {
    var request = folder.request()
    request.extensive = ["people"]
    request.intensive = ["level"]
    request.rates = ["level"]
    request.rateWeight = "people"
    let (outcome, crs) = try request.run(outputs: Self.all)
    #expect(crs == .wgs84)
    let targets = try table(outcome, "targets")
    #expect(targets["people"]?.numbers == [1, 2, 3, 4])
    #expect(Toy.near(targets["people_interpolated"]?.numbers ?? [], [40, 76, 40, 0]))
    #expect(Toy.near(targets["level"]?.numbers ?? [], [10, 20, 30, .nan]))
    #expect(targets["level"]?.status(3) == .undefined(.noOverlap))
    #expect(Toy.near(targets["level_2"]?.numbers ?? [], [10, 1320.0 / 76, 30, .nan]))
    #expect(Toy.near(targets["source_area_share"]?.numbers ?? [], [1, 1, 1 / 3, 0]))
    let sources = try table(outcome, "sources")
    #expect(Toy.near(sources["covered_share"]?.numbers ?? [], [0.5, 0.75, 0.25]))
    #expect(Toy.near(sources["uncovered_people"]?.numbers ?? [], [80, 20, 48]))
    let pairs = try table(outcome, "pairs")
    #expect(pairs["source"]?.text(0) == "a")
    #expect(pairs["target"]?.text(0) == "t1")
    #expect(pairs.count == 5)
    let byID = Dictionary(uniqueKeysWithValues: outcome.values.map { ($0.id, $0.value ?? .nan) })
    #expect(byID["interpolation-sources"] == 304)
    #expect((byID["interpolation-targets"] ?? 0) + (byID["interpolation-uncovered"] ?? 0) == 304)
    #expect(outcome.diagnostics.map(\.kind.code).contains("GS674"))
    #expect(outcome.diagnostics.contains { $0.kind == .interpolationTotals })
  }

  @Test("mask and points are read from files, and the method is recorded")
  func methods() throws {
    var request = folder.request()
    request.extensive = ["people"]
    request.method = .mask
    request.mask = folder.path("buildings")
    let masked = try request.run(outputs: Self.all).0
    #expect(
      Toy.near(
        try table(masked, "targets")["people_interpolated"]?.numbers ?? [], [80, 184, 40, 0]))
    let text = masked.provenance.members.text()
    #expect(text.contains(#""sources_by_mask":3"#) || text.contains(#""sources_by_mask": 3"#))
    #expect(text.contains("buildings.geojson") && !text.contains(folder.url.path))

    request.method = .points
    request.mask = nil
    request.points = folder.path("buildings")
    request.weight = "volume"
    let placed = try request.run(outputs: Self.all).0
    #expect(
      Toy.near(
        try table(placed, "targets")["people_interpolated"]?.numbers ?? [], [40, 136, 80, 0]))
    #expect(try table(placed, "sources")["shared_by"]?.text(2) == "area")
    #expect(placed.diagnostics.contains { $0.kind == .fellBackToArea })
    request.weighsFootprint = true
    let volume = try request.run(outputs: Self.all).0
    // 10 · 1 m² and 30 · 4 m² in the first source.
    #expect(
      Toy.near(
        try table(volume, "targets")["people_interpolated"]?.numbers ?? [],
        [160.0 * 10 / 130, 160.0 * 120 / 130 + 16, 80, 0]))
  }

  @Test("a surface keeps the totals, with the cell and the steps recorded")
  func surface() throws {
    var request = folder.request()
    request.extensive = ["people"]
    request.intensive = ["level"]
    request.method = .pycnophylactic
    request.cell = "0.25m"
    let outcome = try request.run(outputs: Self.all).0
    let people = try table(outcome, "targets")["people_interpolated"]?.numbers ?? []
    let value = outcome.values.first { $0.id == "interpolation-uncovered" }?.value ?? .nan
    #expect((people.reduce(0, +) + value - 304).magnitude < 1e-9)
    #expect(people.allSatisfy { $0 >= 0 })
    #expect(outcome.provenance.members.text().contains("steps"))
    request.cell = "0.0001m"
    #expect(codes(request) == ["GS681"])
    request.cell = "wide"
    #expect(!codes(request).isEmpty)
  }

  @Test("every fault of a question is told")
  func faults() throws {
    var request = folder.request()
    #expect(codes(request) == ["GS670"])
    request.extensive = ["name", "peopel"]
    request.rates = ["level"]
    request.method = .mask
    request.cell = "5m"
    let found = codes(request)
    #expect(found.filter { $0 == "GS679" }.count == 2)
    #expect(found.contains("GS678") && found.contains("GS680"))
    #expect(found.contains(DiagnosticKind.noSuchColumn.code))
  }

  @Test("sources over each other are a fault unless allowed")
  func overlap() throws {
    try folder.write(
      "sources",
      [(#""id": "a", "people": 160"#, [0, 0, 5, 4]), (#""id": "b", "people": 80"#, [4, 0, 8, 4])])
    var request = folder.request()
    request.extensive = ["people"]
    #expect(codes(request) == ["GS671"])
    request.allowsOverlaps = true
    #expect(codes(request).contains("GS672"))
    let outcome = try request.run(outputs: Self.all).0
    #expect(outcome.values.first { $0.id == "interpolation-sources" }?.value == 240)
  }

  @Test("people of rows without an area, missing numbers and hidden cells are told apart")
  func missing() throws {
    try folder.text(
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"id": "a", "g1": 10, "g2": 6}, "geometry": {"type": "Polygon", \
      "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]}},
      {"type": "Feature", "properties": {"id": "b", "g1": null, "g2": 3}, "geometry": {"type": "Polygon", \
      "coordinates": [[[4, 0], [8, 0], [8, 4], [4, 4], [4, 0]]]}},
      {"type": "Feature", "properties": {"id": "c", "g1": 5, "g2": 7}, "geometry": null}
      ]}
      """, "sources.geojson")
    var request = folder.request()
    request.extensive = ["g1", "g2"]
    let outcome = try request.run(outputs: Self.all).0
    let targets = try table(outcome, "targets")
    #expect(Toy.near(targets["g1"]?.numbers ?? [], [2.5, .nan, .nan, 0]))
    #expect(targets["g1"]?.status(1) == .undefined(.missingInput))
    #expect(Toy.near(targets["g1_unknown_share"]?.numbers ?? [], [0, 0.5, 1, 0]))
    #expect(Toy.near(targets["g2"]?.numbers ?? [], [1.5, 1.5 + 0.75, 1.5, 0]))
    #expect(targets["g2_unknown_share"] == nil)
    let without = outcome.values.filter { $0.id == "interpolation-without-area" }
    #expect(without.map(\.value) == [5, 7])
    #expect(outcome.diagnostics.contains { $0.kind == .peopleWithoutArea })
    #expect(outcome.diagnostics.contains { $0.kind == .sourcesUnknown })
    request.mostUnknown = 0.5
    let loose = try table(try request.run(outputs: Self.all).0, "targets")
    #expect(Toy.near(loose["g1"]?.numbers ?? [], [2.5, 2.5, .nan, 0]))
  }

  @Test("hidden cells of a table come out as lowest and highest numbers")
  func hidden() throws {
    try folder.text("id;g1;g2;all\na;100;..;103\nb;7;3;10\nc;..;..;6\n", "counts.csv")
    var request = folder.request()
    request.sources.zones.key = "id"
    request.sources.joins = [
      Plan.Join(file: folder.url.appendingPathComponent("counts.csv").path, key: "id")
    ]
    request.sources.groups = "g1,g2"
    request.sources.total = "all"
    request.sources.suppressed = "1..4"
    let outcome = try request.run(outputs: Self.all).0
    let targets = try table(outcome, "targets")
    // The total leaves 3 of the second group in a, and 2 to 4 of each in c.
    #expect(Toy.near(targets["g2"]?.numbers ?? [], [0.75, 0.75 + 0.75 + 0.75, 1.5, 0]))
    #expect(Toy.near(targets["g2_min"]?.numbers ?? [], [0.75, 0.75 + 0.75 + 0.5, 1.5, 0]))
    #expect(Toy.near(targets["g2_max"]?.numbers ?? [], [0.75, 0.75 + 0.75 + 1, 1.5, 0]))
    let before = outcome.values.first { $0.id == "interpolation-sources" && $0.groups == ["g2"] }
    #expect(before?.interval?.lower == 8 && before?.interval?.upper == 10)
  }

  @Test("a total alone goes by its own name, and weights rates")
  func totalAlone() throws {
    var request = folder.request()
    request.sources.total = "people"
    request.rates = ["level"]
    let targets = try table(try request.run(outputs: Self.all).0, "targets")
    #expect(Toy.near(targets["people_interpolated"]?.numbers ?? [], [40, 76, 40, 0]))
    #expect(Toy.near(targets["level"]?.numbers ?? [], [10, 1320.0 / 76, 30, .nan]))
  }

  @Test("layers in degrees and in metres meet in one system, and threads change nothing")
  func systems() throws {
    try folder.write(
      "sources",
      [
        (#""id": "a", "people": 100"#, [17.60, 59.85, 17.61, 59.86]),
        (#""id": "b", "people": 50"#, [17.61, 59.85, 17.62, 59.86]),
      ])
    try folder.write("targets", [(#""t": "t""#, [645_000, 6_636_000, 648_000, 6_640_000])])
    var request = InterpolationRequest(
      sources: Plan(zones: Plan.Input(file: folder.path("sources"))),
      targets: Plan.Input(file: folder.path("targets"), crs: "EPSG:3006"))
    request.extensive = ["people"]
    let outcome = try request.run(outputs: Self.all).0
    let people = try table(outcome, "targets")["people"]?.numbers?[0] ?? .nan
    #expect(people > 0)
    let uncovered = outcome.values.first { $0.id == "interpolation-uncovered" }?.value ?? .nan
    #expect((people + uncovered - 150).magnitude < 1e-9)
    let again = try request.run(outputs: Self.all, RunContext(threads: 4)).0
    #expect(try table(again, "targets")["people"] == table(outcome, "targets")["people"])
  }

  @Test("targets elsewhere leave everybody uncovered, and an empty file is a fault")
  func elsewhere() throws {
    try folder.write("targets", [(#""t": "t""#, [100, 100, 101, 101])])
    var request = folder.request()
    request.extensive = ["people"]
    let outcome = try request.run(outputs: Self.all).0
    #expect(outcome.values.first { $0.id == "interpolation-uncovered-share" }?.value == 1)
    try folder.write("targets", [])
    #expect(codes(request).contains(DiagnosticKind.noUsableRows.code))
  }
}
