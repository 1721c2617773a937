import TestSupport
import Testing

@testable import GeoCore

@Suite("Areas that zones and catchments have in common")
struct OverlapAreasTests {
  private func circles(_ count: Int, seed: UInt64, radius: Double) -> GeometryColumn {
    var random = SeededRandom(seed: seed)
    var column = GeometryColumn(crs: .plane)
    for _ in 0..<count {
      column.appendCircle(
        x: 1000 * random.unit(), y: 1000 * random.unit(), radius: radius, quadrantSegments: 16)
    }
    return column
  }

  private func oracle(_ zones: GeometryColumn, _ catchments: GeometryColumn) throws -> [[Double]] {
    let worker = try GEOSWorker()
    let others = try (0..<catchments.count).map { try worker.geometry(catchments, $0) }
    return try (0..<zones.count).map { zone in
      let geometry = try worker.geometry(zones, zone)
      return try others.map { try geometry.intersectionArea($0) }
    }
  }

  private func table(_ overlaps: OverlapAreas, catchments: Int) -> [[Double]] {
    (0..<overlaps.count).map { zone in
      var row = [Double](repeating: 0, count: catchments)
      for entry in overlaps.row(zone) {
        row[Int(overlaps.catchments[entry])] = overlaps.areas[entry]
      }
      return row
    }
  }

  private func expectClose(_ a: [[Double]], _ b: [[Double]]) {
    for (rowA, rowB) in zip(a, b) {
      for (x, y) in zip(rowA, rowB) { #expect(abs(x - y) <= 1e-9 * max(1, y), "\(x) \(y)") }
    }
  }

  @Test("clipped areas in circles equal GEOS overlays")
  func circlesAgainstGEOS() throws {
    let zones = RandomShape.stars(60, seed: 41)
    let catchments = circles(30, seed: 42, radius: 150)
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    expectClose(table(overlaps, catchments: 30), try oracle(zones, catchments))
    #expect(overlaps.areas.count > 60)
  }

  @Test("catchments that are not convex equal GEOS overlays, the same at any thread count")
  func starsAgainstGEOS() throws {
    let zones = RandomShape.stars(150, seed: 43)
    let catchments = RandomShape.stars(40, seed: 44)
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    expectClose(table(overlaps, catchments: 40), try oracle(zones, catchments))
    for threads in [2, 4] {
      let other = try OverlapAreas(
        of: zones, with: catchments, context: RunContext(threads: threads))
      #expect(other == overlaps)
    }
  }

  @Test("the parts of a tiled town in a circle add up to the circle")
  func tiling() throws {
    var zones = GeometryColumn(crs: .plane)
    for i in 0..<10 {
      for j in 0..<10 {
        let (x, y) = (600_000 + Double(i) * 100, 6_600_000 + Double(j) * 100)
        zones.appendPolygon([RandomShape.rectangle(x, y, x + 100, y + 100)])
      }
    }
    var circle = GeometryColumn(crs: .plane)
    circle.appendCircle(x: 600_510, y: 6_600_480, radius: 333, quadrantSegments: 16)
    let overlaps = try OverlapAreas(of: zones, with: circle)
    let sum = overlaps.areas.reduce(0, +)
    #expect(abs(sum - circle.area(0)) < 1e-6)
    #expect(abs(sum / (Double.pi * 333 * 333) - 0.99839) < 1e-5)
    let swapped = try OverlapAreas(of: circle, with: zones)
    #expect(abs(swapped.areas.reduce(0, +) - sum) < 1e-6)
  }

  @Test("empty, null and merely touching features have no entry")
  func nothingInCommon() throws {
    var zones = GeometryColumn(crs: .plane)
    zones.appendNull()
    zones.appendPolygon([RandomShape.rectangle(0, 0, 1, 1)])
    zones.endFeature(.multiPolygon)
    zones.appendPoint(x: 1.5, y: 0.5)
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([RandomShape.rectangle(1, 0, 2, 1)])
    catchments.appendNull()
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    #expect(overlaps.rowStarts == [0, 0, 0, 0, 0])
    #expect(try OverlapAreas(of: catchments, with: GeometryColumn(crs: .plane)).areas.isEmpty)
  }

  @Test("edges on each other, and one inside the other either way, are exact")
  func coincident() throws {
    var zones = GeometryColumn(crs: .plane)
    let (east, north) = (674_000.0, 6_580_000.0)
    func add(
      _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ out: inout GeometryColumn
    ) {
      out.appendPolygon([RandomShape.rectangle(east + x0, north + y0, east + x1, north + y1)])
    }
    add(0, 0, 10, 10, &zones)
    add(4, 4, 6, 6, &zones)
    zones.appendPolygon([
      [(east, north), (east + 10, north), (east, north + 10), (east, north)]
    ])
    var others = GeometryColumn(crs: .plane)
    add(0, 0, 10, 4, &others)
    add(0, 0, 10, 10, &others)
    add(-5, -5, 20, 20, &others)
    others.appendPolygon([
      RandomShape.rectangle(east, north, east + 10, north + 10),
      RandomShape.rectangle(east + 3, north + 3, east + 7, north + 7).reversed(),
    ])
    others.appendPolygon([
      [(east + 10, north), (east + 10, north + 10), (east, north + 10), (east + 10, north)]
    ])
    let overlaps = try OverlapAreas(of: zones, with: others)
    #expect(
      table(overlaps, catchments: 5) == [
        [40, 100, 100, 84, 50], [0, 4, 4, 0, 2], [32, 50, 50, 42, 0],
      ])
  }

