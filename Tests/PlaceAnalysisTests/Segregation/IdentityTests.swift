import GeoCore
import Testing

@testable import PlaceAnalysis

private let seeds: [UInt64] = [1, 2, 3, 4, 5]

@Suite("Identities between measures")
struct IdentityTests {
  @Test("the order of the zones does not matter", arguments: seeds)
  func permutation(seed: UInt64) {
    let town = RandomCounts(seed: seed)
    var random = SeededRandom(seed: seed + 100)
    let order = Array(0..<60).shuffled(using: &random)
    let (straight, shuffled) = (town.composition, town.reordered(order))
    for (name, value) in measuresOfAllGroups {
      #expect(isClose(value(straight), value(shuffled)), "\(name)")
    }
    for (name, kernel) in measuresOfTwoGroups {
      let a = straight.value(of: 0, against: 1, kernel)
      #expect(isClose(a, shuffled.value(of: 0, against: 1, kernel)), "\(name)")
    }
    let divergence = straight.localDivergence()
    let moved = shuffled.localDivergence()
    for (place, zone) in order.enumerated() where !divergence[zone].isNaN {
      #expect(isClose(divergence[zone], moved[place]))
    }
  }

  @Test("splitting zones into parts of equal mix changes nothing", arguments: seeds)
  func splitting(seed: UInt64) {
    let town = RandomCounts(seed: seed)
    let split = Composition(
      groups: town.groups.map { group in group.flatMap { [$0 / 4, $0 / 4, $0 / 2] } })
    for (name, value) in measuresOfAllGroups {
      #expect(isClose(value(town.composition), value(split)), "\(name)")
    }
    for (name, kernel) in measuresOfTwoGroups {
      let whole = town.composition.value(of: 1, against: 2, kernel)
      #expect(isClose(whole, split.value(of: 1, against: 2, kernel)), "\(name)")
    }
  }

  @Test("counting everybody tenfold, or in thousandths, changes nothing", arguments: [10, 0.001])
  func scaling(factor: Double) {
    let town = RandomCounts(seed: 9)
    let scaled = Composition(groups: town.groups.map { $0.map { $0 * factor } })
    for (name, value) in measuresOfAllGroups {
      #expect(isClose(value(town.composition), value(scaled)), "\(name)")
    }
    for (name, kernel) in measuresOfTwoGroups {
      let whole = town.composition.value(of: 0, against: 2, kernel)
      #expect(isClose(whole, scaled.value(of: 0, against: 2, kernel)), "\(name)")
    }
  }

  @Test("empty zones and empty groups leave every measure as it is", arguments: seeds)
  func emptiness(seed: UInt64) {
    let town = RandomCounts(seed: seed)
    let padded = Composition(
      groups: town.groups.map { [0, 0] + $0 + [0] } + [[Double](repeating: 0, count: 63)])
    for (name, value) in measuresOfAllGroups {
      #expect(isClose(value(town.composition), value(padded)), "\(name)")
    }
    #expect(isClose(town.composition.normalisedEntropy(), padded.normalisedEntropy()))
  }

  @Test("rows of the exposure matrix sum to one, and meetings are counted alike from both sides")
  func exposure() {
    let town = RandomCounts(seed: 6, groups: 5).composition
    let matrix = town.exposureMatrix()
    for (k, row) in matrix.enumerated() {
      #expect(isClose(row.reduce(0, +), 1))
      for l in row.indices {
        #expect(isClose(town.groupTotals[k] * row[l], town.groupTotals[l] * matrix[l][k]))
      }
      let others = town.rest(of: k)
      let xPx = town.value(ofGroup: k, againstRest: others) { isolation(focal: $0, rest: $1) }
      #expect(isClose(xPx, row[k]))
    }
  }

  @Test("mutual information is the people-weighted mean of the zones' divergence, and H = M/E")
  func information() {
    let town = RandomCounts(seed: 8, groups: 4).composition
    let local = town.localDivergence()
    var mean = 0.0
    for zone in local.indices where town.zoneTotals[zone] > 0 {
      mean += town.zoneTotals[zone] / town.total * local[zone]
    }
    #expect(isClose(mean, town.mutualInformation()))
    #expect(isClose(town.mutualInformation() / town.entropy(), town.multigroupInformationTheory()))
    let contributions = town.mutualInformationContributions().filter { !$0.isNaN }
    #expect(isClose(contributions.reduce(0, +), town.mutualInformation()))
    let shares = town.multigroupInformationContributions().filter { !$0.isNaN }
    #expect(isClose(shares.reduce(0, +), town.multigroupInformationTheory()))
  }

  @Test("with two groups the measures of several groups are those of two", arguments: seeds)
  func twoGroups(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 2).composition
    func pair(_ kernel: SegregationMeasure.TwoGroupKernel) -> Double {
      town.value(of: 0, against: 1, kernel)
    }
    let v = pair { correlationRatio(focal: $0, rest: $1) }
    #expect(isClose(town.multigroupDissimilarity(), pair { dissimilarity(focal: $0, rest: $1) }))
    #expect(isClose(town.multigroupGini(), pair { gini(focal: $0, rest: $1) }))
    #expect(
      isClose(town.multigroupInformationTheory(), pair { informationTheory(focal: $0, rest: $1) }))
    #expect(isClose(town.normalisedExposure(), v))
    #expect(isClose(town.relativeDiversity(), v))
    #expect(isClose(town.squaredCoefficientOfVariation(), v))
    let p = town.share(0)
    let xPx = pair { isolation(focal: $0, rest: $1) }
    #expect(isClose((xPx - p) / (1 - p), v))
    #expect(isClose(xPx + pair { interaction(focal: $0, rest: $1) }, 1))
    let d = pair { dissimilarity(focal: $0, rest: $1) }
    #expect(isClose(pair { gorard(focal: $0, rest: $1) }, d * (1 - p)))
    #expect(pair { gini(focal: $0, rest: $1) } >= d)
  }

  @Test("merging two groups loses no more than the information between them", arguments: seeds)
  func merging(seed: UInt64) {
    let town = RandomCounts(seed: seed)
    let merged = Composition(
      groups: [zip(town.groups[0], town.groups[1]).map { $0 + $1 }, town.groups[2]])
    // M(all) = M(supergroups) + share of the merged · M between the two groups within them.
    let pair = town.composition.selecting([0, 1])
    let within = pair.total / town.composition.total * pair.mutualInformation()
    #expect(isClose(town.composition.mutualInformation(), merged.mutualInformation() + within))
  }

  @Test("Gini by sorting is Gini by its definition over all pairs", arguments: [40, 700])
  func giniByDefinition(zones: Int) {
    let town = RandomCounts(seed: 11, zones: zones, groups: 2)
    let (x, y) = (town.groups[0], town.groups[1])
    var gaps = 0.0
    for i in x.indices {
      for j in x.indices { gaps += (x[i] * y[j] - x[j] * y[i]).magnitude }
    }
    let byPairs = gaps / (2 * x.reduce(0, +) * y.reduce(0, +))
    #expect(isClose(gini(focal: x.span, rest: y.span), byPairs))
  }
}
