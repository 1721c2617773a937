import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

/// Files of a test in a folder that goes away with it.
final class DivisionFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "geoseg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Rectangles in metres at a plausible spot of SWEREF 99 TM, with properties as JSON.
  func layer(
    _ name: String, _ zones: [(properties: String, box: (Double, Double, Double, Double))]
  ) throws -> String {
    let features = zones.map { zone in
      let ring = RandomShape.rectangle(zone.box.0, zone.box.1, zone.box.2, zone.box.3)
        .map { "[\(650_000 + $0.x),\(6_630_000 + $0.y)]" }.joined(separator: ",")
      return #"{"type":"Feature","properties":{\#(zone.properties)},"#
        + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    return try write(
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"#
        + #""features":["# + features.joined(separator: ",") + "]}", to: name)
  }
}

@Suite("crosswalks from files")
struct CrosswalkRequestTests {
  private static let geodata = SharedData.packageRoot.map {
    $0.appendingPathComponent("geodata").path + "/"
  }

  private static func outputs(_ layers: String...) -> [Plan.Output] {
    layers.map { Plan.Output(layer: $0, file: $0 + ".geojson") }
  }

  private static func request(_ old: String, _ new: String) -> CrosswalkRequest {
    CrosswalkRequest(
      from: Plan(zones: Plan.Input(file: old)), to: Plan(zones: Plan.Input(file: new)))
  }

  private static func codes(_ request: CrosswalkRequest) -> [String] {
    do {
      _ = try request.run(outputs: [])
      return []
    } catch {
      return error.diagnostics.map(\.kind.code)
    }
  }

  @Test("the sample municipality from 2018 to 2025: splits, a merger, a moved border, all people")
  func sample() throws {
    let folder = try #require(Self.geodata)
    var request = Self.request(folder + "zones_2018.geojson", folder + "zones.geojson")
    request.old.joins = [Plan.Join(file: folder + "population_2022.csv", key: "deso")]
    request.old.total = "pop"
    request.old.groups = "born_abroad,born_sweden"
    request.columns = ["age_20_24"]
    let outcome = try request.run(outputs: Self.outputs("zones", "old", "pairs", "summary")).outcome
    func count(_ layer: String, _ kind: ZoneChange) -> Double? {
      outcome.values.first {
        $0.id == "crosswalk-zones"
          && $0.parameters.map(\.value) == [.string(layer), .string(kind.rawValue)]
      }?.value
    }
    #expect(count("old", .unchanged) == 31 && count("new", .unchanged) == 31)
    #expect(count("old", .split) == 3 && count("new", .split) == 6)
    #expect(count("old", .moved) == 2 && count("new", .moved) == 2)
    #expect(count("old", .merged) == 2 && count("new", .merged) == 1)
    let zones = try #require(outcome.outputs.first?.layer.table)
    #expect(zones.count == 40)
    let kinds = try #require(zones["change_kind"])
    let codes = try #require(zones["deso"])
    let carried = try #require(zones["carried_pop"]?.numbers)
    #expect(zones["carried_age_20_24"] != nil && zones["carried_born_abroad"] != nil)
    // Unchanged zones keep their counts to the digit.
    let table = try CSVReader.load(InputFile.open(folder + "population_2022.csv")).table
    for row in 0..<40 where kinds.text(row) == "unchanged" {
      let old = try #require(
        (0..<table.count).first { table["deso"]?.text($0) == codes.text(row) })
      #expect(carried[row] == table["pop"]?.numbers?[old])
    }
    let all = try #require(table["pop"]?.numbers).reduce(0, +)
    #expect(abs(carried.reduce(0, +) - all) < 1e-9 * all)
    let pairs = try #require(outcome.outputs.first { $0.layer.name == "crosswalk-pairs" })
    #expect(pairs.layer.table.geometry?.count == pairs.layer.table.count)
    #expect(pairs.layer.table["old_version"]?.text(0) == "2018")
    #expect(pairs.layer.table["new_version"]?.text(0) == "2025")
    let old = try #require(outcome.outputs.first { $0.layer.name == "crosswalk-old" }?.layer.table)
    #expect(old.count == 38)
    let merged = try #require((0..<38).first { old["deso"]?.text($0) == "9901C1140" })
    #expect(old["change_kind"]?.text(merged) == "merged")
    #expect(old["flag_code"]?.text(merged) == "true")
    #expect(old["new_codes"]?.text(merged) == "9901C1140")
  }

  @Test("blocks say where people live: what arrives is what lives there")
  func byBlocks() throws {
    let folder = try #require(Self.geodata)
    var request = Self.request(folder + "zones_2018.geojson", folder + "zones.geojson")
    request.old.joins = [Plan.Join(file: folder + "population_2022.csv", key: "deso")]
    request.old.total = "pop"
    request.points = folder + "blocks.geojson"
    request.weight = "pop"
    let outcome = try request.run(outputs: Self.outputs("zones")).outcome
    let zones = try #require(outcome.outputs.first?.layer.table)
    let (then, now) = (
      try #require(zones["carried_pop"]?.numbers), try #require(zones["pop"]?.numbers)
    )
    // Two years apart, and a border that moved through blocks: each zone within a tenth.
    for row in 0..<40 { #expect(abs(then[row] / now[row] - 1) < 0.1) }
  }

  @Test("suffixes are taken off codes, and tell the version")
  func suffixes() throws {
    let folder = try DivisionFolder()
    let old = try folder.layer(
      "old.geojson", [(#""deso":"0114A0010","version":"2018","n":7"#, (0, 0, 100, 100))])
    let new = try folder.layer(
      "new.geojson", [(#""deso":"0114A0010_DeSO2025""#, (0, 0, 100, 100))])
    var request = Self.request(old, new)
    request.columns = ["n"]
    let outcome = try request.run(outputs: Self.outputs("pairs", "zones")).outcome
    let pairs = try #require(outcome.outputs.first?.layer.table)
    #expect(pairs["new_code"]?.text(0) == "0114A0010")
    #expect(pairs["new_version"]?.text(0) == "DeSO2025")
    #expect(pairs["old_version"]?.text(0) == "2018")
    #expect(pairs["new_change"]?.text(0) == "unchanged")
    #expect(outcome.outputs.last?.layer.table["carried_n"]?.numbers == [7])
  }

  @Test("a mismatch of versions stops the run with one error")
  func mismatches() throws {
    let folder = try DivisionFolder()
    func zone(_ version: String, _ code: String = "0114A0010") -> String {
      #""deso":"\#(code)","version":"\#(version)""#
    }
    let box = (0.0, 0.0, 100.0, 100.0)
    let old = try folder.layer("old.geojson", [(zone("2018"), box)])
    let new = try folder.layer("new.geojson", [(zone("2025_v2"), box)])
    let mixed = try folder.layer(
      "mixed.geojson", [(zone("2018"), box), (zone("2025", "0114A0020"), (100, 0, 200, 100))])
    #expect(Self.codes(Self.request(old, new)) == [])
    #expect(Self.codes(Self.request(old, old)) == ["GS687"])
    #expect(Self.codes(Self.request(old, mixed)) == ["GS688"])
    var asked = Self.request(old, new)
    asked.fromVersion = "DeSO2025"
    #expect(Self.codes(asked).first == "GS689")
    asked.fromVersion = "DeSO2018"
    asked.toVersion = "DeSO2025"
    #expect(Self.codes(asked) == [])
    // Two divisions of one year, told apart.
    var same = Self.request(new, new)
    #expect(Self.codes(same) == ["GS687"])
    (same.fromVersion, same.toVersion) = ("DeSO2025", "RegSO2025")
    #expect(Self.codes(same) == [])
    // Statistics of 2025 joined to zones of 2018.
    let table = try folder.write("region,pop\n0114A0010_DeSO2025,5\n", to: "t.csv")
    var joined = Self.request(old, new)
    joined.old.joins = [Plan.Join(file: table, key: "deso", tableKey: "region")]
    #expect(Self.codes(joined) == ["GS265"])
  }

  @Test("nasty layers: codes twice, none, as numbers, apart, empty, another CRS")
  func nasty() throws {
    let folder = try DivisionFolder()
    let box = (0.0, 0.0, 100.0, 100.0)
    let next = (100.0, 0.0, 200.0, 100.0)
    let old = try folder.layer(
      "old.geojson", [(#""kod":"0180""#, box), (#""kod":"0380""#, next)])
    let numbers = try folder.layer(
      "numbers.geojson", [(#""kod":180"#, box), (#""kod":380"#, next)])
    let twice = try folder.layer(
      "twice.geojson", [(#""kod":"0180""#, box), (#""kod":"0180""#, next)])
    let bare = try folder.layer("bare.geojson", [("", box), ("", next)])
    let apart = try folder.layer("apart.geojson", [(#""kod":"0180""#, (5000, 0, 5100, 100))])
    let empty = try folder.layer("empty.geojson", [])
    let lost = try Self.request(old, numbers).run(outputs: Self.outputs("zones")).outcome
    #expect(
      lost.outputs.first?.layer.table["change_kind"].map { [$0.text(0), $0.text(1)] }
        == ["unchanged", "unchanged"])
    #expect(lost.diagnostics.contains { $0.kind.code == "GS264" })
    #expect(lost.diagnostics.count { $0.kind.code == "GS690" } == 2)
    var keyed = Self.request(old, twice)
    keyed.new.zones.key = "kod"
    #expect(Self.codes(keyed).contains("GS692"))
    #expect(Self.codes(Self.request(old, bare)).contains("GS691"))
    #expect(Self.codes(Self.request(old, apart)) == ["GS694"])
    #expect(!Self.codes(Self.request(old, empty)).isEmpty)
    var bad = Self.request(old, empty)
    bad.sliver = "wide"
    #expect(Self.codes(bad).first == "GS693" && Self.codes(bad).count > 1)
    var columns = Self.request(old, numbers)
    columns.columns = ["nobody", "nothing"]
    #expect(Self.codes(columns).count == 2)
  }

  @Test("one layer a subset of the other: people outside are told, nobody is dropped")
  func subset() throws {
    let folder = try DivisionFolder()
    let old = try folder.layer(
      "old.geojson",
      [
        (#""deso":"a","version":"2018","n":10"#, (0, 0, 100, 100)),
        (#""deso":"b","version":"2018","n":30"#, (100, 0, 200, 100)),
      ])
    let new = try folder.layer(
      "new.geojson", [(#""deso":"a","version":"2025""#, (0, 0, 150, 100))])
    var request = Self.request(old, new)
    request.old.total = "n"
    let outcome = try request.run(outputs: Self.outputs("zones")).outcome
    #expect(outcome.diagnostics.contains { $0.kind.code == "GS695" })
    func part(_ name: String) -> Double {
      outcome.values.first {
        $0.id == "crosswalk-count" && $0.parameters.map(\.value) == [.string(name)]
      }?.value ?? .nan
    }
    #expect(part("before") == 40 && part("outside") == 15 && part("after") == 25)
  }
}
