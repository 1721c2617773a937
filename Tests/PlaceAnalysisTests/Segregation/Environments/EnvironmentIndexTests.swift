import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Indices of spatial environments")
struct EnvironmentIndexTests {
  /// Two zones 100 m apart, 40 and 10 of one group, 10 and 40 of the other.
  static func pair(_ kernel: DecayKernel, _ bandwidth: Double) throws -> SpatialEnvironment {
    try SpatialEnvironment.all(
      x: [0, 100], y: [0, 0], residents: Composition(groups: [[40, 10], [10, 40]]),
      scales: [EnvironmentScale(kernel, bandwidth: bandwidth)])[0]
  }

  @Test("two zones by hand: half the weight of the other")
  func byHand() throws {
    // Triangular, h = 200: 40 + ½·10 = 45 of 75, and 30 of 75.
    let environment = try Self.pair(.triangular, 200)
    #expect(environment.surroundings.counts == [45, 30, 30, 45])
    #expect(isClose(environment.shares(of: 0)[0], 0.6))
    #expect(isClose(environment.localExposure(to: 0)[1], -0.1))
    // D̃ = 2·100·0.1/(2·100·½) = 0.2; R̃ = 1 − 0.48/0.5 = 0.04.
    #expect(isClose(environment.dissimilarity(), 0.2))
    #expect(isClose(environment.relativeDiversity(), 0.04))
    // H̃ = 1 − (−0.6 ln 0.6 − 0.4 ln 0.4)/ln 2.
    #expect(isClose(environment.informationTheory(), 0.029049405545331419))
    // P̃ = 0.8·0.6 + 0.2·0.4.
    #expect(isClose(environment.exposure(of: 0, to: 0), 0.56))
    #expect(isClose(environment.exposure(of: 0, to: 1), 0.44))
  }

  @Test(
    "all kernels by hand at half a bandwidth",
    arguments: [
      (DecayKernel.uniform, 1.0), (.triangular, 0.5), (.epanechnikov, 0.75), (.biweight, 0.5625),
      (.gaussian, 0.88249690258459546), (.exponential, 0.60653065971263342),
    ])
  func kernels(kernel: DecayKernel, weight: Double) throws {
    #expect(isClose(kernel.weight(0.5), weight, 1e-15))
    #expect(kernel.weight(0) == 1)
    #expect(isClose(try Self.pair(kernel, 200).surroundings.counts[0], 40 + weight * 10, 1e-15))
    if kernel.isBounded { #expect(kernel.weight(1.1) == 0) }
  }

  @Test(
    "everybody with their own zone only, the indices are the aspatial ones", arguments: [1, 2, 3])
  func alone(seed: UInt64) {
    let town = RandomCounts(seed: seed).composition
    let environment = SpatialEnvironment(alone: town)
    #expect(isClose(environment.informationTheory(), town.multigroupInformationTheory()))
    #expect(isClose(environment.dissimilarity(), town.multigroupDissimilarity()))
    #expect(isClose(environment.relativeDiversity(), town.relativeDiversity()))
    let pair = environment.againstRest(of: 1)
    let rest = town.rest(of: 1)
    let d = town.value(ofGroup: 1, againstRest: rest) { dissimilarity(focal: $0, rest: $1) }
    #expect(isClose(pair.dissimilarity(), d))
    for (row, expected) in zip(environment.exposureMatrix(), town.exposureMatrix()) {
      for (a, b) in zip(row, expected) { #expect(isClose(a, b)) }
    }
  }

  @Test("rows of the spatial exposure matrix sum to one", arguments: DecayKernel.allCases)
  func rows(kernel: DecayKernel) throws {
    let town = PlacedTown(seed: 4, groups: 4, .scattered)
    let environment = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition,
      scales: [EnvironmentScale(kernel, bandwidth: 1500)])[0]
    for row in environment.exposureMatrix() { #expect(isClose(row.reduce(0, +), 1)) }
  }

  @Test("any pair of groups can be read from one sweep", arguments: DecayKernel.allCases)
  func pairsOfGroups(kernel: DecayKernel) throws {
    let town = PlacedTown(seed: 4, groups: 4, .clustered)
    let scales = [EnvironmentScale(kernel, bandwidth: 700)]
    let all = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: scales)[0]
    let two = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition.selecting([3, 1]), scales: scales)[0]
    let selected = all.selecting([3, 1])
    #expect(isClose(selected.informationTheory(), two.informationTheory()))
    #expect(isClose(selected.exposure(of: 0, to: 1), two.exposure(of: 0, to: 1)))
  }

