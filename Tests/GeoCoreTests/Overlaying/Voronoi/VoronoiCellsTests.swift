import GeoCore
import TestSupport
import Testing

@Suite("Voronoi cells")
struct VoronoiCellsTests {
  static func ring(_ points: [(Double, Double)]) -> [(x: Double, y: Double)] {
    (points + [points[0]]).map { (x: $0.0, y: $0.1) }
  }

  static func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [(
    x: Double, y: Double
  )] {
    ring([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
  }

  static func column(_ polygons: [[[(x: Double, y: Double)]]]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    for polygon in polygons { out.appendPolygon(polygon) }
    return out
  }

  static let square = column([[box(0, 0, 100, 100)]])
  /// A square with a hole, and an island beside it.
  static let islands = column([
    [box(0, 0, 1000, 800), box(300, 300, 500, 450)], [box(1200, 100, 1500, 900)],
  ])

  static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

  @Test("two places part a square in the middle")
  func two() throws {
    let cells = try VoronoiCells(x: [20, 60], y: [50, 50], in: Self.square)
    #expect(try cells.polygons.areas() == [4000, 6000])
    #expect(cells.tolerance == 0)
  }

  @Test("one place has it all, no place nothing")
  func one() throws {
    let all = try VoronoiCells(x: [20], y: [50], in: Self.islands)
    #expect(abs(all.polygons.area(0) - (800_000 - 30_000 + 240_000)) < 1e-6)
    let none = try VoronoiCells(x: [], y: [], in: Self.square)
    #expect(none.polygons.count == 0)
    let nowhere = try VoronoiCells(x: [.nan, 5], y: [1, 5], in: Self.square)
    #expect(try nowhere.polygons.areas() == [0, 10_000])
    #expect(nowhere.sites.standings == [.absent, .own])
  }

  @Test("coincident places share a cell that the first has")
  func coincident() throws {
    let cells = try VoronoiCells(x: [20, 60, 20, 20], y: [50, 50, 50, 50], in: Self.square)
    #expect(try cells.polygons.areas() == [4000, 6000, 0, 0])
    #expect(
      cells.sites.standings == [.own, .own, .coincident(with: 0), .coincident(with: 0)])
  }

  @Test("collinear places and a lattice of them, where four cells meet in a point")
  func degenerate() throws {
    let line = try VoronoiCells(x: [10, 30, 50, 90], y: [10, 30, 50, 90], in: Self.square)
    let areas = try line.polygons.areas()
    #expect(abs(Self.sum(areas) - 10_000) < 1e-8)
    #expect(abs(areas[0] - 800) < 1e-9)
    var x: [Double] = []
    var y: [Double] = []
    for i in 0..<10 {
      for j in 0..<10 {
        x.append(Double(i) * 10 + 5)
        y.append(Double(j) * 10 + 5)
      }
    }
    let lattice = try VoronoiCells(x: x, y: y, in: Self.square)
    for place in x.indices {
      #expect(abs(lattice.polygons.area(place) - 100) < 1e-9)
      #expect(lattice.polygons.coordinates(place).count == 5)
    }
  }

  @Test("a place outside the study area has what is nearest to it inside")
  func outside() throws {
    let cells = try VoronoiCells(
      x: [50, 150, 5_000_000], y: [50, 50, 0], in: Self.square)
    #expect(try cells.polygons.areas() == [10_000, 0, 0])
    let near = try VoronoiCells(x: [50, 140], y: [50, 50], in: Self.square)
    #expect(near.polygons.area(1) == 500)
  }

  static func random(
    _ count: Int, seed: UInt64, spread: Double = 0
  ) -> (x: [Double], y: [Double], delays: [Double]) {
    var random = SeededRandom(seed: seed)
    return (
      (0..<count).map { _ in random.number(in: -100..<1600) },
      (0..<count).map { _ in random.number(in: -100..<1000) },
      (0..<count).map { _ in spread > 0 ? random.number(in: 0..<spread) : 0 }
    )
  }

  @Test(
    "cells partition the study area, holes and parts and all",
    arguments: 1...6 as ClosedRange<UInt64>)
  func partition(seed: UInt64) throws {
    let places = Self.random(200, seed: seed)
    let whole = Self.sum(try Self.islands.areas())
    for east in [0.0, 674_000] {
      let moved = GeometryColumn.moved(Self.islands, east: east, north: 10 * east)
      let cells = try VoronoiCells(
        x: places.x.map { $0 + east }, y: places.y.map { $0 + 10 * east }, in: moved)
      #expect(abs(Self.sum(try cells.polygons.areas()) - whole) < 1e-9 * whole)
    }
  }

  @Test("every point lies in the cell of its nearest place", arguments: [0.0, 60, 400])
  func nearest(spread: Double) throws {
    for seed in 11...14 as ClosedRange<UInt64> {
      let places = Self.random(60, seed: seed, spread: spread)
      let delays = spread > 0 ? places.delays : nil
      let cells = try VoronoiCells(
        x: places.x, y: places.y, delays: delays, in: Self.islands, tolerance: 0.01)
      let near = NearestWithDelays(x: places.x, y: places.y, delays: delays)
      let list = NeighbourList()
      var random = SeededRandom(seed: seed, index: 5)
      for _ in 0..<3000 {
        let x = random.number(in: 0..<1500)
        let y = random.number(in: 0..<900)
        let costs = places.x.indices.map {
          let dx = places.x[$0] - x
          let dy = places.y[$0] - y
          return (dx * dx + dy * dy).squareRoot() + places.delays[$0]
        }
        let sorted = costs.sorted()
        let best = try #require(costs.firstIndex(of: sorted[0]))
        let found = try #require(near.nearest(toX: x, y: y, list))
        #expect(Int(found.place) == best)
        #expect(found.cost == costs[best])
        guard sorted[1] - sorted[0] > 0.03,
          (0..<Self.islands.count).contains(where: { Self.islands.contains(x: x, y: y, in: $0) })
        else { continue }
        #expect(cells.polygons.contains(x: x, y: y, in: best))
      }
    }
  }

  @Test(
    "bent borders leave no gap and no overlap, and neighbours share every corner",
    arguments: [5.0, 60, 400])
  func sharedBorders(spread: Double) throws {
    for seed in 21...24 as ClosedRange<UInt64> {
      let places = Self.random(80, seed: seed, spread: spread)
      let cells = try VoronoiCells(
        x: places.x, y: places.y, delays: places.delays, in: Self.islands, tolerance: 0.5)
      let whole = Self.sum(try Self.islands.areas())
      #expect(abs(Self.sum(try cells.polygons.areas()) - whole) < 1e-9 * whole)
      // A corner that is not on the study area's border belongs to two cells at least.
      var seen: [String: Int] = [:]
      let polygons = cells.polygons
      for place in 0..<polygons.count {
        let own = Set(polygons.coordinates(place).map { "\(polygons.x[$0]) \(polygons.y[$0])" })
        for corner in own { seen[corner, default: 0] += 1 }
      }
      var lonely: [String] = []
      for place in 0..<polygons.count {
        for at in polygons.coordinates(place) {
          let (x, y) = (polygons.x[at], polygons.y[at])
          guard seen["\(x) \(y)"] == 1 else { continue }
          // On the border: not all four points around it lie inside.
          let inside = [(1, 1), (-1, 1), (1, -1), (-1, -1)].allSatisfy { (dx, dy) in
            (0..<Self.islands.count).contains { feature in
              Self.islands.contains(
                x: x + Double(dx) * 1e-3, y: y + Double(dy) * 1e-3, in: feature)
            }
          }
          if inside { lonely.append("\(place): \(x) \(y)") }
        }
      }
      #expect(lonely.isEmpty)
    }
  }

  @Test("a delay moves the border by half of it, and too long a delay leaves no cell")
  func delays() throws {
    let cells = try VoronoiCells(
      x: [20, 60], y: [50, 50], delays: [0, 10], in: Self.square, tolerance: 1e-4)
    // On the line between them the border is at 45; it bends away from it around the second.
    #expect(cells.polygons.contains(x: 44.999, y: 50, in: 0))
    #expect(cells.polygons.contains(x: 45.001, y: 50, in: 1))
    #expect(!cells.polygons.contains(x: 45.001, y: 90, in: 1))
    #expect(cells.tolerance == 1e-4)
    let gone = try VoronoiCells(
      x: [20, 60, 60], y: [50, 50, 50], delays: [0, 40, 3], in: Self.square)
    #expect(gone.polygons.area(1) == 0)
    #expect(gone.sites.standings[1] == .dominated(by: 2))
    let alike = try VoronoiCells(x: [20, 60], y: [50, 50], delays: [7, 7], in: Self.square)
    #expect(try alike.polygons.areas() == [4000, 6000])
    #expect(alike.tolerance == 0)
    let closed = try VoronoiCells(
      x: [20, 60], y: [50, 50], delays: [.infinity, 7], in: Self.square)
    #expect(try closed.polygons.areas() == [0, 10_000])
  }

  @Test("the area of a bent cell is that of the integral, within the tolerance")
  func bentArea() throws {
    // p = (0, 0) with 6 more than q = (10, 0): 36 less than 100, in a frame that cuts nothing off.
    let area = Self.column([[Self.box(-50, -50, 50, 50)]])
    let cells = try VoronoiCells(
      x: [0, 10], y: [0, 0], delays: [6, 0], in: area, tolerance: 1e-6)
    var sum = 0.0
    let steps = 200_000
    for step in 0..<steps {
      let y = -50 + (Double(step) + 0.5) / Double(steps) * 100
      // |x| distances along a line of one y: the border where |p| + 6 = |q|.
      var low = -1e6
      var high = 1e6
      for _ in 0..<80 {
        let x = (low + high) / 2
        let own = (x * x + y * y).squareRoot() + 6
        let other = ((x - 10) * (x - 10) + y * y).squareRoot()
        if own < other { low = x } else { high = x }
      }
      sum += max(0, min(50, low) + 50) * 100 / Double(steps)
    }
    #expect(abs(cells.polygons.area(0) - sum) < 1e-3)
  }

  @Test("the bits do not depend on the number of threads")
  func threads() throws {
    let places = Self.random(900, seed: 3, spread: 50)
    let one = try VoronoiCells(
      x: places.x, y: places.y, delays: places.delays, in: Self.islands, RunContext(threads: 1))
    let four = try VoronoiCells(
      x: places.x, y: places.y, delays: places.delays, in: Self.islands, RunContext(threads: 4))
    #expect(one.polygons.x.map(\.bitPattern) == four.polygons.x.map(\.bitPattern))
    #expect(one.polygons.y.map(\.bitPattern) == four.polygons.y.map(\.bitPattern))
    #expect(one.polygons.partStarts == four.polygons.partStarts)
  }

  @Test("cells of samples dissolve into their owners' land")
  func dissolved() throws {
    let places = Self.random(500, seed: 8)
    let owners = places.x.indices.map { Int32($0 % 7) - 1 }
    let land = try VoronoiCells.dissolved(
      x: places.x, y: places.y, owners: owners, count: 6, in: Self.islands)
    let cells = try VoronoiCells(x: places.x, y: places.y, in: Self.islands).polygons.areas()
    for owner in 0..<6 {
      let sum = Self.sum(owners.indices.filter { owners[$0] == Int32(owner) }.map { cells[$0] })
      #expect(abs(land.area(owner) - sum) < 1e-6)
    }
  }
}

extension GeometryColumn {
  fileprivate static func moved(
    _ column: GeometryColumn, east: Double, north: Double
  ) -> GeometryColumn {
    var out = column
    for i in out.x.indices {
      out.x[i] += east
      out.y[i] += north
    }
    return out
  }
}
