import GeoCore
import TestSupport
import Testing

@Suite("Streets within reach")
struct ReachedStreetsTests {
  private typealias Piece = ReachedStreets.Piece

  private static func reached(
    _ network: StreetNetwork, _ places: SnappedPoints, _ limits: [Double],
    direction: SearchGraph.Direction = .toPlaces, fromNetwork: Bool = false, threads: Int = 1
  ) throws -> ReachedStreets {
    try SearchGraph(network, .lengths(of: network), direction: direction)
      .reachedStreets(
        from: places, within: limits, fromNetwork: fromNetwork, RunContext(threads: threads))
  }

  @Test("a place in the middle of a lattice reaches a diamond of streets")
  func lattice() throws {
    let network = StreetLayouts.lattice(columns: 5, rows: 5)
    let reached = try Self.reached(network, .vertices([12], of: network), [0, 50, 100, 150, 1000])
    #expect(reached.pieces(0, cutOff: 0).isEmpty)
    #expect(reached.metres(0, cutOff: 1) == 200)
    #expect(reached.metres(0, cutOff: 2) == 400)
    // Four whole links, and from each of their ends three stubs of 50 m.
    #expect(reached.metres(0, cutOff: 3) == 1000)
    #expect(reached.metres(0, cutOff: 4) == 4000)
    #expect(reached.pieces(0, cutOff: 4).count == network.edgeCount)
  }

