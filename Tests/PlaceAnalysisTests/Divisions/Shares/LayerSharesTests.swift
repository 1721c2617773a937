import GeoCore
import PlaceAnalysis
import TestSupport
import Testing

@Suite("shares of zones in a second layer")
struct LayerSharesTests {
  @Test("ground is shared as on paper, and what two areas cover is counted once")
  func ground() throws {
    let zones = CrosswalkTests.zones([(0, 0, 10, 10), (10, 0, 20, 10), (50, 0, 60, 10)])
    let layer = CrosswalkTests.zones([(5, 0, 12, 10), (8, 0, 15, 5)])
    let shares = try LayerShares(of: zones, in: layer)
    #expect(shares.rowStarts == [0, 2, 4, 4])
    #expect(shares.areas == [0, 1, 0, 1])
    #expect(shares.common == [50, 10, 20, 25])
    #expect(shares.peopleShares == [[0.5, 0.1, 0.2, 0.25]])
    #expect(shares.zoneCovered == [50, 35, 0])
    #expect(shares.peopleCovered == [[0.5, 0.35, 0]])
    #expect(shares.layerAreas == [70, 35])
    #expect(abs(shares.coveredTwice - 20) < 1e-9)
  }

  @Test("people at points are shared by their weights, borders inside")
  func points() throws {
    let zones = CrosswalkTests.zones([(0, 0, 10, 10), (10, 0, 20, 10)])
    let layer = CrosswalkTests.zones([(5, 0, 12, 10), (12, 0, 15, 10)])
    var geometry = GeometryColumn(crs: .plane)
    for x in [1.0, 7.0, 11.0, 12.0, 19.0] { geometry.appendPoint(x: x, y: 5) }
    let homes = FeatureTable(
      count: 5, columns: [.numbers("n", [3, 1, 2, 2, 4])], geometry: geometry)
    let origins = try Origins.placed(
      at: homes, file: "homes", in: zones, zoneKeys: ["a", "b"], weight: ["n"])
    let shares = try LayerShares(of: zones, in: layer, origins: origins)
    #expect(shares.areas == [0, 0, 1])
    // The one at 12 lies on the border of both areas: in each of them, once in the layer.
    #expect(shares.peopleShares == [[0.25, 0.5, 0.25]])
    #expect(shares.peopleCovered == [[0.25, 0.5]])
    #expect(shares.common == [50, 20, 30])
  }

  @Test("random layers: areas are those of GEOS, the union is never more than the sum or the zone")
  func random() throws {
    let zones = RandomShape.stars(10, seed: 5, side: 300)
    let layer = RandomShape.stars(12, seed: 6, side: 300)
    let shares = try LayerShares(of: zones, in: layer)
    let worker = try GEOSWorker()
    let areas = try (0..<layer.count).map { try worker.geometry(layer, $0) }
    let union = try worker.union(of: areas)
    for zone in 0..<zones.count {
      let geometry = try worker.geometry(zones, zone)
      for other in areas.indices {
        let pair = shares.pairs(ofZone: zone).first { shares.areas[$0] == Int32(other) }
        let expected = try geometry.intersectionArea(areas[other])
        #expect(abs((pair.map { shares.common[$0] } ?? 0) - expected) < 1e-6)
      }
      #expect(abs(shares.zoneCovered[zone] - (try geometry.intersectionArea(union))) < 1e-6)
    }
    #expect(try LayerShares(of: zones, in: layer, RunContext(threads: 3)) == shares)
  }

  @Test("the greatest mean within ranges is found among all corners")
  func extremes() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<50 {
      let shares = (0..<6).map { _ in random.unit() }
      let lower = (0..<6).map { _ in (4 * random.unit()).rounded() }
      let upper = lower.map { $0 + (5 * random.unit()).rounded() }
      var best = -1.0
      for corner in 0..<64 {
        let weights = (0..<6).map { corner >> $0 & 1 == 1 ? upper[$0] : lower[$0] }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { continue }
        best = max(best, zip(shares, weights).reduce(0) { $0 + $1.0 * $1.1 } / whole)
      }
      let found = RatioExtreme.greatest(of: shares, lower: lower, upper: upper)
      #expect(abs(found - best) < 1e-12)
    }
    #expect(RatioExtreme.greatest(of: [0.2, 0.7], lower: [0, 0], upper: [5, 1]) == 0.7)
    #expect(RatioExtreme.greatest(of: [0.2], lower: [0], upper: [0]).isNaN)
  }
}
