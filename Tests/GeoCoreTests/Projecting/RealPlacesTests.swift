import Foundation
import TestSupport
import Testing

@testable import GeoCore

private func files(below folder: String) -> [String] {
  guard let root = SharedData.url(folder) else { return [] }
  let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (walker?.compactMap { $0 as? URL } ?? [])
    .filter { ["geojson", "json"].contains($0.pathExtension) }.map(\.path).sorted()
}

@Suite("real places and real faults", .enabled(if: SharedData.isPresent))
struct RealPlacesTests {
  @Test("every municipality of Sweden is in Sweden") func municipalities() throws {
    for name in ["kommuner_2025", "swedish_municipalities_okfse"] {
      let path = try #require(SharedData.path("data/sweden_admin/\(name).geojson"))
      let table = try GeoJSONReader.load(InputFile.open(path)).table
      let all = try #require(table.geometry)
      #expect(try MetricCRS.choose(for: all).crs == .sweref99TM)
      for row in 0..<all.count {
        let choice = try MetricCRS.choose(for: all.selecting([row]))
        #expect(choice.reason == .sweden, "row \(row)")
        #expect((choice.greatestScaleError ?? 1) < 0.002)
      }
    }
  }

  @Test(
    "towns get the system of their country",
    arguments: [
      ("data/uppsala/deso.geojson", "EPSG:3006"),
      ("data/uppsala/meeting_places.geojson", "EPSG:3006"),
      ("data/uppsala/deso_epsg3006_crs_member.geojson", "EPSG:3006"),
      ("data/goteborg/regso.geojson", "EPSG:3006"),
      ("data/helsinki/places_points.geojson", "EPSG:32635"),
      ("data/networks/oslo_east.geojson", "EPSG:32632"),
      ("data/networks/liege.geojson", "EPSG:32631"),
      ("data/us_delaware/tracts.geojson", "EPSG:32618"),
    ])
  func towns(path: String, code: String) throws {
    let file = try InputFile.open(try #require(SharedData.path(path)))
    let geometry = try #require(try GeoJSONReader.load(file).table.geometry)
    let choice = try MetricCRS.choose(for: geometry)
    // Files that are in a fitting metric system of their own stay there.
    #expect(choice.crs.name == code || (choice.reason == .ofData && geometry.crs == choice.crs))
    let projector = try Projector(from: geometry.crs, to: choice.crs, around: geometry)
    #expect(try projector.project(geometry).count == geometry.count)
  }

  @Test("no nasty file brings down the choice, the transform or the writer") func nasty() throws {
    var written = 0
    var refused = 0
    for path in files(below: "data/nasty_geo") + files(below: "data/json_parsing") {
      do {
        let table = try GeoJSONReader.load(InputFile.open(path)).table
        let sink = MemorySink()
        var writer = GeoJSONWriter(to: sink)
        try writer.write(Layer(name: "n", table: table, provenance: Provenance(.null)))
        let back = try GeoJSONReader.load(InputFile(name: "made", bytes: sink.bytes)).table
        #expect(back.count == table.count, "\(path)")
        #expect(back.geometry?.kinds == table.geometry?.kinds, "\(path)")
        written += 1
        guard let geometry = table.geometry else { continue }
        let choice = try MetricCRS.choose(for: geometry)
        _ = try Projector(from: geometry.crs, to: choice.crs, around: geometry).project(geometry)
      } catch {
        #expect(!error.diagnostics.isEmpty)
        refused += 1
      }
    }
    #expect(written > 20 && refused > 20)
  }
}
