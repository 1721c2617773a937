import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("what holds of every index of inequality")
struct InequalityPropertyTests {
  private struct Town {
    var values: [Double] = []
    var persons: [Double] = []
    var rank: [Double] = []

    init(seed: UInt64, rows: Int) {
      var random = SeededRandom(seed: seed)
      for _ in 0..<rows {
        // Many equal values, zeros and empty rows, as in real counts.
        values.append((random.unit() * 40).rounded(.down) / 4)
        persons.append((random.unit() * 30).rounded(.down))
        rank.append((random.unit() * 12).rounded(.down))
      }
    }

    var distribution: AccessDistribution {
      AccessDistribution(values: values, persons: persons)
    }
    var ranked: RankedDistribution {
      RankedDistribution(values: values, persons: persons, rank: rank)
    }
  }

  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

  @Test("Gini is the mean difference of all pairs", arguments: seeds)
  func pairs(seed: UInt64) {
    let town = Town(seed: seed, rows: 150)
    var sum = 0.0
    for i in town.values.indices {
      for j in town.values.indices {
        sum += town.persons[i] * town.persons[j] * (town.values[i] - town.values[j]).magnitude
      }
    }
    let all = town.distribution
    #expect(isClose(all.gini(), sum / (2 * all.people * all.total)))
  }

  @Test("Gini is one less the area under the Lorenz curve", arguments: seeds)
  func lorenz(seed: UInt64) {
    let all = Town(seed: seed, rows: 700).distribution
    var area = 0.0
    var before = 0.0
    for k in all.values.indices {
      let after = before + all.persons[k] * all.values[k] / all.total
      area += all.persons[k] / all.people * (after + before)
      before = after
    }
    #expect(isClose(all.gini(), 1 - area))
  }

  @Test("ranked by the value itself, concentration is Gini", arguments: seeds)
  func concentrationOfSelf(seed: UInt64) {
    let town = Town(seed: seed, rows: 300)
    let own = RankedDistribution(values: town.values, persons: town.persons, rank: town.values)
    #expect(isClose(own.concentrationIndex(), town.distribution.gini()))
    let against = RankedDistribution(
      values: town.values, persons: town.persons, rank: town.values.map { -$0 })
    #expect(isClose(against.concentrationIndex(), -town.distribution.gini()))
  }

  @Test("a scale changes nothing, and neither does twice the people", arguments: seeds)
  func scale(seed: UInt64) {
    let town = Town(seed: seed, rows: 600)
    let all = town.distribution
    let scaled = AccessDistribution(values: town.values.map { $0 * 17 }, persons: town.persons)
    let doubled = AccessDistribution(
      values: town.values + town.values, persons: town.persons + town.persons)
    for other in [scaled, doubled] {
      #expect(isClose(other.gini(), all.gini()))
      #expect(isClose(other.theilT(), all.theilT()))
      #expect(isClose(other.hoover(), all.hoover()))
      #expect(isClose(other.atkinson(epsilon: 0.5), all.atkinson(epsilon: 0.5)))
    }
    #expect(isClose(scaled.poverty(below: 17 * 3, power: 2), all.poverty(below: 3, power: 2)))
  }

  @Test("the order of the rows changes nothing, ties in rank or not", arguments: seeds)
  func order(seed: UInt64) {
    let town = Town(seed: seed, rows: 900)
    var random = SeededRandom(seed: seed &+ 100)
    let rows = town.values.indices.shuffled(using: &random)
    let shuffled = AccessDistribution(
      values: rows.map { town.values[$0] }, persons: rows.map { town.persons[$0] })
    let ranked = RankedDistribution(
      values: rows.map { town.values[$0] }, persons: rows.map { town.persons[$0] },
      rank: rows.map { town.rank[$0] })
    #expect(isClose(shuffled.gini(), town.distribution.gini()))
    #expect(isClose(shuffled.theilT(), town.distribution.theilT()))
    #expect(shuffled.quantile(0.37) == town.distribution.quantile(0.37))
    #expect(isClose(ranked.concentrationIndex(), town.ranked.concentrationIndex()))
    #expect(isClose(ranked.erreygersIndex(), town.ranked.erreygersIndex()))
  }