  @Test("the order of the zones and counting everybody tenfold change nothing")
  func invariance() throws {
    let town = PlacedTown(seed: 6, .scattered)
    var random = SeededRandom(seed: 9)
    let order = Array(town.x.indices).shuffled(using: &random)
    let moved = town.reordered(order, times: 10)
    for kernel in DecayKernel.allCases {
      let scales = [EnvironmentScale(kernel, bandwidth: 900)]
      let a = try town.environments(scales)[0]
      let b = try moved.environments(scales)[0]
      #expect(isClose(a.informationTheory(), b.informationTheory()))
      #expect(isClose(a.dissimilarity(), b.dissimilarity()))
      #expect(isClose(a.relativeDiversity(), b.relativeDiversity()))
    }
  }

  @Test("splitting a zone at its spot into parts of equal mix changes nothing")
  func splitting() throws {
    let town = PlacedTown(seed: 7, .scattered)
    let scales = [EnvironmentScale(.biweight, bandwidth: 900)]
    let a = try town.environments(scales)[0]
    let b = try town.split.environments(scales)[0]
    #expect(isClose(a.informationTheory(), b.informationTheory()))
    #expect(isClose(a.dissimilarity(), b.dissimilarity()))
  }

  @Test("environments more mixed than the whole go below zero, unclipped")
  func negative() throws {
    // Nine tenths live in a zone of group a, between zones of b; around everybody the mix is even.
    let environment = SpatialEnvironment(
      residents: Composition(groups: [[90, 0], [0, 10]]),
      surroundings: Composition(groups: [[1, 1], [1, 1]]))
    #expect(environment.informationTheory() < -1)
    #expect(environment.relativeDiversity() < -1)
  }

  @Test("costs of one's own give the environments of the distances they are")
  func costs() throws {
    let town = PlacedTown(seed: 12, zones: 40, .scattered)
    var table = ReachTable()
    for i in town.x.indices {
      // The zone itself is left to its rule.
      table.appendRow(
        town.x.indices.filter { $0 != i }.map { j in
          return (place: Int32(j), cost: town.distance(i, j))
        })
    }
    let scales = DecayKernel.allCases.map { EnvironmentScale($0, bandwidth: 3000) }
    let byCost = try SpatialEnvironment.all(
      costs: table, residents: town.composition, scales: scales)
    for (scale, environment) in zip(scales, byCost) {
      let expected = town.byPairs(scale)
      for (a, b) in zip(environment.surroundings.counts, expected.surroundings.counts) {
        #expect(isClose(a, b))
      }
    }
  }

  @Test("a town of one group, or none, has no evenness around it")
  func oneGroup() {
    let environment = SpatialEnvironment(alone: Composition(groups: [[10, 20], [0, 0]]))
    #expect(environment.informationTheory().isNaN)
    #expect(environment.dissimilarity().isNaN)
    #expect(environment.relativeDiversity().isNaN)
    #expect(environment.exposure(of: 0, to: 0) == 1)
    #expect(environment.exposure(of: 1, to: 0).isNaN)
  }

  @Test("the profile's slope and ratio by hand")
  func profile() throws {
    let profile = MultiscalarProfile([
      .init(bandwidth: 2000, value: 0.1), .init(bandwidth: 0, value: 0.5),
      .init(bandwidth: 500, value: 0.4), .init(bandwidth: 1000, value: 0.25),
    ])
    #expect(profile.points.map(\.bandwidth) == [0, 500, 1000, 2000])
    #expect(isClose(profile.slopePerLogBandwidth, -0.15 / 0.69314718055994529))
    let ratio = try #require(profile.macroMicroRatio)
    #expect(isClose(ratio.ratio, 0.25))
    #expect(ratio.smallBandwidth == 500 && ratio.largeBandwidth == 2000)
  }
}
