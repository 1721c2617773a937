import TestSupport
import Testing

@testable import GeoCore

/// What reading gave, to compare: the table bit by bit and all findings, or the error.
func outcome(_ input: InputFile, pieceBytes: Int, threads: Int) -> String {
  do throws(GeosegError) {
    let loaded = try GeoJSONReader.load(
      input, pieceBytes: pieceBytes, context: RunContext(threads: threads))
    return loaded.table.fingerprint + text(loaded.diagnostics)
  } catch {
    return text(error.diagnostics)
  }
}

private func text(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { "\n\($0.kind.code) \($0.message(in: .english)) \($0.location)" }.joined()
}

@Suite("cutting a file into pieces never shows")
struct PieceTests {
  private static func features(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { i in
      let x = random.unit() * 10
      let points = #"{"type":"Point","coordinates":[1,\#(x)]},{"type":"Point","coordinates":[2,2]}"#
      let geometries: [String] = [
        #"{"type":"Point","coordinates":[\#(x),2]}"#,
        #"{"type":"Polygon","coordinates":[[[0,0],[\#(x),0],[1,1],[0,0]]]}"#,
        "null",
        #"{"type":"GeometryCollection","geometries":[\#(points)]}"#,
      ]
      // Texts and nested values that look just like the start of a feature.
      let traps: [String] = [
        #""a":\#(x)"#,
        #""a":"text","c":[1,{"type":"Feature"}]"#,
        #""t":"},\n{\"type\":\"Feature\",\"properties\":{}},""#,
        #""o":[0,{"type":"Feature","properties":{},"geometry":null},{"type":"Feature"}]"#,
        #""b":true,"n":12345678901234567890"#,
        #""s":"å ,{'type':'Feature'""#,
      ]
      let geometry = geometries[Int(random.next() % 4)]
      let trap = traps[Int(random.next() % 6)]
      return #"{"type":"Feature","id":\#(i),"properties":{\#(trap)},"geometry":\#(geometry)}"#
    }
  }

  @Test("any piece size and thread count gives the same table")
  func sameTable() throws {
    var random = SeededRandom(seed: 7946)
    let features = PieceTests.features(60, &random)
    let head = #"{"type":"FeatureCollection","features":["#
    let foreign = #"],"foreign":[1,{"type":"Feature"},{"type":"Feature","properties":{}}]}"#
    let crs = #"{"type":"name","properties":{"name":"EPSG:3006"}}"#
    let lines = features.joined(separator: "\n")
    var texts: [String] = []
    texts.append(head + features.joined(separator: ",\n") + foreign)
    texts.append(
      "{\"features\":[ " + features.joined(separator: " , ")
        + " ],\"type\":\"FeatureCollection\",\"crs\":\(crs)}")
    texts.append(lines)
    texts.append(features.map { "\u{1E}\($0)\n" }.joined())
    texts.append(head + features.joined(separator: ",") + ",]}")
    texts.append(String(lines.dropLast()))
    for text in texts {
      let input = try InputFile(name: "t", bytes: text.utf8)
      let whole = outcome(input, pieceBytes: 1 << 30, threads: 1)
      for pieceBytes in [1, 2, 10, 100, 333, 1000, 5000] {
        for threads in [1, 2, 5] {
          #expect(outcome(input, pieceBytes: pieceBytes, threads: threads) == whole)
        }
      }
    }
  }

  @Test("nested lists that look like features do not become rows")
  func traps() throws {
    let fake = Array(
      repeating: #"{"type":"Feature","properties":{"x":1},"geometry":null}"#, count: 400
    )
    .joined(separator: ",\n")
    let text = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"list":[0,\(fake)],"y":2},"geometry":null},
      {"type":"Feature","properties":{"y":3},"geometry":null}]}
      """
    let input = try InputFile(name: "t", bytes: text.utf8)
    let loaded = try GeoJSONReader.load(input, pieceBytes: 200, context: RunContext(threads: 2))
    #expect(loaded.table.count == 2)
    #expect(loaded.table.columnNames == ["list", "y"])
    #expect(loaded.table["y"]?.numbers == [2, 3])
  }

  @Test("a real layer reads the same in one piece and in many", .enabled(if: SharedData.isPresent))
  func realLayer() throws {
    let path = try #require(SharedData.path("data/uppsala/deso.geojson"))
    let input = try InputFile.open(path)
    let whole = outcome(input, pieceBytes: 1 << 30, threads: 1)
    for pieceBytes in [997, 20_000] {
      #expect(outcome(input, pieceBytes: pieceBytes, threads: 2) == whole)
    }
  }

  @Test("an interrupt stops the reading")
  func cancellation() throws {
    var random = SeededRandom(seed: 1)
    let text = PieceTests.features(50, &random).joined(separator: "\n")
    let cancellation = Cancellation()
    cancellation.cancel()
    let input = try InputFile(name: "t", bytes: text.utf8)
    let error = #expect(throws: GeosegError.self) {
      try GeoJSONReader.load(input, context: RunContext(cancellation: cancellation))
    }
    #expect(error?.exit == .interrupted)
  }
}
