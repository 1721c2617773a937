import GeoCore
import Testing

@testable import PlaceAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("clustering by distance")
struct ClusteringTests {
  static let kilometre = Proximity.exponential(scaleMetres: 1000)

  /// Zones along a line, 1 km apart, with an own distance of 0 unless said.
  static func row(
    _ groups: [[Double]], _ proximity: Proximity = kilometre, own: OwnDistance = .zero,
    spacing: Double = 1000, cutoff: PairCutoff = .exact
  ) throws -> ProximitySums {
    let zones = groups[0].count
    return try ProximitySums(
      Composition(groups: groups), areasSquareMetres: [Double](repeating: 1e4, count: zones),
      x: (0..<zones).map { Double($0) * spacing }, y: [Double](repeating: 0, count: zones),
      proximity: proximity, own: own, cutoff: cutoff)
  }

  /// A random town of squares in the plane.
  struct Town {
    let composition: Composition
    let areas: [Double]
    let x: [Double]
    let y: [Double]

    init(_ seed: UInt64, zones: Int = 300, groups: Int = 3) {
      composition = RandomCounts(seed: seed, zones: zones, groups: groups).composition
      var random = SeededRandom(seed: seed, index: 9)
      areas = (0..<zones).map { _ in random.number(in: 1e4..<9e5) }
      x = (0..<zones).map { _ in 674_000 + random.unit() * 15_000 }
      y = (0..<zones).map { _ in 6_580_000 + random.unit() * 15_000 }
    }

    func sums(
      _ proximity: Proximity = kilometre, own: OwnDistance = .white,
      cutoff: PairCutoff = .exact, order: [Int]? = nil
    ) throws -> ProximitySums {
      let order = order ?? Array(areas.indices)
      return try ProximitySums(
        Composition(
          groups: (0..<composition.groupCount).map { k in
            order.map { composition.counts[k * composition.zoneCount + $0] }
          }),
        areasSquareMetres: order.map { areas[$0] }, x: order.map { x[$0] },
        y: order.map { y[$0] }, proximity: proximity, own: own, cutoff: cutoff)
    }
  }

  /// Every index of a town of several groups, by name.
  static func indices(_ sums: ProximitySums) -> [(name: String, value: BoundedValue)] {
    [
      ("P_xx", sums.averageProximity(of: 0, to: 0)), ("P_xy", sums.averageProximity(of: 0, to: 1)),
      ("P_tt", sums.averageProximity()), ("SP", sums.spatialProximity()),
      ("SP one", sums.spatialProximity(of: 0)),
      ("RCL", sums.relativeClustering(of: 0, against: 1)), ("ACL", sums.absoluteClustering(of: 0)),
      ("DPxx", sums.distanceDecayExposure(of: 0, to: 0)),
      ("DPxy", sums.distanceDecayExposure(of: 0, to: 1)),
    ]
  }

  @Test("two zones a scale apart give what paper gives")
  func byHand() throws {
    let e = exp(-1.0)
    let town = try Self.row([[80, 20], [20, 80]])
    #expect(isClose(town.averageProximity(of: 0, to: 0).value, 0.68 + 0.32 * e))
    #expect(isClose(town.averageProximity(of: 0, to: 1).value, 0.32 + 0.68 * e))
    #expect(isClose(town.averageProximity().value, 0.5 + 0.5 * e))
    let ratio = (0.68 + 0.32 * e) / (0.5 + 0.5 * e)
    #expect(isClose(town.spatialProximity().value, ratio))
    #expect(isClose(town.spatialProximity(of: 1).value, ratio))
    #expect(isClose(town.absoluteClustering(of: 0).value, ratio - 1))
    let isolation = 0.8 * (0.8 + 0.2 * e) / (1 + e) + 0.2 * (0.2 + 0.8 * e) / (1 + e)
    #expect(isClose(town.distanceDecayExposure(of: 0, to: 0).value, isolation))
    #expect(isClose(town.distanceDecayExposure(of: 0, to: 1).value, 1 - isolation))
    let even = try Self.row([[80, 20], [50, 50]])
    #expect(isClose(even.relativeClustering(of: 0, against: 1).value, ratio - 1))
    let distances = try Self.row([[80, 20], [50, 50]], .distance)
    #expect(isClose(distances.averageProximity(of: 0, to: 0).value, 320))
    #expect(isClose(distances.averageProximity(of: 0, to: 1).value, 500))
    #expect(isClose(distances.relativeClusteringByDistance(of: 0, against: 1), 0.36))
  }

