import GeoCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A square cut again and again by a straight line: borders meet in T-junctions without corners.
private struct CutSquare {
  var rectangles: [(x0: Double, y0: Double, x1: Double, y1: Double)]

  init(seed: UInt64, cuts: Int, side: Double = 4096) {
    var random = SeededRandom(seed: seed)
    rectangles = [(0, 0, side, side)]
    while rectangles.count <= cuts {
      let i = Int(random.unit() * Double(rectangles.count))
      let r = rectangles[i]
      let wide = r.x1 - r.x0 > r.y1 - r.y0
      let extent = wide ? r.x1 - r.x0 : r.y1 - r.y0
      guard extent > 40 else { continue }
      let cut = ((wide ? r.x0 : r.y0) + extent * random.number(in: 0.3..<0.7)).rounded()
      rectangles[i] = wide ? (r.x0, r.y0, cut, r.y1) : (r.x0, r.y0, r.x1, cut)
      rectangles.append(wide ? (cut, r.y0, r.x1, r.y1) : (r.x0, cut, r.x1, r.y1))
    }
  }

  func geometry(
    _ place: (_ x: Double, _ y: Double) -> (x: Double, y: Double) = { ($0, $1) }
  ) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for r in rectangles {
      column.appendPolygon([
        RandomShape.rectangle(r.x0, r.y0, r.x1, r.y1).map { place($0.x, $0.y) }
      ])
    }
    return column
  }

  /// Metres that two rectangles share, and whether they touch at all.
  func shared(_ i: Int, _ j: Int) -> Double? {
    let (a, b) = (rectangles[i], rectangles[j])
    let x = min(a.x1, b.x1) - max(a.x0, b.x0)
    let y = min(a.y1, b.y1) - max(a.y0, b.y0)
    guard x >= 0, y >= 0 else { return nil }
    return max(x, y)
  }
}

@Suite("Properties of contiguity")
struct ContiguityPropertyTests {
  private func expectSymmetric(_ map: Contiguity) {
    for zone in 0..<map.count {
      let row = map.row(zone)
      for entry in row {
        let other = Int(map.neighbours[entry])
        #expect(other != zone)
        #expect(entry == row.lowerBound || map.neighbours[entry - 1] < map.neighbours[entry])
        #expect(map.sharedLength(other, zone) == map.sharedLengths[entry])
      }
    }
  }

