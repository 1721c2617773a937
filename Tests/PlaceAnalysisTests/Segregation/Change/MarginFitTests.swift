import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Fitting margins")
struct MarginFitTests {
  @Test("margins are those wanted and odds ratios those given", arguments: [UInt64(1), 2, 3])
  func marginsAndOdds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func town() -> Composition {
      Composition(zones: 40, groups: 4, counts: (0..<160).map { _ in 1 + random.unit() * 300 })
    }
    let (source, zones, groups) = (town(), town(), town())
    let fitted = source.fitted(zonesLike: zones, groupsLike: groups)
    let table = fitted.table
    #expect(fitted.error < 1e-12 && fitted.steps < 20)
    for i in 0..<40 {
      #expect(isClose(table.zoneTotals[i], zones.zoneTotals[i] / zones.total, 1e-14))
    }
    for k in 0..<4 { #expect(isClose(table.groupTotals[k], groups.share(k), 1e-12)) }
    func odds(_ town: Composition, _ i: Int, _ k: Int) -> Double {
      town.counts[k * 40 + i] * town.counts[0] / (town.counts[i] * town.counts[k * 40])
    }
    for i in 1..<40 {
      for k in 1..<4 { #expect((odds(table, i, k) / odds(source, i, k) - 1).magnitude < 1e-10) }
    }
  }

  @Test("sparse tables with far margins are fitted in few steps")
  func sparse() {
    var random = SeededRandom(seed: 8)
    func town(_ skew: Double) -> Composition {
      Composition(
        zones: 500, groups: 6,
        counts: (0..<3000).map { cell in
          random.unit() < 0.6 ? 0 : (1 + random.unit() * 50 * (cell < 500 ? skew : 1)).rounded()
        })
    }
    let counts = MatchedCounts(before: town(1), after: town(40)).common
    let fitted = counts.before.fitted(zonesLike: counts.after, groupsLike: counts.after)
    #expect(fitted.error < 1e-10)
    #expect(fitted.steps < 60)
  }

  @Test("a trend of one table scaled by zone and group is flat")
  func trend() throws {
    let first = RandomCounts(seed: 3).composition
    let later = Composition(
      zones: first.zoneCount, groups: 3,
      counts: first.counts.indices.map { first.counts[$0] * Double(1 + $0 / first.zoneCount * 2) })
    for reference in [ReferenceMargins.count(0), .count(1), .equal] {
      let tables = try #require(marginFreeTrend([first, later], reference: reference))
      let (a, b) = (tables[0].table.mutualInformation(), tables[1].table.mutualInformation())
      #expect(isClose(a, b, 1e-8))
    }
    #expect(!isClose(first.mutualInformation(), later.mutualInformation(), 1e-3))
    let fitted = try #require(marginFreeTrend([first, later], reference: .count(0)))
    #expect(isClose(fitted[0].table.mutualInformation(), first.mutualInformation(), 1e-8))
    #expect(marginFreeTrend([first, later], reference: .count(2)) == nil)
    #expect(marginFreeTrend([], reference: .equal) == nil)
  }

  @Test("equations are solved, and refused when a direction is missing")
  func equations() throws {
    var matrix: [Double] = [4, 0, 2, 3]
    let solved = try #require(solvePositiveDefinite(&matrix, [10, 8]))
    #expect(isClose(solved[0], 1.75) && isClose(solved[1], 1.5))
    var singular: [Double] = [1, 0, 1, 1]
    #expect(solvePositiveDefinite(&singular, [1, 1]) == nil)
  }
}
