#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Zones with people and a position, zone after zone, of the groups that have members.
struct DivergencePeople: Sendable {
  /// The row of each zone here among those given.
  let zones: [Int]
  let x: [Double]
  let y: [Double]
  let groups: Int
  /// Persons, `groups` of them per zone.
  let counts: [Double]
  let groupTotals: [Double]
  let total: Double
  /// 1/P of each group.
  private let perShare: [Double]

  init(_ residents: Composition, x: [Double], y: [Double]) {
    let kept = residents.keeping { x[$0].isFinite && y[$0].isFinite }
    let zones = (0..<kept.zoneCount).filter { kept.zoneTotals[$0] > 0 }
    let present = kept.presentGroups
    self.zones = zones
    self.x = zones.map { x[$0] }
    self.y = zones.map { y[$0] }
    groups = present.count
    counts = zones.flatMap { zone in present.map { kept.counts[$0 * kept.zoneCount + zone] } }
    groupTotals = present.map { kept.groupTotals[$0] }
    total = kept.total
    perShare = present.map { kept.total / kept.groupTotals[$0] }
  }

  var count: Int { zones.count }

  func persons(inZone zone: Int) -> Double {
    counts[zone * groups..<(zone + 1) * groups].reduce(0, +)
  }

  /// Kullback–Leibler divergence of a mix from the whole, nats: Σ q ln(q/P), q = n/m.
  @inline(__always)
  func divergence(_ within: UnsafePointer<Double>, of m: Double) -> Double {
    perShare.withUnsafeBufferPointer { perShare in
      var sum = 0.0
      var group = 0
      while group &+ 1 < groups {
        let q = SIMD2(within[group], within[group &+ 1]) / m
        let pair = weightedLogarithm(q, q * SIMD2(perShare[group], perShare[group &+ 1]))
        sum += pair.x + pair.y
        group &+= 2
      }
      if group < groups {
        let q = within[group] / m
        sum += weightedLogarithm(SIMD2(q, 0), SIMD2(q * perShare[group], 1)).x
      }
      return notNegative(sum)
    }
  }
}
