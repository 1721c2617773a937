import GeoCore
import TestSupport
import Testing

@Suite("Contiguity of real maps")
struct ContiguityRealMapTests {
  private func metric(_ path: String) throws -> GeometryColumn {
    let file = try #require(SharedData.path(path))
    let geometry = try #require(GeoJSONReader.load(InputFile.open(file)).table.geometry)
    guard try geometry.crs.facts().isGeographic else { return geometry }
    return try Projector(from: geometry.crs, to: .sweref99TM, around: geometry).project(geometry)
  }

  @Test(
    "one map written in degrees and in metres has the same neighbours",
    .enabled(if: SharedData.isPresent))
  func degreesAndMetres() throws {
    let context = RunContext(threads: 2)
    let degrees = try Contiguity(try metric("data/uppsala/deso.geojson"), context)
    let metres = try Contiguity(
      try metric("data/uppsala/deso_epsg3006_crs_member.geojson"), context)
    #expect(degrees.graph(.rook).neighbours == metres.graph(.rook).neighbours)
    #expect(degrees.graph(.rook).components().count == 1)
    for zone in 0..<metres.count {
      for other in metres.neighbours(of: zone, .rook) {
        let a = try #require(degrees.sharedLength(zone, other))
        let b = try #require(metres.sharedLength(zone, other))
        #expect(abs(a - b) < 1 + 0.01 * b, "\(zone) \(other): \(a) \(b)")
      }
    }
    #expect(degrees.matching.pairsWithTolerance > metres.matching.pairsWithTolerance)
  }

  @Test(
    "real maps hold together once drawings of one border may differ by centimetres",
    .enabled(if: SharedData.isPresent),
    arguments: [
      ("uppsala/regso", 0.1, 149), ("uppsala/nyko_2017_niva_3", 0.1, 169),
      ("goteborg/deso_2025", 0.1, 885), ("goteborg/primaromraden", 0.5, 228),
    ])
  func realMaps(name: String, tolerance: Double, rookPairs: Int) throws {
    let map = try Contiguity(
      try metric("data/\(name).geojson"), tolerance: tolerance, RunContext(threads: 2))
    #expect(map.graph(.rook).components().count == 1)
    #expect(map.pairCount(.rook) == rookPairs)
    for zone in 0..<map.count {
      #expect(map.interiorPerimeters[zone] <= map.perimeters[zone] * 1.001)
    }
  }
}
