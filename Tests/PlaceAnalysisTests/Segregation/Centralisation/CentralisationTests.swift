import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("centralisation")
struct CentralisationTests {
  private let x: [Double] = [60, 30, 10, 0]
  private let y: [Double] = [10, 20, 30, 40]
  private let areas: [Double] = [1, 1, 1, 1]
  private let distances: [Double] = [0, 1000, 2000, 3000]

  private func ace(
    _ x: [Double], _ y: [Double], _ areas: [Double], _ distances: [Double],
    emptyZones: EmptyZones = .keep, within limit: RingLimit = .all
  ) -> Double {
    absoluteCentralisation(
      focal: x.span, rest: y.span, areasSquareMetres: areas.span, distancesMetres: distances,
      emptyZones: emptyZones, within: limit)
  }

  private func rce(
    _ x: [Double], _ y: [Double], _ distances: [Double], within limit: RingLimit = .all
  ) -> Double {
    relativeCentralisation(
      focal: x.span, rest: y.span, distancesMetres: distances, within: limit)
  }

  @Test("four zones in a line give what paper gives")
  func byHand() {
    #expect(isClose(ace(x, y, areas, distances), 0.5))
    #expect(isClose(rce(x, y, distances), 0.73))
    #expect(
      isClose(
        populationCentralisation(focal: x.span, rest: y.span, distancesMetres: distances), 0.73))
  }

  @Test("Duncan's form is RCE against everybody over 1 − P, and RCE turns round with the groups")
  func identities() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<20 {
      let x = (0..<50).map { _ in (random.unit() * 90).rounded() }
      let y = (0..<50).map { _ in (random.unit() * 300).rounded() }
      let r = (0..<50).map { _ in (random.unit() * 20).rounded() * 100 }
      let t = zip(x, y).map { $0 + $1 }
      let share = x.reduce(0, +) / t.reduce(0, +)
      #expect(isClose(rce(x, t, r) / (1 - share), rce(x, y, r)))
      #expect(isClose(rce(x, y, r), -rce(y, x, r)))
      // The share of people's land that is each zone's: as ACE.
      #expect(isClose(ace(x, y, y, r), rce(x, y, r)))
    }
  }

  @Test("zones at the same distance are one ring, also when rounding parts them")
  func ties() {
    #expect(rce(x, y, [500, 500, 500, 500]) == 0)
    #expect(ace(x, y, areas, [500, 500, 500, 500]) == 0)
    let noise = [500, 500 + 3e-10, 500 - 4e-10, 500 + 1e-10]
    #expect(rce(x, y, noise) == 0)
    var random = SeededRandom(seed: 2)
    let r: [Double] = [700, 300, 700 + 1e-9, 300 - 1e-9]
    let wanted = rce(x, y, r)
    for _ in 0..<10 {
      let order = x.indices.shuffled(using: &random)
      #expect(isClose(rce(order.map { x[$0] }, order.map { y[$0] }, order.map { r[$0] }), wanted))
    }
  }

  @Test("empty zones keep their land, or lose it when asked")
  func emptyZones() {
    let (x, y, areas): ([Double], [Double], [Double]) = ([10, 0, 10], [1, 0, 1], [1, 2, 1])
    let r: [Double] = [100, 300, 200]
    #expect(isClose(ace(x, y, areas, r), 0.5))
    #expect(ace(x, y, areas, r, emptyZones: .exclude) == 0)
    // Without a place, an empty zone cannot keep anything.
    #expect(ace(x, y, areas, [100, .nan, 200]) == 0)
  }

  @Test("a limit takes the nearest rings, or those within a radius, and their shares alone")
  func limits() {
    let nearest = rce([60, 30], [10, 20], [0, 1000])
    #expect(isClose(rce(x, y, distances, within: .rings(2)), nearest))
    #expect(isClose(rce(x, y, distances, within: .metres(1000)), nearest))
    #expect(isClose(rce(x, y, distances, within: .metres(1999)), nearest))
    #expect(isClose(rce(x, y, distances, within: .rings(99)), 0.73))
    #expect(
      isClose(rce(x, y, [0, 0, 1000, 2000], within: .rings(2)), rce([90, 10], [30, 30], [0, 1])))
    #expect(rce(x, y, distances, within: .rings(0)).isNaN)
    #expect(rce([0, 0, 5, 5], y, distances, within: .rings(2)).isNaN)
    #expect(
      isClose(
        ace(x, y, areas, distances, within: .rings(2)), ace([60, 30], [1, 1], [1, 1], [0, 1])))
  }

  @Test("with several centres each zone belongs to its nearest")
  func polycentric() {
    let r = distancesToCentre(
      [.init(x: 0, y: 0), .init(x: 3000, y: 0)], x: [0, 1000, 2000, 3000], y: [0, 0, 0, 400])
    #expect(r == [0, 1000, 1000, 400])
    #expect(distancesToCentre([], x: [1], y: [1])[0].isNaN)
    #expect(distancesToCentre([.init(x: 0, y: 0)], x: [.nan], y: [1])[0].isNaN)
  }

  @Test("every kind of centre is where it should be")
  func centres() {
    let people: [Double] = [10, 40, 0, 40]
    let (x, y): ([Double], [Double]) = ([0, 100, 200, 500], [0, 0, 0, 40])
    func place(_ centre: Centre) -> [Centre.Place] {
      centre.places(people: people, x: x, y: y, keys: ["a", "b", "c", "d"])
    }
    #expect(place(.meanOfCentroids) == [.init(x: 200, y: 10)])
    #expect(place(.medianOfCentroids) == [.init(x: 150, y: 0)])
    #expect(place(.mostPopulousZone) == [.init(x: 300, y: 20)])
    let weighted = place(.populationWeightedMean)[0]
    #expect(isClose(weighted.x, 24_000.0 / 90) && isClose(weighted.y, 1600.0 / 90))
    #expect(place(.zone("c")) == [.init(x: 200, y: 0)])
    #expect(place(.zone("z")).isEmpty)
    #expect(place(.place(x: 7, y: 8)) == [.init(x: 7, y: 8)])
    #expect(
      place(.several([.zone("a"), .place(x: 7, y: 8)])) == [.init(x: 0, y: 0), .init(x: 7, y: 8)])
    #expect(place(.several([.zone("a"), .zone("z")])).isEmpty)
    #expect(Centre.meanOfCentroids.places(people: [1], x: [.nan], y: [0]).isEmpty)
    #expect(Centre.mostPopulousZone.places(people: [0], x: [1], y: [1]).isEmpty)
  }

  @Test("the share in central zones is of the group's own people")
  func centralShareOfGroup() {
    #expect(isClose(centralShare(focal: x.span, isCentral: [true, true, false, false]), 0.9))
    #expect(centralShare(focal: x.span, isCentral: [false, false, false, false]).isNaN)
    #expect(centralShare(focal: [0, 0].span, isCentral: [true, false]).isNaN)
  }

  @Test("empty groups and unknown distances are undefined")
  func undefined() {
    #expect(rce([0, 0, 0, 0], y, distances).isNaN)
    #expect(rce(x, [0, 0, 0, 0], distances).isNaN)
    #expect(rce(x, y, [0, .nan, 1, 2]).isNaN)
    #expect(ace([0, 0, 0, 0], y, areas, distances).isNaN)
    #expect(ace(x, y, [1, .nan, 1, 1], distances).isNaN)
  }
}
