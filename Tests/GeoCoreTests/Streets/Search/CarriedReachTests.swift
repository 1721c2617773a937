import GeoCore
import TestSupport
import Testing

@Suite("A radius in another cost than the path's")
struct CarriedReachTests {
  @Test("the cheapest path counts, not a dearer one that is short enough")
  func detour() throws {
    // Two ways from 0 to 2: quick but long over 1, slow but short straight on.
    var sketch = StreetSketch(x: [0, 50, 100], y: [0, 80, 0])
    sketch.add(0, 1, length: 300)
    sketch.add(1, 2, length: 300)
    sketch.add(0, 2, length: 200)
    sketch.network.speedFactors = [4, 4, 1]
    let ends = SnappedPoints.vertices([0, 1, 2], of: sketch.network)
    let graph = SearchGraph(sketch.network, .minutes(of: sketch.network))
    let metres = EdgeCosts.lengths(of: sketch.network)
    let place = SnappedPoints.vertices([2], of: sketch.network)
    let far = try graph.reach(
      from: ends, to: place, carrying: metres, radius: 600, RunContext())
    #expect(far.reach.places == [0, 0, 0])
    #expect(far.reach.costs == [1.875, 0.9375, 0])
    #expect(far.carried == [600, 300, 0])
    let near = try graph.reach(
      from: ends, to: place, carrying: metres, radius: 599, RunContext())
    #expect(near.reach.rowStarts == [0, 0, 1, 2])
    #expect(near.carried == [300, 0])
  }

  @Test(
    "pairs are those of the least path within the radius",
    arguments: (0..<12).map { UInt64($0) })
  func everyPath(seed: UInt64) throws {
    // Costs in whole numbers, so that ties between paths are common and are to be settled right.
    let sketch = StreetSketch.random(
      vertices: 12, edges: 30, whole: true, oneWay: 0.2, seed: seed + 30)
    let network = sketch.network
    var random = SeededRandom(seed: seed)
    var other = EdgeCosts.lengths(of: network)
    for edge in 0..<30 {
      let cost = Double(Int.random(in: 1...16, using: &random))
      if other.forward[edge] < .infinity { other.forward[edge] = cost }
      if other.backward[edge] < .infinity { other.backward[edge] = cost }
    }
    let origins = sketch.points(16, whole: true, seed: seed + 40)
    let places = sketch.points(10, whole: true, seed: seed + 50)
    let lengths = EdgeCosts.lengths(of: network)
    // Both costs in one number: whole parts of the one, the other far behind the point.
    let scale = 0x1p-20
    var both = lengths
    both.connectorRate = 1 + scale
    for edge in 0..<30 {
      both.forward[edge] += other.forward[edge] * scale
      both.backward[edge] += other.backward[edge] * scale
    }
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let known = EveryPath(
        network, both, from: origins, to: places, direction: direction
      ).cost
      let graph = SearchGraph(network, lengths, direction: direction)
      for radius in [4.0, 15, 40] {
        let found = try graph.reach(
          from: origins, to: places, within: 14, carrying: other, radius: radius,
          RunContext(threads: 2))
        for origin in 0..<16 {
          let row = found.reach.rowStarts[origin]..<found.reach.rowStarts[origin + 1]
          var pairs: [Int: (Double, Double)] = [:]
          for pair in row {
            pairs[Int(found.reach.places[pair])] = (found.reach.costs[pair], found.carried[pair])
          }
          for place in 0..<10 {
            let cost = known[origin][place]
            guard cost < .infinity else {
              #expect(pairs[place] == nil)
              continue
            }
            // Quarter metres of the one and parts of the other come apart again.
            let least = ((cost + 1e-9) * 64).rounded(.down) / 64
            let carried = (cost - least) / scale
            if least <= 14, carried <= radius + 1e-6 {
              let pair = try #require(pairs[place])
              #expect(abs(pair.0 - least) < 1e-6)
              #expect(abs(pair.1 - carried) < 1e-3)
            } else {
              #expect(pairs[place] == nil)
            }
          }
        }
      }
    }
  }
}
