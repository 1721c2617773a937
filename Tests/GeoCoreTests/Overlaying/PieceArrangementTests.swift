import GeoCore
import TestSupport
import Testing

@Suite("piece arrangement")
struct PieceArrangementTests {
  static func rectangles(_ boxes: [(Double, Double, Double, Double)]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    for (x0, y0, x1, y1) in boxes { out.appendPolygon([RandomShape.rectangle(x0, y0, x1, y1)]) }
    return out
  }

  /// Area by set of catchments.
  static func areas(_ pieces: PieceArrangement) -> [[Int32]: Double] {
    var out: [[Int32]: Double] = [:]
    for piece in 0..<pieces.count {
      out[Array(pieces.members(piece)), default: 0] += pieces.areas[piece]
    }
    return out
  }

  @Test("two squares make three pieces, and what is left of the study area is a white spot")
  func squares() throws {
    let catchments = Self.rectangles([(0, 0, 4, 4), (2, 2, 6, 6)])
    let pieces = try PieceArrangement(of: catchments)
    #expect(Self.areas(pieces) == [[0]: 12, [0, 1]: 4, [1]: 12])
    #expect(pieces.count == 3 && pieces.whiteSpots.isEmpty)
    let study = Self.rectangles([(-1, -1, 3, 7), (3, -1, 7, 7)])
    let within = try PieceArrangement(of: catchments, within: study)
    let sums = Self.areas(within)
    #expect(sums == [[]: 36, [0]: 12, [0, 1]: 4, [1]: 12])
  }

  /// Valid polygons without overlap, whose areas are those stated, add up to the GEOS union.
  static func expectSound(
    _ pieces: PieceArrangement, of catchments: GeometryColumn, tolerance: Double = 1e-9
  ) throws {
    let worker = try GEOSWorker(origin: pieces.polygons.box.centre)
    var geometries: [GEOSGeometry] = []
    for piece in 0..<pieces.count {
      let geometry = try worker.geometry(pieces.polygons, piece)
      #expect(try geometry.invalidity() == nil)
      #expect(abs(pieces.polygons.area(piece) - pieces.areas[piece]) <= 1e-6 * pieces.areas[piece])
      geometries.append(geometry)
      guard let point = pieces.polygons.representativePoint(piece) else { continue }
      let covering = (0..<catchments.count).filter {
        catchments.contains(x: point.x, y: point.y, in: $0)
      }
      #expect(covering.map { Int32($0) } == Array(pieces.members(piece)))
    }
    let sum = pieces.areas.reduce(0, +)
    #expect(abs(try worker.union(of: geometries).area - sum) <= tolerance * sum)
    #expect(pieces.memberStarts.count == pieces.count + 1)
  }

