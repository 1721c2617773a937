import GeoCore
import TestSupport
import Testing

private func geometry(_ text: String) throws -> GeometryColumn {
  let loaded = try GeoJSONReader.load(text: text)
  #expect(loaded.table.inconsistencies == [])
  #expect(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
  return try #require(loaded.table.geometry)
}

@Suite("geometries of every type read into flat arrays")
struct GeometryReadingTests {
  @Test("a point is one part of one coordinate")
  func point() throws {
    let point = try geometry(#"{"type":"Point","coordinates":[17.6,59.8]}"#)
    #expect(point.kinds == [.point] && point.partKinds == [.point])
    #expect(point.x == [17.6] && point.y == [59.8])
    #expect(point.crs == .wgs84)
  }

  @Test("a polygon with a hole is one part of two rings")
  func polygon() throws {
    let text = """
      {"type":"Polygon","coordinates":
      [[[0,0],[9,0],[9,9],[0,9],[0,0]], [[1,1],[1,2],[2,2],[1,1]]]}
      """
    let polygon = try geometry(text)
    #expect(polygon.kinds == [.polygon] && polygon.partKinds == [.area])
    #expect(polygon.coordinateStarts == [0, 5, 9] && polygon.ringStarts == [0, 2])
    #expect(polygon.x == [0, 9, 9, 0, 0, 1, 1, 2, 1] && polygon.y == [0, 0, 9, 9, 0, 1, 2, 2, 1])
  }

  @Test(
    "many-part types keep their parts",
    arguments: [
      (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, GeometryKind.multiPoint, 2, 2),
      (#"{"type":"LineString","coordinates":[[1,2],[3,4],[5,6]]}"#, .lineString, 1, 3),
      (
        #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#,
        .multiLineString, 2, 4
      ),
      (
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"#,
        .multiPolygon, 2, 8
      ),
    ])
  func parts(text: String, kind: GeometryKind, parts: Int, coordinates: Int) throws {
    let read = try geometry(text)
    #expect(read.kinds == [kind])
    #expect(read.partCount == parts && read.x.count == coordinates)
    // The same with the type after the coordinates, and with blanks between all tokens.
    let open = try #require(text.firstIndex(of: ","))
    let type = text[text.index(after: text.startIndex)..<open]
    let swapped = "{" + text[text.index(after: open)...].dropLast() + "," + type + "}"
    #expect(try geometry(swapped).coordinateStarts == read.coordinateStarts)
    #expect(try geometry(swapped).partKinds == read.partKinds)
    let spaced = text.flatMap { "[]{},:".contains($0) ? " \n\($0)\t\r" : "\($0)" }
    #expect(try geometry(String(spaced)).x == read.x)
  }

  @Test("a collection keeps parts of several kinds, nested ones side by side")
  func collection() throws {
    let text = """
      {"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[1,1]},
        {"type":"GeometryCollection","geometries":[
          {"type":"LineString","coordinates":[[0,0],[1,1]]},
          {"coordinates":[[[0,0],[1,0],[1,1],[0,0]]],"type":"Polygon"}]}]}
      """
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.kinds == [.collection])
    #expect(loaded.table.geometry?.partKinds == [.point, .line, .area])
    #expect(loaded.codes == ["GS145"])
    #expect(loaded.table.inconsistencies == [])
  }

  @Test("heights and measures are ignored with one note for the file")
  func heights() throws {
    let text = """
      {"type":"LineString","coordinates":[[1,2,3],[4,5,6.5,7],[8,9],[1,2,null]]}
      """
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.x == [1, 4, 8, 1])
    #expect(loaded.table.geometry?.y == [2, 5, 9, 2])
    #expect(loaded.codes == ["GS143"])
    #expect(loaded.diagnostics[0].arguments["count"] == .integer(3))
  }

  @Test("an open ring is kept as it is, for the checker to report")
  func openRing() throws {
    let open = try geometry(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#)
    #expect(open.x == [0, 1, 1, 0] && open.coordinateStarts == [0, 4])
  }

  @Test(
    "an empty geometry has a kind and no parts, and is reported",
    arguments: [
      #"{"type":"Point","coordinates":[]}"#, #"{"type":"MultiPoint","coordinates":[ ]}"#,
      #"{"type":"LineString","coordinates":[]}"#, #"{"type":"Polygon","coordinates":[]}"#,
      #"{"type":"Polygon","coordinates":[[]]}"#, #"{"type":"MultiPolygon","coordinates":[]}"#,
      #"{"type":"MultiPolygon","coordinates":[[],[[]]]}"#,
      #"{"type":"MultiLineString","coordinates":[[]]}"#,
      #"{"type":"GeometryCollection","geometries":[]}"#,
    ])
  func empty(text: String) throws {
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.kinds != [.null])
    #expect(loaded.table.geometry?.isEmpty(0) == true)
    #expect(loaded.codes == ["GS142"])
  }

  @Test("coordinates keep every bit")
  func exactness() throws {
    let point = try geometry(
      #"{"type":"Point","coordinates":[17.638927312345678901234567890,-5.98e1]}"#)
    #expect(point.x[0] == 17.638927312345678 && point.y[0] == -59.8)
    #expect(try geometry(#"{"type":"Point","coordinates":[-0.0,1e-999]}"#).x[0].sign == .minus)
  }
}
