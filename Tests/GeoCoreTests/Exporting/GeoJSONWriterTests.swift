import Foundation
import Testing

@testable import GeoCore

/// A layer of one or more geometries without columns.
private func layer(_ geometry: GeometryColumn, columns: [Column] = [], ids: [FeatureID] = [])
  -> Layer
{
  Layer(
    name: "test",
    table: FeatureTable(count: geometry.count, ids: ids, columns: columns, geometry: geometry),
    provenance: Provenance(["version": "0.1.0", "schema": 1]))
}

private func written(
  _ layer: Layer, crs: CRS = .wgs84, decimals: Int? = nil, threads: Int = 1
) throws -> String {
  let sink = MemorySink()
  var writer = GeoJSONWriter(
    to: sink, crs: crs, decimals: decimals, run: RunContext(threads: threads))
  try writer.write(layer)
  return sink.text
}

private func parsed(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

private func geometries(_ text: String) throws -> [[String: Any]?] {
  let features = try #require(try parsed(text)["features"] as? [[String: Any]])
  return features.map { $0["geometry"] as? [String: Any] }
}

@Suite("writing GeoJSON")
struct GeoJSONWriterTests {
  @Test("a point layer is written to the byte") func exact() throws {
    var geometry = GeometryColumn(crs: .wgs84)
    geometry.appendPoint(x: 18.05, y: 59.330_100_04)
    geometry.appendNull()
    let made = try written(
      layer(
        geometry,
        columns: [
          .texts("namn", ["Kårhuset \"A\"\n", ""]), .numbers("antal", [12, 0.5]),
          .numbers("lq", [1.23456, .nan], nanIs: .emptyZone),
          Column("öppet", .booleans([true, false])),
          Column("tider", .json(TextStore(["{\"mån\":\n [8, 17]}", "null"]))),
        ], ids: [.text("a/1"), .number("7")]))
    #expect(
      made == """
        {"type":"FeatureCollection",
        "name":"test",
        "bbox":[18.05,59.3301,18.05,59.3301],
        "geoseg":{"version": "0.1.0", "schema": 1},
        "features":[
        {"type":"Feature","id":"a/1","properties":{"namn":"Kårhuset \\"A\\"\\n","antal":12,\
        "lq":1.23456,"öppet":true,"tider":{"mån":  [8, 17]}},\
        "geometry":{"type":"Point","coordinates":[18.05,59.3301]}},
        {"type":"Feature","id":7,"properties":{"namn":"","antal":0.5,"lq":null,"öppet":false,\
        "tider":null},"geometry":null}
        ]}

        """)
  }

  @Test("rings are right-handed whichever way they came") func rightHand() throws {
    let shell = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    let hole = [(1.0, 1.0), (1.0, 2.0), (2.0, 2.0), (2.0, 1.0), (1.0, 1.0)]
    for (a, b) in [(shell, hole), (shell.reversed(), hole.reversed())] {
      var geometry = GeometryColumn(crs: .wgs84)
      geometry.appendPolygon([a.map { (x: $0.0, y: $0.1) }, b.map { (x: $0.0, y: $0.1) }])
      let made = try written(layer(geometry))
      #expect(made.contains("[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]"))
    }
  }

  @Test("every kind of geometry keeps its kind, the empty ones too") func kinds() throws {
    var geometry = GeometryColumn(crs: .wgs84)
    geometry.appendPoint(x: 1, y: 2)
    geometry.appendLine([(1, 2), (3, 4)])
    geometry.appendPolygon([[(0, 0), (1, 0), (1, 1), (0, 0)]])
    for kind in [GeometryKind.multiPoint, .collection] {
      geometry.append(x: 5, y: 6)
      geometry.endRing()
      geometry.endPart(.point)
      geometry.append(x: 7, y: 8)
      geometry.endRing()
      geometry.endPart(.point)
      geometry.endFeature(kind)
    }
    for kind in [
      GeometryKind.point, .lineString, .polygon, .multiPoint, .multiLineString, .multiPolygon,
      .collection,
    ] { geometry.endFeature(kind) }
    geometry.appendNull()
    let made = try geometries(try written(layer(geometry)))
    #expect(
      made.map { $0?["type"] as? String } == [
        "Point", "LineString", "Polygon", "MultiPoint", "GeometryCollection", "Point",
        "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon",
        "GeometryCollection", nil,
      ])
    #expect((made[4]?["geometries"] as? [Any])?.count == 2)
    #expect((made[5]?["coordinates"] as? [Any])?.isEmpty == true)
    #expect((made[11]?["geometries"] as? [Any])?.isEmpty == true)
  }

  @Test("metres come out as degrees, and with --crs-out in metres with the legacy member")
  func systems() throws {
    let control = layer(points(.sweref99TM, [(379844.1709, 6156729.8055)]))
    #expect(try written(control).contains("[13.0957731,55.5417832]"))
    let sink = MemorySink()
    var writer = GeoJSONWriter(to: sink, crs: .sweref99TM)
    try writer.write(control)
    #expect(sink.text.contains("[379844.1709,6156729.8055]"))
    #expect(sink.text.contains("\"name\":\"urn:ogc:def:crs:EPSG::3006\""))
    #expect(writer.diagnostics.map(\.kind) == [.notRFC7946])
    #expect(try !written(control).contains("\"crs\""))
  }

  @Test("degrees that came in go out as they were") func unchanged() throws {
    let text = try written(layer(points(.wgs84, [(17.638_926_1, 59.858_563_8)])))
    #expect(text.contains("[17.6389261,59.8585638]"))
  }

  @Test("unreferenced metres say that they have no system") func plane() throws {
    let text = try written(layer(points(.plane, [(12.5, 0)])))
    #expect(text.contains("\"crs\":null") && text.contains("[12.5,0]"))
  }

  @Test("the same bytes at any thread count") func threads() throws {
    var random = SeededRandom(seed: 3)
    var geometry = GeometryColumn(crs: .sweref99TM)
    for _ in 0..<9_000 {
      let x = random.number(in: 300_000..<700_000)
      let y = random.number(in: 6_200_000..<7_000_000)
      geometry.appendPolygon([[(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100), (x, y)]])
    }
    let numbers = (0..<9_000).map { _ in random.unit() }
    let big = layer(geometry, columns: [.numbers("share", numbers)])
    let one = try written(big, threads: 1)
    #expect(try written(big, threads: 2) == one)
    #expect(try written(big, threads: 8) == one)
    #expect(try parsed(one)["features"].flatMap { $0 as? [Any] }?.count == 9_000)
  }

  @Test("across the antimeridian the box goes from west to east") func antimeridian() throws {
    let sink = MemorySink()
    var writer = GeoJSONWriter(to: sink)
    var geometry = points(.wgs84, [(179.5, -17), (-179.5, -16)])
    geometry.appendPolygon([[(179, -17), (-179, -17), (-179, -16), (179, -16), (179, -17)]])
    try writer.write(layer(geometry))
    #expect(sink.text.contains("\"bbox\":[179,-17,-179,-16]"))
    #expect(writer.diagnostics.map(\.kind) == [.crossesAntimeridian])
    #expect(writer.diagnostics.first?.location.feature == 2)
    #expect(sink.text.contains("[[[179,-17],[-179,-17],[-179,-16],[179,-16],[179,-17]]]"))
  }

  @Test("a layer without rows or without geometry is still a collection") func empty() throws {
    let none = try written(layer(GeometryColumn(crs: .wgs84)))
    #expect(try parsed(none)["features"].flatMap { $0 as? [Any] }?.isEmpty == true)
    #expect(try parsed(none)["bbox"] == nil)
    let table = FeatureTable(count: 1, columns: [.numbers("a", [1])])
    let text = try written(Layer(name: "t", table: table, provenance: Provenance(.object([]))))
    #expect(text.contains("\"properties\":{\"a\":1},\"geometry\":null"))
  }

  @Test("a coordinate that JSON cannot hold is refused with its feature") func notFinite() {
    let error = #expect(throws: GeosegError.self) {
      try written(layer(points(.wgs84, [(1, 2), (.infinity, 3)])))
    }
    #expect(error?.diagnostics.first?.kind == .coordinateNotFinite)
    #expect(error?.diagnostics.first?.location.feature == 1)
  }

  @Test("names, ids and texts with anything in them stay valid JSON") func hostileText() throws {
    let nasty = "\u{0}\u{1}\u{1F}\"\\/\u{7F}\u{2028}😀å\r\t"
    let made = try written(
      layer(
        points(.wgs84, [(1, 2)]), columns: [.texts(nasty, [nasty])], ids: [.text(nasty)]))
    let features = try #require(try parsed(made)["features"] as? [[String: Any]])
    #expect(features[0]["id"] as? String == nasty)
    #expect((features[0]["properties"] as? [String: String])?[nasty] == nasty)
    #expect(made.split(separator: "\n").count == 7)
  }

  @Test("decimals of a column and of the coordinates can be set") func decimals() throws {
    let made = try written(
      layer(
        points(.wgs84, [(1.23456789, 2)]), columns: [.numbers("a", [2.0 / 3], decimals: 4)]),
      decimals: 3)
    #expect(made.contains("[1.235,2]") && made.contains("\"a\":0.6667"))
  }
}

