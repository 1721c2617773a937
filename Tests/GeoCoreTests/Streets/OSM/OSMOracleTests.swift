import GeoCore
import TestSupport
import Testing

@Suite("streets of real cities")
struct OSMOracleTests {
  static let city = "reference/oracles/accessibility/poa_osm.pbf"

  static func read(_ path: String, _ mode: StreetMode = .walk, threads: Int = 1) throws
    -> OSMStreets
  {
    try OSMStreets.read(
      InputFile.open(#require(SharedData.path(path))), mode: mode,
      run: RunContext(threads: threads))
  }

  /// Relative difference of at most 10⁻⁹.
  static func agree(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * abs(b) }

  @Test(
    "the walking network is the one that osmium and pyproj find", .enabled(if: SharedData.has(city))
  )
  func walking() throws {
    let streets = try Self.read(Self.city)
    #expect(streets.counts.nodes == 43_264)
    #expect(streets.counts.ways == 16_032)
    #expect(streets.counts.relations == 23)
    #expect(streets.counts.keptWays == 14_201)
    #expect(streets.counts.missingReferences == 0)

    let lengths = try streets.lines.geodesicMetres()
    #expect(Self.agree(lengths.reduce(0, +), 1_835_277.5474743377))
    let haversine = try streets.lines.haversineMetres()
    #expect(Self.agree(haversine.reduce(0, +), 1_836_425.8839428069))
    let kinds = Dictionary(
      uniqueKeysWithValues: streets.lines.sums(of: lengths, by: "highway").map {
        ($0.value ?? "", $0.sum)
      })
    #expect(kinds.count == 17)
    #expect(Self.agree(kinds["residential"] ?? 0, 610_573.1666385469))
    #expect(Self.agree(kinds["steps"] ?? 0, 9_431.577167397043))
    #expect(Self.agree(kinds["road"] ?? 0, 142.02553987897056))

    let figures = try StreetJoiner(crossings: .ignore).join(streets.lines).network.statistics
    #expect(figures.vertices == 18_839)
    #expect(figures.edges == 25_929)
    #expect(figures.selfLoops == 19)
    #expect(figures.parallelEdges == 87)
    #expect(figures.componentSizes.count == 58)
    #expect(figures.componentSizes.prefix(5) == [18_564, 72, 22, 22, 13])
  }

  @Test("threads change no byte", .enabled(if: SharedData.has(city)))
  func threads() throws {
    let one = try Self.read(Self.city).lines
    let three = try Self.read(Self.city, threads: 3).lines
    #expect(one.x == three.x)
    #expect(one.y == three.y)
    #expect(one.pointIDs == three.pointIDs)
    #expect(one.attributes == three.attributes)
  }
}
