import TestSupport
import Testing

@testable import GeoCore

@Suite("Streets from a layer of lines")
struct TableStreetsTests {
  private func load(_ features: [String], heights: Bool = false) throws -> LoadedTable {
    try GeoJSONReader.load(collection(features), heights: heights)
  }

  private func collection(_ features: [String]) throws -> InputFile {
    try InputFile(
      name: "streets.geojson",
      bytes: "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        .utf8)
  }

  private func feature(
    _ coordinates: String, _ properties: String = "{}", type: String = "LineString"
  ) -> String {
    "{\"type\":\"Feature\",\"properties\":\(properties),"
      + "\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}"
  }

  @Test("every part of a line feature is a line of its row, other geometries are counted")
  func parts() throws {
    let table = try load([
      feature("[[0,0],[1,0]]", "{\"name\":\"a\"}"),
      feature("[3,3]", type: "Point"),
      feature("[[[5,5],[6,5]],[[7,7],[8,8],[9,9]]]", "{\"name\":\"b\"}", type: "MultiLineString"),
    ]).table
    let streets = try TableStreets.read(table, file: "s.geojson")
    #expect(streets.lines.count == 3)
    #expect(streets.lines.rows == [0, 2, 2])
    #expect(streets.lines.x == [0, 1, 5, 6, 7, 8, 9])
    #expect(streets.otherGeometries == [.point: 1])
    #expect(streets.diagnostics.map(\.kind) == [.streetsNotLines])
    #expect((0..<3).map { streets.lines.attributes[0].text($0) } == ["a", "b", "b"])
  }

  @Test("directions are understood in the words that files use")
  func oneway() throws {
    let words = ["\"yes\"", "true", "1", "\"-1\"", "-1", "\"reverse\"", "\"no\"", "false", "null"]
    let expected: [Passage] = [
      .forward, .forward, .forward, .backward, .backward, .backward, .both, .both, .both,
    ]
    for (word, passage) in zip(words, expected) {
      let table = try load([feature("[[0,0],[1,0]]", "{\"oneway\":\(word)}")]).table
      #expect(try TableStreets.read(table).lines.passage == [passage])
    }
    let odd = try load([
      feature("[[0,0],[1,0]]", "{\"oneway\":\"sometimes\"}"),
      feature("[[0,0],[1,0]]", "{\"oneway\":\"sometimes\"}"),
    ])
    let streets = try TableStreets.read(odd.table, file: "s.geojson")
    #expect(streets.lines.passage == [.both, .both])
    #expect(streets.diagnostics.map(\.kind) == [.oddOneway])
    #expect(streets.diagnostics[0].arguments["count"] == .integer(2))
    #expect(streets.diagnostics[0].location.feature == 0)
  }

  @Test("with a column highway the rules of the mode decide")
  func rules() throws {
    let table = try load([
      feature("[[0,0],[1,0]]", "{\"highway\":\"residential\",\"oneway\":\"yes\"}"),
      feature("[[0,0],[1,0]]", "{\"highway\":\"motorway\"}"),
      feature("[[0,0],[1,0]]", "{\"highway\":\"footway\",\"layer\":\"1\"}"),
      feature("[[0,0],[1,0]]", "{\"waterway\":\"river\"}"),
    ]).table
    let walk = try TableStreets.read(table)
    #expect(walk.lines.rows == [0, 2])
    #expect(walk.lines.passage == [.both, .both])
    #expect(walk.lines.levels == [0, 1])
    #expect(walk.leftOut.total == 2)
    #expect(walk.usesRules)
    let cycle = try TableStreets.read(table, columns: StreetColumns(mode: .cycle))
    #expect(cycle.lines.rows == [0])
    #expect(cycle.lines.passage == [.forward])
    let all = try TableStreets.read(table, columns: StreetColumns(mode: nil))
    #expect(all.lines.rows == [0, 1, 2, 3])
    #expect(all.lines.passage == [.forward, .both, .both, .both])
  }

  @Test("columns may have other names, and one that is missing is an error")
  func names() throws {
    let table = try load([
      feature("[[0,0],[1,0]]", "{\"riktning\":-1,\"plan\":2}"),
      feature("[[0,0],[1,0]]", "{\"level\":3,\"bridge\":\"yes\"}"),
    ]).table
    let streets = try TableStreets.read(
      table, columns: StreetColumns(names: ["oneway": "riktning", "layer": "plan"]))
    #expect(streets.lines.passage == [.backward, .both])
    #expect(streets.lines.levels == [2, 1])
    #expect(try TableStreets.read(table).lines.levels == [0, 3])
    let error = #expect(throws: GeosegError.self) {
      try TableStreets.read(table, columns: StreetColumns(names: ["oneway": "rikting"]))
    }
    #expect(error?.diagnostics[0].kind == .unknownStreetColumn)
  }