  @Test("cut squares have the lengths of their rectangles", arguments: 1...6 as ClosedRange<UInt64>)
  func cutSquares(seed: UInt64) throws {
    let cut = CutSquare(seed: seed, cuts: 120)
    for tolerance in [0, 0.1] {
      let map = try Contiguity(cut.geometry(), tolerance: tolerance)
      expectSymmetric(map)
      #expect(map.matching.pairsWithTolerance == 0)
      for i in 0..<map.count {
        for j in 0..<map.count where i != j {
          let found = map.sharedLength(i, j)
          let expected = cut.shared(i, j)
          #expect((found == nil) == (expected == nil), "\(i) \(j)")
          if let found, let expected { #expect(abs(found - expected) < 1e-9) }
        }
      }
    }
  }

  @Test("turning and shifting a map far away leaves its lengths alone")
  func turned() throws {
    let cut = CutSquare(seed: 9, cuts: 150)
    let straight = try Contiguity(cut.geometry(), tolerance: 0)
    let (c, s) = (cos(0.3), sin(0.3))
    let turned = try Contiguity(
      cut.geometry { (674_000 + c * $0 - s * $1, 6_580_000 + s * $0 + c * $1) }, tolerance: 0)
    #expect(turned.neighbours == straight.neighbours)
    for (a, b) in zip(turned.sharedLengths, straight.sharedLengths) { #expect(abs(a - b) < 1e-5) }
  }

  @Test("zones drawn one by one with centimetres of noise keep their neighbours and lengths")
  func noise() throws {
    let cut = CutSquare(seed: 4, cuts: 150)
    let clean = try Contiguity(cut.geometry())
    var random = SeededRandom(seed: 5)
    let noisy = try Contiguity(
      cut.geometry {
        ($0 + random.number(in: -0.03..<0.03), $1 + random.number(in: -0.03..<0.03))
      }, tolerance: 0.1)
    expectSymmetric(noisy)
    let rook = clean.graph(.rook)
    #expect(noisy.graph(.rook).neighbours == rook.neighbours)
    #expect(noisy.neighbours == clean.neighbours)
    for zone in 0..<clean.count {
      for other in clean.neighbours(of: zone, .rook) {
        let a = try #require(clean.sharedLength(zone, other))
        let b = try #require(noisy.sharedLength(zone, other))
        #expect(abs(a - b) < 0.15, "\(zone) \(other): \(a) \(b)")
      }
    }
    #expect(noisy.matching.pairsWithTolerance == clean.pairCount(.rook))
  }

  @Test("the library that intersects polygons finds the same lengths")
  func intersections() throws {
    let geometry = CutSquare(seed: 12, cuts: 60).geometry()
    let map = try Contiguity(geometry)
    let worker = try GEOSWorker()
    let zones = try (0..<geometry.count).map { try worker.geometry(geometry, $0) }
    for i in zones.indices {
      for j in (i + 1)..<zones.count {
        let common = try zones[i].intersection(zones[j])
        let found = map.sharedLength(i, j)
        #expect(common.isEmpty == (found == nil))
        #expect(abs(common.length - (found ?? 0)) < 1e-9)
      }
    }
  }

  @Test("any number of threads gives the same bits, any order of zones the same lengths")
  func threadsAndOrder() throws {
    var random = SeededRandom(seed: 7)
    let geometry = CutSquare(seed: 8, cuts: 3000, side: 40_960).geometry {
      ($0 + random.number(in: -0.02..<0.02), $1 + (random.unit() < 0.5 ? 0.01 : 0))
    }
    let one = try Contiguity(geometry)
    let four = try Contiguity(geometry, RunContext(threads: 4))
    #expect(one.neighbours == four.neighbours)
    #expect(one.sharedLengths == four.sharedLengths)
    #expect(one.matching == four.matching)
    let order = Array((0..<geometry.count).reversed())
    let backwards = try Contiguity(geometry.selecting(order))
    let last = geometry.count - 1
    for zone in stride(from: 0, to: geometry.count, by: 7) {
      for other in one.neighbours(of: zone, .queen) {
        let a = try #require(one.sharedLength(zone, other))
        let b = try #require(backwards.sharedLength(last - zone, last - other))
        #expect(abs(a - b) < 1e-9)
      }
    }
  }

  @Test("zones on top of each other are told instead of filling the memory")
  func piledUp() throws {
    var column = GeometryColumn(crs: .plane)
    for _ in 0..<7000 { column.appendPolygon([RandomShape.rectangle(0, 0, 100, 100)]) }
    let error = #expect(throws: GeosegError.self) { try Contiguity(column) }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS583"])
    for i in 0..<3000 {
      let shift = Double(i) * 1e-5
      column.appendPolygon([RandomShape.rectangle(500 + shift, 0, 600 + shift, 100)])
    }
    let near = column.selecting(7000..<10_000)
    #expect(throws: GeosegError.self) { try Contiguity(near) }
  }

  @Test("four hundred triangles around a point are all in contact")
  func pinwheel() throws {
    var column = GeometryColumn(crs: .plane)
    let blades = 400
    for i in 0..<blades {
      let a = Double(i) / Double(blades) * 2 * Double.pi
      let b = Double((i + 1) % blades) / Double(blades) * 2 * Double.pi
      column.appendPolygon([
        [
          (0, 0), (1000 * cos(a), 1000 * sin(a)), (1000 * cos(b), 1000 * sin(b)), (0, 0),
        ]
      ])
    }
    let map = try Contiguity(column)
    #expect(map.pairCount(.queen) == blades * (blades - 1) / 2)
    #expect(map.pairCount(.rook) == blades)
  }
}
