import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The profile of the k nearest persons")
struct NearestPersonsProfileTests {
  /// Four zones at the corners of a square, side 1 km.
  private let town = Composition(groups: [[80, 10, 10, 0], [20, 90, 40, 50]])
  private func nearest(_ scales: [Double]) throws -> NearestPersons {
    try .around(town, x: [0, 1000, 0, 1000], y: [0, 0, 1000, 1000], scales: scales)
  }

  @Test("within one's own zone the profile is that of the zones")
  func ownZones() throws {
    let nearest = try nearest([50])
    #expect(isClose(nearest.dissimilarity(in: town, scale: 0), 0.7))
    #expect(isClose(nearest.informationTheory(in: town, scale: 0), 0.436_678_363_562_361_1))
    #expect(isClose(nearest.isolation(ofGroup: 0, in: town, scale: 0), 0.67))
    #expect(isClose(nearest.isolation(ofGroup: 1, in: town, scale: 0), 0.835))
  }

  @Test("everybody as neighbourhood leaves nothing of segregation")
  func everybody() throws {
    let nearest = try nearest([300])
    #expect(isClose(nearest.dissimilarity(in: town, scale: 0), 0))
    #expect(isClose(nearest.informationTheory(in: town, scale: 0), 0))
    #expect(isClose(nearest.isolation(ofGroup: 0, in: town, scale: 0), 1.0 / 3))
  }

  @Test("by hand: a hundred persons around zones of fifty")
  func byHand() throws {
    // The third zone takes 50 of the 150 in its two neighbours, 80 of whom are of the group.
    let nearest = try nearest([100])
    let third = (10 + 80.0 / 150 * 50) / 100
    let fourth = 20.0 / 150 * 50 / 100
    #expect(isClose(nearest.shares(ofGroup: 0, scale: 0)[2], third))
    #expect(isClose(nearest.shares(ofGroup: 0, scale: 0)[3], fourth))
    let gap =
      100 * (0.8 - 1.0 / 3) + 100 * (1.0 / 3 - 0.1) + 50 * abs(third - 1.0 / 3)
      + 50 * abs(fourth - 1.0 / 3)
    let wanted = gap / (2 * 300 * 2 / 9)
    #expect(isClose(nearest.dissimilarity(in: town, scale: 0), wanted))
    #expect(isClose(nearest.dissimilarity(ofGroup: 0, in: town, scale: 0), wanted))
  }

  @Test("two groups have one H and one D, told from either side")
  func bothSides() throws {
    let scattered = ScatteredTown(.scattered, zones: 200, groups: 2, seed: 4)
    let all = scattered.composition
    let nearest = try scattered.nearest([30, 300])
    for scale in 0..<2 {
      for group in 0..<2 {
        #expect(
          isClose(
            nearest.dissimilarity(in: all, scale: scale),
            nearest.dissimilarity(ofGroup: group, in: all, scale: scale)))
        #expect(
          isClose(
            nearest.informationTheory(in: all, scale: scale),
            nearest.informationTheory(ofGroup: group, in: all, scale: scale)))
        let met = (0..<2).reduce(0.0) {
          $0 + nearest.exposure(of: group, to: $1, in: all, scale: scale)
        }
        #expect(isClose(met, 1))
      }
    }
  }

  @Test("percentiles count persons, not zones")
  func percentiles() throws {
    let nearest = try nearest([50])
    // Shares 0, 0.1, 0.2, 0.8 of 50, 100, 50, 100 people.
    let found = nearest.percentiles(
      [0, 10, 50, 51, 66, 67, 100, 101], ofGroup: 0, in: town, scale: 0)
    #expect(found[0..<7] == [0, 0, 0.1, 0.2, 0.2, 0.8, 0.8])
    #expect(found[7].isNaN)
  }

  @Test("a group without members has no isolation, one group alone no segregation")
  func degenerate() throws {
    let lone = Composition(groups: [[5, 5, 0], [0, 0, 0]])
    let nearest = try NearestPersons.around(lone, x: [0, 1, 2], y: [0, 0, 0], scales: [5, 50])
    #expect(nearest.isolation(ofGroup: 1, in: lone, scale: 0).isNaN)
    #expect(nearest.isolation(ofGroup: 0, in: lone, scale: 0) == 1)
    #expect(nearest.dissimilarity(in: lone, scale: 0).isNaN)
    #expect(nearest.informationTheory(in: lone, scale: 1).isNaN)
    let nobody = Composition(groups: [[0, 0], [0, 0]])
    let none = try NearestPersons.around(nobody, x: [0, 1], y: [0, 0], scales: [5])
    let undefined = none.persons.allSatisfy { $0.isNaN }
    #expect(undefined)
    #expect(none.dissimilarity(in: nobody, scale: 0).isNaN)
    #expect(none.percentiles([50], ofGroup: 0, in: nobody, scale: 0)[0].isNaN)
  }

  @Test("zones without a position are no origins and nobody's neighbours")
  func nowhere() throws {
    let nearest = try NearestPersons.around(
      town, x: [0, .nan, 0, 1000], y: [0, 0, .infinity, 1000], scales: [100, 200])
    #expect(nearest.persons(scale: 0, zone: 1).isNaN)
    #expect(nearest.persons(scale: 1, zone: 0) == 150)
    #expect(nearest.dissimilarity(in: town, scale: 0).isFinite)
  }
}
