import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("interpolation identities")
struct InterpolationIdentityTests {
  typealias Toy = ToyDivision

  static func people(_ count: Int, seed: UInt64) -> [Double] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in (1000 * random.unit()).rounded() }
  }

  @Test(
    "between divisions of the same land every person arrives", arguments: [1, 2, 3] as [UInt64])
  func whole(seed: UInt64) throws {
    let sources = Toy.tiles(7, 5, side: 1000, seed: seed)
    let targets = Toy.tiles(4, 9, side: 1000, seed: seed + 10)
    let people = Self.people(sources.count, seed: seed)
    let shares = try DivisionShares.byArea(of: sources, in: targets)
    let out = shares.extensive(DivisionValues(people))
    let totals = AmountTotals(of: people, to: out, by: shares)
    #expect(totals.uncovered == 0)
    #expect((totals.targets - totals.sources).magnitude <= 1e-12 * totals.sources)
    #expect((0..<shares.sourceCount).allSatisfy { shares.doubled($0) < 1e-15 })
    // A level that is the same everywhere stays so.
    let flat = shares.intensive(DivisionValues(people.map { _ in 7 }))
    #expect(flat.values.allSatisfy { ($0 - 7).magnitude < 1e-12 })
    let rate = shares.rate(
      DivisionValues(people.map { _ in 7 }), people: DivisionValues(people.map { $0 + 1 }))
    #expect(rate.values.allSatisfy { ($0 - 7).magnitude < 1e-12 })
  }

  @Test("a division into itself changes nothing")
  func itself() throws {
    let tiles = Toy.tiles(6, 6, side: 600, seed: 5)
    let people = Self.people(tiles.count, seed: 5)
    let shares = try DivisionShares.byArea(of: tiles, in: tiles)
    #expect(Toy.near(shares.extensive(DivisionValues(people)).values, people))
  }

  @Test("with targets over parts of the land and over each other the sums still balance")
  func overlappingTargets() throws {
    let sources = Toy.tiles(5, 5, side: 1000, seed: 3)
    let targets = RandomShape.stars(12, seed: 8, side: 1000)
    let people = Self.people(sources.count, seed: 9)
    let shares = try DivisionShares.byArea(of: sources, in: targets)
    let out = shares.extensive(DivisionValues(people))
    let totals = AmountTotals(of: people, to: out, by: shares)
    #expect(totals.uncovered > 0)
    #expect(totals.doubled > 0)
    #expect(totals.imbalance < 1e-12)
    // What is uncovered is what the union of the targets leaves.
    let cut = try CoverPieces(of: sources, cutBy: targets)
    var rest = 0.0
    for source in 0..<sources.count {
      for piece in cut.pieces(ofZone: source) where cut.members(piece).isEmpty {
        rest += people[source] * cut.areas[piece] / sources.area(source)
      }
    }
    #expect((rest - totals.uncovered).magnitude < 1e-9 * totals.sources)
  }

  @Test("two targets on the same half leave the other half uncovered")
  func twins() throws {
    let source = Toy.rectangles([[0, 0, 10, 10]])
    let targets = Toy.rectangles([[0, 0, 5, 10], [0, 0, 5, 10]])
    let shares = try DivisionShares.byArea(of: source, in: targets)
    #expect(shares.shares == [0.5, 0.5])
    #expect(shares.uncovered == [0.5])
    #expect(shares.doubled(0) == 0.5)
    let all = shares.allocatingAll()
    #expect(all.doubled(0) == 0)
    #expect(all.extensive(DivisionValues([8])).values == [4, 4])
  }

  @Test("people of slivers are kept in the targets")
  func slivers() throws {
    let source = Toy.rectangles([[0, 0, 1000, 1000]])
    let targets = Toy.rectangles([[0, 0, 500, 1000], [500, 0, 1000 - 1e-4, 1000]])
    let shares = try DivisionShares.byArea(of: source, in: targets)
    #expect(shares.uncovered == [0])
    #expect(shares.shares.reduce(0, +) == 1)
    // A sliver of a target is not dropped either.
    let thin = Toy.rectangles([[0, 0, 1000 - 1e-4, 1000], [1000 - 1e-4, 0, 1000, 1000]])
    let kept = try DivisionShares.byArea(of: source, in: thin)
    #expect(kept.targets == [0, 1])
    #expect((kept.shares[1] - 1e-7).magnitude < 1e-12)
  }

  @Test("the mask of everything is the area, and threads change no bit")
  func maskOfAll() throws {
    let sources = Toy.tiles(5, 4, side: 1000, seed: 1)
    let targets = RandomShape.stars(9, seed: 4, side: 1000, holes: false)
    let mask = try MaskAreas(Toy.rectangles([[-10, -10, 600, 1010], [600, -10, 1010, 1010]]))
    let byArea = try DivisionShares.byArea(of: sources, in: targets)
    let byMask = try DivisionShares.byMask(of: sources, in: targets, mask: mask)
    #expect(byMask.bases.allSatisfy { $0 == .mask })
    #expect(byMask.targets == byArea.targets)
    #expect(Toy.near(byMask.shares, byArea.shares, within: 1e-9))
    #expect(Toy.near(byMask.uncovered, byArea.uncovered, within: 1e-9))
    let threads = RunContext(threads: 3)
    #expect(try DivisionShares.byArea(of: sources, in: targets, threads) == byArea)
    let again = try DivisionShares.byMask(
      of: sources, in: targets,
      mask: MaskAreas(Toy.rectangles([[-10, -10, 600, 1010], [600, -10, 1010, 1010]]), threads),
      threads)
    #expect(again == byMask)
  }

  @Test("empty divisions, sources without land and targets elsewhere cost nobody")
  func degenerate() throws {
    var sources = Toy.rectangles([[0, 0, 4, 4]])
    sources.appendNull()
    sources.appendPolygon([[(5, 5), (9, 5), (7, 5), (5, 5)]])
    let none = GeometryColumn(crs: .plane)
    let empty = try DivisionShares.byArea(of: sources, in: none)
    #expect(empty.uncovered == [1, 1, 1])
    #expect(empty.bases == [.area, .none, .none])
    let totals = AmountTotals(
      of: [5, 7, 9], to: empty.extensive(DivisionValues([5, 7, 9])), by: empty)
    #expect(totals.uncovered == 21)
    #expect(totals.imbalance == 0)
    let nobody = try DivisionShares.byArea(of: none, in: Toy.targets)
    #expect(nobody.extensive(DivisionValues([])).values == [0, 0, 0, 0])
    #expect(nobody.intensive(DivisionValues([])).values.allSatisfy { $0.isNaN })
    let mask = try MaskAreas(none)
    let masked = try DivisionShares.byMask(of: sources, in: Toy.targets, mask: mask)
    #expect(masked.bases == [.area, .none, .none])
  }

  @Test("areas that lie over each other are found, those that touch are not")
  func overlaps() throws {
    #expect(try DivisionOverlaps(of: Toy.sources).pairs.isEmpty)
    let over = Toy.rectangles([[0, 0, 4, 4], [3, 0, 8, 4], [0, 4, 8, 8]])
    let pairs = try DivisionOverlaps(of: over).pairs
    #expect(pairs == [DivisionOverlaps.Pair(first: 0, second: 1, area: 4)])
    // Half a metre along a kilometre is rounding.
    let rounded = Toy.rectangles([[0, 0, 1000, 1000], [999.5, 0, 2000, 1000]])
    #expect(try DivisionOverlaps(of: rounded).pairs.isEmpty)
  }
}
