import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Curves, extremes and types of area")
struct CurveAndTypeTests {
  @Test("D is the greatest height of the curve, G twice its area", arguments: [UInt64(1), 2, 3])
  func curve(seed: UInt64) throws {
    let town = RandomCounts(seed: seed, groups: 2)
    let (x, y) = (town.groups[0], town.groups[1])
    let points = segregationCurve(focal: x.span, rest: y.span)
    let height = points.map { $0.focal - $0.rest }.max()
    #expect(isClose(try #require(height), dissimilarity(focal: x.span, rest: y.span)))
    var area = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      area += (b.rest - a.rest) * ((a.focal - a.rest) + (b.focal - b.rest)) / 2
    }
    // The trapezia stand over the rest, where the diagonal rises as the rest does.
    var under = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      under += (b.rest - a.rest) * (a.focal + b.focal) / 2
    }
    #expect(isClose(2 * (under - 0.5), gini(focal: x.span, rest: y.span)))
    #expect(points.first?.focal == 0 && points.last?.focal == 1 && points.last?.rest == 1)
    #expect(area > 0)
  }

  @Test("zones of the same share are one point, whatever their order")
  func ties() {
    let a = segregationCurve(focal: [8, 1, 4].span, rest: [2, 9, 1].span)
    let b = segregationCurve(focal: [4, 8, 1].span, rest: [1, 2, 9].span)
    #expect(a == b && a.count == 3)
    #expect(segregationCurve(focal: [0, 0].span, rest: [2, 9].span).isEmpty)
  }

  @Test("the profile's areas about the mean share give R")
  func profile() throws {
    let (x, y): ([Double], [Double]) = ([80, 10, 10, 0], [20, 90, 40, 50])
    let points = concentrationProfileCurve(focal: x.span, rest: y.span)
    #expect(points.map(\.zoneShare) == [0, 0.1, 0.2, 0.8])
    #expect(
      isClose(points[1].focal, 1) && isClose(points[2].focal, 0.9) && isClose(points[3].focal, 0.8))
    let p = 1.0 / 3
    var integral = p
    var from = 0.0
    for point in points {
      let below = max(0, min(point.zoneShare, p) - from)
      integral += point.focal * (max(0, point.zoneShare - max(from, p)) - below)
      from = point.zoneShare
    }
    #expect(isClose(integral / (1 - p), concentrationProfile(focal: x.span, rest: y.span)))
  }

  @Test("extremes are the affluent less the deprived, and their mean that of the whole")
  func extremes() {
    let town = Composition(groups: [[10, 0, 3, 0], [5, 5, 4, 0], [0, 10, 3, 0]])
    let zones = town.concentrationAtExtremes(affluent: [0], deprived: [2])
    #expect(isClose(zones[0], 10.0 / 15) && isClose(zones[1], -10.0 / 15) && zones[2] == 0)
    #expect(zones[3].isNaN)
    #expect(town.meanConcentrationAtExtremes(affluent: [0], deprived: [2]) == 0)
    #expect(isClose(town.meanConcentrationAtExtremes(affluent: [0, 1], deprived: []), 27.0 / 40))
    #expect(
      Composition(groups: [[0]]).meanConcentrationAtExtremes(affluent: [0], deprived: []).isNaN)
  }

  @Test("types of area follow the host's and the largest minority's shares")
  func types() {
    let host: [Double] = [80, 79, 50, 30, 20, 20, 0, 35]
    let a: [Double] = [10, 11, 25, 40, 50, 60, 0, 60]
    let b: [Double] = [10, 10, 25, 30, 30, 20, 0, 5]
    let town = Composition(groups: [host, a, b])
    #expect(
      town.residentialTypes(host: [0]) == [
        .isolatedHost, .mixedHost, .mixedHost, .pluralism, .mixedMinority, .concentrated, nil,
        .concentrated,
      ])
    // The same minority zone, with most of the group elsewhere.
    let spread = Composition(groups: [[20, 800], [60, 160], [20, 40]])
    #expect(spread.residentialTypes(host: [0]) == [.polarised, .isolatedHost])
  }

  @Test(
    "peers' grids are off by the width of a step",
    arguments: [(1000, 0.6157999999999999), (999, 0.614714714714715)])
  func grid(m: Int, expected: Double) {
    let (x, y): ([Double], [Double]) = ([80, 10, 10, 0], [20, 90, 40, 50])
    #expect(
      isClose(
        concentrationProfileOnGrid(focal: x.span, rest: y.span, thresholds: m), expected, 1e-12))
    #expect(concentrationProfileOnGrid(focal: x.span, rest: y.span, thresholds: 1).isNaN)
  }

  @Test("entropy by the groups present makes two of eight as mixed as eight of eight")
  func present() {
    let town = Composition(groups: [[5, 5, 0], [5, 5, 0], [0, 5, 0], [0, 5, 9]])
    #expect(town.entropyOfPresentGroups().map { ($0 * 1e6).rounded() } == [1e6, 1e6, 0])
  }
}
