import TestSupport
import Testing

@testable import GeoCore

@Suite("Points in polygons")
struct ContainingTests {
  @Test("corners, edges and the rim of a hole count as inside, the hole does not")
  func boundary() {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([
      RandomShape.rectangle(0, 0, 10, 10), RandomShape.rectangle(4, 4, 6, 6).reversed(),
    ])
    for (x, y) in [(0.0, 0.0), (10, 10), (5, 0), (0, 5), (4, 5), (4, 4), (6, 6), (1, 4), (9, 6)] {
      #expect(column.contains(x: x, y: y, in: 0), "(\(x), \(y))")
    }
    for (x, y) in [(5.0, 5.0), (-1, 0), (11, 10), (10.5, 5), (5, -1e-300), (5, 4.000001)] {
      #expect(!column.contains(x: x, y: y, in: 0), "(\(x), \(y))")
    }
  }

  @Test("agrees with GEOS for random points, polygon corners among them")
  func agreesWithGEOS() throws {
    let column = RandomShape.stars(60, seed: 17, side: 300)
    let worker = try GEOSWorker()
    var random = SeededRandom(seed: 18)
    for feature in 0..<column.count {
      let prepared = try worker.geometry(column, feature).prepared()
      let corners = column.coordinates(feature).map { (column.x[$0], column.y[$0]) }
      let loose = (0..<100).map { _ in
        (random.number(in: -100..<400), random.number(in: -100..<400))
      }
      for (x, y) in corners + loose {
        let oracle = try prepared.covers(try worker.point(x: x, y: y))
        #expect(column.contains(x: x, y: y, in: feature) == oracle)
      }
    }
  }

  @Test("orientation is exact where floating point fails")
  func orientation() {
    // Points on a grid of one unit in the last place around a line: plain doubles give noise.
    var wrongNaively = 0
    for i in 0..<32 {
      for j in 0..<32 {
        let (x, y) = (0.5 + Double(i) * 0x1p-53, 0.5 + Double(j) * 0x1p-53)
        let exact = Orientation.of(ax: 12, ay: 12, bx: 24, by: 24, cx: x, cy: y)
        #expect(exact == (y > x ? .left : y < x ? .right : .onLine))
        let naive = (12 - x) * (24 - y) - (12 - y) * (24 - x)
        if naive.sign != (y > x ? .plus : .minus) || (naive == 0) != (x == y) { wrongNaively += 1 }
      }
    }
    #expect(wrongNaively > 0)
    #expect(Orientation.of(ax: 0, ay: 0, bx: 1e300, by: 1e300, cx: 1e300, cy: 1.1e300) == .left)
    #expect(Orientation.of(ax: 1e308, ay: 0, bx: -1e308, by: 1, cx: 1e308, cy: 0) == .onLine)
    #expect(Orientation.of(ax: 0, ay: 0, bx: 1e-200, by: 0, cx: 0, cy: -1e-200) == .right)
  }

  @Test("distance to the boundary counts holes, from within as from without")
  func distance() {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([
      RandomShape.rectangle(0, 0, 10, 10), RandomShape.rectangle(4, 4, 6, 6).reversed(),
    ])
    column.appendNull()
    #expect(column.distanceToBoundary(x: 5, y: 5, of: 0) == 1)
    #expect(column.distanceToBoundary(x: 13, y: 14, of: 0) == 5)
    #expect(column.distanceToBoundary(x: 1, y: 5, of: 0) == 1)
    #expect(column.distanceToBoundary(x: 1, y: 5, of: 1) == .infinity)
  }
}
