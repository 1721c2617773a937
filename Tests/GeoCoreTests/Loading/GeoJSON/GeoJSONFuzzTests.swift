import TestSupport
import Testing

@testable import GeoCore

/// Changes texts at random: bytes, runs, numbers and tokens.
private struct Mutator {
  var random: SeededRandom

  private static let tokens: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "false", "0", "-",
      "1e999",
      "-0", "9007199254740993", "1.7976931348623157e308", "[]", "{}", "[[[]]]", "\"type\":",
      "\"Feature\"",
      "\"coordinates\":", "\"geometry\":", "\"properties\":{", "\"features\":[", "\"crs\":null,",
      "\n", "\u{1E}",
      "\u{FEFF}", "\0", "å", "{\"type\":\"Feature\"},", "\"id\":7,", "\"Polygon\"",
      "\"GeometryCollection\"",
      "\"geometries\":[",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE5], [0xED, 0xA0, 0x80]]

  mutating func index(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }

  mutating func mutated(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
    var text = seed
    for _ in 0...index(4) {
      let at = index(text.count + 1)
      let length = min(index(index(3) == 0 ? 200 : 12) + 1, text.count - at)
      switch index(8) {
      case 0: if at < text.count { text[at] = UInt8(truncatingIfNeeded: random.next()) }
      case 1: text.removeSubrange(at..<at + length)
      case 2: text.insert(contentsOf: text[at..<at + length], at: index(text.count + 1))
      case 3, 4: text.insert(contentsOf: Mutator.tokens[index(Mutator.tokens.count)], at: at)
      case 5:
        let token = Mutator.tokens[index(Mutator.tokens.count)]
        text.replaceSubrange(at..<at + length, with: token)
      case 6:
        let from = index(other.count)
        text.insert(contentsOf: other[from..<min(other.count, from + index(100))], at: at)
      default: if index(4) == 0 { text.removeSubrange(at...) }
      }
    }
    return text
  }
}

@Suite("no text crashes the reader or shows how it was cut")
struct GeoJSONFuzzTests {
  static let seeds: [[UInt8]] = [
    #"{"type":"FeatureCollection","name":"n","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[{"type":"Feature","id":1,"properties":{"a":1,"b":"x\u00e5","c":null,"d":{"e":[1,2]}},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]]}},{"type":"Feature","id":"s","properties":{"a":true,"b":"y"},"geometry":{"type":"MultiPoint","coordinates":[[1,2,3],[4,5]]}}]}"#,
    #"{"features":[{"geometry":{"coordinates":[[0,0],[1,1]],"type":"LineString"},"properties":{"n":1e3},"type":"Feature"},{"geometry":null,"properties":null,"type":"Feature"}],"type":"FeatureCollection"}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1.5,-2e1]},{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}]}"#,
    "\u{1E}{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n\u{1E}{\"type\":\"Point\",\"coordinates\":[3,4]}\n",
    "{\"type\":\"Feature\",\"properties\":{\"å\":\"ö\"},\"geometry\":{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}}\n{\"type\":\"Feature\",\"properties\":{\"å\":7},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}\n{\"type\":\"FeatureCollection\",\"features\":[]}\n",
  ].map { Array($0.utf8) }

  @Test("mutated texts give a sound table or an error, the same for any cut and thread count")
  func mutations() throws {
    let count = TestEffort.iterations("GEOSEG_FUZZ_ITERATIONS", usual: 4_000)
    let seed = TestEffort.iterations("GEOSEG_FUZZ_SEED", usual: 1)
    var mutator = Mutator(random: SeededRandom(seed: UInt64(seed)))
    var loadedCount = 0
    for _ in 0..<count {
      let text = mutator.mutated(
        GeoJSONFuzzTests.seeds[mutator.index(GeoJSONFuzzTests.seeds.count)],
        with: GeoJSONFuzzTests.seeds[mutator.index(GeoJSONFuzzTests.seeds.count)])
      if try check(text, pieceBytes: 1 + mutator.index(150)) { loadedCount += 1 }
    }
    // Mutations must be gentle enough that both outcomes are met.
    #expect(loadedCount > count / 50 && loadedCount < count)
  }

  @Test("every seed cut at every byte gives a sound table or an error")
  func truncations() throws {
    for seed in GeoJSONFuzzTests.seeds {
      for length in 0..<seed.count { _ = try check(Array(seed[..<length]), pieceBytes: 64) }
    }
  }

  /// Checks all promises for one text; true when it loads.
  private func check(_ text: [UInt8], pieceBytes: Int) throws -> Bool {
    guard let input = try? InputFile(name: "fuzz", bytes: text) else { return false }
    let shown = String(decoding: text, as: UTF8.self)
    let whole = outcome(input, pieceBytes: 1 << 30, threads: 1)
    try #require(outcome(input, pieceBytes: pieceBytes, threads: 1) == whole, "\(shown)")
    try #require(outcome(input, pieceBytes: pieceBytes, threads: 2) == whole, "\(shown)")

    let tree = try? JSONValue.parse(input)
    let isJSON = text.withUnsafeBytes { bytes in (try? JSONSyntax.validate(bytes)) != nil }
    try #require(isJSON == (tree != nil), "\(shown)")
    switch result(input) {
    case .success(let loaded):
      try #require(loaded.table.inconsistencies == [], "\(shown)")
      for diagnostic in loaded.diagnostics {
        #expect(diagnostic.location.file == "fuzz")
        if let position = diagnostic.location.position {
          #expect(position.byte <= text.count && position.line >= 1 && position.column >= 1)
        }
      }
      // What loads is JSON, unless it is a sequence of several texts.
      let mayBeSequence = text.contains(0x0A) || text.contains(0x1E)
      try #require(tree != nil || mayBeSequence, "\(shown)")
      if case .object(let members)? = tree, members.count(where: { $0.key == "features" }) == 1,
        case .array(let features)? = tree?["features"], tree?["type"] == "FeatureCollection"
      {
        try #require(loaded.table.count == features.count, "\(shown)")
      }
      return true
    case .failure(let error):
      #expect(error.exit == .badData, "\(shown)")
      #expect(error.diagnostics[0].location.position != nil, "\(shown)")
      return false
    }
  }

  private func result(_ input: InputFile) -> Result<LoadedTable, GeosegError> {
    do throws(GeosegError) {
      return .success(try GeoJSONReader.load(input))
    } catch {
      return .failure(error)
    }
  }
}
