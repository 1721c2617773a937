import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Ordered groups")
struct OrdinalTests {
  private static let file = "reference/oracles/segregation/data/school_ses.csv"

  private func schools() throws -> Composition {
    let url = try #require(SharedData.url(Self.file))
    let rows = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",").dropFirst().compactMap { Double($0) } }
    return Composition(groups: (0..<5).map { group in rows.map { $0[group] } })
  }

  @Test("schools by five classes give the reference", .enabled(if: SharedData.has(file)))
  func reference() throws {
    let town = try schools()
    let ordinal: [(Variation, Double)] = [
      (.entropy, 0.291504418478727), (.variance, 0.3191677232957318),
      (.squareRoot, 0.2528891251894158), (.absolute, 0.34664988990248496),
    ]
    for (variation, expected) in ordinal {
      #expect(isClose(town.ordinalSegregation(variation), expected, 1e-13))
    }
    let h = try #require(town.rankOrder(.entropy, order: 3, fit: .ols))
    #expect(isClose(h.value, 0.31143615892946724, 1e-12))
    let beta = [0.20026953789728183, -0.20511242744569386, 0.907810627466121, -0.3055859801261549]
    for (ours, theirs) in zip(h.coefficients, beta) {
      #expect((ours / theirs - 1).magnitude < 1e-11)
    }
    let r = try #require(town.rankOrder(.variance, order: 3, fit: .wls))
    #expect(isClose(r.value, 0.3337261671859809, 1e-12))
    let s = try #require(town.rankOrder(.squareRoot, order: 3, fit: .wls))
    #expect(isClose(s.value, 0.27653758050665156, 1e-12))
    #expect(isClose(s.thresholds.segregation[3], 0.35718722941903003, 1e-13))
    #expect(isClose(s.thresholds.shares[1], 0.3537745002910926, 1e-14))
  }

  @Test("with two groups the indices are those of two groups", arguments: [UInt64(1), 2, 3])
  func twoGroups(seed: UInt64) throws {
    let town = RandomCounts(seed: seed, groups: 2).composition
    let h = town.multigroupInformationTheory()
    #expect(isClose(town.ordinalSegregation(.entropy), h))
    #expect(isClose(town.ordinalSegregation(.variance), town.relativeDiversity()))
    #expect(isClose(try #require(town.rankOrder(.entropy)).value, h))
  }

  @Test("variation by its definition gives the same", arguments: Variation.allCases)
  func definition(variation: Variation) {
    let town = RandomCounts(seed: 9, groups: 5).composition
    func v(_ counts: [Double], _ total: Double) -> Double {
      var below = 0.0
      return counts.dropLast().reduce(0) {
        below += $1
        return $0 + variation.value(below / total)
      }
    }
    let whole = v(town.groupTotals, town.total)
    var sum = 0.0
    for zone in 0..<town.zoneCount where town.zoneTotals[zone] > 0 {
      let mix = (0..<5).map { town.counts[$0 * town.zoneCount + zone] }
      let part = town.zoneTotals[zone] / town.total
      sum += part * (whole - v(mix, town.zoneTotals[zone])) / whole
    }
    #expect(isClose(town.ordinalSegregation(variation), sum, 1e-10))
  }

  @Test("turning the order round changes nothing, mixing it does")
  func order() {
    let town = RandomCounts(seed: 9, groups: 4).composition
    for variation in Variation.allCases {
      let value = town.ordinalSegregation(variation)
      #expect(isClose(town.selecting([3, 2, 1, 0]).ordinalSegregation(variation), value))
      #expect(!isClose(town.selecting([2, 0, 3, 1]).ordinalSegregation(variation), value, 1e-6))
    }
  }

  @Test(
    "full separation scores one, equal mixes nought, one group nothing",
    arguments: Variation.allCases)
  func extremes(variation: Variation) {
    let apart = Composition(groups: [[5, 0, 0], [0, 7, 0], [0, 0, 3]])
    #expect(isClose(apart.ordinalSegregation(variation), 1, 1e-15))
    #expect(Composition(groups: [[1, 2], [2, 4], [3, 6]]).ordinalSegregation(variation) < 1e-15)
    #expect(Composition(groups: [[1, 2], [0, 0]]).ordinalSegregation(variation).isNaN)
    #expect(Composition(groups: [[1, 2], [0, 0]]).rankOrder(variation) == nil)
  }

  @Test("a group without members is as if it were not asked for", arguments: Variation.allCases)
  func emptyGroup(variation: Variation) {
    let town = Composition(groups: [[8, 1, 4], [0, 0, 0], [2, 5, 3], [1, 9, 2], [0, 0, 0]])
    let without = town.selecting([0, 2, 3])
    #expect(town.ordinalSegregation(variation) == without.ordinalSegregation(variation))
    #expect(town.rankOrder(variation) == without.rankOrder(variation))
    #expect(town.thresholds(variation).shares.count == 2)
  }

  @Test("means of powers are the published ones")
  func powers() {
    for (m, expected) in [1, 0.5, 11.0 / 36, 5.0 / 24, 137.0 / 900].enumerated() {
      #expect(isClose(Variation.entropy.mean(ofPower: m), expected, 1e-15))
    }
    for variation in Variation.allCases {
      #expect(isClose(variation.mean(ofPower: 0), 1, 1e-15))
      for m in [1, 2, 7] {
        let steps = 200_000
        var (above, below) = (0.0, 0.0)
        for step in 0..<steps {
          let p = (Double(step) + 0.5) / Double(steps)
          above += variation.value(p) * pow(p, Double(m))
          below += variation.value(p)
        }
        #expect(isClose(variation.mean(ofPower: m), above / below, 1e-6))
      }
    }
  }

  @Test("weights matter where the polynomial does not pass through the points")
  func weighting() throws {
    let town = RandomCounts(seed: 12, groups: 9).composition
    let ols = try #require(town.rankOrder(.entropy, order: 3, fit: .ols))
    let wls = try #require(town.rankOrder(.entropy, order: 3, fit: .wls))
    #expect(ols.order == 3 && ols.value != wls.value)
    let through = try #require(town.rankOrder(.entropy, order: 99, fit: .ols))
    #expect(through.order == 7)
    for (p, h) in zip(through.thresholds.shares, through.thresholds.segregation) {
      #expect(isClose(through.fitted(at: p), h, 1e-8))
    }
  }

  @Test("least squares finds the parabola that noise hides, by weight")
  func fit() throws {
    let x: [Double] = [0, 0.25, 0.5, 0.75, 1]
    let exact = try #require(
      polynomialFit(x: x, y: x.map { 2 - 3 * $0 + $0 * $0 }, weights: [1, 2, 3, 2, 1], degree: 2))
    for (a, b) in zip(exact, [2.0, -3, 1]) { #expect(isClose(a, b, 1e-13)) }
    // The weighted mean, weights squared: (1·0 + 4·10)/5.
    let mean = try #require(polynomialFit(x: [0, 1], y: [0, 10], weights: [1, 2], degree: 0))
    #expect(isClose(mean[0], 8))
    #expect(polynomialFit(x: [1, 1, 1], y: [1, 2, 3], weights: [1, 1, 1], degree: 1) == nil)
    #expect(polynomialFit(x: [1], y: [1], weights: [1], degree: 1) == nil)
  }
}
