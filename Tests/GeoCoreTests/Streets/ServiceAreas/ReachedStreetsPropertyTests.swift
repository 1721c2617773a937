import GeoCore
import TestSupport
import Testing

@Suite("Streets within reach, on random networks")
struct ReachedStreetsPropertyTests {
  static let limits = [0.0, 15, 40, 90, 200]

  @Test(
    "points are reached just where the table of costs says so",
    arguments: 1...12 as ClosedRange<UInt64>)
  func membership(seed: UInt64) throws {
    let sketch = StreetSketch.random(vertices: 25, edges: 45, whole: false, seed: seed)
    let places = sketch.points(10, whole: false, seed: seed)
    let network = sketch.network
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let graph = SearchGraph(network, .lengths(of: network), direction: direction)
      let reached = try graph.reachedStreets(from: places, within: Self.limits)
      var random = SeededRandom(seed: seed, index: 5)
      var points = SnappedPoints()
      for _ in 0..<400 {
        let edge = Int.random(in: 0..<network.edgeCount, using: &random)
        points.append(
          edge: Int32(edge), offset: random.unit() * network.length[edge], connector: 0, x: 0, y: 0)
      }
      let table = try graph.reach(from: points, to: places, within: 1000, RunContext())
      var compared = 0
      for point in 0..<points.count {
        for pair in table.rowStarts[point]..<table.rowStarts[point + 1] {
          let (place, cost) = (Int(table.places[pair]), table.costs[pair])
          for (cutOff, limit) in Self.limits.enumerated() where abs(cost - limit) > 1e-9 {
            let isReached = reached.pieces(place, cutOff: cutOff).contains {
              $0.edge == points.edge[point] && $0.start <= points.offset[point]
                && points.offset[point] <= $0.end
            }
            #expect(isReached == (cost < limit))
            compared += 1
          }
        }
      }
      #expect(compared > 500)
    }
  }

  @Test(
    "lengths are those of the formula for two-way streets", arguments: 1...8 as ClosedRange<UInt64>)
  func formula(seed: UInt64) throws {
    let sketch = StreetSketch.random(
      vertices: 25, edges: 45, whole: false, oneWay: 0, seed: seed)
    let network = sketch.network
    let graph = SearchGraph(network, .lengths(of: network))
    let vertices = SnappedPoints.vertices((0..<25).map { Int32($0) }, of: network)
    let reached = try graph.reachedStreets(from: vertices, within: Self.limits)
    let known = EveryDistance(network)
    for place in 0..<25 {
      for (cutOff, limit) in Self.limits.enumerated() {
        var sum = 0.0
        for edge in 0..<network.edgeCount {
          let fromFirst = max(0, limit - known.metres[place][Int(network.first[edge])])
          let fromLast = max(0, limit - known.metres[place][Int(network.last[edge])])
          sum += min(network.length[edge], fromFirst + fromLast)
        }
        #expect(abs(reached.metres(place, cutOff: cutOff) - sum) < 1e-9)
      }
    }
  }

  @Test("pieces rise along the streets, never overlap, and grow with the cut-off")
  func order() throws {
    let sketch = StreetSketch.random(vertices: 40, edges: 90, whole: true, seed: 3)
    let places = sketch.points(30, whole: true, seed: 3)
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let limits = [0.0, 2, 5, 9, 20]
    let reached = try graph.reachedStreets(from: places, within: limits)
    for place in 0..<places.count {
      for cutOff in limits.indices {
        let pieces = Array(reached.pieces(place, cutOff: cutOff))
        for (a, b) in zip(pieces, pieces.dropFirst()) {
          #expect(a.edge < b.edge || (a.edge == b.edge && a.end < b.start))
        }
        for piece in pieces {
          #expect(piece.start < piece.end)
          #expect(piece.start >= 0 && piece.end <= sketch.network.length[Int(piece.edge)])
        }
        guard cutOff > 0 else { continue }
        for piece in reached.pieces(place, cutOff: cutOff - 1) {
          #expect(
            pieces.contains {
              $0.edge == piece.edge && $0.start <= piece.start && $0.end >= piece.end
            })
        }
      }
    }
  }

  @Test("the number of threads and the other cut-offs change nothing")
  func threads() throws {
    let sketch = StreetSketch.random(vertices: 200, edges: 500, whole: false, seed: 9)
    let places = sketch.points(100, whole: false, seed: 9)
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let one = try graph.reachedStreets(from: places, within: Self.limits)
    let three = try graph.reachedStreets(
      from: places, within: Self.limits, RunContext(threads: 3))
    #expect(one.pieces == three.pieces)
    #expect(one.rowStarts == three.rowStarts)
    let alone = try graph.reachedStreets(from: places, within: [40])
    for place in 0..<places.count {
      #expect(Array(alone.pieces(place, cutOff: 0)) == Array(one.pieces(place, cutOff: 2)))
    }
  }
}

/// Metres between all vertices of a two-way network, by relaxation over everything.
private struct EveryDistance {
  var metres: [[Double]]

  init(_ network: StreetNetwork) {
    let count = network.vertexCount
    metres = .init(repeating: .init(repeating: .infinity, count: count), count: count)
    for vertex in 0..<count { metres[vertex][vertex] = 0 }
    for edge in 0..<network.edgeCount {
      let (a, b) = (Int(network.first[edge]), Int(network.last[edge]))
      metres[a][b] = min(metres[a][b], network.length[edge])
      metres[b][a] = metres[a][b]
    }
    for k in 0..<count {
      for i in 0..<count {
        for j in 0..<count { metres[i][j] = min(metres[i][j], metres[i][k] + metres[k][j]) }
      }
    }
  }
}