  @Test("groups alike in every zone show no clustering", arguments: OwnDistance.allCases)
  func noClustering(_ own: OwnDistance) throws {
    let town = try Self.row([[10, 40, 70, 20], [20, 80, 140, 40]], own: own)
    #expect(isClose(town.spatialProximity().value, 1))
    #expect(isClose(town.relativeClustering(of: 0, against: 1).value, 0))
    #expect(isClose(town.distanceDecayExposure(of: 0, to: 0).value, 1.0 / 3))
  }

  @Test("two halves of a town are clustered, alternating zones are not")
  func halves() throws {
    let half = try Self.row([[9, 9, 9, 0, 0, 0], [0, 0, 0, 9, 9, 9]])
    let turns = try Self.row([[9, 0, 9, 0, 9, 0], [0, 9, 0, 9, 0, 9]])
    #expect(half.spatialProximity().value > turns.spatialProximity().value)
    // Without one's own zone, those of the other group are the nearer ones.
    let others = try Self.row([[9, 0, 9, 0, 9, 0], [0, 9, 0, 9, 0, 9]], own: .noSelf)
    #expect(others.spatialProximity().value < 1)
  }

  @Test("people meet somebody: shares of exposure add up to one")
  func exposureAddsUp() throws {
    let sums = try Town(5).sums()
    for a in 0..<3 {
      let shares = (0..<3).map { sums.distanceDecayExposure(of: a, to: $0).value }
      #expect(isClose(shares.reduce(0, +), 1))
    }
  }

