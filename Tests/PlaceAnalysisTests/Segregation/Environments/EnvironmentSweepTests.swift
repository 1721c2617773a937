import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Environments by distance")
struct EnvironmentSweepTests {
  static let scales: [EnvironmentScale] = DecayKernel.allCases.flatMap { kernel in
    [90.0, 500, 2500].map { EnvironmentScale(kernel, bandwidth: $0) }
  }

  @Test(
    "one sweep gives what all pairs give, for every kernel and bandwidth at once",
    arguments: PlacedTown.Layout.allCases, [2, 7])
  func allPairs(layout: PlacedTown.Layout, groups: Int) throws {
    let town = PlacedTown(seed: 3, groups: groups, layout)
    let found = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: Self.scales)
    #expect(found.count == Self.scales.count)
    let n = town.x.count
    for (scale, environment) in zip(Self.scales, found) {
      let expected = town.byPairs(scale)
      for (i, (a, b)) in zip(environment.surroundings.counts, expected.surroundings.counts)
        .enumerated()
      {
        let around = expected.surroundings.zoneTotals[i % n]
        // Of an empty zone that has next to nobody around nothing is kept.
        if town.composition.zoneTotals[i % n] == 0, around < 1e-5 { continue }
        #expect((a - b).magnitude <= 1e-13 * around, "\(scale.kernel) \(scale.bandwidth)")
      }
    }
  }

  @Test("on a lattice the sums by offsets are those of the sweep", arguments: [2, 5])
  func lattice(groups: Int) throws {
    let town = PlacedTown(seed: 31, zones: 260, groups: groups, .lattice)
    let scales =
      Self.scales + [EnvironmentScale(.gaussian, bandwidth: 400, cutOff: 1)]
    let lattice = try #require(SiteLattice(x: town.x, y: town.y))
    #expect(lattice.columns == 13 && lattice.rows == 20)
    let byOffsets = try LatticeSums(lattice, residents: town.composition, scales: scales)
      .run(RunContext(threads: 2))
    let bySweep = try EnvironmentSweep(
      x: town.x, y: town.y, residents: town.composition, scales: scales
    ).run(RunContext())
    for scale in scales.indices {
      let expected = Composition(zones: 260, groups: groups, counts: bySweep.take(scale))
      for (i, sum) in byOffsets.take(scale).enumerated() {
        let gap = (sum - expected.counts[i]).magnitude
        #expect(
          gap <= 1e-13 * expected.zoneTotals[i % 260],
          "\(scales[scale].kernel) \(scales[scale].bandwidth)")
      }
    }
  }

  @Test("a lattice with gaps and sites at one node is one, a hair's breadth off it is none")
  func latticeDetection() {
    #expect(SiteLattice(x: [0, 250, 500, 250], y: [0, 0, 0, 0])?.columns == 3)
    #expect(SiteLattice(x: [0, 250, 750], y: [0, 0, 0])?.columns == 4)
    #expect(SiteLattice(x: [0, 250, 500.0000001], y: [0, 0, 0]) == nil)
    #expect(SiteLattice(x: [0, 250, 1e12], y: [0, 0, 0]) == nil)
    #expect(SiteLattice(x: [0], y: [0]) == nil)
    #expect(SiteLattice(x: [.nan, .nan], y: [0, 0]) == nil)
    #expect(SiteLattice(x: [5, 5], y: [7, 7])?.rows == 1)
  }

  @Test("each scale alone is what it is among others")
  func alone() throws {
    let town = PlacedTown(seed: 8, .scattered)
    let together = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: Self.scales)
    for (scale, environment) in zip(Self.scales, together) {
      let alone = try SpatialEnvironment.all(
        x: town.x, y: town.y, residents: town.composition, scales: [scale])[0]
      for (a, b) in zip(environment.surroundings.counts, alone.surroundings.counts) {
        #expect(isClose(a, b, 1e-13))
      }
    }
  }

  @Test("the number of threads does not change a byte")
  func threads() throws {
    let town = PlacedTown(seed: 5, zones: 2000, .scattered)
    let scales = [
      EnvironmentScale(.biweight, bandwidth: 800), EnvironmentScale(.exponential, bandwidth: 50),
    ]
    let one = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: scales, RunContext(threads: 1))
    let three = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: scales, RunContext(threads: 3))
    for (a, b) in zip(one, three) { #expect(a.surroundings.counts == b.surroundings.counts) }
  }

  @Test("the uniform kernel is closed: who lives at the bandwidth belongs, also after rounding")
  func closedCutOff() throws {
    let people = Composition(groups: [[1, 10, 100, 1000]])
    let environment = try SpatialEnvironment.all(
      x: [0, 300, 300 * (1 + 1e-12), 300.001], y: [0, 0, 0, 0], residents: people,
      scales: [EnvironmentScale(.uniform, bandwidth: 300)])[0]
    #expect(environment.surroundings.counts[0] == 111)
  }

  @Test("zones at one spot share an environment, each with full weight")
  func coincident() throws {
    let people = Composition(groups: [[10, 30, 5], [1, 2, 3]])
    for kernel in DecayKernel.allCases {
      let environment = try SpatialEnvironment.all(
        x: [50, 50, 9e5], y: [7, 7, 9e5], residents: people,
        scales: [EnvironmentScale(kernel, bandwidth: 100)])[0]
      #expect(environment.surroundings.counts == [40, 40, 5, 3, 3, 3], "\(kernel)")
    }
  }

  @Test("a bandwidth below every distance leaves everybody with their own zone")
  func ownZoneOnly() throws {
    let town = PlacedTown(seed: 2, .scattered)
    let scales = DecayKernel.allCases.map { EnvironmentScale($0, bandwidth: 1e-3) }
    let found = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition, scales: scales)
    for environment in found { #expect(environment.surroundings.counts == town.composition.counts) }
  }

  @Test("a bandwidth far above every distance mixes everybody")
  func everybody() throws {
    let town = PlacedTown(seed: 2, .scattered)
    let environment = try SpatialEnvironment.all(
      x: town.x, y: town.y, residents: town.composition,
      scales: [EnvironmentScale(.uniform, bandwidth: 1e7)])[0]
    #expect(environment.informationTheory().magnitude < 1e-14)
    #expect(environment.dissimilarity() < 1e-14)
    #expect(environment.relativeDiversity().magnitude < 1e-14)
  }

  @Test("people without a position are left out, at home and around")
  func noPosition() throws {
    let people = Composition(groups: [[10, 30, 5], [1, 2, 3]])
    let environment = try SpatialEnvironment.all(
      x: [0, .nan, 100], y: [0, 0, 0], residents: people,
      scales: [EnvironmentScale(.uniform, bandwidth: 500)])[0]
    #expect(environment.residents.counts == [10, 0, 5, 1, 0, 3])
    #expect(environment.surroundings.counts == [15, 0, 15, 4, 0, 4])
    #expect(environment.informationTheory().isFinite)
  }

  @Test("an empty zone has no say, but an environment of its own")
  func emptyZone() throws {
    let people = Composition(groups: [[10, 0, 5], [1, 0, 3]])
    let environment = try SpatialEnvironment.all(
      x: [0, 50, 100], y: [0, 0, 0], residents: people,
      scales: [EnvironmentScale(.uniform, bandwidth: 60)])[0]
    #expect(environment.surroundings.counts == [10, 15, 5, 1, 4, 3])
    #expect(environment.shares(of: 0)[1] == 15.0 / 19)
  }

  @Test("an empty zone with next to nobody around has no environment")
  func desert() throws {
    let people = Composition(groups: [[10, 0], [1, 0]])
    let environment = try SpatialEnvironment.all(
      x: [0, 3000], y: [0, 0], residents: people,
      scales: [
        EnvironmentScale(.exponential, bandwidth: 100), EnvironmentScale(.gaussian, bandwidth: 500),
      ])
    #expect(environment[0].shares(of: 0)[1].isNaN)
    #expect(environment[1].shares(of: 0)[1].isNaN)
  }

  @Test("no zones and no people crash nothing")
  func nobody() throws {
    let none = try SpatialEnvironment.all(
      x: [], y: [], residents: Composition(zones: 0, groups: 2, counts: []), scales: Self.scales)
    #expect(none.allSatisfy { $0.informationTheory().isNaN })
    let empty = try SpatialEnvironment.all(
      x: [0, 1], y: [0, 1], residents: Composition(groups: [[0, 0], [0, 0]]), scales: Self.scales)
    #expect(empty.allSatisfy { $0.dissimilarity().isNaN && $0.exposure(of: 0, to: 1).isNaN })
  }

  @Test("the exponential of pairs is that of the C library")
  func exponential() {
    var random = SeededRandom(seed: 4)
    var worst = 0.0
    for _ in 0..<200_000 {
      let x = SIMD2(-random.unit() * 690, -random.unit() * 2)
      let ours = naturalExponential(x)
      for lane in 0..<2 {
        let reference = DecayKernel.exponential.weight(-x[lane])
        worst = max(worst, (ours[lane] / reference - 1).magnitude)
      }
    }
    #expect(worst < 4e-16)
    #expect(naturalExponential(.zero) == SIMD2(1, 1))
    #expect(naturalExponential(SIMD2(-1e9, -.infinity)).max() < 1e-303)
  }
}
