import GeoCore
import TestSupport
import Testing

@Suite("streets of OpenStreetMap files")
struct OSMStreetsTests {
  /// A crossroads: way 10 from west to east, way 11 from the crossing north.
  static let crossroads = OSMBytes(
    nodes: [
      .init(1, 17.6601234, 59.8574567), .init(2, 17.6612345, 59.8574000),
      .init(3, 17.6623456, 59.8573210), .init(4, 17.6612000, 59.8584321),
      .init(9, -0.5, -0.25),
    ],
    ways: [
      .init(10, [1, 2, 3], [("highway", "residential"), ("name", "Östra Ågatan"), ("x", "y")]),
      .init(11, [2, 4], [("highway", "footway"), ("bridge", "yes"), ("bicycle", "yes")]),
      .init(12, [1, 4], [("highway", "motorway")]),
      .init(13, [1, 4], [("building", "yes")]),
    ])

  static func read(
    _ file: OSMBytes, _ mode: StreetMode = .walk, threads: Int = 1, heldBytes: Int = 1 << 20
  ) throws -> OSMStreets {
    try OSMStreets.read(
      InputFile(name: "town.osm.pbf", bytes: file.bytes), mode: mode,
      run: RunContext(threads: threads), heldBytes: heldBytes)
  }

  @Test("ways become lines with the coordinates, ids and tags of the file")
  func reads() throws {
    let streets = try Self.read(Self.crossroads)
    let lines = streets.lines
    #expect(lines.crs == .wgs84)
    #expect(lines.pointStarts == [0, 3, 5])
    #expect(lines.pointIDs == [1, 2, 3, 2, 4])
    #expect(lines.x == [17.6601234, 17.6612345, 17.6623456, 17.6612345, 17.6612])
    #expect(lines.y == [59.8574567, 59.8574, 59.857321, 59.8574, 59.8584321])
    #expect(lines.passage == [.both, .both])
    #expect(lines.levels == [0, 1])
    #expect(lines.rows == [0, 1])
    #expect(lines.speedFactors == nil)
    #expect(lines.attributes.map(\.name) == ["osm_way", "highway", "name", "bicycle", "bridge"])
    #expect(lines.attributes[0].numbers == [10, 11])
    #expect((0..<2).map { lines.attributes[1].text($0) } == ["residential", "footway"])
    #expect((0..<2).map { lines.attributes[2].text($0) } == ["Östra Ågatan", nil])
    #expect(streets.diagnostics.isEmpty)
    #expect(streets.counts.nodes == 5)
    #expect(streets.counts.ways == 4)
    #expect(streets.counts.keptWays == 2)
    #expect(
      streets.counts.leftOut.entries == [.init(reason: .kind, kind: "motorway", count: 1)])
  }

  @Test(
    "the form of the file does not matter", arguments: OSMBytes.Packing.allCases, [true, false])
  func forms(packing: OSMBytes.Packing, isDense: Bool) throws {
    let expected = try Self.read(Self.crossroads)
    var file = Self.crossroads
    file.packing = packing
    file.isDense = isDense
    file.nodesPerBlock = 2
    file.waysPerBlock = 1
    for (heldBytes, threads) in [(0, 1), (1 << 20, 1), (0, 2), (1 << 20, 2)] {
      let streets = try Self.read(file, threads: threads, heldBytes: heldBytes)
      #expect(streets.lines.x == expected.lines.x)
      #expect(streets.lines.pointIDs == expected.lines.pointIDs)
      #expect(streets.lines.attributes == expected.lines.attributes)
      #expect(streets.counts == expected.counts)
    }
  }

  @Test("granularity and offsets place the nodes")
  func grid() throws {
    var file = Self.crossroads
    file.granularity = 1000
    file.eastOffset = 17_000_000_400
    file.northOffset = -59_000_000_400
    file.nodes = [.init(1, 17.0000014, 59.000002), .init(2, 17.0000024, 59.0000036)]
    file.ways = [.init(1, [1, 2], [("highway", "path")])]
    let lines = try Self.read(file).lines
    #expect(lines.x == [17.0000014, 17.0000024])
    #expect(lines.y == [59.0000016, 59.0000036])
  }

  @Test("nodes in any order are found, of doubles the first counts")
  func anyOrder() throws {
    var file = Self.crossroads
    let expected = try Self.read(file).lines
    file.nodes.reverse()
    file.nodes.append(.init(2, 1, 1))
    #expect(try Self.read(file).lines.x == expected.x)
    file.nodesPerBlock = 1
    #expect(try Self.read(file, threads: 2).lines.x == expected.x)
  }

  @Test("ids beyond 32 bits and below zero are told apart")
  func wideIDs() throws {
    let ids: [Int64] = [.min, -1, 0, 1, 4_294_967_297, 9_007_199_254_740_993, .max]
    let file = OSMBytes(
      nodes: ids.enumerated().map { .init($0.element, Double($0.offset), 0) },
      ways: [.init(1, ids, [("highway", "path")])])
    let lines = try Self.read(file).lines
    #expect(lines.pointIDs == ids)
    #expect(lines.x == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test("a way is cut where a node is missing, and it is told")
  func missingNodes() throws {
    var file = Self.crossroads
    file.ways = [
      .init(10, [1, 2, 77, 3, 4], [("highway", "path"), ("name", "A")]),
      .init(11, [1, 78, 2], [("highway", "steps")]),
      .init(12, [3, 4], [("highway", "path"), ("name", "C")]),
    ]
    let streets = try Self.read(file)
    #expect(streets.lines.pointIDs == [1, 2, 3, 4, 3, 4])
    #expect(streets.lines.pointStarts == [0, 2, 4, 6])
    #expect(streets.lines.rows == [0, 0, 1])
    #expect(streets.lines.attributes[0].numbers == [10, 10, 12])
    #expect((0..<3).map { streets.lines.attributes[2].text($0) } == ["A", "A", "C"])
    #expect(streets.counts.missingReferences == 2)
    #expect(streets.counts.cutWays == 2)
    #expect(streets.counts.keptWays == 2)
    #expect(streets.counts.leftOut.count(.tooShort) == 1)
    #expect(streets.diagnostics.map(\.kind.code) == ["GS804"])
  }

  @Test("repeated references are one point, a way of one point is none")
  func repeated() throws {
    var file = Self.crossroads
    file.ways = [
      .init(10, [1, 1, 2, 2, 2, 1], [("highway", "path")]),
      .init(11, [3, 3], [("highway", "path")]), .init(12, [], [("highway", "path")]),
    ]
    let streets = try Self.read(file)
    #expect(streets.lines.pointIDs == [1, 2, 1])
    #expect(streets.counts.leftOut.entries == [.init(reason: .tooShort, kind: "path", count: 2)])
  }

  @Test("locations on ways do without nodes")
  func locationsOnWays() throws {
    var file = Self.crossroads
    file.optional = ["LocationsOnWays"]
    let places = Dictionary(uniqueKeysWithValues: file.nodes.map { ($0.id, $0) })
    let expected = try Self.read(file).lines
    file.ways = file.ways.map { way in
      var way = way
      way.places = way.nodes.compactMap { places[$0].map { ($0.lon, $0.lat) } }
      return way
    }
    file.nodes = []
    let streets = try Self.read(file)
    #expect(streets.lines.x == expected.x)
    #expect(streets.lines.y == expected.y)
    #expect(streets.counts.missingReferences == 0)
  }

  @Test("a file is known by its first bytes")
  func recognised() throws {
    let file = try InputFile(name: "streets.geojson", bytes: Self.crossroads.bytes)
    #expect(OSMStreets.isOSM(file))
    for text in ["", "{}", "\0\0\0\u{0D}\u{0A}", "\0\0\0\u{0D}\u{0A}\tOSMDataOO"] {
      #expect(try !OSMStreets.isOSM(InputFile(name: "x.osm.pbf", bytes: text.utf8)))
    }
  }

  @Test("a file without streets gives none")
  func noStreets() throws {
    let streets = try Self.read(OSMBytes(nodes: [], ways: []))
    #expect(streets.lines.count == 0)
    #expect(streets.counts.nodes == 0)
  }
}
