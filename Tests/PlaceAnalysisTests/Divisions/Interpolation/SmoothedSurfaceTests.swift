import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("smoothed surfaces")
struct SmoothedSurfaceTests {
  typealias Toy = ToyDivision

  private func roughness(_ people: [Double], _ grid: CellGrid) -> Double {
    var sum = 0.0
    for cell in people.indices {
      for side in 0..<4 {
        let step = people[cell] - people[Int(grid.neighbours[4 * cell + side])]
        sum += step * step
      }
    }
    return sum
  }

  @Test("every source keeps its people, no cell is below zero, and borders get smoother")
  func mass() throws {
    let sources = Toy.tiles(4, 3, side: 1200, seed: 2)
    let grid = try #require(CellGrid(side: 20, sources: sources, targets: Toy.targets))
    #expect(grid.count == 3600)
    var people = InterpolationIdentityTests.people(sources.count, seed: 6)
    people[5] = 0
    let surface = try SmoothedSurface(people, on: grid)
    #expect(surface.isSettled)
    #expect(surface.steps > 1)
    #expect(surface.people.allSatisfy { $0 >= 0 })
    for source in people.indices {
      let sum = grid.cells(source).reduce(0) { $0 + surface.people[$1] }
      #expect((sum - people[source]).magnitude <= 1e-12 * max(1, people[source]))
    }
    let flat = grid.cells(0).map { _ in people[0] / Double(grid.cells(0).count) }
    #expect(flat.count == grid.cells(0).count)
    var rigid = SmoothedSurface.Settings()
    rigid.mostSteps = 0
    let start = try SmoothedSurface(people, on: grid, settings: rigid)
    #expect(!start.isSettled)
    #expect(roughness(surface.people, grid) < roughness(start.people, grid))
  }

  @Test("even density stays even, and its shares are those of the cells")
  func even() throws {
    let sources = Toy.rectangles([[0, 0, 40, 40], [40, 0, 80, 40]])
    let targets = Toy.rectangles([[0, 0, 20, 40], [20, 0, 60, 40]])
    let grid = try #require(CellGrid(side: 1, sources: sources, targets: targets))
    let surface = try SmoothedSurface([160, 160], on: grid)
    #expect(surface.steps == 1)
    let byArea = try DivisionShares.byArea(of: sources, in: targets)
    let shares = DivisionShares.byCells(of: surface, on: grid, orArea: byArea)
    #expect(Toy.near(shares.shares, byArea.shares))
    #expect(Toy.near(shares.uncovered, [0, 0.5]))
    #expect(shares.bases == [.cells, .cells])
  }

  @Test("people lean towards neighbours with more")
  func leaning() throws {
    let sources = Toy.rectangles([[0, 0, 40, 40], [40, 0, 80, 40]])
    let targets = Toy.rectangles([[0, 0, 20, 40], [20, 0, 40, 40], [40, 0, 80, 40]])
    let grid = try #require(CellGrid(side: 2, sources: sources, targets: targets))
    let surface = try SmoothedSurface([100, 900], on: grid)
    let byArea = try DivisionShares.byArea(of: sources, in: targets)
    let shares = DivisionShares.byCells(of: surface, on: grid, orArea: byArea)
    let out = shares.extensive(DivisionValues([100, 900]))
    #expect(out.values[1] > 60)
    #expect((out.values[0] + out.values[1] - 100).magnitude < 1e-12)
    #expect((out.values[2] - 900).magnitude < 1e-10)
  }

  @Test("a source too small for a cell falls back to its area")
  func small() throws {
    let sources = Toy.rectangles([[0, 0, 40, 40], [41, 1, 42, 2]])
    let targets = Toy.rectangles([[0, 0, 100, 100]])
    let grid = try #require(CellGrid(side: 10, sources: sources, targets: targets))
    let surface = try SmoothedSurface([10, 3], on: grid)
    let shares = DivisionShares.byCells(
      of: surface, on: grid, orArea: try DivisionShares.byArea(of: sources, in: targets))
    #expect(shares.bases == [.cells, .area])
    #expect(shares.extensive(DivisionValues([10, 3])).values == [13])
  }

  @Test("holes, and cells whose middle lies on a border, belong to one source each")
  func holes() throws {
    var sources = GeometryColumn(crs: .plane)
    let hole = RandomShape.rectangle(20, 20, 40, 40)
    sources.appendPolygon([RandomShape.rectangle(0, 0, 60, 60), hole.reversed()])
    sources.appendPolygon([hole])
    let grid = try #require(CellGrid(side: 10, sources: sources, targets: sources))
    #expect(grid.cells(0).count == 32)
    #expect(grid.cells(1).count == 4)
    // Middles at 5, 15, 25 …: a border at 25 runs through middles.
    let halves = Toy.rectangles([[0, 0, 25, 60], [25, 0, 60, 60]])
    let cut = try #require(CellGrid(side: 10, sources: halves, targets: halves))
    #expect(cut.cells(0).count + cut.cells(1).count == 36)
    #expect(CellGrid(side: 0, sources: halves, targets: halves) == nil)
    #expect(CellGrid(side: 1e-9, sources: halves, targets: halves) == nil)
    #expect(CellGrid(side: 1, sources: GeometryColumn(crs: .plane), targets: halves) == nil)
  }

  @Test("the default cell gives a source some hundreds of cells")
  func defaultSide() throws {
    let side = try CellGrid.defaultSide(for: Toy.tiles(4, 4, side: 4000, seed: 1))
    #expect(side == 50)
    #expect(try CellGrid.defaultSide(for: GeometryColumn(crs: .plane)) == 1)
  }
}
