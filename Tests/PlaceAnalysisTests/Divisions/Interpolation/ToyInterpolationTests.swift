import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("interpolation by hand")
struct ToyInterpolationTests {
  typealias Toy = ToyDivision
  let byArea: DivisionShares

  init() throws { byArea = try DivisionShares.byArea(of: Toy.sources, in: Toy.targets) }

  @Test("people go by the part of their area, and those outside are told")
  func extensive() {
    let out = byArea.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [40, 76, 40, 0]))
    let totals = AmountTotals(of: Toy.people, to: out, by: byArea)
    #expect(totals.sources == 304)
    #expect((totals.uncovered - 148).magnitude < 1e-12)
    #expect(totals.imbalance < 1e-15)
    #expect(Toy.near(totals.uncoveredBySource, [80, 20, 48]))
    #expect(totals.doubled == 0)
  }

  @Test("on demand all people are put in the targets that meet their area")
  func allocateAll() {
    let all = byArea.allocatingAll()
    let out = all.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [80, 512.0 / 3, 160.0 / 3, 0]))
    #expect(AmountTotals(of: Toy.people, to: out, by: all).uncovered == 0)
  }

  @Test("levels are means by common area, and none where nothing meets")
  func intensive() {
    let out = byArea.intensive(DivisionValues(Toy.levels))
    #expect(Toy.near(out.values, [10, 20, 30, .nan]))
    #expect(out.reasons == [nil, nil, nil, .noOverlap])
  }

  @Test("rates are weighted by people")
  func rate() {
    let out = byArea.rate(DivisionValues(Toy.levels), people: DivisionValues(Toy.people))
    // 40 people at 10, 20 at 30 and 16 at 20 in the second target.
    #expect(Toy.near(out.values, [10, (400.0 + 600 + 320) / 76, 30, .nan]))
  }

  @Test("a mask of buildings takes all people into it")
  func mask() throws {
    let mask = try MaskAreas(Toy.buildings)
    let shares = try DivisionShares.byMask(of: Toy.sources, in: Toy.targets, mask: mask)
    let out = shares.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [80, 184, 40, 0]))
    #expect(shares.bases == [.mask, .mask, .mask])
  }

  @Test("a source without masked land falls back to its area")
  func maskFallback() throws {
    // Two overlapping areas of mask in the first source count once; none in the others.
    let mask = try MaskAreas(Toy.rectangles([[0, 0, 2, 1], [1, 0, 2, 2], [1, 0, 2, 2]]))
    let shares = try DivisionShares.byMask(of: Toy.sources, in: Toy.targets, mask: mask)
    #expect(shares.bases == [.mask, .area, .area])
    let out = shares.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [160, 20 + 16, 40, 0]))
  }

  @Test("points carry people by weight; a point on borders counts in the first area")
  func points() throws {
    let points = DivisionPoints(of: Toy.buildings, weights: Toy.volumes)
    #expect(try points.owners(in: Toy.sources) == [0, 0, 1])
    let shares = try DivisionShares.byPoints(
      of: Toy.sources, in: Toy.targets, points: points, orArea: byArea)
    #expect(shares.bases == [.points, .points, .area])
    let out = shares.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [40, 120 + 16, 80, 0]))
  }

  @Test("the variant in which border points weigh in all areas loses people and says so")
  func bordersWeighInAll() throws {
    let points = DivisionPoints(of: Toy.buildings, weights: Toy.volumes)
    let shares = try DivisionShares.byPoints(
      of: Toy.sources, in: Toy.targets, points: points, orArea: byArea, borders: .weighingInAll)
    let out = shares.extensive(DivisionValues(Toy.people))
    #expect(Toy.near(out.values, [40, 120, 20, 0]))
    let totals = AmountTotals(of: Toy.people, to: out, by: shares)
    #expect((totals.uncovered - 124).magnitude < 1e-12)
  }

  @Test("not known is not zero")
  func unknown() {
    let out = byArea.extensive(DivisionValues([160, .nan, 64]))
    #expect(Toy.near(out.values, [40, .nan, .nan, 0]))
    #expect(Toy.near(out.unknownShares, [0, 0.25, 1, 0]))
    #expect(out.reasons == [nil, .missingInput, .missingInput, nil])
    let totals = AmountTotals(of: [160, .nan, 64], to: out, by: byArea)
    #expect(totals.unknownSources == 1)
    #expect((totals.unknownTargets - 56).magnitude < 1e-12)
    #expect(totals.imbalance < 1e-15)

    let loose = byArea.extensive(DivisionValues([160, .nan, 64]), mostUnknown: 0.3)
    #expect(Toy.near(loose.values, [40, 56, .nan, 0]))
    let level = byArea.intensive(DivisionValues([10, .nan, 20]))
    #expect(Toy.near(level.values, [10, .nan, .nan, .nan]))
    let rate = byArea.rate(
      DivisionValues([10, .nan, 20]), people: DivisionValues([160, 0, 64]))
    // Nobody lives in the source without a rate.
    #expect(Toy.near(rate.values, [10, (400.0 + 320) / 56, .nan, .nan]))
    #expect(rate.reasons[2] == .emptyZone)
  }

  @Test("hidden cells travel as ranges")
  func ranges() {
    let people = DivisionValues(
      [160, 2.5, 64], bounds: Column.Bounds(lower: [160, 1, 64], upper: [160, 4, 64]))
    let out = byArea.extensive(people)
    #expect(Toy.near(out.values, [40, 56.625, 1.25, 0]))
    #expect(Toy.near(out.bounds?.lower ?? [], [40, 56.25, 0.5, 0]))
    #expect(Toy.near(out.bounds?.upper ?? [], [40, 57, 2, 0]))
    // The mean of 10, 30 and 20 is highest with as many as can be at 30.
    let rate = byArea.rate(DivisionValues(Toy.levels), people: people)
    #expect(Toy.near(rate.bounds?.upper ?? [], [10, (400.0 + 30 + 320) / 57, 30, .nan]))
    #expect(
      Toy.near(rate.bounds?.lower ?? [], [10, (400.0 + 7.5 + 320) / 56.25, 30, .nan]))
  }
}