  @Test("with no other zone near, exposure is that within zones; with all equally near, the mix")
  func limits() throws {
    let town = Town(6)
    let alone = try town.sums(.ownZone, own: .zero)
    let rest = town.composition.rest(of: 0)
    let within = town.composition.value(ofGroup: 0, againstRest: rest) {
      isolation(focal: $0, rest: $1)
    }
    #expect(isClose(alone.distanceDecayExposure(of: 0, to: 0).value, within))
    let everywhere = try town.sums(.exponential(scaleMetres: 1e12), own: .zero)
    #expect(
      isClose(
        everywhere.distanceDecayExposure(of: 0, to: 0).value, town.composition.share(0), 1e-6))
  }

  @Test("a group against the rest needs no new sums")
  func againstRest() throws {
    let town = Town(7)
    let all = try town.sums()
    for group in 0..<3 {
      let quick = all.againstRest(of: group)
      let pair = Composition(groups: [
        Array(town.composition.counts[group * 300..<(group + 1) * 300]),
        town.composition.rest(of: group),
      ])
      let slow = try ProximitySums(
        pair, areasSquareMetres: town.areas, x: town.x, y: town.y, proximity: Self.kilometre,
        own: .white)
      for (a, b) in zip(Self.indices(quick), Self.indices(slow)) {
        #expect(isClose(a.value.value, b.value.value), "\(a.name)")
      }
    }
  }

  @Test("the order of the rows does not matter", arguments: 1...3)
  func order(_ seed: UInt64) throws {
    let town = Town(seed)
    var random = SeededRandom(seed: seed)
    let shuffled = town.areas.indices.shuffled(using: &random)
    let (a, b) = (try town.sums(), try town.sums(order: shuffled))
    for (x, y) in zip(Self.indices(a), Self.indices(b)) {
      #expect(isClose(x.value.value, y.value.value), "\(x.name)")
    }
  }

  @Test("metres and kilometres, east and north, persons and pairs of them: all the same")
  func scaling() throws {
    let town = Town(8)
    let there = try town.sums()
    let double = try ProximitySums(
      Composition(
        zones: 300, groups: 3, counts: town.composition.counts.map { 2 * $0 }),
      areasSquareMetres: town.areas.map { $0 * 9 }, x: town.y.map { 3 * $0 },
      y: town.x.map { -3 * $0 }, proximity: .exponential(scaleMetres: 3000), own: .white)
    for (a, b) in zip(Self.indices(there), Self.indices(double)) {
      #expect(isClose(a.value.value, b.value.value, 1e-9), "\(a.name)")
    }
  }

  @Test("what a cut-off leaves out stays below the stated bound", arguments: [1.0, 3, 8, 20])
  func bounds(_ scales: Double) throws {
    for seed in UInt64(1)...4 {
      let town = Town(seed)
      let exact = Self.indices(try town.sums())
      let cut = Self.indices(try town.sums(cutoff: .scales(scales)))
      for (a, b) in zip(exact, cut) {
        #expect(a.value.errorBound == 0)
        let gap = (a.value.value - b.value.value).magnitude
        #expect(gap <= b.value.errorBound + 1e-12, "\(a.name) at \(scales): \(gap)")
      }
    }
  }

  @Test("the bound of a far cut-off is of use")
  func tightBounds() throws {
    for (name, value) in Self.indices(try Town(2).sums(cutoff: .scales(30))) {
      #expect(value.errorBound < 1e-9, "\(name)")
      #expect(value.errorBound > 0, "\(name)")
    }
  }

  @Test("empty zones change nothing, wherever they lie")
  func emptyZones() throws {
    let town = try Self.row([[80, 20, 5], [20, 80, 9]])
    let more = try ProximitySums(
      Composition(groups: [[80, 0, 20, 5], [20, 0, 80, 9]]),
      areasSquareMetres: [1e4, .nan, 1e4, 1e4], x: [0, .nan, 1000, 2000], y: [0, 5, 0, 0],
      proximity: Self.kilometre, own: .zero)
    for (a, b) in zip(Self.indices(town), Self.indices(more)) {
      #expect(isClose(a.value.value, b.value.value), "\(a.name)")
    }
    #expect(more.zonesWithPeople == 3)
  }

  @Test("a zone with people and without a place leaves nothing defined")
  func unplaced() throws {
    let town = try ProximitySums(
      Composition(groups: [[80, 20], [20, 80]]), areasSquareMetres: [1e4, 1e4], x: [0, .nan],
      y: [0, 0], proximity: Self.kilometre, own: .zero)
    for (name, value) in Self.indices(town) { #expect(value.value.isNaN, "\(name)") }
  }

  @Test("indices of an empty group, or of one alone, are undefined")
  func empty() throws {
    let town = try Self.row([[0, 0], [20, 80]])
    for (name, value) in Self.indices(town) where name != "P_tt" {
      #expect(value.value.isNaN, "\(name)")
    }
    let alone = try Self.row([[20, 80], [0, 0]])
    #expect(alone.spatialProximity().value.isNaN)
    #expect(alone.absoluteClustering(of: 0).value.isNaN)
    #expect(alone.averageProximity(of: 0, to: 0).value > 0)
    #expect(isClose(alone.distanceDecayExposure(of: 0, to: 0).value, 1))
  }

  @Test("coincident centroids are at distance 0, and infinitely near under a power")
  func coincident() throws {
    let town = try Self.row([[80, 20], [20, 80]], spacing: 0)
    #expect(isClose(town.spatialProximity().value, 1))
    let power = try Self.row(
      [[80, 20], [20, 80]], .power(scaleMetres: 1000, exponent: 1), own: .white, spacing: 0)
    for (name, value) in Self.indices(power) {
      #expect(value.value.isNaN, "\(name)")
    }
  }

  @Test("members on islands of their own, without self pairs, meet nobody and are left out")
  func island() throws {
    let town = try ProximitySums(
      Composition(groups: [[10, 10, 10], [10, 30, 10]]), x: [0, 1000, 5e6], y: [0, 0, 0],
      proximity: Self.kilometre, own: .noSelf)
    #expect(isClose(town.distanceDecayExposure(of: 0, to: 0).value, 0.5 * 0.25 + 0.5 * 0.5))
  }

  @Test("proximity by contiguity counts neighbours and the zone itself")
  func contiguity() throws {
    let graph = ContiguityGraph(starts: [0, 1, 3, 4], neighbours: [1, 0, 2, 1])
    let town = ProximitySums(Composition(groups: [[10, 0, 0], [0, 10, 10]]), neighbours: graph)
    // P_xx = 1, P_yy = 4/4, P_tt = (3 + 4)/9: itself, and pairs that touch.
    #expect(isClose(town.averageProximity(of: 0, to: 0).value, 1))
    #expect(isClose(town.averageProximity(of: 1, to: 1).value, 1))
    #expect(isClose(town.averageProximity().value, 7.0 / 9))
    #expect(town.proximityTotal == 7)
  }
}
