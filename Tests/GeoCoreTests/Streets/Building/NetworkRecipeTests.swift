import GeoCore
import TestSupport
import Testing

@Suite("networks made from files")
struct NetworkRecipeTests {
  /// A cross of two streets in metres of SWEREF 99 TM, 200 m each, drawn without a vertex where they
  /// cross, and a street by itself 1 km to the east.
  static let cross = """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
    {"type":"Feature","id":"ew","properties":{"highway":"residential","name":"A"},
     "geometry":{"type":"LineString","coordinates":[[648000,6638000],[648200,6638000]]}},
    {"type":"Feature","id":"ns","properties":{"highway":"path","name":null},
     "geometry":{"type":"LineString","coordinates":[[648050,6637900],[648050,6638100]]}},
    {"type":"Feature","id":"m","properties":{"highway":"motorway","name":"E4"},
     "geometry":{"type":"LineString","coordinates":[[648100,6637900],[648100,6638100]]}},
    {"type":"Feature","id":"far","properties":{"highway":"path","name":"B"},
     "geometry":{"type":"LineString","coordinates":[[649000,6638000],[649100,6638000]]}}]}
    """

  static func file(_ text: String, _ name: String = "streets.geojson") throws -> InputFile {
    try InputFile(name: name, bytes: text.utf8)
  }

  /// A layer of one line in the same system.
  static func line(_ points: [[Double]], _ name: String = "lines.geojson") throws -> InputFile {
    let places = points.map { "[\(Int($0[0])),\(Int($0[1]))]" }.joined(separator: ",")
    return try file(
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
      {"type":"Feature","properties":{"name":"new"},
       "geometry":{"type":"LineString","coordinates":[\(places)]}}]}
      """, name)
  }

  static func codes(_ built: BuiltNetwork) -> [String] {
    built.diagnostics.map(\.kind.code).filter { $0.hasPrefix("GS88") }
  }

  @Test("streets that cross without a vertex stay apart and are told")
  func apart() throws {
    let built = try NetworkRecipe().build(Self.file(Self.cross))
    #expect(built.format == .geoJSON)
    #expect(built.computing.crs == .sweref99TM)
    #expect(built.network.edgeCount == 3)
    #expect(built.network.componentSizes == [2, 2, 2])
    #expect(built.leftOut.entries == [.init(reason: .kind, kind: "motorway", count: 1)])
    #expect(built.crossings.count(.open) == 1)
    #expect(Self.codes(built) == ["GS880"])
    #expect(built.inputs.map(\.role) == ["network"])
  }

  @Test("and are joined when that is asked for")
  func split() throws {
    var recipe = NetworkRecipe()
    recipe.splitsCrossings = true
    let built = try recipe.build(Self.file(Self.cross))
    #expect(built.network.edgeCount == 5)
    #expect(built.network.componentSizes == [5, 2])
    #expect(Self.codes(built).isEmpty)
  }

  @Test("an unlink point keeps them apart all the same")
  func unlinked() throws {
    var recipe = NetworkRecipe()
    recipe.splitsCrossings = true
    recipe.unlinks = try Self.file(
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[648050,6638000]}}]}
      """)
    let built = try recipe.build(Self.file(Self.cross))
    #expect(built.network.componentSizes == [2, 2, 2])
    #expect(built.crossings.count(.unlinked) == 1)
  }

  @Test("streets are left out by the id of their feature")
  func removed() throws {
    var recipe = NetworkRecipe()
    recipe.removed = ["ew", "far"]
    let built = try recipe.build(Self.file(Self.cross))
    #expect(built.network.edgeCount == 1)
    #expect(built.removedLines == 2)
    recipe.removed = ["ew", "nowhere", "m"]
    let input = try Self.file(Self.cross)
    do throws(GeosegError) {
      _ = try recipe.build(input)
      Issue.record("a street that is not there was left out")
    } catch {
      #expect(error.diagnostics.map(\.kind.code) == ["GS881", "GS881"])
    }
  }

  @Test("ways of OSM are left out by their number")
  func removedWays() throws {
    var recipe = NetworkRecipe()
    let input = try InputFile(name: "town.osm.pbf", bytes: OSMStreetsTests.crossroads.bytes)
    #expect(try recipe.build(input).network.edgeCount == 3)
    recipe.removed = ["11"]
    let built = try recipe.build(input)
    #expect(built.format == .osm)
    #expect(built.osm?.keptWays == 2)
    #expect(built.network.edgeCount == 1)
  }

  @Test("an added street is led to the streets that it nearly meets")
  func added() throws {
    var recipe = NetworkRecipe()
    recipe.added = try Self.line([[648203, 6638000], [648998, 6638000]])
    let built = try recipe.build(Self.file(Self.cross))
    #expect(built.network.componentSizes == [4, 2])
    #expect(built.network.lineAttributes.map(\.name).contains("name"))
    #expect(built.inputs.map(\.role) == ["network", "added-streets"])
    #expect(!Self.codes(built).contains("GS886"))
    recipe.added = try Self.line([[648300, 6638050], [648400, 6638050]])
    #expect(Self.codes(try recipe.build(Self.file(Self.cross))).contains("GS886"))
  }

  @Test("a barrier closes what it crosses, and edges keep their numbers")
  func barrier() throws {
    var recipe = NetworkRecipe()
    recipe.barriers = try Self.line([[648150, 6637000], [648150, 6639000]])
    let built = try recipe.build(Self.file(Self.cross))
    #expect(built.closedEdges == 1)
    #expect(built.network.edgeCount == 3)
    #expect(built.network.passage == [.none, .both, .both])
    #expect(built.barriers != nil)
  }

  @Test("a file without a street for the mode is an error")
  func nothing() throws {
    let file = OSMBytes(
      nodes: [.init(1, 17, 59), .init(2, 17.1, 59)],
      ways: [.init(1, [1, 2], [("highway", "motorway")])])
    let input = try InputFile(name: "m.osm.pbf", bytes: file.bytes)
    #expect {
      try NetworkRecipe().build(input)
    } throws: { error in
      (error as? GeosegError)?.diagnostics.map(\.kind.code) == ["GS885"]
    }
  }
}
