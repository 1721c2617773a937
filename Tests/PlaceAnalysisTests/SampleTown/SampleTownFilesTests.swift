import Foundation
import GeoCore
import PlaceAnalysis
import TestSupport
import Testing

@Suite("Files of the sample town")
struct SampleTownFilesTests {
  var town: SampleTown { get throws { try DefaultTown.value.get() } }
  let folder = SharedData.packageRoot?.appendingPathComponent("geodata")

  @Test("geodata/ holds the bytes that the generator gives, and no other data")
  func committed() throws {
    let folder = try #require(folder)
    let files = try town.files()
    for file in files {
      let stored = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(try stored == Data(file.bytes()), "\(file.name): run geoseg synth again")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let data = names.filter { $0.hasSuffix(".geojson") || $0.hasSuffix(".csv") }
    #expect(Set(data) == Set(files.map(\.name)))
  }

  @Test("the README of geodata/ describes every file and every column")
  func described() throws {
    let folder = try #require(folder)
    let readme = try String(
      contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    for file in try town.files() {
      #expect(readme.contains("`\(file.name)`"), "\(file.name) is not described")
      guard case .layer(let layer) = file.content else { continue }
      for name in layer.table.columnNames where !name.hasPrefix("age_") {
        #expect(readme.contains("`\(name)`"), "\(file.name): \(name) is not described")
      }
    }
  }

  @Test(
    "the layers pass the check without a warning",
    arguments: ["zones", "zones_2018", "blocks", "school_districts", "places", "candidates"])
  func clean(name: String) throws {
    let file = try #require(try town.files().first { $0.name == name + ".geojson" })
    let loaded = try GeoJSONReader.load(
      InputFile(name: file.name, bytes: try file.bytes()))
    let key =
      name == "blocks"
      ? "block" : name.hasPrefix("zones") ? "deso" : name == "school_districts" ? "district" : nil
    let role: LayerCheck.Role = key == nil ? .places : .zones
    let log = try LayerCheck(role: role, file: file.name, key: key).run(loaded.table)
    let bad = (loaded.diagnostics + log.diagnostics).filter { $0.severity > .note }
    #expect(bad.isEmpty, "\(bad.prefix(3).map { $0.kind.code })")
  }

  @Test("tables of earlier years read back, with suppressed cells, on the older division")
  func earlierTables() throws {
    let town = try town
    #expect(town.earlierTables.map(\.year) == [2020, 2020, 2022, 2022])
    let codes = try town.earlierZones.texts("deso")
    var suppressed: [String: Int] = [:]
    for table in town.earlierTables {
      let loaded = try CSVReader.load(InputFile(name: table.name, bytes: table.bytes))
      #expect(try loaded.table.texts("deso") == codes)
      #expect(try loaded.table.texts("regso") == town.earlierZones.texts("regso"))
      suppressed[table.name] = loaded.table.columns.reduce(0) { sum, column in
        sum + (0..<loaded.table.count).filter { column.status($0) == .suppressed }.count
      }
      guard table.name.hasPrefix("population") else { continue }
      let pop = try loaded.table.values("pop")
      let origins = zip(
        try loaded.table.values("born_sweden"), try loaded.table.values("born_abroad"))
      #expect(pop == origins.map { $0 + $1 })
      #expect(pop.reduce(0, +) < 60_000 && pop.reduce(0, +) > 55_000)
      #expect(try loaded.table.values("mean_age").allSatisfy { (20...60).contains($0) })
    }
    #expect((suppressed["dwellings_2020.csv"] ?? 0) > 3)
    #expect(suppressed["population_2020.csv"] == 0)
    #expect(suppressed["dwellings_2022.csv"] == 0)
  }

  @Test("the older division covers the same ground with other borders and some of the same codes")
  func olderDivision() throws {
    let town = try town
    let old = try town.earlierZones.texts("deso")
    let new = try town.zones.texts("deso")
    #expect(Set(old).count == old.count)
    #expect(Set(old) != Set(new))
    #expect(Set(old).intersection(new).count > 25)
    #expect(Set(try town.blocks.texts("deso_2018")) == Set(old))
    func area(_ geometry: GeometryColumn) -> Double {
      var sum = 0.0
      for ring in 0..<geometry.ringCount {
        let range = geometry.coordinates(ring: ring)
        for (i, j) in zip(range, range.dropFirst()) {
          sum += (geometry.x[i] - 6e5) * (geometry.y[j] - 66e5)
          sum -= (geometry.x[j] - 6e5) * (geometry.y[i] - 66e5)
        }
      }
      return sum / 2
    }
    let oldArea = area(try #require(town.earlierZones.geometry))
    let newArea = area(try #require(town.zones.geometry))
    #expect(abs(oldArea - newArea) < 0.01)
    #expect((100e6...300e6).contains(newArea))
  }
}