  @Test("a zone across one side of a rectangle is cut by an upright or level side alone")
  func acrossOneSide() throws {
    var zones = GeometryColumn(crs: .plane)
    for (x, y) in [(-1.0, 50.0), (99, 50), (50, -1), (50, 99), (99, 99), (50, 50), (200, 50)] {
      zones.appendPolygon([RandomShape.rectangle(x, y, x + 4, y + 4)])
    }
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([RandomShape.rectangle(0, 0, 100, 100)])
    let found = table(try OverlapAreas(of: zones, with: catchments), catchments: 1)
    #expect(found == [[12], [4], [12], [4], [1], [16], [0]])
  }

  @Test("of bow-ties and overlapping parts the odd windings count, as in cover pieces")
  func evenOdd() throws {
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([[(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]])
    for ring in [RandomShape.rectangle(0, 0, 3, 3), RandomShape.rectangle(2, 0, 5, 3)] {
      for point in ring { catchments.append(x: point.x, y: point.y) }
      catchments.endRing()
      catchments.endPart(.area)
    }
    catchments.endFeature(.multiPolygon)
    catchments.appendPolygon([[(0, 0), (.nan, 4), (4, 0), (0, 4), (0, 0)]])
    var zones = GeometryColumn(crs: .plane)
    zones.appendPolygon([RandomShape.rectangle(0, 0, 10, 2)])
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    #expect(overlaps.catchments == [0, 1])
    #expect(abs(overlaps.areas[0] - 4) < 1e-12 && abs(overlaps.areas[1] - 8) < 1e-12)
    let swapped = try OverlapAreas(of: catchments, with: zones)
    #expect(swapped.areas == overlaps.areas && swapped.rowStarts == [0, 1, 2, 2])
  }

  @Test("large ragged shapes, moved by nanometres or doubled, equal GEOS overlays")
  func large() throws {
    var random = SeededRandom(seed: 77)
    var zones = GeometryColumn(crs: .plane)
    var catchments = GeometryColumn(crs: .plane)
    for i in 0..<12 {
      let centre = (x: 674_000 + 300 * random.unit(), y: 6_580_000 + 300 * random.unit())
      let shell = RandomShape.star(
        &random, vertices: 200 + 40 * i, centre: centre, radius: 60..<300)
      zones.appendPolygon([shell])
      let shift = i % 3 == 0 ? 0 : i % 3 == 1 ? 1e-9 : 25.0
      let moved = shell.map { (x: $0.x + shift, y: $0.y + shift) }
      catchments.appendPolygon([moved])
    }
    let overlaps = try OverlapAreas(of: zones, with: catchments)
    let found = table(overlaps, catchments: 12)
    let worker = try GEOSWorker(origin: (674_000, 6_580_000))
    for zone in 0..<12 {
      let area = zones.area(zone)
      #expect(abs(found[zone][zone] - area) <= (zone % 3 == 2 ? area : 1e-9 * area))
      for other in 0..<12 {
        let geometry = try worker.geometry(zones, zone)
        let exact = try geometry.intersectionArea(try worker.geometry(catchments, other))
        #expect(abs(found[zone][other] - exact) <= 1e-9 * area)
      }
    }
  }

  @Test("convex is told from nearly convex, from spikes and from rings that wind twice")
  func convexity() {
    func isConvex(_ ring: [(x: Double, y: Double)]) -> Bool {
      var column = GeometryColumn(crs: .plane)
      column.appendPolygon([ring])
      return column.convexFeatures()[0]
    }
    let square = RandomShape.rectangle(0, 0, 2, 2)
    #expect(isConvex(square) && isConvex(square.reversed()))
    #expect(isConvex([(0, 0), (1, 0), (1, 0), (2, 0), (2, 2), (0, 2), (0, 0)]))
    #expect(!isConvex([(0, 0), (1, 1e-12), (2, 0), (2, 2), (0, 2), (0, 0)]))
    #expect(!isConvex([(0, 0), (3, 0), (2, 0), (2, 2), (0, 2), (0, 0)]))
    #expect(!isConvex([(0, 0), (1, 0), (2, 0), (0, 0)]))
    // A five-pointed star drawn in one stroke turns to one side only, but goes around twice.
    #expect(!isConvex([(0, 3), (2, -3), (-3, 1), (3, 1), (-2, -3), (0, 3)]))
  }

  @Test("a box index finds exactly the boxes that meet a box")
  func boxIndex() {
    var random = SeededRandom(seed: 9)
    for count in [0, 1, 7, 8, 9, 64, 65, 700] {
      var boxes: [Box] = []
      for _ in 0..<count {
        let (x, y) = (100 * random.unit(), 100 * random.unit())
        boxes.append(
          Box(minX: x, minY: y, maxX: x + 5 * random.unit(), maxY: y + 5 * random.unit()))
      }
      if count > 3 { boxes[2] = .empty }
      let index = BoxIndex(boxes)
      var found: [Int] = []
      for query in boxes + [.empty, Box(minX: -1e308, minY: -1e308, maxX: 1e308, maxY: 1e308)] {
        index.query(query, into: &found)
        #expect(found.sorted() == boxes.indices.filter { boxes[$0].intersects(query) })
      }
    }
  }
}
