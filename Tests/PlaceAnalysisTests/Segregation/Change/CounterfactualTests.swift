import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Change of any index")
struct CounterfactualTests {
  private func gini(_ town: Composition) -> Double {
    town.value(of: 0, against: 1) { PlaceAnalysis.gini(focal: $0, rest: $1) }
  }

  @Test("ranks are average ranks, quantiles linear between the values")
  func mapping() {
    // Ranks ¼, ⅝ (of 2 and 3), ⅝, 1 of four; quantiles of 0, 10, 20 at positions ½, 1¼, 1¼, 2.
    #expect(quantileMapped([1, 5, 5, 9], to: [20, 0, 10]) == [5, 12.5, 12.5, 20])
    #expect(quantileMapped([3], to: [7, 9]) == [9])
    #expect(quantileMapped([], to: [7]) == [])
  }

  @Test("parts add up for every index and way", arguments: Counterfactual.allCases)
  func addsUp(way: Counterfactual) throws {
    let (a, b) = (
      RandomCounts(seed: 4, groups: 2).composition, RandomCounts(seed: 9, zones: 80, groups: 2)
    )
    let change = try #require(
      indexChange(before: a, after: b.composition, by: way) { town, _ in gini(town) })
    #expect(isClose(change.structure + change.attributes, change.difference))
    #expect(change.before == gini(a) && change.after == gini(b.composition))
  }

  @Test("the same town twice has changed in nothing", arguments: Counterfactual.allCases)
  func nothing(way: Counterfactual) throws {
    // Distinct shares: tied ones share a mean rank, between which quantiles do not fall back.
    let town = Composition(groups: [[80, 10, 30, 5], [20, 90, 40, 55]])
    let change = try #require(
      indexChange(before: town, after: town, by: way) { town, _ in gini(town) })
    #expect(change.difference == 0)
    #expect(isClose(change.structure, -change.attributes))
  }

  @Test("a spatial index gets the places of either count")
  func spatial() throws {
    let (a, b) = (
      RandomCounts(seed: 4, groups: 2).composition, RandomCounts(seed: 5, zones: 30, groups: 2)
    )
    var places: [Bool] = []
    _ = try #require(
      indexChange(before: a, after: b.composition, by: .share) { town, hasLaterPlaces in
        places.append(hasLaterPlaces)
        #expect(town.zoneCount == (hasLaterPlaces ? 30 : 60))
        return 0
      })
    #expect(places == [false, false, true, true])
  }

  @Test("more than two groups have no composition to map, but shares")
  func severalGroups() {
    let (a, b) = (RandomCounts(seed: 1).composition, RandomCounts(seed: 2).composition)
    func change(_ way: Counterfactual) -> IndexChange? {
      indexChange(before: a, after: b, by: way) { town, _ in town.mutualInformation() }
    }
    #expect(change(.composition) == nil)
    #expect(change(.share) != nil && change(.dualComposition) != nil)
  }
}