  @Test("a layer without streets is an error that says why")
  func noStreets() throws {
    let table = try load([feature("[3,3]", type: "Point")]).table
    let error = #expect(throws: GeosegError.self) {
      try TableStreets.read(table, file: "p.geojson")
    }
    #expect(error?.diagnostics[0].kind == .noStreetLines)
    #expect(error?.diagnostics[0].location.file == "p.geojson")
  }

  @Test("names of ends join lines wherever they lie, and a missing one is an error")
  func ends() throws {
    let named = StreetColumns(mode: nil, ends: .init(first: "u", last: "v"))
    let table = try load([
      feature("[[0,0],[5,5],[1,0]]", "{\"u\":\"A\",\"v\":12}"),
      feature("[[7,0],[5,5],[8,0]]", "{\"u\":12,\"v\":\"B\"}"),
      feature("[[1,0],[9,9]]", "{\"u\":\"B\",\"v\":\"A\"}"),
    ]).table
    let streets = try TableStreets.read(table, columns: named)
    let network = try StreetJoiner().join(streets.lines).network
    #expect(network.vertexCount == 3)
    #expect(network.edgeCount == 3)
    #expect(network.componentSizes == [3])
    // A and B are far from themselves.
    #expect(streets.diagnostics.map(\.kind) == [.streetEndsApart])
    #expect(streets.diagnostics[0].arguments["count"] == .integer(3))
    let error = #expect(throws: GeosegError.self) {
      try TableStreets.read(
        try load([feature("[[0,0],[1,0]]", "{\"u\":1}"), feature("[[0,0],[1,0]]", "{\"v\":1}")])
          .table, columns: named)
    }
    #expect(error?.diagnostics[0].kind == .streetEndUnnamed)
    #expect(error?.diagnostics[0].location.feature == 0)
  }

  @Test("heights follow their points, and a point without one has none")
  func heights() throws {
    let loaded = try load(
      [
        feature("[[0,0,5],[1,0],[2,0,null]]"), feature("[0,0,1]", type: "Point"),
        feature("[[4,0,7.5,99],[5,0,-8]]"),
      ], heights: true)
    let streets = try TableStreets.read(loaded.table, heights: loaded.heights)
    let heights = try #require(streets.lines.heights)
    #expect(heights.map { $0.isNaN ? nil : $0 } == [5, nil, nil, 7.5, -8])
    #expect(!loaded.diagnostics.contains { $0.kind == .heightsIgnored })
    #expect(try load([feature("[[0,0,5],[1,0]]")]).heights == nil)
    #expect(try load([feature("[[0,0],[1,0]]")], heights: true).heights == nil)
  }

  @Test("heights of broken features do not slip to others, in one piece or many")
  func heightsInPieces() throws {
    var features: [String] = []
    var expected: [Double?] = []
    var random = SeededRandom(seed: 8)
    for k in 0..<300 {
      let points = (0..<Int.random(in: 2...6, using: &random)).map { i in
        let isHigh = Bool.random(using: &random)
        return (isHigh ? "[\(k),\(i),\(k).5]" : "[\(k),\(i)]", isHigh ? Double(k) + 0.5 : nil)
      }
      let text = points.map(\.0).joined(separator: ",")
      switch k % 7 {
      case 3: features.append(feature("[\(text),[1e999,0,3]]"))
      case 5: features.append(feature("[[\(text)],[[1,2,3]]]", type: "MultiLineString"))
      case 6:
        features.append(
          "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":[\(text)],\"type\":\"MultiPoint\"},"
            + "\"properties\":null}")
        expected += points.map(\.1)
      default:
        features.append(feature("[\(text)]"))
        expected += points.map(\.1)
      }
    }
    for threads in [1, 2] {
      let input = try collection(features)
      for pieceBytes in [300, 1 << 20] {
        let loaded = try GeoJSONReader.load(
          input, heights: true, pieceBytes: pieceBytes, context: RunContext(threads: threads))
        #expect(loaded.heights?.map { $0.isNaN ? nil : $0 } == expected)
        #expect(loaded.table.geometry?.x.count == expected.count)
      }
    }
  }
}
