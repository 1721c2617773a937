import GeoCore
import TestSupport
import Testing

@Suite("Costs of streets")
struct EdgeCostsTests {
  @Test("minutes are length by speed, and slower streets take longer")
  func minutes() {
    var sketch = StreetSketch(x: [0, 400, 800], y: [0, 0, 0])
    sketch.add(0, 1, length: 400)
    sketch.add(1, 2, length: 400, .forward)
    sketch.add(1, 2, length: 400)
    sketch.network.speedFactors = [1, 0.5, 0]
    let walking = EdgeCosts.minutes(of: sketch.network)
    #expect(walking.unit == .minutes)
    #expect(walking.forward == [5, 10, .infinity])
    #expect(walking.backward == [5, .infinity, .infinity])
    #expect(walking.connectorRate == 1.0 / 80)
    let cycling = EdgeCosts.minutes(of: sketch.network, speed: EdgeCosts.Speed.cycling)
    #expect(cycling.forward[0] == 1.6)
    #expect(cycling.connectorRate == 1.0 / 80)
  }

  @Test("parts of an edge cost their share, and all parts together the whole")
  func parts() {
    var sketch = StreetSketch(x: [0, 100], y: [0, 0])
    sketch.add(0, 1, length: 160, .forward)
    let costs = EdgeCosts.minutes(of: sketch.network)
    let network = sketch.network
    #expect(costs.cost(ofForward: 0, of: network, from: 0, to: 160) == 2)
    #expect(costs.cost(ofForward: 0, of: network, from: 40, to: 120) == 1)
    #expect(costs.cost(ofBackward: 0, of: network, from: 120, to: 40) == .infinity)
    #expect(costs.cost(ofBackward: 0, of: network, from: 40, to: 40) == 0)
    let metres = EdgeCosts.lengths(of: network)
    // Metres are metres, not shares of a length multiplied back.
    #expect(metres.cost(ofForward: 0, of: network, from: 0.1, to: 0.7) == 0.7 - 0.1)
  }

  /// Tobler's factor straight from the two speeds.
  static func factor(_ slope: Double) -> Double {
    func speed(_ slope: Double) -> Double { 6 * exponential(-3.5 * abs(slope + 0.05)) }
    return speed(0) / speed(slope)
  }

  /// e to a small power by its series, apart from the library's.
  static func exponential(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for n in 1..<60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  @Test("Tobler's factor is 1 on the level, least at 5 % down, and steep up")
  func tobler() {
    #expect(ToblerSlope.timeFactor(slope: 0) == 1)
    for slope in [-0.4, -0.1, -0.05, -0.02, 0.03, 0.1, 0.5] {
      let known = Self.factor(slope)
      #expect(abs(ToblerSlope.timeFactor(slope: slope) - known) <= 1e-13 * known)
      #expect(ToblerSlope.timeFactor(slope: slope) >= ToblerSlope.timeFactor(slope: -0.05))
    }
    // Up at 10 % takes 1.419 times what the level takes.
    #expect(abs(ToblerSlope.timeFactor(slope: 0.1) - 1.4190675485932571) < 1e-12)
    #expect(ToblerSlope.timeFactor(slope: 40) == ToblerSlope.timeFactor(slope: 1))
  }

  @Test("slopes cost by their pieces, so that parts of an edge cost what they climb")
  func slopes() {
    var sketch = StreetSketch(x: [0, 200], y: [0, 0])
    sketch.add(0, 1, length: 200)
    // Up 10 m over the first 100 m, level after that.
    sketch.network.x = [0, 100, 200]
    sketch.network.y = [0, 0, 0]
    sketch.network.pointStarts = [0, 3]
    sketch.network.heights = [0, 10, 10]
    let slope = SlopeCosts(of: sketch.network)
    let network = sketch.network
    let up = Self.factor(0.1) * 100 / 80
    let down = Self.factor(-0.1) * 100 / 80
    let level = 100.0 / 80
    func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }
    #expect(same(slope.costs.forward[0], up + level))
    #expect(same(slope.costs.backward[0], down + level))
    let costs = slope.costs
    #expect(same(costs.cost(ofForward: 0, of: network, from: 50, to: 150), (up + level) / 2))
    #expect(same(costs.cost(ofForward: 0, of: network, from: 150, to: 200), level / 2))
    #expect(same(costs.cost(ofBackward: 0, of: network, from: 100, to: 0), down))
    #expect(slope.metresWithHeights == 200)
    #expect(slope.shareWithoutHeights == 0)
    #expect(slope.steepPieces == 0)
  }

  @Test("without heights slopes cost what the level costs, and the lack of them is known")
  func noHeights() {
    let sketch = StreetSketch.random(vertices: 12, edges: 30, whole: false, seed: 1)
    let slope = SlopeCosts(of: sketch.network, speed: 70)
    let level = EdgeCosts.minutes(of: sketch.network, speed: 70)
    for edge in 0..<30 where sketch.network.first[edge] != sketch.network.last[edge] {
      for (a, b) in [
        (slope.costs.forward[edge], level.forward[edge]),
        (slope.costs.backward[edge], level.backward[edge]),
      ] {
        #expect(a == b || abs(a - b) < 1e-12)
      }
    }
    #expect(slope.shareWithoutHeights == 1)
    var partly = StreetSketch(x: [0, 100, 200], y: [0, 0, 0])
    partly.add(0, 1, length: 100)
    partly.add(1, 2, length: 100)
    partly.network.heights = [0, 300, 5, .nan]
    let found = SlopeCosts(of: partly.network)
    #expect(found.shareWithoutHeights == 0.5)
    #expect(found.steepPieces == 1)
    #expect(found.costs.forward[0] == 100.0 / 80 * ToblerSlope.timeFactor(slope: 1))
  }

  @Test("speeds per street and slopes together come to the two by turns")
  func slopeAndSpeed() {
    var sketch = StreetSketch(x: [0, 100], y: [0, 0])
    sketch.add(0, 1, length: 120, .backward)
    sketch.network.heights = [12, 0]
    sketch.network.speedFactors = [0.5]
    let costs = SlopeCosts(of: sketch.network).costs
    #expect(costs.forward == [.infinity])
    #expect(abs(costs.backward[0] - 120.0 / 40 * Self.factor(0.1)) < 1e-12)
  }
}

@Suite("What is told of slopes")
struct SlopeReportTests {
  @Test("streets without heights and streets too steep are told, and only those")
  func report() {
    var sketch = StreetSketch(x: [0, 100, 200], y: [0, 0, 0])
    sketch.add(0, 1, length: 100)
    sketch.add(1, 2, length: 100)
    sketch.network.heights = [0, 10, 10, 0]
    var log = DiagnosticLog()
    SlopeCosts(of: sketch.network).report(to: &log)
    #expect(log.diagnostics.isEmpty)
    sketch.network.heights = [0, 300, 5, .nan]
    SlopeCosts(of: sketch.network).report(to: &log)
    #expect(log.diagnostics.map(\.kind.code) == ["GS830", "GS831"])
  }
}