@Suite("writing sequences and tables")
struct OtherWriterTests {
  private let sample = layer(
    points(.wgs84, [(1.5, 2), (3, 4)]),
    columns: [
      .texts("namn", ["a,b", ""]), .numbers("n", [1, .nan], nanIs: .emptyZone),
      .texts("citat", ["\"x\"", "rad\n2"]),
    ], ids: [.text("01"), .absent])

  @Test("a text sequence has a separator before each feature") func sequence() throws {
    let sink = MemorySink()
    var writer = GeoJSONSequenceWriter(to: sink, separates: true)
    try writer.write(sample)
    let records = sink.text.split(separator: "\u{1E}")
    #expect(records.count == 2 && sink.text.hasPrefix("\u{1E}{"))
    for record in records {
      #expect(record.hasSuffix("}\n"))
      #expect(try parsed(String(record))["type"] as? String == "Feature")
    }
  }

  @Test("lines have a feature each") func lines() throws {
    let sink = MemorySink()
    var writer = GeoJSONSequenceWriter(to: sink, separates: false)
    try writer.write(sample)
    let lines = sink.text.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines { #expect(try parsed(String(line))["type"] as? String == "Feature") }
  }

  @Test("a table is quoted as RFC 4180 asks for") func csv() throws {
    let sink = MemorySink()
    var writer = CSVWriter(to: sink, wkt: true)
    try writer.write(sample)
    #expect(
      sink.text
        == "id,namn,n,citat,wkt\r\n01,\"a,b\",1,\"\"\"x\"\"\",\"POINT(1.5 2)\"\r\n"
        + ",\"\",,\"rad\n2\",\"POINT(3 4)\"\r\n")
  }

  @Test("without WKT and ids there are the columns alone") func plainCSV() throws {
    let sink = MemorySink()
    var writer = CSVWriter(to: sink)
    let table = FeatureTable(count: 2, columns: [.numbers("id", [1, 2])])
    try writer.write(Layer(name: "t", table: table, provenance: Provenance(.null)))
    #expect(sink.text == "id\r\n1\r\n2\r\n")
  }

  @Test("polygons are well-known text with their holes") func wkt() throws {
    var geometry = GeometryColumn(crs: .wgs84)
    geometry.appendPolygon([
      [(0, 0), (4, 0), (4, 4), (0, 0)], [(1, 1), (2, 2), (2, 1), (1, 1)],
    ])
    geometry.endFeature(.multiPolygon)
    geometry.appendNull()
    let sink = MemorySink()
    var writer = CSVWriter(to: sink, wkt: true)
    try writer.write(layer(geometry))
    #expect(
      sink.text == "wkt\r\n\"POLYGON((0 0,4 0,4 4,0 0),(1 1,2 2,2 1,1 1))\"\r\n"
        + "\"MULTIPOLYGON EMPTY\"\r\n\r\n")
  }
}
