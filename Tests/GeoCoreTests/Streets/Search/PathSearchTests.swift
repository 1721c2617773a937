import GeoCore
import TestSupport
import Testing

@Suite("Paths through streets")
struct PathSearchTests {
  @Test(
    "a path hangs together, costs what the table says and keeps to the traffic",
    arguments: (0..<16).map { UInt64($0) })
  func paths(seed: UInt64) throws {
    let whole = seed % 2 == 0
    let sketch = StreetSketch.random(vertices: 20, edges: 44, whole: whole, seed: seed + 70)
    let network = sketch.network
    let origins = sketch.points(15, whole: whole, seed: seed + 80)
    let places = sketch.points(12, whole: whole, seed: seed + 90)
    let costs = EdgeCosts.lengths(of: network)
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let graph = SearchGraph(network, costs, direction: direction)
      let matrix = try graph.matrix(from: origins, to: places, RunContext())
      let pairs = (0..<15).flatMap { origin in (0..<12).map { (origin: origin, place: $0) } }
      let found = try graph.paths(from: origins, to: places, pairs: pairs, RunContext(threads: 2))
      for (pair, path) in zip(pairs, found) {
        let known = matrix.costs[pair.place * 15 + pair.origin]
        guard let path else {
          #expect(known == .infinity)
          continue
        }
        #expect(path.cost == known)
        let (from, to) =
          direction == .toPlaces
          ? ((origins, pair.origin), (places, pair.place))
          : ((places, pair.place), (origins, pair.origin))
        var walked = from.0.connector[from.1] + to.0.connector[to.1]
        var spot = Spot(from.0, from.1, network)
        for part in path.parts {
          let edge = Int(part.edge)
          if network.length[edge] == 0 {
            // An edge without length is crossed to its other end.
            let isFirst = spot.vertex == network.first[edge]
            #expect(isFirst || spot.vertex == network.last[edge])
            spot.vertex = isFirst ? network.last[edge] : network.first[edge]
            continue
          }
          #expect(spot.isAt(Spot(edge, part.start, network)))
          walked +=
            part.start <= part.end
            ? costs.cost(ofForward: edge, of: network, from: part.start, to: part.end)
            : costs.cost(ofBackward: edge, of: network, from: part.start, to: part.end)
          spot = Spot(edge, part.end, network)
        }
        #expect(spot.isAt(Spot(to.0, to.1, network)))
        #expect(abs(walked - path.cost) <= 1e-9 * max(1, walked))
      }
    }
  }

  @Test("a path is drawn along the courses of its edges")
  func course() throws {
    var sketch = StreetSketch(x: [0, 10, 10], y: [0, 10, 30])
    sketch.add(0, 1, length: 20)
    sketch.add(2, 1, length: 20)
    sketch.network.x = [0, 10, 10, 10, 10]
    sketch.network.y = [0, 0, 10, 30, 10]
    sketch.network.pointStarts = [0, 3, 5]
    let network = sketch.network
    var points = SnappedPoints()
    points.append(edge: 0, offset: 4, connector: 1, x: 4, y: 0)
    points.append(edge: 1, offset: 5, connector: 2, x: 10, y: 25)
    let graph = SearchGraph(network, .lengths(of: network))
    let path = try #require(
      try graph.paths(from: points, to: points, pairs: [(0, 1)], RunContext()).first ?? nil)
    #expect(path.cost == 34)
    #expect(path.metres == 31)
    #expect(
      path.parts == [.init(edge: 0, start: 4, end: 20), .init(edge: 1, start: 20, end: 5)])
    let course = path.course(on: network)
    #expect(course.x == [4, 10, 10, 10])
    #expect(course.y == [0, 0, 10, 25])
  }
}

/// A spot on a network: a vertex, or inside an edge.
private struct Spot {
  var vertex: Int32
  var edge: Int
  var offset: Double

  init(_ points: SnappedPoints, _ point: Int, _ network: StreetNetwork) {
    self.init(Int(points.edge[point]), points.offset[point], network)
    if points.vertex[point] >= 0 { vertex = points.vertex[point] }
  }

  init(_ edge: Int, _ offset: Double, _ network: StreetNetwork) {
    let isInside = edge >= 0 && offset > 0 && offset < network.length[edge]
    vertex = -1
    self.edge = isInside ? edge : -1
    self.offset = isInside ? offset : 0
    if edge >= 0, !isInside { vertex = offset <= 0 ? network.first[edge] : network.last[edge] }
  }

  func isAt(_ other: Spot) -> Bool {
    vertex == other.vertex && edge == other.edge && offset == other.offset
  }
}