  @Test("a street cut from both ends is reached in two pieces")
  func bothEnds() throws {
    // A ring of 400 m with the place at a corner: both ways meet on the far side.
    let network = StreetLayouts.network([
      [(0, 0), (100, 0)], [(100, 0), (100, 100), (0, 100)], [(0, 100), (0, 0)],
    ])
    let reached = try Self.reached(network, .vertices([0], of: network), [100, 130, 200])
    #expect(
      Array(reached.pieces(0, cutOff: 0)) == [
        Piece(edge: 0, start: 0, end: 100), Piece(edge: 2, start: 0, end: 100),
      ])
    #expect(
      Array(reached.pieces(0, cutOff: 1)) == [
        Piece(edge: 0, start: 0, end: 100), Piece(edge: 1, start: 0, end: 30),
        Piece(edge: 1, start: 170, end: 200), Piece(edge: 2, start: 0, end: 100),
      ])
    #expect(reached.metres(0, cutOff: 2) == 400)
    #expect(reached.pieces(0, cutOff: 2).count == 3)
    let lines = reached.lines(cutOff: 1, of: network)
    #expect(lines.kinds == [.multiLineString])
    #expect(lines.perimeter(0) == 260)
  }

  @Test("a place inside an edge reaches it both ways, its connector first")
  func inside() throws {
    let network = StreetLayouts.network([[(0, 0), (60, 0), (60, 40)], [(60, 40), (60, 140)]])
    var places = SnappedPoints()
    places.append(edge: 0, offset: 50, connector: 10, x: 50, y: 0)
    let reached = try Self.reached(network, places, [5, 10, 30, 70, 100])
    #expect(reached.pieces(0, cutOff: 0).isEmpty)
    #expect(reached.pieces(0, cutOff: 1).isEmpty)
    #expect(Array(reached.pieces(0, cutOff: 2)) == [Piece(edge: 0, start: 30, end: 70)])
    let lines = reached.lines(cutOff: 2, of: network)
    #expect(lines.x == [30, 60, 60])
    #expect(lines.y == [0, 0, 10])
    #expect(
      Array(reached.pieces(0, cutOff: 3)) == [
        Piece(edge: 0, start: 0, end: 100), Piece(edge: 1, start: 0, end: 10),
      ])
    let fromNetwork = try Self.reached(network, places, [5, 30], fromNetwork: true)
    #expect(Array(fromNetwork.pieces(0, cutOff: 0)) == [Piece(edge: 0, start: 45, end: 55)])
    #expect(Array(fromNetwork.pieces(0, cutOff: 1)) == [Piece(edge: 0, start: 20, end: 80)])
  }

  @Test("one-way streets are reached in the direction that people travel")
  func oneWay() throws {
    var sketch = StreetSketch(x: [0, 100, 200], y: [0, 0, 0])
    sketch.add(0, 1, length: 100, .forward)
    sketch.add(1, 2, length: 100, .forward)
    let place = SnappedPoints.vertices([1], of: sketch.network)
    let to = try Self.reached(sketch.network, place, [60])
    #expect(Array(to.pieces(0, cutOff: 0)) == [Piece(edge: 0, start: 40, end: 100)])
    let from = try Self.reached(sketch.network, place, [60], direction: .fromPlaces)
    #expect(Array(from.pieces(0, cutOff: 0)) == [Piece(edge: 1, start: 0, end: 60)])

    var inside = SnappedPoints()
    inside.append(edge: 0, offset: 50, connector: 0, x: 50, y: 0)
    let behind = try Self.reached(sketch.network, inside, [20])
    #expect(Array(behind.pieces(0, cutOff: 0)) == [Piece(edge: 0, start: 30, end: 50)])
  }

  @Test("parallel streets, self-loops, closed streets and dead ends count as what they are")
  func oddStreets() throws {
    var sketch = StreetSketch(x: [0, 100, 100], y: [0, 0, 50])
    sketch.add(0, 1, length: 100)
    sketch.add(0, 1, length: 140)
    sketch.add(1, 1, length: 30)
    sketch.add(1, 2, length: 50, Passage.none)
    sketch.add(0, 0, length: 0)
    let reached = try Self.reached(sketch.network, .vertices([0], of: sketch.network), [110, 1000])
    #expect(
      Array(reached.pieces(0, cutOff: 0)) == [
        Piece(edge: 0, start: 0, end: 100), Piece(edge: 1, start: 0, end: 110),
        Piece(edge: 1, start: 130, end: 140), Piece(edge: 2, start: 0, end: 10),
        Piece(edge: 2, start: 20, end: 30),
      ])
    #expect(reached.metres(0, cutOff: 1) == 270)
  }

  @Test("places off the network reach nothing, coincident ones the same")
  func offAndCoincident() throws {
    let network = StreetLayouts.lattice(columns: 3, rows: 3)
    var places = SnappedPoints()
    places.appendUnconnected()
    for _ in 0..<2 { places.append(edge: 0, offset: 40, connector: 3, x: 40, y: 0) }
    places.append(edge: 0, offset: 40, connector: 500, x: 40, y: 0)
    let reached = try Self.reached(network, places, [250, .nan])
    #expect(reached.pieces(0, cutOff: 0).isEmpty)
    #expect(Array(reached.pieces(1, cutOff: 0)) == Array(reached.pieces(2, cutOff: 0)))
    #expect(reached.metres(1, cutOff: 0) > 0)
    #expect(reached.pieces(3, cutOff: 0).isEmpty)
    #expect(reached.pieces(1, cutOff: 1).isEmpty)
    #expect(reached.lines(cutOff: 0, of: network).isEmpty(0))
  }

  @Test("slopes cut streets where the time runs out")
  func profile() throws {
    let network = StreetLayouts.network([[(0, 0), (50, 0), (100, 0)]])
    var costs = EdgeCosts.lengths(of: network)
    // Twice as dear on the second half; three times as dear coming back on it.
    costs.forward = [150]
    costs.backward = [200]
    costs.profile = CostProfile(
      metres: [0, 50, 100], forward: [0, 50, 150], backward: [0, 50, 200])
    let start = SnappedPoints.vertices([0, 1], of: network)
    let graph = SearchGraph(network, costs, direction: .fromPlaces)
    let reached = try graph.reachedStreets(from: start, within: [40, 90, 170])
    #expect(reached.metres(0, cutOff: 0) == 40)
    #expect(reached.metres(0, cutOff: 1) == 70)
    #expect(reached.metres(0, cutOff: 2) == 100)
    #expect(reached.metres(1, cutOff: 1) == 30)
    #expect(reached.metres(1, cutOff: 2) == 70)
  }
}
