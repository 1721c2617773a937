import GeoCore
import TestSupport
import Testing

@Suite("The GEOS worker")
struct GEOSWorkerTests {
  @Test("a feature comes back from GEOS with the same coordinates")
  func roundTrip() throws {
    let column = RandomShape.stars(20, seed: 2)
    let worker = try GEOSWorker()
    var back = GeometryColumn(crs: .plane)
    for feature in 0..<column.count {
      try worker.append(try worker.geometry(column, feature), to: &back)
    }
    #expect(back.x == column.x && back.y == column.y)
    #expect(back.coordinateStarts == column.coordinateStarts)
    #expect(back.partStarts == column.partStarts && back.kinds == column.kinds)
  }

  @Test("union and intersection obey inclusion and exclusion")
  func inclusionExclusion() throws {
    let column = RandomShape.stars(40, seed: 23, side: 100)
    let worker = try GEOSWorker()
    for feature in 0..<(column.count - 1) {
      let a = try worker.geometry(column, feature)
      let b = try worker.geometry(column, feature + 1)
      let both = try a.intersectionArea(b)
      #expect(abs(try a.union(b).area + both - a.area - b.area) < 1e-8)
      #expect(abs(try a.difference(b).area + both - a.area) < 1e-8)
      #expect(abs(try a.symmetricDifference(b).area + 2 * both - a.area - b.area) < 1e-8)
    }
  }

  @Test("a buffered point has the area of the regular polygon with 4q corners")
  func buffer() throws {
    let worker = try GEOSWorker(origin: (600_000, 6_500_000))
    let buffer = try worker.point(x: 600_010, y: 6_500_020).buffered(by: 100, quadrantSegments: 8)
    #expect(abs(buffer.area / (Double.pi * 1e4) - 0.99359) < 1e-5)
    #expect(abs(buffer.box.minX - 599_910) < 1e-9 && abs(buffer.box.maxY - 6_500_120) < 1e-9)
  }

  @Test("a bow-tie is called invalid at its crossing and repaired into two triangles")
  func bowTie() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([[(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]])
    let worker = try GEOSWorker(origin: (1, 1))
    let bowTie = try worker.geometry(column, 0)
    let fault = try #require(try bowTie.invalidity())
    #expect(fault.reason.contains("Self-intersection"))
    #expect(fault.coordinate == Location.Coordinate(x: 1, y: 1))
    let valid = try bowTie.madeValid()
    #expect(valid.area == 2)
    #expect(try valid.invalidity() == nil)
  }

  @Test("null, empty, unclosed and too short geometries are taken without a crash")
  func hostile() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendNull()
    column.endFeature(.polygon)
    column.appendPolygon([[(0, 0), (1, 0), (1, 1)]])
    column.appendPolygon([[(0, 0), (1, 0)]])
    column.appendPolygon([[]])
    column.appendLine([(0, 0)])
    column.appendPolygon([RandomShape.rectangle(-1e300, -1e300, 1e300, 1e300)])
    let worker = try GEOSWorker()
    for feature in 0..<column.count {
      let geometry = try worker.geometry(column, feature)
      #expect(geometry.isEmpty == ![2, 6].contains(feature))
      var out = GeometryColumn(crs: .plane)
      try worker.append(geometry, to: &out)
      #expect(out.count == 1)
    }
    #expect(try worker.geometry(column, 2).area == 0.5)
  }

  @Test("a refused operation gives a diagnostic with the library's own words")
  func refusal() throws {
    var column = GeometryColumn(crs: .plane)
    column.appendPolygon([RandomShape.rectangle(.nan, 0, 1, .infinity)])
    column.appendPolygon([[(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]])
    let worker = try GEOSWorker()
    let error = #expect(throws: GeosegError.self) {
      let broken = try worker.geometry(column, 0)
      _ = try broken.union(try worker.geometry(column, 1))
    }
    #expect(error?.diagnostics.first?.kind == .geosFailed)
    #expect(error?.diagnostics.first?.cause?.isEmpty == false)
  }

  @Test("workers on several threads give the same areas as one")
  func threads() throws {
    let column = RandomShape.stars(400, seed: 31, side: 500)
    func areas(_ threads: Int) throws -> [Double] {
      try RunContext(threads: threads).mapChunks(
        count: column.count - 1, grain: 16, worker: { () throws(GeosegError) in try GEOSWorker() }
      ) { (worker, range) throws(GeosegError) in
        var areas: [Double] = []
        for f in range {
          let a = try worker.geometry(column, f)
          areas.append(try a.union(try worker.geometry(column, f + 1)).area)
        }
        return areas
      }.flatMap { $0 }
    }
    let reference = try areas(1)
    #expect(try areas(2) == reference)
    #expect(try areas(4) == reference)
  }
}