  @Test("everybody alike leaves no inequality at all")
  func alike() {
    let persons: [Double] = (1...999).map { Double($0) }
    let all = AccessDistribution(
      values: [Double](repeating: 0.1, count: 999), persons: persons)
    #expect(all.gini() == 0)
    #expect(all.theilT() < 1e-15)
    #expect(all.hoover() < 1e-15)
    #expect(all.atkinson(epsilon: 2) == 0)
    #expect(all.percentileRatio() == 1)
    let ranked = RankedDistribution(
      values: [Double](repeating: 0.1, count: 999), persons: persons, rank: persons)
    #expect(ranked.concentrationIndex().magnitude < 1e-15)
    #expect(isClose(ranked.palmaRatio(), 1))
    #expect(ranked.erreygersIndex().isNaN)
  }

  @Test("parts between and within groups add up, mixed or apart", arguments: seeds)
  func theil(seed: UInt64) {
    let town = Town(seed: seed, rows: 400)
    var random = SeededRandom(seed: seed &+ 7)
    let group = town.values.map { _ in Int(random.unit() * 4) }
    let apart = TheilDecomposition(
      values: town.values, persons: town.persons, group: group, groupCount: 4)
    #expect(isClose(apart.total, town.distribution.theilT()))
    #expect(apart.between >= -1e-15 && apart.within >= 0)
    #expect(isClose(apart.groups.map(\.share).reduce(0, +), 1))

    let part = town.persons.map { ($0 * random.unit()).rounded(.down) }
    let rest = zip(town.persons, part).map { $0 - $1 }
    let mixed = TheilDecomposition(values: town.values, persons: [part, rest])
    #expect(isClose(mixed.total, town.distribution.theilT()))
    // The same spread of both groups leaves nothing between them.
    let same = TheilDecomposition(values: town.values, persons: [town.persons, town.persons])
    #expect(same.between.magnitude < 1e-14)
  }

  @Test("a wider line has more poor, and a higher power weighs less", arguments: seeds)
  func poverty(seed: UInt64) {
    let all = Town(seed: seed, rows: 500).distribution
    for line in [1.0, 2, 4, 8] {
      let shares = (0...2).map { all.poverty(below: line, power: $0) }
      #expect(shares[0] >= shares[1] && shares[1] >= shares[2])
      #expect(shares[0] <= all.poverty(below: 2 * line, power: 0))
    }
  }

  @Test("what is beyond a standard is what is not within it", arguments: seeds)
  func complement(seed: UInt64) {
    let town = Town(seed: seed, rows: 500)
    let values = town.values.map { $0 > 9 ? Double.nan : $0 }
    let all = AccessDistribution(values: values, persons: town.persons)
    for bound in [0.5, 3, 8.75, 20] {
      #expect(isClose(all.poverty(beyond: bound, power: 0) + all.share(upTo: bound), 1))
    }
  }

  @Test("nobody, nothing and numbers below 0 are undefined, not 0")
  func degenerate() {
    for town in [
      AccessDistribution(values: [], persons: []),
      AccessDistribution(values: [1, 2], persons: [0, 0]),
      AccessDistribution(values: [0, 0], persons: [3, 4]),
      AccessDistribution(values: [.nan, .infinity], persons: [3, 4]),
      AccessDistribution(values: [-1, 4], persons: [3, 4]),
    ] {
      #expect(town.gini().isNaN && town.theilT().isNaN && town.hoover().isNaN)
      #expect(town.theilL().isNaN && town.atkinson(epsilon: 0.5).isNaN)
      #expect(town.varianceOfLogs().isNaN)
    }
    let nobody = RankedDistribution(values: [1], persons: [0], rank: [1])
    #expect(nobody.concentrationIndex().isNaN && nobody.palmaRatio().isNaN)
    #expect(nobody.erreygersIndex().isNaN && nobody.wagstaffIndex().isNaN)
    let lone = AccessDistribution(values: [3], persons: [.nan])
    #expect(lone.people == 0 && lone.quantile(0.5).isNaN && lone.share(upTo: 1).isNaN)
    #expect(AccessDistribution(values: [1], persons: [1]).poverty(below: 0, power: 0).isNaN)
    let groups = TheilDecomposition(values: [0, 2], persons: [[5, 0], [0, 5], [0, 0]])
    #expect(groups.groups[0].within == 0 && groups.groups[2].share == 0)
    #expect(groups.groups[0].theil.isNaN && groups.groups[2].mean.isNaN)
    #expect(isClose(groups.total, 0.6931471805599453))
  }
}
