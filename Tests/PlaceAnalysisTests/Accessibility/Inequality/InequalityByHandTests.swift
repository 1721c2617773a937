import Testing

@testable import PlaceAnalysis

/// Vectors that can be checked on paper, with the figures of the reference cases.
private struct Case: Sendable, CustomTestStringConvertible {
  let values: [Double]
  let persons: [Double]
  let rank: [Double]
  let mean: Double
  let gini: Double
  let theil: Double
  let concentration: Double
  /// NaN where undefined.
  let erreygers: Double
  let line: Double
  let poverty: [Double]
  let palma: Double

  var testDescription: String { "\(values) of \(persons)" }

  static let all = [
    Case(
      values: [1, 2, 3, 4], persons: [1, 1, 1, 1], rank: [1, 2, 3, 4], mean: 2.5, gini: 0.25,
      theil: 0.10644013528622318, concentration: 0.25, erreygers: 0.8333333333333334, line: 1.5,
      poverty: [0.25, 0.08333333333333333, 0.027777777777777776], palma: 2.909090909090909),
    Case(
      values: [0, 0, 0, 8], persons: [1, 1, 1, 1], rank: [1, 2, 3, 4], mean: 2, gini: 0.75,
      theil: 1.3862943611198906, concentration: 0.75, erreygers: 0.75, line: 1.2,
      poverty: [0.75, 0.75, 0.75], palma: .nan),
    Case(
      values: [5, 5, 5, 5], persons: [10, 20, 30, 40], rank: [3, 1, 2, 2], mean: 5, gini: 0,
      theil: 0, concentration: 0, erreygers: .nan, line: 3, poverty: [0, 0, 0], palma: 1),
    // Ties in the rank, and a row without people that has the most.
    Case(
      values: [2, 0, 4, 1, 3], persons: [100, 50, 0, 30, 20], rank: [2, 1, 9, 2, 3], mean: 1.45,
      gini: 0.3568965517241379, theil: 0.33376807609191583, concentration: 0.30517241379310334,
      erreygers: 0.5899999999999997, line: 0.87, poverty: [0.25, 0.25, 0.25], palma: 4),
    Case(
      values: [4, 3, 2, 1], persons: [1, 2, 3, 4], rank: [1, 2, 3, 4], mean: 2, gini: 0.27,
      theil: 0.12163953243244932, concentration: -0.27, erreygers: -0.72, line: 1.2,
      poverty: [0.4, 0.06666666666666665, 0.011111111111111106], palma: 0.3333333333333333),
  ]
}

/// Equal but for rounding, or both undefined.
private func isSame(_ a: Double, _ b: Double) -> Bool {
  (a.isNaN && b.isNaN) || isClose(a, b, 1e-14)
}

@Suite("inequality by hand")
struct InequalityByHandTests {
  @Test("the reference cases", arguments: Case.all)
  private func cases(_ given: Case) {
    let town = AccessDistribution(values: given.values, persons: given.persons)
    let ranked = RankedDistribution(
      values: given.values, persons: given.persons, rank: given.rank)
    #expect(isSame(town.mean, given.mean))
    #expect(isSame(town.gini(), given.gini))
    #expect(isSame(town.theilT(), given.theil))
    #expect(isSame(ranked.concentrationIndex(), given.concentration))
    #expect(isSame(ranked.erreygersIndex(), given.erreygers))
    #expect(isSame(ranked.palmaRatio(), given.palma))
    for (power, value) in given.poverty.enumerated() {
      #expect(isSame(town.poverty(below: given.line, power: power), value))
    }
  }

  @Test("one who has all, and one who has none")
  func extremes() {
    let town = AccessDistribution(values: [0, 4], persons: [1, 1])
    #expect(town.gini() == 0.5)
    #expect(town.hoover() == 0.5)
    #expect(isSame(town.theilT(), 0.6931471805599453))
    #expect(town.theilL().isNaN)
    #expect(town.varianceOfLogs().isNaN)
    // Half of the people have nothing: for ε below 1 a half of 2^½·… is left, from 1 on nothing.
    #expect(isSame(town.atkinson(epsilon: 0.5), 0.5))
    #expect(town.atkinson(epsilon: 1) == 1)
    #expect(town.atkinson(epsilon: 2) == 1)
    #expect(town.atkinson(epsilon: 0) == 0)
  }

