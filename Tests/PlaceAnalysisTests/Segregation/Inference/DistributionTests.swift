import Testing

@testable import PlaceAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Distributions of counts")
struct DistributionTests {
  @Test("small binomial probabilities are those of the textbook")
  func binomialByHand() {
    let coin = BinomialDistribution(trials: 4, chance: 0.5)
    let expected = [1.0, 4, 6, 4, 1].map { $0 / 16 }
    for (k, p) in expected.enumerated() {
      #expect(isClose(coin.probability(of: Double(k)), p, 1e-15))
    }
    #expect(coin.probability(of: -1) == 0)
    #expect(coin.probability(of: 5) == 0)
    #expect(BinomialDistribution(trials: 3, chance: 0).probability(of: 0) == 1)
    #expect(BinomialDistribution(trials: 3, chance: 1).probability(of: 3) == 1)
    #expect(BinomialDistribution(trials: 0, chance: 0.3).probability(of: 0) == 1)
  }

  @Test(
    "probabilities sum to one", arguments: [(1.0, 0.3), (17, 0.02), (250, 0.5), (5000, 0.9)])
  func binomialSums(trials: Double, chance: Double) {
    let distribution = BinomialDistribution(trials: trials, chance: chance)
    let sum = (0...Int(trials)).reduce(0.0) { $0 + distribution.probability(of: Double($1)) }
    #expect(isClose(sum, 1, 1e-12))
  }

  @Test(
    "De Moivre's deviation is the sum over all counts",
    arguments: [(1.0, 0.3), (2, 0.5), (10, 0.1), (40, 0.25), (999, 0.013), (3000, 0.5)])
  func meanAbsoluteDeviation(trials: Double, chance: Double) {
    let distribution = BinomialDistribution(trials: trials, chance: chance)
    let sum = (0...Int(trials)).reduce(0.0) {
      $0 + (Double($1) - trials * chance).magnitude * distribution.probability(of: Double($1))
    }
    #expect(isClose(distribution.meanAbsoluteDeviation / sum, 1, 1e-12))
  }

  @Test("the deviation of ten million people is that of the normal distribution")
  func largeDeviation() {
    for trials in [1e7, 1e12, 1e100] {
      let distribution = BinomialDistribution(trials: trials, chance: 0.2)
      let normal = (2 / Double.pi * trials * 0.16).squareRoot()
      #expect(
        (distribution.meanAbsoluteDeviation / normal - 1).magnitude
          < max(1e-12, 1 / trials.squareRoot()))
    }
  }

  @Test("no digits are lost at ten million: against exact arithmetic on logarithms of factorials")
  func exactAtTenMillion() {
    // 50-digit reference: C(10⁷, 2·10⁶+1) 0.2^… 0.8^… from an arbitrary-precision program.
    let distribution = BinomialDistribution(trials: 1e7, chance: 0.2)
    #expect(isClose(distribution.meanAbsoluteDeviation / Self.deviationAtTenMillion, 1, 1e-12))
  }

  static let deviationAtTenMillion = 1009.252964653245849

  @Test("Poisson probabilities sum to one", arguments: [0.01, 1, 30, 4000.5])
  func poissonSums(mean: Double) {
    let distribution = PoissonDistribution(mean: mean)
    let last = Int(mean + 12 * mean.squareRoot() + 30)
    let sum = (0...last).reduce(0.0) { $0 + distribution.probability(of: Double($1)) }
    #expect(isClose(sum, 1, 1e-12))
  }

  @Test(
    "hypergeometric sums, mean and deviation are those of all counts",
    arguments: [
      (10.0, 3.0, 4.0), (7, 6, 6), (300, 100, 50), (1000, 10, 990), (5000, 2500, 77), (2, 1, 1),
    ])
  func hypergeometric(total: Double, group: Double, zone: Double) {
    let distribution = HypergeometricDistribution(total: total, group: group, zone: zone)
    var (sum, mean, deviation) = (0.0, 0.0, 0.0)
    for count in Int(distribution.lowest)...Int(distribution.highest) {
      let p = distribution.probability(of: Double(count))
      sum += p
      mean += p * Double(count)
      deviation += p * (Double(count) - distribution.mean).magnitude
    }
    #expect(isClose(sum, 1, 1e-11))
    #expect(isClose(mean, distribution.mean, 1e-11))
    #expect(isClose(distribution.meanAbsoluteDeviation, deviation, 1e-11))
    #expect(isClose(distribution.expectation { $0 }, distribution.mean, 1e-11))
  }

  @Test("the normal quantile is that of the tables")
  func normal() {
    #expect(isClose(NormalDistribution.quantile(0.975), 1.959963984540054, 1e-13))
    #expect(isClose(NormalDistribution.quantile(0.5), 0, 1e-13))
    #expect(isClose(NormalDistribution.quantile(0.025), -1.959963984540054, 1e-13))
    #expect(NormalDistribution.quantile(1) == .infinity)
  }
}
