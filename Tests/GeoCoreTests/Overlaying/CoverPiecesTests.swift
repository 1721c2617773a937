import GeoCore
import TestSupport
import Testing

@Suite("cover pieces")
struct CoverPiecesTests {
  static func rectangles(_ boxes: [(Double, Double, Double, Double)]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    for (x0, y0, x1, y1) in boxes {
      out.appendPolygon([[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]])
    }
    return out
  }

  static func areas(_ pieces: CoverPieces, zone: Int) -> [[Int32]: Double] {
    var out: [[Int32]: Double] = [:]
    for piece in pieces.pieces(ofZone: zone) {
      out[Array(pieces.members(piece))] = pieces.areas[piece]
    }
    return out
  }

  @Test("overlapping rectangles are cut as on paper")
  func rectangles() throws {
    let zones = Self.rectangles([(0, 0, 10, 10), (20, 0, 30, 10)])
    let catchments = Self.rectangles([(-1, -1, 6, 11), (4, 2, 12, 8), (-5, -5, 40, 15)])
    let pieces = try CoverPieces(of: zones, cutBy: catchments)
    #expect(Self.areas(pieces, zone: 0) == [[0, 2]: 48, [0, 1, 2]: 12, [1, 2]: 24, [2]: 16])
    #expect(Self.areas(pieces, zone: 1) == [[2]: 100])
  }

  @Test("catchments that share edges, corners or all of themselves leave no gap")
  func coincident() throws {
    let zones = Self.rectangles([(0, 0, 10, 10)])
    let catchments = Self.rectangles([
      (0, 0, 5, 10), (5, 0, 10, 10), (0, 0, 5, 10), (10, 10, 12, 12), (0, 0, 10, 10),
    ])
    let pieces = try CoverPieces(of: zones, cutBy: catchments)
    #expect(Self.areas(pieces, zone: 0) == [[0, 2, 4]: 50, [1, 4]: 50])
  }

  @Test("a hole in a zone is nowhere, a hole in a catchment is uncovered")
  func holes() throws {
    var zones = GeometryColumn(crs: .plane)
    let square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
    let hole = [(2.0, 2.0), (2.0, 4.0), (4.0, 4.0), (4.0, 2.0), (2.0, 2.0)]
    zones.appendPolygon([square, hole])
    var catchments = GeometryColumn(crs: .plane)
    let inner = [(5.0, 5.0), (5.0, 8.0), (8.0, 8.0), (8.0, 5.0), (5.0, 5.0)]
    catchments.appendPolygon([square, inner])
    let pieces = try CoverPieces(of: zones, cutBy: catchments)
    #expect(Self.areas(pieces, zone: 0) == [[0]: 87, []: 9])
  }

  @Test("random circles over random zones: pieces add up to zones and to GEOS overlays")
  func circles() throws {
    var random = SeededRandom(seed: 3)
    var zones = GeometryColumn(crs: .plane)
    for i in 0..<12 {
      // Star-shaped, some with teeth.
      let cx = 674_000 + random.number(in: 0..<2000)
      let cy = 6_580_000 + random.number(in: 0..<2000)
      let corners = 5 + 7 * i
      var ring: [(x: Double, y: Double)] = []
      for k in 0..<corners {
        let angle = Double(k) / Double(corners)
        let r = random.number(in: 100..<500)
        let (c, s) = Self.turn(angle)
        ring.append((cx + r * c, cy + r * s))
      }
      ring.append(ring[0])
      zones.appendPolygon([ring])
    }
    var circles = GeometryColumn(crs: .plane)
    for i in 0..<25 {
      let x = 674_000 + random.number(in: 0..<2000)
      let y = 6_580_000 + random.number(in: 0..<2000)
      // Some on the same spot, and with equal radii so that many edges are parallel.
      circles.appendCircle(
        x: i % 5 == 0 ? 675_000 : x, y: i % 4 == 0 ? 6_581_000 : y,
        radius: i % 2 == 0 ? 400 : 700, quadrantSegments: 16)
    }
    let pieces = try CoverPieces(of: zones, cutBy: circles)
    let overlaps = try OverlapAreas(of: zones, with: circles)
    let worker = try GEOSWorker()
    let union = try worker.union(of: (0..<circles.count).map { try worker.geometry(circles, $0) })
    for zone in 0..<zones.count {
      let area = zones.area(zone)
      var sum = 0.0
      var covered = 0.0
      var byCircle: [Int32: Double] = [:]
      for piece in pieces.pieces(ofZone: zone) {
        sum += pieces.areas[piece]
        if !pieces.members(piece).isEmpty { covered += pieces.areas[piece] }
        for member in pieces.members(piece) { byCircle[member, default: 0] += pieces.areas[piece] }
      }
      #expect(abs(sum - area) <= 1e-11 * area)
      let exact = try worker.geometry(zones, zone).intersectionArea(union)
      #expect(abs(covered - exact) <= 1e-9 * area)
      for entry in overlaps.row(zone) {
        let both = overlaps.areas[entry]
        #expect(abs((byCircle[overlaps.catchments[entry]] ?? 0) - both) <= 1e-9 * area)
      }
    }
    for threads in [2, 8] {
      #expect(try CoverPieces(of: zones, cutBy: circles, RunContext(threads: threads)) == pieces)
    }
  }

  /// A point on the unit circle, by the rational parametrisation.
  static func turn(_ t: Double) -> (Double, Double) {
    let quarter = (t * 4).rounded(.down)
    let u = t * 4 - quarter
    let c = (1 - u * u) / (1 + u * u)
    let s = 2 * u / (1 + u * u)
    switch Int(quarter) % 4 {
    case 0: return (c, s)
    case 1: return (-s, c)
    case 2: return (-c, -s)
    default: return (s, -c)
    }
  }

  @Test("a corner right below the middle of a slab does not tear the catchment open")
  func cornerBelow() throws {
    let zones = Self.rectangles([(-10, 0, 10, 10)])
    var catchments = GeometryColumn(crs: .plane)
    // Enters and leaves the zone at −4 and 4, with its lowest corner at 0.
    catchments.appendPolygon([[(0, -4), (20, 16), (0, 36), (-20, 16), (0, -4)]])
    let areas = Self.areas(try CoverPieces(of: zones, cutBy: catchments), zone: 0)
    #expect(areas == [[0]: 164, []: 36])
  }

  @Test("empty and degenerate zones have no pieces")
  func degenerate() throws {
    var zones = GeometryColumn(crs: .plane)
    zones.appendNull()
    zones.appendPolygon([[(0, 0), (5, 0), (0, 0), (0, 0)]])
    zones.appendPoint(x: 1, y: 1)
    zones.appendPolygon([[(0, 0), (.nan, 0), (5, 5), (0, 0)]])
    let pieces = try CoverPieces(of: zones, cutBy: Self.rectangles([(-1, -1, 9, 9)]))
    #expect(pieces.zoneCount == 4)
    #expect(pieces.pieces(ofZone: 0).isEmpty)
    #expect(pieces.pieces(ofZone: 1).isEmpty)
    #expect(pieces.pieces(ofZone: 2).isEmpty)
  }
}