  @Test("logarithms of a doubling")
  func logarithms() {
    let town = AccessDistribution(values: [1, 2], persons: [1, 1])
    let ln2 = 0.6931471805599453
    #expect(isSame(town.varianceOfLogs(), ln2 * ln2 / 4))
    // ln 1.5 − ½ ln 2.
    #expect(isSame(town.theilL(), 0.4054651081081644 - ln2 / 2))
    // 1 − √2/1.5, and 1 − (harmonic mean 4/3)/1.5.
    #expect(isSame(town.atkinson(epsilon: 1), 1 - 2.0.squareRoot() / 1.5))
    #expect(isSame(town.atkinson(epsilon: 2), 1 - (4.0 / 3) / 1.5))
  }

  @Test("quantiles are values that somebody has")
  func quantiles() {
    let town = AccessDistribution(values: [30, 10, 20, 40], persons: [2, 5, 2, 1])
    #expect(town.quantile(0) == 10)
    #expect(town.quantile(0.5) == 10)
    #expect(town.quantile(0.51) == 20)
    #expect(town.quantile(0.7) == 20)
    #expect(town.quantile(0.9) == 30)
    #expect(town.quantile(1) == 40)
    #expect(town.percentileRatio() == 3)
    #expect(town.quantile(1.1).isNaN)
    #expect(town.quantile(-0.1).isNaN)
  }

  @Test("people exactly at the line are not poor, people exactly at the standard not beyond it")
  func strictness() {
    let town = AccessDistribution(values: [5, 10, 20], persons: [1, 2, 1])
    #expect(town.poverty(below: 10, power: 0) == 0.25)
    #expect(town.poverty(below: 10, power: 1) == 0.125)
    #expect(town.poverty(beyond: 10, power: 0) == 0.25)
    #expect(town.poverty(beyond: 10, power: 1) == 0.25)
    #expect(town.share(upTo: 10) == 0.75)
  }

  @Test("people without a way are the worst off")
  func unreachable() {
    let town = AccessDistribution(values: [100, 600, .nan], persons: [5, 3, 2])
    #expect(town.people == 8)
    #expect(town.peopleWithoutValue == 2)
    // 3 at twice the standard, 2 who reach nothing: as far as the farthest.
    #expect(town.poverty(beyond: 300, power: 0) == 0.5)
    #expect(town.poverty(beyond: 300, power: 1) == 0.5)
    // The farthest reach 5 times the standard: 3·4 and 2·4 over 10.
    #expect(town.poverty(beyond: 120, power: 1) == 2)
    // Nobody reached is beyond: those without a way count as at twice the standard.
    #expect(isSame(town.poverty(beyond: 1000, power: 1), 0.2))
    #expect(town.share(upTo: 600) == 0.8)
  }

  @Test("the bounds that Erreygers takes may be given")
  func bounds() {
    let ranked = RankedDistribution(
      values: [0.2, 0.4, 0.6], persons: [1, 1, 1], rank: [1, 2, 3])
    let index = ranked.concentrationIndex()
    #expect(isSame(ranked.erreygersIndex(bounds: 0...1), 4 * 0.4 * index))
    #expect(isSame(ranked.erreygersIndex(), 4 * 0.4 / 0.4 * index))
    #expect(isSame(ranked.wagstaffIndex(), index / 0.6))
  }

  @Test("people whose rank is not known are counted, not guessed")
  func withoutRank() {
    let ranked = RankedDistribution(
      values: [1, 2, 9], persons: [1, 1, 4], rank: [1, 2, .nan])
    #expect(ranked.people == 2)
    #expect(ranked.peopleWithoutRank == 4)
    #expect(isSame(ranked.concentrationIndex(), 1.0 / 6))
  }
}
