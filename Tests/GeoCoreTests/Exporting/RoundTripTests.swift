import Foundation
import TestSupport
import Testing

@testable import GeoCore

private func written(_ table: FeatureTable, crs: CRS = .wgs84, threads: Int = 1) throws -> [UInt8] {
  let sink = MemorySink()
  var writer = GeoJSONWriter(to: sink, crs: crs, run: RunContext(threads: threads))
  try writer.write(Layer(name: "round", table: table, provenance: Provenance(["version": "0"])))
  return sink.bytes
}

private func read(_ bytes: [UInt8]) throws -> FeatureTable {
  let loaded = try GeoJSONReader.load(InputFile(name: "made", bytes: bytes))
  try loaded.throwIfErrors()
  return loaded.table
}

private func load(_ path: String) throws -> FeatureTable {
  let loaded = try GeoJSONReader.load(InputFile.open(try #require(SharedData.path(path))))
  return loaded.table
}

/// Whether two geometries have the same kinds, counts and, within `tolerance`, coordinates as sets
/// per ring; the direction of a ring may differ.
private func sameShapes(_ a: GeometryColumn, _ b: GeometryColumn, tolerance: Double) -> Bool {
  guard a.kinds == b.kinds, a.partStarts == b.partStarts, a.ringStarts == b.ringStarts,
    a.coordinateStarts == b.coordinateStarts, a.partKinds == b.partKinds
  else { return false }
  for ring in 0..<a.ringCount {
    let range = a.coordinates(ring: ring)
    func fits(_ order: (Int) -> Int) -> Bool {
      range.allSatisfy {
        abs(a.x[$0] - b.x[order($0)]) <= tolerance && abs(a.y[$0] - b.y[order($0)]) <= tolerance
      }
    }
    let last = range.lowerBound + range.upperBound - 1
    guard fits({ $0 }) || fits({ last - $0 }) else { return false }
  }
  return true
}

@Suite("what is written can be read again")
struct RoundTripTests {
  @Test(
    "real layers come back with the same ids, columns and coordinates",
    .enabled(if: SharedData.isPresent),
    arguments: [
      "data/uppsala/deso.geojson", "data/uppsala/meeting_places.geojson",
      "data/helsinki/places_mixed_geometry.geojson", "data/us_delaware/tracts.geojson",
      "data/sweden_admin/swedish_municipalities_okfse.geojson",
      "data/stockholm/ostermalm_places_mixed.geojson",
    ])
  func realLayers(path: String) throws {
    let table = try load(path)
    let bytes = try written(table)
    let back = try read(bytes)
    #expect(back.ids == table.ids)
    #expect(back.columnNames == table.columnNames)
    for (old, new) in zip(table.columns, back.columns) {
      #expect((0..<table.count).allSatisfy { old.text($0) == new.text($0) }, "\(old.name)")
    }
    let geometry = try #require(table.geometry)
    #expect(sameShapes(geometry, try #require(back.geometry), tolerance: 5.1e-8))
    // Written once more nothing changes: seven decimals and right-hand rings are a fixed point.
    #expect(try written(back) == bytes)
  }

  @Test(
    "the layer in SWEREF 99 TM gives the degrees of the layer in WGS 84",
    .enabled(if: SharedData.isPresent))
  func twoSystems() throws {
    let metres = try load("data/uppsala/deso_epsg3006_crs_member.geojson")
    #expect(metres.geometry?.crs == .sweref99TM)
    let made = try #require(try read(written(metres)).geometry)
    let degrees = try #require(try load("data/uppsala/deso.geojson").geometry)
    #expect(made.count == degrees.count)
    // Both files are rounded, to a millimetre and to a decimetre.
    for i in 0..<made.count {
      let a = made.box(i)
      let b = degrees.box(i)
      let gap = max(
        abs(a.minX - b.minX), abs(a.minY - b.minY), abs(a.maxX - b.maxX), abs(a.maxY - b.maxY))
      #expect(gap < 2e-6)
    }
    let back = try #require(try read(written(metres, crs: .sweref99TM)).geometry)
    #expect(back.crs == .sweref99TM)
    #expect(sameShapes(back, try #require(metres.geometry), tolerance: 5.1e-5))
  }

  @Test("the bytes of a real layer do not depend on threads", .enabled(if: SharedData.isPresent))
  func threads() throws {
    let table = try load("data/uppsala/deso_epsg3006_crs_member.geojson")
    let one = try written(table, threads: 1)
    #expect(try written(table, threads: 2) == one)
    #expect(try written(table, threads: 8) == one)
  }

  @Test("random shapes of every kind come back") func randomShapes() throws {
    var random = SeededRandom(seed: 21)
    var geometry = GeometryColumn(crs: .wgs84)
    for i in 0..<200 {
      func square(_ side: Double) -> [(x: Double, y: Double)] {
        let x = (random.number(in: -170..<170) * 1e7).rounded() / 1e7
        let y = (random.number(in: -80..<80) * 1e7).rounded() / 1e7
        return [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
      }
      switch i % 5 {
      case 0: geometry.appendPoint(x: random.number(in: -170..<170), y: 0)
      case 1: geometry.appendLine(square(1))
      case 2: geometry.appendPolygon([square(1)])
      case 3:
        for _ in 0..<3 {
          for (x, y) in square(0.5) { geometry.append(x: x, y: y) }
          geometry.endRing()
          geometry.endPart(.area)
        }
        geometry.endFeature(.multiPolygon)
      default: geometry.appendNull()
      }
    }
    let numbers = (0..<200).map { _ in Double(bitPattern: random.next()) }
      .map { $0.isFinite ? $0 : 0 }
    let table = FeatureTable(
      count: 200, ids: (0..<200).map { .number("\($0)") },
      columns: [.numbers("n", numbers), .texts("t", (0..<200).map { "rad \($0) å\"\\" })],
      geometry: geometry)
    let back = try read(written(table))
    #expect(back["n"]?.numbers?.map { $0 == 0 ? 0 : $0 } == numbers)
    #expect((0..<200).allSatisfy { back["t"]?.text($0) == table["t"]?.text($0) })
    #expect(back.ids == table.ids)
    #expect(sameShapes(geometry, try #require(back.geometry), tolerance: 5.1e-8))
  }

  @Test("sequences come back too", arguments: [true, false])
  func sequences(separates: Bool) throws {
    let table = TinyTown.row(of: [("a", [1, 2, 3])])
    let sink = MemorySink()
    var writer = GeoJSONSequenceWriter(to: sink, separates: separates)
    try writer.write(Layer(name: "t", table: table, provenance: Provenance(.null)))
    let back = try read(sink.bytes)
    #expect(back.count == 3 && back["a"]?.numbers == [1, 2, 3])
  }
}

private let ogrinfo = ["/usr/bin/ogrinfo", "/usr/local/bin/ogrinfo"].first { path in
  FileManager.default.isExecutableFile(atPath: path)
}

@Suite("other programs open what is written")
struct OtherProgramTests {
  private func described(_ table: FeatureTable, crs: CRS) throws -> String {
    let folder = NSTemporaryDirectory() + "geoseg-ogr-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let set = OutputSet()
    _ = try set.write(
      Layer(
        name: "zones", table: table,
        provenance: Provenance(["version": "0", "plan": ["zones": "a.geojson"]])),
      to: folder + "/a.geojson", options: OutputOptions(crs: crs))
    try set.commit()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(ogrinfo))
    process.arguments = ["-al", "-so", folder + "/a.geojson"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  private var town: FeatureTable {
    var geometry = GeometryColumn(crs: .sweref99TM)
    for i in 0..<3 {
      let x = 645_000 + Double(i) * 100
      let y = 6_632_000.0
      geometry.appendPolygon([[(x, y), (x, y + 100), (x + 100, y + 100), (x + 100, y), (x, y)]])
    }
    return FeatureTable(
      count: 3, ids: ["a", "b", "c"].map { .text($0) },
      columns: [
        .numbers("pop", [1, 2, 3]), .numbers("share", [0.5, 0.25, .nan], nanIs: .emptyZone),
        .texts("namn", ["å", "ä", "ö"]),
      ], geometry: geometry)
  }

  @Test("GDAL finds rows, columns, layer name and system", .enabled(if: ogrinfo != nil))
  func gdal() throws {
    let degrees = try described(town, crs: .wgs84)
    #expect(degrees.contains("Layer name: zones"))
    #expect(degrees.contains("Feature Count: 3"))
    #expect(degrees.contains("Geometry: Polygon"))
    #expect(degrees.contains("ID[\"EPSG\",4326]"))
    #expect(degrees.contains("pop: Integer") && degrees.contains("share: Real"))
    #expect(degrees.contains("namn: String"))
    let metres = try described(town, crs: .sweref99TM)
    #expect(metres.contains("ID[\"EPSG\",3006]"))
    #expect(metres.contains("Extent: (645000.000000, 6632000.000000) - (645300.000000"))
  }
}
