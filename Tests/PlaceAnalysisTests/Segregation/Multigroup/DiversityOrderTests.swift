import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Diversity by order")
struct DiversityOrderTests {
  private let town = Composition(groups: [[60, 20, 0], [30, 30, 0], [10, 50, 0]])

  @Test("known orders are known numbers")
  func orders() {
    #expect(town.hillNumber(order: 0) == 3)
    #expect(isClose(town.perplexity(), 2.971003, 1e-6))
    #expect(isClose(town.inverseSimpson(), 1 / 0.34))
    #expect(isClose(town.hillNumber(order: .infinity), 2.5))
    #expect(isClose(town.renyiEntropy(order: 1), town.entropy()))
    #expect(isClose(town.localHillNumbers(order: 2)[0], 1 / 0.46))
    #expect(town.localHillNumbers(order: 0)[2].isNaN)
    #expect(town.hillNumber(order: -1).isNaN)
    #expect(Composition(groups: [[0], [0]]).hillNumber(order: 1).isNaN)
  }

  @Test(
    "equal groups count as many as they are, at any order",
    arguments: [0, 0.3, 0.9999999, 1, 1.0000001, 2, 500, .infinity])
  func equalGroups(q: Double) {
    #expect(isClose(hillNumber(shares: [0.25, 0.25, 0, 0.25, 0.25], order: q), 4, 1e-12))
    #expect(hillNumber(shares: [0, 1], order: q) == 1)
  }

  @Test("diversity falls with the order, smoothly through one")
  func falling() {
    let shares = [0.6, 0.25, 0.1, 0.05]
    let orders = [0, 0.5, 0.998, 0.9991, 0.9999999, 1, 1.0000001, 1.0009, 1.002, 2, 5, 80]
    let values = orders.map { hillNumber(shares: shares, order: $0) }
    for (a, b) in zip(values, values.dropFirst()) { #expect(a > b) }
    #expect(isClose(values[4], values[6], 1e-6))
  }

  @Test(
    "location, composition and number of groups add up to the concentration",
    arguments: [UInt64(1), 2, 3])
  func surface(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 4).composition
    let parts = town.surfaceDecomposition()
    var v = 0.0
    for zone in 0..<town.zoneCount where town.zoneTotals[zone] > 0 {
      for group in 0..<4 {
        let share = town.counts[group * town.zoneCount + zone] / town.zoneTotals[zone]
        v += town.zoneTotals[zone] / town.total * share * share
      }
    }
    #expect(isClose(parts.concentration, v))
    #expect(isClose(parts.location, v - town.simpsonConcentration()))
    #expect(isClose(parts.composition, town.simpsonConcentration() - 0.25))
    #expect(parts.qualitative == 0.25)
    #expect(Composition(groups: [[0], [0]]).surfaceDecomposition().location.isNaN)
  }
}
