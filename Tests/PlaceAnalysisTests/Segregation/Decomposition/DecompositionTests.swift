import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Segregation between and within")
struct DecompositionTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  /// Districts in regions, as names of the zones.
  private func levels(_ zones: Int, _ seed: UInt64) -> [Superunits] {
    var random = SeededRandom(seed: seed)
    let regions = (0..<zones).map { _ in "r\(random.next() % 3)" }
    let districts = (0..<zones).map { _ in "d\(random.next() % 5)" }
    return [Superunits(regions), Superunits(districts)]
  }

  @Test("levels add up to M and H, and zones to every level", arguments: seeds)
  func addsUp(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 4).composition
    let parts = town.decomposed(by: levels(town.zoneCount, seed))
    #expect(parts.levels.count == 3)
    #expect(isClose(parts.levels.reduce(0) { $0 + $1.mutualInformation }, town.mutualInformation()))
    #expect(
      isClose(
        parts.levels.reduce(0) { $0 + $1.informationTheory }, town.multigroupInformationTheory()))
    let contributions = town.mutualInformationContributions()
    for (level, zones) in zip(parts.levels, parts.zoneParts) {
      #expect(isClose(zones.reduce(0) { $1.isNaN ? $0 : $0 + $1 }, level.mutualInformation))
    }
    for zone in 0..<town.zoneCount where town.zoneTotals[zone] > 0 {
      let sum = parts.zoneParts.reduce(0) { $0 + $1[zone] }
      #expect(isClose(sum, contributions[zone]))
    }
    #expect(parts.levels[0].dissimilarity <= parts.levels[1].dissimilarity)
    #expect(isClose(parts.levels[2].dissimilarity, town.multigroupDissimilarity()))
  }

  @Test("each superunit's M and H, weighted, are the part within", arguments: seeds)
  func within(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 3).composition
    let units = levels(town.zoneCount, seed)[1]
    let parts = town.decomposed(by: [units])
    let within = town.segregation(within: units)
    #expect(isClose(within.reduce(0) { $0 + $1.partWithin }, parts.levels[1].mutualInformation))
    #expect(isClose(within.reduce(0) { $0 + $1.partBetween }, parts.levels[0].mutualInformation))
    #expect(
      isClose(
        within.reduce(0) { $0 + $1.share * $1.entropyRatio * $1.informationTheory },
        parts.levels[1].informationTheory))
    #expect(isClose(within.reduce(0) { $0 + $1.share }, 1))
  }

  @Test("names need only be unique within the unit around them")
  func sameNames() {
    let town = Composition(groups: [[9, 1, 5, 5], [1, 9, 5, 5]])
    let regions = Superunits(["r", "r", "s", "s"])
    let nested = town.decomposed(by: [regions, Superunits(["x", "y", "x", "y"])])
    #expect(nested.levels.map(\.units) == [2, 4, 4])
    #expect(nested.levels[0].mutualInformation == 0)
    #expect(isClose(nested.levels[1].mutualInformation, town.mutualInformation()))
    #expect(nested.levels[2].mutualInformation == 0)
  }

  @Test("one superunit puts all within, every zone its own all between")
  func extremes() {
    let town = RandomCounts(seed: 5).composition
    let one = town.decomposed(by: [Superunits([String](repeating: "a", count: town.zoneCount))])
    #expect(one.levels[0].mutualInformation == 0)
    let own = town.decomposed(by: [Superunits((0..<town.zoneCount).map { "\($0)" })])
    #expect(own.levels[1].mutualInformation == 0)
    #expect(isClose(own.levels[0].mutualInformation, town.mutualInformation()))
    #expect(isClose(town.decomposed(by: []).mutualInformation, town.mutualInformation()))
  }

  @Test("a superunit of one group has M 0 and no H; one without people is left out")
  func degenerate() {
    let town = Composition(groups: [[9, 4, 0, 5], [0, 0, 0, 5]])
    let within = town.segregation(within: Superunits(["a", "a", "b", "c"]))
    #expect(within.map(\.name) == ["a", "c"])
    #expect(within[0].mutualInformation == 0 && within[0].informationTheory.isNaN)
    #expect(within[0].entropy == 0 && within[0].zones == 2)
    let nobody = Composition(groups: [[0, 0], [0, 0]])
    #expect(nobody.decomposed(by: [Superunits(["a", "b"])]).mutualInformation.isNaN)
    #expect(nobody.segregation(within: Superunits(["a", "b"])).isEmpty)
    let lone = Composition(groups: [[4, 5], [0, 0]])
    #expect(
      lone.decomposed(by: [Superunits(["a", "b"])]).levels.allSatisfy { $0.mutualInformation.isNaN }
    )
  }

  @Test("supergroups and the groups in them add up to M", arguments: seeds)
  func supergroups(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 5).composition
    let parts = town.decomposed(intoSupergroups: [0, 1, 1, 0, 2], count: 3)
    #expect(
      isClose(parts.between + parts.within.reduce(0) { $0 + $1.part }, town.mutualInformation()))
    let entropy = town.entropy()
    let sum =
      parts.betweenShareOfInformationTheory
      + parts.within.reduce(0) {
        $1.informationTheory.isNaN
          ? $0 : $0 + $1.share * $1.entropy / entropy * $1.informationTheory
      }
    #expect(isClose(sum, town.multigroupInformationTheory()))
    #expect(parts.within[2].mutualInformation == 0)
    let all = town.decomposed(intoSupergroups: [0, 0, 0, 0, 0], count: 1)
    #expect(all.between == 0 && isClose(all.within[0].part, town.mutualInformation()))
  }

  @Test("groups' linkage, weighted by their sizes, is M", arguments: seeds)
  func linkage(seed: UInt64) {
    let town = RandomCounts(seed: seed, groups: 5).composition
    let linkage = town.groupLinkage()
    #expect(
      isClose((0..<5).reduce(0) { $0 + town.share($1) * linkage[$1] }, town.mutualInformation()))
    #expect(Composition(groups: [[1, 2], [0, 0]]).groupLinkage()[1].isNaN)
  }

  @Test("schools in states and districts give the reference", .enabled(if: Schools.isPresent))
  func schools() throws {
    let schools = try Schools("schools00.csv")
    let town = schools.town
    let nested = town.decomposed(by: [Superunits(schools.states), Superunits(schools.districts)])
    let expected = [0.0992437012829429, 0.23870879550591, 0.0875864790875664]
    let expectedH = [0.0976739843572132, 0.234933188270566, 0.086201142014165]
    for (level, (m, h)) in zip(nested.levels, zip(expected, expectedH)) {
      #expect(
        isClose(level.mutualInformation, m, 1e-13) && isClose(level.informationTheory, h, 1e-13))
    }
    let states = town.segregation(within: Superunits(schools.states))
    #expect(states.map(\.name) == ["A", "B", "C"])
    for (state, numbers) in zip(
      states,
      [
        (0.40859652283457437, 0.2768818521223279, 0.4969215692092356, 0.809250114633598),
        (0.2549958595852629, 0.40354251092864735, 0.2680884003011134, 0.936118992735963),
        (0.34502205543421477, 0.3195756369490247, 0.36112574215251625, 0.940295509022469),
      ])
    {
      #expect(isClose(state.mutualInformation, numbers.0, 1e-13))
      #expect(isClose(state.share, numbers.1, 1e-13))
      #expect(isClose(state.informationTheory, numbers.2, 1e-13))
      #expect(isClose(state.entropyRatio, numbers.3, 1e-13))
    }
    let linkage = town.groupLinkage()
    let reference = [
      0.6287672517483771, 0.8805413051506691, 0.7766327428823729, 1.4342643919386986,
      0.18363928536545532,
    ]
    for (ours, theirs) in zip(linkage, reference) { #expect(isClose(ours, theirs, 1e-13)) }
  }
}
