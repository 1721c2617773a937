import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Change of mutual information")
struct InformationChangeTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4]

  /// Two counts of 60 zones of which a few are new and a few gone.
  private func town(_ seed: UInt64, groups: Int = 3) -> MatchedCounts {
    MatchedCounts(
      before: RandomCounts(seed: seed, groups: groups).composition,
      after: RandomCounts(seed: seed &+ 100, groups: groups).composition)
  }

  @Test("the parts add up to the change, whole and for every zone", arguments: seeds)
  func addsUp(seed: UInt64) throws {
    for method in ChangeMethod.allCases {
      let change = town(seed).informationChange(by: method)
      #expect(isClose(change.parts.sum, change.difference))
      guard let zones = change.zones else {
        #expect(method == .moraRuizCastillo)
        continue
      }
      let (a, b) = (town(seed).before.informationByZone(), town(seed).after.informationByZone())
      for zone in zones.indices { #expect(isClose(zones[zone].sum, b[zone] - a[zone])) }
    }
  }

  @Test("turning time round turns the signs of Shapley's parts", arguments: seeds)
  func symmetry(seed: UInt64) {
    let counts = town(seed)
    let forth = counts.informationChange()
    let back = MatchedCounts(before: counts.after, after: counts.before).informationChange()
    #expect(isClose(forth.parts.structural, -back.parts.structural, 1e-9))
    #expect(isClose(forth.parts.groupMargin, -back.parts.groupMargin, 1e-9))
    #expect(isClose(forth.parts.zoneMargin, -back.parts.zoneMargin, 1e-9))
    #expect(isClose(forth.parts.additions, -back.parts.removals))
  }

  @Test("zones and groups may be taken for each other", arguments: seeds)
  func transposed(seed: UInt64) {
    let counts = town(seed)
    func transposed(_ town: Composition) -> Composition {
      Composition(
        groups: (0..<town.zoneCount).map { zone in
          (0..<town.groupCount).map { town.counts[$0 * town.zoneCount + zone] }
        })
    }
    let turned = MatchedCounts(
      before: transposed(counts.before), after: transposed(counts.after))
    let (a, b) = (counts.informationChange().parts, turned.informationChange().parts)
    #expect(isClose(a.structural, b.structural, 1e-8))
    #expect(isClose(a.groupMargin, b.zoneMargin, 1e-8))
    #expect(isClose(a.zoneMargin, b.groupMargin, 1e-8))
  }

  @Test("another unit of the counts changes nothing", arguments: seeds)
  func scaling(seed: UInt64) {
    let counts = town(seed)
    func scaled(_ town: Composition, _ factor: Double) -> Composition {
      Composition(
        zones: town.zoneCount, groups: town.groupCount, counts: town.counts.map { $0 * factor })
    }
    let other = MatchedCounts(before: scaled(counts.before, 8), after: scaled(counts.after, 8))
    #expect(
      isClose(
        counts.informationChange().parts.structural, other.informationChange().parts.structural)
    )
  }

  @Test("scaling zones and groups alone leaves no structural change", arguments: seeds)
  func marginsOnly(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // No empty cells: an odds ratio of nothing is nothing's to keep.
    let cells = (0..<180).map { _ in 1 + random.unit() * 200 }
    let before = Composition(zones: 60, groups: 3, counts: cells)
    let factors = (0..<60).map { _ in 0.2 + random.unit() * 4 }
    let after = Composition(
      zones: 60, groups: 3,
      counts: cells.indices.map { cells[$0] * factors[$0 % 60] * Double(1 + $0 / 60) })
    let change = MatchedCounts(before: before, after: after).informationChange()
    #expect(change.parts.structural.magnitude < 1e-12)
    #expect(change.parts.additions == 0 && change.parts.removals == 0)
    #expect(change.difference.magnitude > 1e-4)
  }

  @Test("nothing in common: all of the one goes and all of the other comes")
  func nothingInCommon() {
    let before = Composition(groups: [[50, 10, 0, 0], [10, 50, 0, 0]])
    let after = Composition(groups: [[0, 0, 40, 10], [0, 0, 20, 30]])
    let counts = MatchedCounts(before: before, after: after)
    #expect(counts.added == [2, 3] && counts.removed == [0, 1])
    for method in [ChangeMethod.shapley, .karmelMaclachlan] {
      let change = counts.informationChange(by: method)
      #expect(isClose(change.parts.removals, -before.mutualInformation()))
      #expect(isClose(change.parts.additions, after.mutualInformation()))
      #expect(change.parts.structural == 0 && change.commonZones == 0)
    }
  }

  @Test("a count with one group only has no defined change")
  func oneGroup() {
    let before = Composition(groups: [[50, 10], [0, 0]])
    let after = Composition(groups: [[50, 10], [10, 5]])
    let change = MatchedCounts(before: before, after: after).informationChange()
    #expect(change.before.isNaN && change.parts.structural.isNaN)
  }

  @Test("a wholly separated town can be fitted to margins it cannot have")
  func infeasibleMargins() {
    // Every zone has one group, so that the zones' sizes fix the groups': cells that are empty have
    // to take people.
    let before = Composition(groups: [[50, 0, 30, 0], [0, 50, 0, 20]])
    let after = Composition(groups: [[10, 0, 20, 0], [0, 90, 0, 60]])
    let change = MatchedCounts(before: before, after: after).informationChange()
    #expect(change.marginError < 1e-8)
    #expect(isClose(change.parts.sum, change.difference, 1e-9))
  }

  @Test("schools 2000 and 2005 give the reference", .enabled(if: Schools.isPresent))
  func schools() throws {
    let counts = try Schools.matched()
    let shapley = counts.informationChange()
    #expect(shapley.commonZones == 1710)
    #expect(isClose(shapley.before, 0.42553897587641965, 1e-14))
    #expect(isClose(shapley.after, 0.4133850920196743, 1e-14))
    #expect(isClose(shapley.parts.additions, -0.003412776324536404, 1e-12))
    #expect(isClose(shapley.parts.removals, -0.011405093113266651, 1e-12))
    #expect((shapley.parts.groupMargin / 0.01625042319723083 - 1).magnitude < 1e-7)
    #expect((shapley.parts.zoneMargin / -0.01673997859981191 - 1).magnitude < 1e-7)
    #expect((shapley.parts.structural / 0.0031535409836388195 - 1).magnitude < 1e-7)
    #expect(shapley.marginError < 1e-11)
  }

  @Test(
    "schools by the other methods give what R segregation prints", .enabled(if: Schools.isPresent))
  func schoolsOtherMethods() throws {
    let counts = try Schools.matched()
    let km = counts.informationChange(by: .karmelMaclachlan).parts
    #expect(isClose(km.groupMargin, 0.0174977223037081, 1e-9))
    #expect(isClose(km.zoneMargin, -0.0206091286037722, 1e-9))
    #expect(isClose(km.interaction, 0.00339617594292713, 1e-6))
    #expect(isClose(km.structural, 0.00237921593819473, 1e-6))
    let mrc = counts.informationChange(by: .moraRuizCastillo).parts
    #expect(isClose(mrc.zoneMargin, -0.00420775661722437, 1e-12))
    #expect(isClose(mrc.groupMargin, 0.0623344483392139, 1e-12))
    #expect(isClose(mrc.structural, -0.0554627061409318, 1e-12))
  }
}
