import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Exact draws")
struct SamplingTests {
  @Test("an alias table draws every outcome as often as its weight says, and never a zero")
  func alias() {
    let weights: [Double] = [3, 0, 1, 0.5, 10, 0, 2.25]
    let table = AliasTable(weights: weights)
    var random = SeededRandom(seed: 5)
    var drawn: [Int: Int] = [:]
    for _ in 0..<200_000 { drawn[table.draw(&random), default: 0] += 1 }
    #expect(drawn[1] == nil && drawn[5] == nil)
    let sum = weights.reduce(0, +)
    #expect(ChiSquare(drawn, draws: 200_000) { $0 < 7 ? weights[$0] / sum : 0 }.excess < 4)
    let single = AliasTable(weights: [0.25])
    #expect(single.draw(&random) == 0)
  }

  @Test(
    "binomial counts come as often as their probabilities",
    arguments: [
      (1, 0.3), (5, 0.9), (16, 0.5), (120, 0.27), (255, 0.001), (4097, 0.5), (70_001, 0.013),
    ])
  func binomial(size: Int, chance: Double) {
    let draws = DigitDraws.binomial(chance: chance, largest: 70_001)
    let exact = BinomialDistribution(trials: Double(size), chance: chance)
    check(draws, size: size) { exact.probability(of: Double($0)) }
  }

  @Test(
    "Poisson counts come as often as their probabilities",
    arguments: [(1, 0.96), (3, 0.2), (31, 0.999), (1000, 0.7)])
  func poisson(size: Int, rate: Double) {
    let draws = DigitDraws.poisson(rate: rate, largest: 1000)
    let exact = PoissonDistribution(mean: rate * Double(size))
    check(draws, size: size) { exact.probability(of: Double($0)) }
  }

  private func check(_ draws: DigitDraws, size: Int, _ probability: (Int) -> Double) {
    var random = SeededRandom(seed: 11, index: UInt64(size))
    var drawn: [Int: Int] = [:]
    let count = 60_000
    draws.withDrawing { drawing in
      for _ in 0..<count { drawn[Int(drawing.draw(size, &random)), default: 0] += 1 }
    }
    #expect(ChiSquare(drawn, draws: count, probability: probability).excess < 4)
  }

  @Test("mean and variance are right for tens of millions of persons in one zone")
  func huge() {
    let size = 40_000_007
    let draws = DigitDraws.binomial(chance: 0.3, largest: size)
    var random = SeededRandom(seed: 2)
    let values = draws.withDrawing { drawing in
      (0..<4000).map { _ in drawing.draw(size, &random) }
    }
    let distribution = ReplicateDistribution(values)
    let deviation = (Double(size) * 0.21).squareRoot()
    #expect((distribution.mean - 0.3 * Double(size)).magnitude < 4 * deviation / 63)
    #expect((distribution.standardDeviation / deviation - 1).magnitude < 0.045)
  }

  @Test("a multinomial draw puts everybody somewhere, as often as the weights say")
  func multinomial() {
    // Few persons go one by one, many in bulk.
    for persons in [7, 90, 3000] {
      let weights = [10, 0, 1, 300, 45, 44]
      let draws = MultinomialDraws(persons: persons, weights: weights)
      var counts = [Double](repeating: 0, count: weights.count)
      var drawn: [[Int: Int]] = weights.map { _ in [:] }
      var random = SeededRandom(seed: 3)
      for _ in 0..<30_000 {
        counts.withUnsafeMutableBufferPointer { counts in
          if let base = counts.baseAddress { draws.draw(into: base, &random) }
        }
        #expect(counts.reduce(0, +) == Double(persons))
        for (place, count) in counts.enumerated() { drawn[place][Int(count), default: 0] += 1 }
      }
      for (place, weight) in weights.enumerated() {
        let exact = BinomialDistribution(trials: Double(persons), chance: Double(weight) / 400)
        let test = ChiSquare(drawn[place], draws: 30_000) { exact.probability(of: Double($0)) }
        #expect(test.excess < 4, "\(persons) persons, place \(place)")
      }
    }
  }

  @Test("a seating keeps both margins, and each count is hypergeometric")
  func seating() {
    for scale in [1, 6, 100] {
      let zones = [5, 0, 12, 40, 3].map { $0 * scale }
      let groups = [20, 0, 33, 7].map { $0 * scale }
      let draws = SeatingDraws(zoneTotals: zones, groupTotals: groups)
      var counts = [Double](repeating: -1, count: 20)
      var free = [Int](repeating: 0, count: 5)
      var random = SeededRandom(seed: 8)
      var drawn: [[Int: Int]] = Array(repeating: [:], count: 20)
      for _ in 0..<30_000 {
        counts.withUnsafeMutableBufferPointer { counts in
          free.withUnsafeMutableBufferPointer { free in
            guard let counts = counts.baseAddress, let free = free.baseAddress else { return }
            draws.draw(into: counts, free: free, &random)
          }
        }
        let town = Composition(zones: 5, groups: 4, counts: counts)
        #expect(town.zoneTotals == zones.map { Double($0) })
        #expect(town.groupTotals == groups.map { Double($0) })
        for (cell, count) in counts.enumerated() { drawn[cell][Int(count), default: 0] += 1 }
      }
      for (cell, counts) in drawn.enumerated() {
        let exact = HypergeometricDistribution(
          total: Double(60 * scale), group: Double(groups[cell / 5]), zone: Double(zones[cell % 5]))
        let test = ChiSquare(counts, draws: 30_000) { exact.probability(of: Double($0)) }
        #expect(test.excess < 4, "scale \(scale), cell \(cell)")
      }
    }
  }

  @Test("whole counts stay, fractions keep their group's size")
  func wholeCounts() throws {
    let whole = try #require(
      WholeCounts(Composition(groups: [[1, 2, 3], [0.5, 0.5, 0.5], [2.2, 0.1, 0.4]])))
    #expect(whole.counts == [1, 2, 3, 1, 1, 0, 2, 0, 1])
    #expect(whole.groupTotals == [6, 2, 3])
    #expect(whole.zoneTotals == [4, 3, 4])
    #expect(whole.rounded == 6)
    #expect(WholeCounts(Composition(groups: [[1e13], [2]])) == nil)
    #expect(WholeCounts(Composition(groups: [])) != nil)
  }
}