  @Test("random stars with holes and circles: sound pieces, with the areas of cover pieces")
  func random() throws {
    var catchments = RandomShape.stars(14, seed: 5, side: 300, origin: (674_000, 6_580_000))
    for i in 0..<8 {
      catchments.appendCircle(
        x: 674_000 + Double(i % 4) * 60, y: 6_580_100 + Double(i / 2) * 20, radius: 50)
    }
    let box = catchments.box.grown(by: 10)
    let study = Self.rectangles([(box.minX, box.minY, box.maxX, box.maxY)])
    let pieces = try PieceArrangement(of: catchments, within: study, sliverWidth: 0)
    try Self.expectSound(pieces, of: catchments)
    #expect(pieces.count > 200)
    let cut = CoverPiecesTests.areas(try CoverPieces(of: study, cutBy: catchments), zone: 0)
    let found = Self.areas(pieces)
    let whole = study.area(0)
    for (set, area) in cut { #expect(abs(found[set, default: 0] - area) <= 1e-9 * whole) }
    #expect(abs(pieces.areas.reduce(0, +) - whole) <= 1e-10 * whole)
    for threads in [2, 5] {
      let other = try PieceArrangement(
        of: catchments, within: study, sliverWidth: 0, RunContext(threads: threads))
      #expect(other.polygons.x == pieces.polygons.x && other.members == pieces.members)
    }
    // Neighbours have the corners of their border in common to the last bit; only those of the
    // study area stand alone.
    var corners: [[Double]: Int] = [:]
    for i in pieces.polygons.x.indices {
      corners[[pieces.polygons.x[i], pieces.polygons.y[i]], default: 0] += 1
    }
    #expect(corners.values.filter { $0 < 2 }.count <= 4)
  }

  @Test("islands, rings in rings and holes that touch their shell become valid polygons")
  func nested() throws {
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([
      RandomShape.rectangle(0, 0, 20, 20), RandomShape.rectangle(2, 2, 18, 18).reversed(),
    ])
    // Its hole touches the shell in a corner.
    catchments.appendPolygon([
      RandomShape.rectangle(4, 4, 16, 16), [(4, 4), (8, 6), (6, 8), (4, 4)].reversed(),
    ])
    catchments.appendPolygon([RandomShape.rectangle(9, 9, 11, 11)])
    catchments.appendPolygon([RandomShape.rectangle(30, 0, 31, 1)])
    let pieces = try PieceArrangement(of: catchments)
    try Self.expectSound(pieces, of: catchments)
    #expect(Self.areas(pieces) == [[0]: 144, [1]: 134, [1, 2]: 4, [3]: 1])
    #expect(pieces.count == 4)
    let study = Self.rectangles([(-5, -5, 40, 25), (0, 0, 5, 5)])
    let within = try PieceArrangement(of: catchments, within: study)
    try Self.expectSound(within, of: catchments)
    let white = Self.areas(within)[[], default: 0]
    #expect(white == 1067)
    // Outside, between the rings, and the hole that touches.
    #expect(within.whiteSpots.count == 3)
  }

  @Test("doubled, touching, moved by nanometres: no gap, and slivers go to a neighbour")
  func slivers() throws {
    let (x, y) = (674_000.0, 6_580_000.0)
    let catchments = Self.rectangles([
      (x, y, x + 100, y + 100), (x, y, x + 100, y + 100), (x + 100, y, x + 200, y + 100),
      (x + 200, y + 100, x + 300, y + 200), (x + 1e-4, y, x + 100, y + 100),
      (x, y + 1e-9, x + 100, y + 100),
    ])
    let pieces = try PieceArrangement(of: catchments)
    try Self.expectSound(pieces, of: catchments)
    #expect(pieces.count == 3 && pieces.slivers.count == 1)
    #expect(pieces.slivers.first?.members == [0, 1, 5])
    #expect(abs((pieces.slivers.first?.area ?? 0) - 1e-2) < 1e-4)
    #expect(pieces.slivers.first.map { Array(pieces.members($0.piece)) } == [0, 1, 4, 5])
    #expect(abs(pieces.areas.reduce(0, +) - 30_000) < 1e-3)
    let all = try PieceArrangement(of: catchments, sliverWidth: 0)
    #expect(all.count == 4 && all.slivers.isEmpty)
  }

  @Test("of bow-ties and doubled parts the odd windings count")
  func invalid() throws {
    var catchments = GeometryColumn(crs: .plane)
    catchments.appendPolygon([[(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]])
    for ring in [RandomShape.rectangle(10, 0, 13, 3), RandomShape.rectangle(12, 0, 15, 3)] {
      for point in ring { catchments.append(x: point.x, y: point.y) }
      catchments.endRing()
      catchments.endPart(.area)
    }
    catchments.endFeature(.multiPolygon)
    catchments.appendPolygon([[(0, 0), (.nan, 4), (4, 0), (0, 4), (0, 0)]])
    catchments.appendPolygon([[(0, 0), (4, 0), (0, 0), (0, 0)]])
    catchments.appendNull()
    catchments.appendPoint(x: 1, y: 1)
    let pieces = try PieceArrangement(of: catchments)
    #expect(Self.areas(pieces) == [[0]: 8, [1]: 12])
    #expect(pieces.count == 4)
    let worker = try GEOSWorker()
    for piece in 0..<pieces.count {
      #expect(try worker.geometry(pieces.polygons, piece).invalidity() == nil)
    }
  }

  @Test("nothing to arrange, points and endless coordinates give no pieces and no crash")
  func nothing() throws {
    var columns = [GeometryColumn(crs: .plane), Self.rectangles([(1, 1, 1, 1)])]
    columns.append(Self.rectangles([(-1.7e308, -1.7e308, 1.7e308, 1.7e308)]))
    columns.append(Self.rectangles([(0, 0, .infinity, 1)]))
    for column in columns {
      #expect(try PieceArrangement(of: column).count == 0)
      #expect(try PieceArrangement(of: column, within: columns[0]).count == 0)
    }
    let vast = try PieceArrangement(of: Self.rectangles([(0, 0, 1e150, 1e150), (1, 1, 2, 2)]))
    #expect(vast.count == 1 && vast.areas[0] > 0.99e300)
    let tiny = try PieceArrangement(of: Self.rectangles([(0, 0, 2e-9, 2e-9)]), sliverWidth: 0)
    #expect(abs(tiny.areas.reduce(0, +) - 4e-18) < 1e-27)
  }

  @Test("ragged shapes on each other, all turned by a trace, keep their area", arguments: 1...6)
  func fuzz(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var catchments = GeometryColumn(crs: .plane)
    let shape = RandomShape.star(&random, vertices: 40, centre: (500, 500), radius: 100..<400)
    for i in 0..<8 {
      let shift = Double(i) * (seed % 2 == 0 ? 1e-7 : 1e-3)
      // Grid coordinates too, so that corners lie on edges.
      catchments.appendPolygon([
        shape.map { point in
          seed % 3 == 0
            ? ((point.x / 50).rounded() * 50, (point.y / 50).rounded() * 50 + 50 * Double(i % 3))
            : (point.x + shift * point.y / 500, point.y - shift)
        }
      ])
    }
    let box = catchments.box.grown(by: 1)
    let study = Self.rectangles([(box.minX, box.minY, box.maxX, box.maxY)])
    let pieces = try PieceArrangement(of: catchments, within: study, sliverWidth: 0)
    let cut = CoverPiecesTests.areas(try CoverPieces(of: study, cutBy: catchments), zone: 0)
    let found = Self.areas(pieces)
    let whole = study.area(0)
    for (set, area) in cut { #expect(abs(found[set, default: 0] - area) <= 1e-8 * whole) }
    #expect(abs(pieces.areas.reduce(0, +) - whole) <= 1e-10 * whole)
    let worker = try GEOSWorker(origin: (500, 500))
    for piece in 0..<pieces.count {
      #expect(try worker.geometry(pieces.polygons, piece).invalidity() == nil)
    }
    let joined = try PieceArrangement(of: catchments, within: study)
    #expect(abs(joined.areas.reduce(0, +) - whole) <= 1e-10 * whole)
    #expect(joined.count + joined.slivers.count == pieces.count)
  }
}
