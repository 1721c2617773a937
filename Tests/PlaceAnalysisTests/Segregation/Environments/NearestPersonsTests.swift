import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The k nearest persons")
struct NearestPersonsTests {
  @Test(
    "all that is found equals what sorting finds", arguments: ScatteredTown.Pattern.allCases,
    [3, 60, 130])
  func sorting(pattern: ScatteredTown.Pattern, zones: Int) throws {
    let town = ScatteredTown(pattern, zones: zones, seed: UInt64(zones))
    let all = town.composition.total
    let scales = [100, 0.5, 10, 7, 50, 1000, 333, all, all / 2, 0.9 * all, all + 1]
    for sharing in [NearestPersonsRule.Sharing.proportional, .whole] {
      for own in [NearestPersonsRule.OwnZone.included, .excluded] {
        let rule = NearestPersonsRule(sharing: sharing, ownZone: own)
        let found = try town.nearest(scales, rule: rule)
        let sorted = NearestPersonsBySorting(town, scales: scales, rule: rule)
        expectEqual(found.persons, sorted.persons, 1e-12)
        expectEqual(found.groupPersons, sorted.groupPersons, 1e-12)
        expectEqual(found.distances, sorted.distances, 1e-12)
        expectEqual(found.ringDistances, sorted.ringDistances, 1e-12)
      }
    }
  }

  @Test("fractions of persons are found to 1e-9")
  func fractions() throws {
    var town = ScatteredTown(.scattered, zones: 500, seed: 3)
    town.groups = town.groups.map { $0.map { $0 * 0.123_456_789 } }
    let scales = [1.0, 10, 100, 400]
    let found = try town.nearest(scales)
    let sorted = NearestPersonsBySorting(town, scales: scales, rule: NearestPersonsRule())
    expectEqual(found.persons, sorted.persons, 1e-9)
    expectEqual(found.groupPersons, sorted.groupPersons, 1e-9)
    expectEqual(found.distances, sorted.distances, 1e-9)
  }

  @Test(
    "neither threads nor the order of rows change a bit", arguments: ScatteredTown.Pattern.allCases)
  func order(pattern: ScatteredTown.Pattern) throws {
    let scales = [20.0, 200, 2000, 20000]
    // More than one chunk, but for places that are all one ring.
    let zones = pattern == .nearlyCoincident ? 200 : 1300
    let town = ScatteredTown(pattern, zones: zones, seed: 1)
    var random = SeededRandom(seed: 51)
    let order = Array(0..<zones).shuffled(using: &random)
    for sharing in [NearestPersonsRule.Sharing.proportional, .sampled] {
      let rule = NearestPersonsRule(sharing: sharing, seed: 5)
      let one = try town.nearest(scales, rule: rule)
      let four = try town.nearest(scales, rule: rule, context: RunContext(threads: 4))
      #expect(one.groupPersons.map(\.bitPattern) == four.groupPersons.map(\.bitPattern))
      #expect(one.distances.map(\.bitPattern) == four.distances.map(\.bitPattern))
      let other = try town.reordered(order).nearest(scales, rule: rule)
      for scale in scales.indices {
        expectEqual(
          order.map { one.persons(ofGroup: 1, scale: scale, zone: $0) },
          order.indices.map { other.persons(ofGroup: 1, scale: scale, zone: $0) }, 0)
      }
    }
  }

  @Test("sampled zones are whole, from one ring, and reach k by the last of them")
  func sampled() throws {
    let town = ScatteredTown(.lattice, zones: 400, seed: 8)
    let scales = [50.0, 300, 1000]
    let found = try town.nearest(scales, rule: NearestPersonsRule(sharing: .sampled, seed: 1))
    let other = try town.nearest(scales, rule: NearestPersonsRule(sharing: .sampled, seed: 2))
    let whole = try town.nearest(scales, rule: NearestPersonsRule(sharing: .whole))
    var differs = 0
    for (scale, k) in scales.enumerated() {
      expectEqual(found.ringDistances(scale: scale), whole.ringDistances(scale: scale), 0)
      for zone in 0..<400 where town.persons[zone] > 0 {
        let n = found.persons(scale: scale, zone: zone)
        let isWhole = n >= k && n <= whole.persons(scale: scale, zone: zone) && n == n.rounded()
        if !isWhole { Issue.record("\(n) persons for \(k) at \(zone)") }
        if n != other.persons(scale: scale, zone: zone) { differs += 1 }
      }
    }
    #expect(differs > 50)
  }

  @Test("all people are used, and it is said, where there are fewer than k")
  func short() throws {
    let nearest = try NearestPersons.around(
      Composition(groups: [[10, 0, 5], [0, 0, 5]]), x: [0, 50, 300], y: [0, 0, 400],
      areas: [100, 100, 100], scales: [20, 21, -1, .nan])
    #expect(nearest.persons(scale: 0, zone: 0) == 20)
    #expect(!nearest.isShort(scale: 0, zone: 0))
    #expect(nearest.persons(scale: 1, zone: 0) == 20)
    #expect(nearest.isShort(scale: 1, zone: 0))
    #expect(nearest.shortZones(scale: 1) == 2)
    #expect(nearest.distances(scale: 1)[0] == 500)
    // Nobody lives in the second zone, and there is no such thing as −1 persons.
    #expect(nearest.persons(scale: 0, zone: 1).isNaN)
    #expect(nearest.persons(scale: 2, zone: 0).isNaN)
    #expect(nearest.persons(scale: 3, zone: 0).isNaN)
    #expect(nearest.shares(ofGroup: 0, scale: 0)[0] == 0.75)
  }

  @Test("by hand: ten persons a cell, eleven wanted")
  func ninePlaces() throws {
    // Eight cells around one; four of them at 10 m.
    let x = [0.0, 10, 20, 0, 10, 20, 0, 10, 20]
    let y = [0.0, 0, 0, 10, 10, 10, 20, 20, 20]
    let west = [10.0, 0, 0, 10, 10, 0, 10, 0, 0]
    let east = west.map { 10 - $0 }
    func middle(_ sharing: NearestPersonsRule.Sharing) throws -> (Double, Double, Double) {
      let nearest = try NearestPersons.around(
        Composition(groups: [west, east]), x: x, y: y,
        areas: [Double](repeating: 100, count: 9), scales: [11],
        rule: NearestPersonsRule(sharing: sharing))
      return (
        nearest.persons(scale: 0, zone: 4), nearest.persons(ofGroup: 0, scale: 0, zone: 4),
        nearest.distances(scale: 0)[4]
      )
    }
    let proportional = try middle(.proportional)
    #expect(proportional.0 == 11)
    #expect(isClose(proportional.1, 10.25))
    // √(100/π + (100 − 100/π)/40)
    #expect(isClose(proportional.2, 5.790_959_670_289_51, 1e-12))
    let whole = try middle(.whole)
    #expect(whole == (50, 20, 10))
    let sampled = try middle(.sampled)
    #expect(sampled.0 == 20)
    #expect(sampled.1 == 10 || sampled.1 == 20)
  }

  private func expectEqual(_ a: [Double], _ b: [Double], _ tolerance: Double) {
    #expect(a.count == b.count)
    for i in a.indices where !(isClose(a[i], b[i], tolerance) || (a[i].isNaN && b[i].isNaN)) {
      Issue.record("at \(i): \(a[i]) instead of \(b[i])")
      return
    }
  }
}
