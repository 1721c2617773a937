import Foundation
import TestSupport
import Testing

@testable import GeoCore

@Suite("Checking real files", .enabled(if: SharedData.isPresent))
struct RealFileTests {
  private func check(
    _ file: String, role: LayerCheck.Role = .zones
  ) throws -> DiagnosticLog {
    let path = try #require(SharedData.path("data/" + file))
    let loaded = try GeoJSONReader.load(try InputFile.open(path))
    return try LayerCheck(role: role, file: loaded.inputName)
      .run(loaded.table, RunContext(threads: 2))
  }

  @Test(
    "rounded files overlap by slivers only, as many as their README says",
    arguments: [
      ("uppsala/deso.geojson", 60), ("uppsala/regso.geojson", 43),
      ("uppsala/deso_epsg3006_crs_member.geojson", 36),
      ("uppsala/nyko_2017_niva_3.geojson", 189), ("goteborg/basomraden.geojson", 190),
      ("goteborg/primaromraden.geojson", 75),
    ])
  func slivers(_ file: String, _ pairs: Int) throws {
    let log = try check(file)
    #expect(log.counts["GS431"] == pairs)
    #expect(!log.hasErrors)
  }

  @Test(
    "other zone files have no error",
    arguments: [
      "us_delaware/tracts.geojson", "goteborg/regso.geojson", "stockholm/stadsdelar.geojson",
    ])
  func sound(_ file: String) throws {
    #expect(try !check(file).hasErrors)
  }

  @Test("a simplified file has real overlaps among its 139 pairs")
  func simplified() throws {
    let log = try check("stockholm/stadsdelar_utan_vatten_simplified.geojson")
    #expect((log.counts["GS430"] ?? 0) + (log.counts["GS431"] ?? 0) == 139)
    #expect((log.counts["GS430"] ?? 0) > 50)
  }

  @Test("grid cells rounded to six decimals have no fault")
  func grid() throws {
    let file = "data/perf_grid_500m/grid_500m_uppsala_region.geojson"
    let path = try #require(SharedData.path(file))
    let loaded = try GeoJSONReader.load(try InputFile.open(path), context: RunContext(threads: 2))
    let geometry = try #require(loaded.table.geometry).selecting(0..<6000)
    let log = try LayerCheck(role: .zones)
      .run(FeatureTable(count: 6000, geometry: geometry), RunContext(threads: 2))
    #expect(log.counts.keys.filter { $0 != "GS433" }.isEmpty)
  }

  @Test("every nasty file that can be read is checked and repaired without a crash")
  func nasty() throws {
    let root = try #require(SharedData.url("data/nasty_geo"))
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var checked = 0
    var codes: [String: Set<String>] = [:]
    for case let url as URL in files where url.pathExtension.contains("json") {
      guard let input = try? InputFile.open(url.path),
        let loaded = try? GeoJSONReader.load(input)
      else { continue }
      let check = LayerCheck(file: loaded.inputName)
      let log = try check.run(loaded.table)
      codes[url.lastPathComponent] = Set(log.counts.keys)
      let repair = try check.repair(loaded.table, found: log)
      #expect(repair.geometry.count == loaded.table.count)
      var table = loaded.table
      table.geometry = repair.geometry
      let left = Set(
        try check.run(table).diagnostics.filter { $0.severity == .error }.map(\.kind.code))
      #expect(
        left.isDisjoint(with: [
          "GS401", "GS402", "GS404", "GS409", "GS411", "GS412", "GS413", "GS414",
        ]), "\(url.lastPathComponent): \(left)")
      checked += 1
    }
    #expect(checked > 50)
    #expect(codes["bad__different-first-last.geojson"]?.contains("GS401") == true)
    #expect(
      codes["problematic_geometries__problematic_crosses_antimeridian.geojson"]?.contains("GS426")
        == true)
    #expect(
      codes["problematic_geometries__problematic_duplicate_nodes.geojson"]?.contains("GS407")
        == true)
    #expect(codes["bad__polygon_winding_order.geojson"]?.contains("GS403") == true)
  }
}
