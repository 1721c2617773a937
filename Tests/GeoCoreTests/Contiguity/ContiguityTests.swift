import GeoCore
import TestSupport
import Testing

@Suite("Contiguity of hand-made maps")
struct ContiguityTests {
  private func column(_ zones: [[[(x: Double, y: Double)]]]) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for rings in zones { column.appendPolygon(rings) }
    return column
  }

  private func square(_ x: Double, _ y: Double, _ side: Double = 100) -> [(x: Double, y: Double)] {
    RandomShape.rectangle(x, y, x + side, y + side)
  }

  @Test("four squares around a corner: two rook neighbours each, three queen neighbours")
  func fourSquares() throws {
    let map = try Contiguity(
      column([[square(0, 0)], [square(100, 0)], [square(0, 100)], [square(100, 100)]]))
    for zone in 0..<4 {
      #expect(map.neighbours(of: zone, .rook).count == 2)
      #expect(map.neighbours(of: zone, .queen).count == 3)
      #expect(map.sharedLength(zone, 3 - zone) == 0)
      #expect(map.perimeters[zone] == 400)
      #expect(map.interiorPerimeters[zone] == 200)
    }
    #expect(map.neighbours(of: 0, .rook) == [1, 2])
    #expect(map.sharedLength(0, 1) == 100)
    #expect(map.sharedLength(0, 0) == nil)
    #expect(map.matching.sharedLength == 400)
    #expect(map.matching.pairsWithTolerance == 0)
    #expect(map.pairCount(.rook) == 4)
    #expect(map.pairCount(.queen) == 6)
  }

  @Test("a long border along several shorter ones is shared without common corners")
  func junctionsWithoutCorners() throws {
    let map = try Contiguity(
      column([
        [RandomShape.rectangle(0, 0, 300, 100)], [RandomShape.rectangle(0, 100, 120, 200)],
        [RandomShape.rectangle(120, 100, 300, 200)], [RandomShape.rectangle(300, 50, 400, 200)],
      ]), tolerance: 0)
    #expect(map.sharedLength(0, 1) == 120)
    #expect(map.sharedLength(0, 2) == 180)
    #expect(map.sharedLength(0, 3) == 50)
    #expect(map.sharedLength(2, 3) == 100)
    #expect(map.sharedLength(1, 3) == nil)
    #expect(map.matching.pairsWithTolerance == 0)
  }

  @Test("a polygon in a hole shares the whole ring of the hole")
  func polygonInHole() throws {
    let map = try Contiguity(
      column([[square(0, 0, 300), square(100, 100).reversed()], [square(100, 100)]]))
    #expect(map.sharedLength(0, 1) == 400)
    #expect(map.perimeters == [1600, 400])
    #expect(map.interiorPerimeters == [400, 400])
  }

  @Test("zones of several parts, islands, and zones without area")
  func partsAndIslands() throws {
    var geometry = column([[square(0, 0)]])
    for point in square(100, 0) + [] { geometry.append(x: point.x, y: point.y) }
    geometry.endRing()
    geometry.endPart(.area)
    for point in square(-100, 0) { geometry.append(x: point.x, y: point.y) }
    geometry.endRing()
    geometry.endPart(.area)
    geometry.endFeature(.multiPolygon)
    geometry.appendPolygon([square(1000, 1000)])
    geometry.appendNull()
    geometry.appendPoint(x: 50, y: 50)
    let map = try Contiguity(geometry)
    #expect(map.count == 5)
    #expect(map.sharedLength(0, 1) == 200)
    #expect(map.neighbours(of: 2, .queen).isEmpty)
    #expect(map.perimeters == [400, 800, 400, 0, 0])
    #expect(map.graph(.queen).components().count == 4)
    #expect(map.graph(.queen).components().of == [0, 0, 1, 2, 3])
  }

  @Test("identical zones share their whole boundary")
  func identicalZones() throws {
    let map = try Contiguity(column([[square(0, 0)], [square(0, 0)], [square(0, 0).reversed()]]))
    #expect(map.neighbours(of: 0, .rook) == [1, 2])
    #expect(map.sharedLength(1, 2) == 400)
  }

  @Test("triangles that touch in a corner are queen neighbours, not rook, also at a narrow angle")
  func touchInPoint() throws {
    for height in [200.0, 25.0] {
      let map = try Contiguity(
        column([
          [[(0, 0), (100, -300), (100, 0), (0, 0)]], [[(0, 0), (100, height), (0, 300), (0, 0)]],
        ]))
      #expect(map.neighbours(of: 0, .queen) == [1])
      #expect(map.neighbours(of: 0, .rook).isEmpty)
    }
  }

  @Test("a corner on the middle of a straight border touches it, and so do all zones of the corner")
  func cornerOnBorder() throws {
    let map = try Contiguity(
      column([
        [RandomShape.rectangle(0, -100, 300, 0)], [[(100, 0), (150, 100), (50, 100), (100, 0)]],
        [[(100, 0), (50, 100), (0, 100), (0, 0), (100, 0)]],
        [[(100, 0), (300, 0), (300, 100), (150, 100), (100, 0)]],
      ]), tolerance: 0)
    #expect(map.neighbours(of: 1, .queen) == [0, 2, 3])
    #expect(map.neighbours(of: 1, .rook) == [2, 3])
    #expect(map.sharedLength(0, 2) == 100)
    #expect(map.sharedLength(0, 3) == 200)
    #expect(map.sharedLength(2, 3) == 0)
  }

  @Test("a sliver narrower than the tolerance does not part neighbours, a wider one does")
  func slivers() throws {
    func map(_ gap: Double, tolerance: Double = Contiguity.usualTolerance) throws -> Contiguity {
      try Contiguity(
        column([
          [square(0, 0)], [RandomShape.rectangle(100 + gap, 0, 200, 60)],
          [RandomShape.rectangle(100 + gap, 60, 200, 100)],
        ]), tolerance: tolerance)
    }
    for gap in [0.05, -0.05] {
      let near = try map(gap)
      // Where zones overlap, 0.05 m of their outer edges lie on each other too.
      let more = gap < 0 ? 0.05 : 0
      #expect(abs(try #require(near.sharedLength(0, 1)) - 60 - more) < 1e-9)
      #expect(abs(try #require(near.sharedLength(0, 2)) - 40 - more) < 1e-9)
      #expect(near.matching.pairsWithTolerance == 2)
      #expect(near.matching.pairsByToleranceAlone == (gap < 0 ? 0 : 2))
      #expect(abs(near.matching.lengthByTolerance - 100) < 1e-9)
      #expect(near.sharedLength(1, 2) == 100 - gap)
    }
    #expect(try map(0.6).neighbours(of: 0, .queen).isEmpty)
    #expect(try map(0.05, tolerance: 0).neighbours(of: 0, .queen).isEmpty)
    #expect(abs(try #require(try map(0.6, tolerance: 1).sharedLength(0, 1)) - 60) < 1e-9)
  }

  @Test("nothing in, nothing out")
  func empty() throws {
    let map = try Contiguity(GeometryColumn(crs: .plane))
    #expect(map.count == 0)
    #expect(map.graph(.rook).components().count == 0)
  }

  @Test("steps on the graph, neighbours of higher order and parts of the map")
  func graphs() throws {
    let zones = (0..<5).map { [square(Double($0) * 100, 0)] } + [[square(900, 900)]]
    let map = try Contiguity(column(zones))
    let graph = map.graph(.rook)
    #expect(try graph.order(1).neighbours == graph.neighbours)
    let second = try graph.order(2)
    #expect(Array(second.neighbours(of: 0)) == [2])
    #expect(Array(second.neighbours(of: 2)) == [0, 4])
    #expect(second.degree(5) == 0)
    #expect(try graph.order(9).neighbours.isEmpty)
    let part = map.restricted(to: [0, 1, 3, 4])
    #expect(part.neighbours(of: 1, .rook) == [0])
    #expect(part.neighbours(of: 2, .rook) == [3])
    #expect(part.interiorPerimeters == [100, 200, 200, 100])
    #expect(part.graph(.queen).components().count == 2)
    #expect(graph.restricted(to: [0, 1, 3, 4]).neighbours == part.graph(.rook).neighbours)
    var search = StepSearch(graph.count)
    search.run(from: 1, in: graph)
    #expect((0..<5).map { search.ring($0).sorted() } == [[1], [0, 2], [3], [4], []])
  }
}
