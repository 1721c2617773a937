import Foundation
import TestSupport
import Testing

@testable import GeoCore

/// One feature with this geometry between two sound ones.
private func around(_ feature: String) -> String {
  let sound =
    #"{"type":"Feature","id":"s","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#
  return #"{"type":"FeatureCollection","features":["# + "\n\(sound),\n\(feature),\n\(sound)]}"
}

private func feature(geometry: String) -> String {
  #"{"type":"Feature","id":"bad","properties":{"a":2},"geometry":\#(geometry)}"#
}

@Suite("faults of structure are collected and lose nothing but their geometry")
struct FeatureFaultTests {
  @Test(
    "each fault of a geometry has its code and its place",
    arguments: [
      (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#, "GS136", "[[0,0]"),
      (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[]]}"#, "GS136", "[]"),
      (#"{"type":"Polygon","coordinates":[[],[[0,0],[1,0],[1,1],[0,0]]]}"#, "GS136", "[],"),
      (#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,0]]]]}"#, "GS136", "[[0,0]"),
      (#"{"type":"LineString","coordinates":[[7,8]]}"#, "GS135", "[[7,8]]"),
      (#"{"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[7,8]]]}"#, "GS135", "[[7,8]]"),
      (#"{"type":"Point","coordinates":[7]}"#, "GS134", "[7]"),
      (#"{"type":"LineString","coordinates":[[1,2],[ ]]}"#, "GS134", "[ ]"),
      (#"{"type":"Point","coordinates":["7","8"]}"#, "GS133", #""7""#),
      (#"{"type":"Point","coordinates":[7,null]}"#, "GS133", "null]"),
      (#"{"type":"Point","coordinates":[[7,8]]}"#, "GS133", "[7,8]"),
      (#"{"type":"Point","coordinates":"POINT (7 8)"}"#, "GS133", #""POINT"#),
      (#"{"type":"Point","coordinates":null}"#, "GS133", "null}"),
      (#"{"type":"Point","coordinates":{"x":1,"y":2}}"#, "GS133", #"{"x""#),
      (#"{"type":"Polygon","coordinates":[[7,8],[1,0],[1,1],[7,8]]}"#, "GS133", "7,8]"),
      (#"{"type":"LineString","coordinates":[[[7,8],[1,0]]]}"#, "GS133", "[7,8]"),
      (#"{"type":"MultiPoint","coordinates":[7,8]}"#, "GS133", "7,8"),
      (#"{"type":"Point","coordinates":[1e999,0]}"#, "GS137", "[1e999"),
      (#"{"type":"Point","coordinates":[0,-1e400]}"#, "GS137", "[0,-1e400"),
      (#"{"type":"polygon","coordinates":[]}"#, "GS130", #""polygon""#),
      (#"{"type":7,"coordinates":[]}"#, "GS130", "7,"),
      (#"{"coordinates":[1,2]}"#, "GS129", #"{"coordinates":[1,2]}"#),
      (#"{"type":"Point"}"#, "GS131", #"{"type":"Point"}}"#),
      (#"{"type":"GeometryCollection"}"#, "GS132", #"{"type":"GeometryC"#),
      (#"{"type":"GeometryCollection","geometries":{}}"#, "GS132", "{}}"),
      (
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,1]},null]}"#,
        "GS128", "null]"
      ),
      (
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[7]}]}"#,
        "GS134", "[7]"
      ),
      (#""POINT (1 2)""#, "GS128", #""POINT"#), ("[1,2]", "GS128", "[1,2]}"),
      ("false", "GS128", "false"),
    ])
  func geometryFaults(geometry: String, code: String, place: String) throws {
    let text = around(feature(geometry: geometry))
    let loaded = try GeoJSONReader.load(text: text)
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.kind.code) == [code])
    let error = try #require(errors.first)
    #expect(error.location.feature == 1 && error.location.id == "bad")
    #expect(error.location.file == "test.geojson")
    let geometryStart = try #require(text.range(of: #""a":2},"geometry":"#)).upperBound
    let found = try #require(text[geometryStart...].range(of: place)).lowerBound
    #expect(error.location.position?.byte == text.utf8.distance(from: text.startIndex, to: found))
    #expect(error.location.position?.line == 3)
    for language in Language.allCases { #expect(!error.message(in: language).contains("{")) }
    // All rows stay, the sound ones untouched.
    #expect(loaded.table.geometry?.kinds == [.point, .null, .point])
    #expect(loaded.table.geometry?.x == [1, 1])
    #expect(loaded.table["a"]?.numbers == [1, 2, 1])
    #expect(loaded.table.inconsistencies == [])
    #expect(throws: GeosegError.self) { try loaded.throwIfErrors() }
  }

  @Test(
    "each fault of a feature has its code",
    arguments: [
      ("null", "GS123"), ("[1]", "GS123"), ("7", "GS123"),
      (#"{"id":"bad","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#, "GS124"),
      (#"{"type":"Point","coordinates":[1,2]}"#, "GS125"),
      (#"{"type":"feature","geometry":null,"properties":null}"#, "GS125"),
      (#"{"type":7,"geometry":null,"properties":null}"#, "GS125"),
      (#"{"type":"Feature","geometry":null,"properties":[1,2]}"#, "GS127"),
      (#"{"type":"Feature","geometry":null,"properties":"a=1"}"#, "GS127"),
    ])
  func featureFaults(feature: String, code: String) throws {
    let loaded = try GeoJSONReader.load(text: around(feature))
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.kind.code) == [code])
    #expect(errors.first?.location.feature == 1)
    #expect(loaded.table.count == 3)
    #expect(loaded.table.geometry?.kinds == [.point, .null, .point])
    #expect(loaded.table.inconsistencies == [])
  }

  @Test("broken JSON ends the reading, wherever in a feature it stands")
  func brokenJSON() {
    let sound = around(
      #"{"type":"Feature","x":[1,{"y":"é"}],"bbox":[0,0,1,1],"properties":{"a":2,"o":{"k":[1]}},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#
    )
    #expect((try? GeoJSONReader.load(text: sound)) != nil)
    for index in sound.indices where "[]{},:\"".contains(sound[index]) {
      var broken = sound
      broken.remove(at: index)
      // Without a comma's neighbour or a quote the text may stay JSON; then it must read as it is.
      guard (try? JSONValue.parse(broken)) == nil else { continue }
      #expect(throws: GeosegError.self, "\(broken)") { try GeoJSONReader.load(text: broken) }
    }
  }

  @Test(
    "numbers in coordinates follow the grammar of JSON",
    arguments: [
      "01", "1.", ".5", "+1", "1e", "0x1", "NaN", "-", "1_0", "１", "--1", "1e+", "Infinity",
    ])
  func strictNumbers(number: String) throws {
    for coordinates in ["[\(number),2]", "[1,\(number)]", "[1,2,\(number)]"] {
      let text = #"{"type":"Point","coordinates":\#(coordinates)}"#
      do throws(GeosegError) {
        _ = try GeoJSONReader.load(text: text)
        Issue.record("\(text) must not load")
      } catch {
        #expect(error.diagnostics[0].kind.code == "GS110")
        #expect(error.exit == .badData)
      }
    }
  }

  @Test("a feature's members that stand twice are reported and the last counts")
  func duplicateMembers() throws {
    let text = around(
      #"{"type":"Feature","id":1,"id":2,"geometry":{"type":"Point","coordinates":[5,5]},"geometry":{"type":"Point","coordinates":[6,6],"coordinates":[7,7]},"properties":{"a":1},"properties":{"a":9}}"#
    )
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.x == [1, 7, 1])
    #expect(loaded.table.id(1) == .number("2"))
    #expect(loaded.table["a"]?.numbers == [1, 9, 1])
    #expect(loaded.codes.filter { $0 == "GS146" }.count == 4)
  }

  @Test("findings of one kind are listed up to a limit and then counted")
  func manyFaults() throws {
    let text = Array(repeating: #"{"type":"Feature","geometry":7,"properties":null}"#, count: 2500)
      .joined(separator: "\n")
    let input = try InputFile(name: "many.geojsonl", bytes: text.utf8)
    for pieceBytes in [1 << 20, 5000] {
      let loaded = try GeoJSONReader.load(
        input, pieceBytes: pieceBytes, context: RunContext(threads: 2))
      #expect(loaded.codes.filter { $0 == "GS128" }.count == 1000, "\(pieceBytes)")
      let more = try #require(loaded.diagnostics.first { $0.kind.code == "GS154" })
      #expect(more.arguments["count"] == .integer(1500))
    }
  }

  @Test("features without geometry are counted once")
  func nulls() throws {
    let text = around(#"{"type":"Feature","geometry":null,"properties":{}}"#)
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.codes == ["GS141"])
    #expect(loaded.diagnostics[0].location.feature == 1)
    let missing = try GeoJSONReader.load(text: around(#"{"type":"Feature","properties":{}}"#))
    #expect(missing.codes == ["GS140"])
  }
}
