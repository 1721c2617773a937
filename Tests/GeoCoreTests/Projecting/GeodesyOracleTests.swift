import Testing

@testable import GeoCore

/// Points and distances made with pyproj 3.7.2 (PROJ 9.5.1).
private let points: [(name: String, lon: Double, lat: Double, east: Double, north: Double)] = [
  ("Göteborg C", 11.9733, 57.7089, 319680.6018974172, 6400329.495851471),
  ("Angered C", 12.048, 57.796, 324551.9010115163, 6409824.299771363),
  ("Frölunda torg", 11.9128, 57.6526, 315792.2252809139, 6394228.31132457),
  ("Malmö C", 13.0007, 55.609, 374061.31437288085, 6164377.236270186),
  ("Stockholm C", 18.0586, 59.3301, 673999.137360615, 6580805.855711879),
  ("Kiruna", 20.2251, 67.8558, 719574.7351107483, 7536069.25942719),
]

/// i, j, geodesic, planar in EPSG:3006, haversine; all in metres.
private let rows: [(i: Int, j: Int, geodesic: Double, planar: Double, haversine: Double)] = [
  (0, 1, 10671.625476809957, 10671.497389598871, 10651.00991582044),
  (0, 2, 7234.857104195993, 7234.9101821006225, 7219.910026916044),
  (0, 3, 242164.32399225148, 242137.83407566318, 241786.17886860424),
  (0, 4, 397742.7254185768, 397634.6828953038, 396480.2679977868),
  (0, 5, 1204364.1878532425, 1204084.7679235341, 1201340.1010912312),
  (1, 4, 389141.8990897745, 389034.78438805795, 387896.01632181637),
  (2, 5, 1211410.4046235024, 1211132.14225714, 1208372.3913429251),
  (3, 5, 1414893.654469094, 1414538.2745979475, 1411650.7482191036),
  (4, 5, 956276.1257135053, 956349.991158071, 953904.0524625549),
]

@Suite("distances and control points")
struct GeodesyOracleTests {
  @Test("WGS 84 points land where pyproj puts them in SWEREF 99 TM") func projected() throws {
    let projector = try Projector(from: .wgs84, to: .sweref99TM)
    for point in points {
      let made = try #require(try projector.project(x: point.lon, y: point.lat))
      #expect(abs(made.x - point.east) < 1e-6, "\(point.name)")
      #expect(abs(made.y - point.north) < 1e-6, "\(point.name)")
    }
  }

  @Test("a corner of DeSO 1280C1070 is the same point in both systems") func controlPair() throws {
    // The published latitude has seven decimals: half a unit is 5e-8 degrees, or 6 mm.
    let there = try Projector(from: .sweref99TM, to: .wgs84)
    let degrees = try #require(try there.project(x: 379844.1709, y: 6156729.8055))
    #expect(abs(degrees.x - 13.09577306) < 1e-8)
    #expect(abs(degrees.y - 55.5417832) < 5e-8)
    let back = try Projector(from: .wgs84, to: .sweref99TM)
    let metres = try #require(try back.project(x: 13.09577306, y: 55.5417832))
    #expect(abs(metres.x - 379844.1709) < 6e-3)
    #expect(abs(metres.y - 6156729.8055) < 6e-3)
  }

  @Test("geodesic, planar and haversine distances agree with pyproj") func distances() {
    for row in rows {
      let a = points[row.i]
      let b = points[row.j]
      let geodesic = Geodesy.geodesicMetres(
        fromLongitude: a.lon, latitude: a.lat, toLongitude: b.lon, latitude: b.lat)
      let haversine = Geodesy.haversineMetres(
        fromLongitude: a.lon, latitude: a.lat, toLongitude: b.lon, latitude: b.lat)
      let planar = Geodesy.planar(fromX: a.east, y: a.north, toX: b.east, y: b.north)
      #expect(abs(geodesic / row.geodesic - 1) < 1e-12)
      #expect(abs(haversine / row.haversine - 1) < 1e-12)
      #expect(abs(planar / row.planar - 1) < 1e-12)
    }
  }

  @Test("a point is at no distance from itself, and both ways are equally long")
  func symmetric() {
    let a = points[4]
    let b = points[5]
    let there = Geodesy.geodesicMetres(
      fromLongitude: a.lon, latitude: a.lat, toLongitude: b.lon, latitude: b.lat)
    let back = Geodesy.geodesicMetres(
      fromLongitude: b.lon, latitude: b.lat, toLongitude: a.lon, latitude: a.lat)
    #expect(abs(there - back) < 1e-6)
    #expect(
      Geodesy.geodesicMetres(
        fromLongitude: a.lon, latitude: a.lat, toLongitude: a.lon, latitude: a.lat) == 0)
  }
}
