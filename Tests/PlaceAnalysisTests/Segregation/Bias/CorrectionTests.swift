import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Bias correction of dissimilarity")
struct CorrectionTests {
  static let x: [Double] = [80, 10, 10, 0]
  static let y: [Double] = [20, 90, 40, 50]

  @Test("figures of four zones are those of the reference")
  func irregularFour() {
    let (x, y) = (Self.x, Self.y)
    #expect(
      isClose(dissimilarityUnderEvenness(focal: x.span, rest: y.span), 0.09659783645968008, 1e-12))
    #expect(isClose(dissimilarityCorrected(focal: x.span, rest: y.span), 0.6679219819174026, 1e-12))
    #expect(
      isClose(dissimilarityDensityCorrected(focal: x.span, rest: y.span), 0.699999222448376, 1e-12))
  }

  @Test("two zones of one person each are apart half of the time")
  func twoPersons() {
    // E|x − ½| = ½ in each zone, 1/(2·2·¼) = 1: chance alone gives 1 when P is held.
    let (x, y): ([Double], [Double]) = ([1, 0], [0, 1])
    #expect(dissimilarityUnderEvenness(focal: x.span, rest: y.span) == 1)
    #expect(dissimilarityCorrected(focal: x.span, rest: y.span).isNaN)
  }

  @Test("an even town is more even than chance makes it")
  func evenTown() {
    let (x, y): ([Double], [Double]) = ([10, 20, 30], [10, 20, 30])
    #expect(dissimilarityCorrected(focal: x.span, rest: y.span) == -1)
    #expect(correctedForChance(0.2, expected: 0.2) == 0)
    #expect(correctedForChance(1, expected: 0.2) == 1)
    #expect(dissimilarityDensityCorrected(focal: x.span, rest: y.span) == 0)
  }

  @Test("an empty group leaves every correction undefined")
  func emptyGroup() {
    let (x, y): ([Double], [Double]) = ([0, 0], [4, 5])
    #expect(dissimilarityCorrected(focal: x.span, rest: y.span).isNaN)
    #expect(dissimilarityDensityCorrected(focal: x.span, rest: y.span).isNaN)
    #expect(FixedMargins(Composition(groups: [x, y]))?.dissimilarity.isNaN == true)
    #expect(FixedMargins(Composition(groups: [[], []]))?.localDivergence == [])
  }

  @Test("sizes no town has neither crash nor overflow")
  func huge() {
    let (x, y): ([Double], [Double]) = ([1e99, 3e98, 0.2], [1e98, 1e99, 0.1])
    let corrected = dissimilarityCorrected(focal: x.span, rest: y.span)
    #expect(isClose(corrected, dissimilarity(focal: x.span, rest: y.span), 1e-9))
    #expect(FixedMargins(Composition(groups: [x, y])) == nil)
  }

  @Test("the order of zones and empty zones change nothing", arguments: [1, 2, 3])
  func order(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 2)
    let (x, y) = (town.groups[0], town.groups[1])
    let kernels: [SegregationMeasure.TwoGroupKernel] = [
      { dissimilarityCorrected(focal: $0, rest: $1) },
      { dissimilarityDensityCorrected(focal: $0, rest: $1) },
    ]
    for kernel in kernels {
      let a = kernel(x.span, y.span)
      let b = kernel(
        Array((x + [0, 0]).reversed()).span, Array((y + [0, 0]).reversed()).span)
      let swapped = kernel(y.span, x.span)
      #expect(isClose(a, b, 1e-12))
      #expect(isClose(a, swapped, 1e-12))
      #expect(a < dissimilarity(focal: x.span, rest: y.span))
    }
  }

  @Test("the folded mode is the root of its equation, from 1 to far beyond")
  func foldedRoots() {
    #expect(foldedMode(0) == 0)
    #expect(foldedMode(1) == 0)
    #expect(foldedMode(50) == 50)
    for h in [1 + 1e-9, 1.0001, 1.01, 1.2, 1.5, 2, 3, 6] {
      // By bisection of θ − h·tanh(hθ), which is below 0 left of the root.
      var (low, high) = (1e-12, h)
      for _ in 0..<200 {
        let middle = (low + high) / 2
        if middle - h * tangent(h * middle) < 0 { low = middle } else { high = middle }
      }
      #expect((foldedMode(h) - high).magnitude < 1e-9, "\(h)")
    }
  }

  /// tanh without the C library's.
  private func tangent(_ x: Double) -> Double {
    // Continued fraction x/(1 + x²/(3 + x²/(5 + …))).
    guard x < 20 else { return 1 }
    var value = 0.0
    for k in stride(from: 121, through: 1, by: -2) { value = x * x / (Double(k) + value) }
    return value / x
  }

  @Test("exact expectations of fixed margins are the mean of all tables, by hand")
  func fixedMarginsByHand() throws {
    // Zones of 2 and 2, groups of 2 and 2: x₁ is 0, 1, 2 with 1/6, 4/6, 1/6.
    // D is 1, 0, 1, so E[D] = ⅓; M is ln 2, 0, ln 2, so E[M] = ln 2/3 and E[H] = ⅓.
    let margins = try #require(FixedMargins(Composition(groups: [[2, 0], [0, 2]])))
    #expect(isClose(margins.dissimilarity, 1.0 / 3, 1e-14))
    #expect(isClose(margins.mutualInformation, 0.6931471805599453 / 3, 1e-14))
    #expect(isClose(margins.informationTheory, 1.0 / 3, 1e-14))
    #expect(margins.localDivergence.allSatisfy { isClose($0, 0.6931471805599453 / 3, 1e-14) })
  }

  @Test("large zones give what small ones would, by the other form of the same sum")
  func fixedMarginsLarge() throws {
    // Counts around 3 000 take the form without cancellation; the leading term of E[M] is
    // (zones − 1)(groups − 1)/(2T), the next a (1/mean)th of it.
    let town = Composition(groups: [
      [Double](repeating: 3000, count: 10), [Double](repeating: 1200, count: 10),
      [Double](repeating: 5000, count: 10),
    ])
    let margins = try #require(FixedMargins(town))
    #expect((margins.mutualInformation / (9 * 2 / (2 * town.total)) - 1).magnitude < 1e-3)
    #expect(margins.mutualInformation > 0)
  }

  @Test("exact expectations are the means of simulated permutations", arguments: [1, 2])
  func fixedMarginsSimulated(seed: UInt64) throws {
    let town = RandomCounts(seed: seed, zones: 25).composition
    let margins = try #require(FixedMargins(town))
    let report = try Resampling(model: .personPermutation, replicates: 3000, seed: seed).run(
      [
        .multigroupDissimilarity, .mutualInformation, .multigroupInformationTheory,
        ResampledIndex("local 3") { $0.localDivergence()[3] },
      ], of: town)
    let exact = [
      margins.dissimilarity, margins.mutualInformation, margins.informationTheory,
      margins.localDivergence[3],
    ]
    for (result, expected) in zip(report.results, exact) {
      let gap = (result.distribution.mean - expected).magnitude
      #expect(gap < 4 * result.distribution.monteCarloError, "\(result.name)")
    }
  }
}
