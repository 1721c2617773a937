import GeoCore
import TestSupport
import Testing

@Suite("Areas, centroids and points of polygons")
struct MeasuringTests {
  @Test("a square with a square hole has the area of the difference")
  func squareWithHole() {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([
      RandomShape.rectangle(0, 0, 10, 10), RandomShape.rectangle(6, 2, 8, 8).reversed(),
    ])
    #expect(column.area(0) == 88)
    #expect(column.perimeter(0) == 56)
    let centroid = column.centroid(0)
    #expect(abs((centroid?.x ?? 0) - (500 - 84) / 88.0) < 1e-14)
    #expect(centroid?.y == 5)
  }

  @Test("ring direction and a missing closing coordinate change nothing")
  func directionAndClosing() {
    let ring = RandomShape.rectangle(1, 1, 4, 3)
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([ring])
    column.appendPolygon([ring.reversed()])
    column.appendPolygon([Array(ring.dropLast())])
    for feature in 0..<3 {
      #expect(column.area(feature) == 6)
      #expect(column.perimeter(feature) == 10)
      #expect(column.centroid(feature).map { [$0.x, $0.y] } == [2.5, 2])
      #expect(column.contains(x: 1, y: 2, in: feature))
    }
    #expect(column.signedArea(ring: 0) == 6)
    #expect(column.signedArea(ring: 1) == -6)
    #expect(!column.isClosed(ring: 2))
  }

  @Test("a small parcel far from the origin keeps its area to ten digits")
  func farFromOrigin() {
    var random = SeededRandom(seed: 7)
    let ring = RandomShape.star(&random, radius: 1..<3)
    let far = ring.map { (x: $0.x + 674_000, y: $0.y + 6_580_000) }
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([far])
    column.appendPolygon([far.map { (x: $0.x - 674_000, y: $0.y - 6_580_000) }])
    #expect(abs(column.area(0) - column.area(1)) <= 1e-10 * column.area(1))
  }

  @Test("area, centroid and length agree with GEOS on random polygons with holes")
  func agreesWithGEOS() throws {
    let column = RandomShape.stars(200, seed: 3)
    let worker = try GEOSWorker()
    for feature in 0..<column.count {
      let geometry = try worker.geometry(column, feature)
      let area = column.area(feature)
      #expect(abs(area - geometry.area) <= 1e-10 * area)
      #expect(abs(column.perimeter(feature) - geometry.length) <= 1e-10 * geometry.length)
      let oracle = try #require(try geometry.centroid().coordinate)
      let centroid = try #require(column.centroid(feature))
      #expect(abs(centroid.x - oracle.x) < 1e-8 && abs(centroid.y - oracle.y) < 1e-8)
    }
  }

  @Test("a representative point lies inside even where the centroid does not")
  func representativePointInside() throws {
    var column = RandomShape.stars(200, seed: 5)
    column.appendPolygon([
      [(0, 0), (10, 0), (10, 10), (0, 10), (0, 9), (9, 9), (9, 1), (0, 1), (0, 0)]
    ])
    column.appendPolygon([
      RandomShape.rectangle(0, 0, 10, 10), RandomShape.rectangle(0.5, 0.5, 9.5, 9.5).reversed(),
    ])
    let worker = try GEOSWorker()
    let points = try column.representativePoints()
    for feature in 0..<column.count {
      let (x, y) = try #require(column.representativePoint(feature))
      #expect(column.contains(x: x, y: y, in: feature))
      #expect(points.x[feature] == x && points.y[feature] == y)
      let area = try worker.geometry(column, feature)
      #expect(try area.covers(try worker.point(x: x, y: y)))
    }
  }

  @Test("areas without size, lines and points still have a centre and a representative point")
  func degenerate() {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(0, 0), (4, 0), (8, 0), (0, 0)]])
    column.appendPolygon([[(3, 3), (3, 3), (3, 3), (3, 3)]])
    column.appendLine([(0, 0), (4, 0), (4, 4)])
    column.appendPoint(x: 7, y: 8)
    column.appendNull()
    #expect(column.area(0) == 0)
    #expect(column.centroid(0).map { [$0.x, $0.y] } == [4, 0])
    #expect(column.centroid(1).map { [$0.x, $0.y] } == [3, 3])
    #expect(column.centroid(2).map { [$0.x, $0.y] } == [3, 1])
    #expect(column.representativePoint(0).map { [$0.x, $0.y] } == [4, 0])
    #expect(column.representativePoint(2).map { [$0.x, $0.y] } == [4, 0])
    #expect(column.representativePoint(3).map { [$0.x, $0.y] } == [7, 8])
    #expect(column.centroid(4) == nil && column.representativePoint(4) == nil)
  }

  @Test("batch results are those of single features at any thread count")
  func batches() throws {
    let column = RandomShape.stars(1500, seed: 11)
    let single = (0..<column.count).map { column.area($0) }
    for threads in [1, 2, 5] {
      let context = RunContext(threads: threads)
      #expect(try column.areas(context) == single)
      #expect(try column.centroids(context).x == (0..<column.count).map { column.centroid($0)?.x })
    }
  }
}
