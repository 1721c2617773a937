import GeoCore
import TestSupport
import Testing

@Suite("Street networks")
struct StreetNetworkTests {
  @Test("statistics count ends, loops, parallels and dead ends")
  func statistics() throws {
    let network = try StreetNetwork.drawn(
      [
        [(0, 0), (10, 0)], [(10, 0), (5, 5), (0, 0)], [(10, 0), (20, 0)],
        [(0, 0), (-3, 0), (-3, 4), (0, 0)], [(50, 50), (60, 50)],
      ], passage: [.both, .forward, Passage.none, .both, .both])
    let statistics = network.statistics
    #expect(statistics.vertices == 5)
    #expect(statistics.edges == 5)
    #expect(statistics.selfLoops == 1)
    #expect(statistics.parallelEdges == 1)
    #expect(statistics.closedEdges == 1)
    #expect(statistics.degrees == [0, 3, 0, 1, 1])
    #expect(statistics.deadEnds == 3)
    #expect(statistics.componentSizes == [2, 2, 1])
    #expect(abs(statistics.totalLength - (10 + 200.0.squareRoot() + 10 + 12 + 10)) < 1e-12)
  }

  @Test("a place along an edge lies where its course leads")
  func offsets() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (3, 4), (3, 10)]])
    #expect(network.point(atOffset: 2.5, ofEdge: 0) == (1.5, 2))
    #expect(network.point(atOffset: 5, ofEdge: 0) == (3, 4))
    #expect(network.point(atOffset: 7, ofEdge: 0) == (3, 6))
    #expect(network.point(atOffset: -1, ofEdge: 0) == (0, 0))
    #expect(network.point(atOffset: 99, ofEdge: 0) == (3, 10))
  }

  @Test("a part of an edge goes forward or backward and keeps its corners")
  func courses() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (3, 4), (3, 10)]])
    func course(_ from: Double, _ to: Double) -> [[Double]] {
      var x: [Double] = [7]
      var y: [Double] = [7]
      network.appendCourse(ofEdge: 0, from: from, to: to, x: &x, y: &y)
      return zip(x, y).dropFirst().map { [$0, $1] }
    }
    #expect(course(0, 11) == [[0, 0], [3, 4], [3, 10]])
    #expect(course(2.5, 7) == [[1.5, 2], [3, 4], [3, 6]])
    #expect(course(7, 2.5) == [[3, 6], [3, 4], [1.5, 2]])
    #expect(course(5, 6) == [[3, 4], [3, 5]])
    #expect(course(2.5, 5) == [[1.5, 2], [3, 4]])
    #expect(course(7, 7) == [[3, 6]])
    #expect(course(-5, 50) == [[0, 0], [3, 4], [3, 10]])
  }

  @Test("edges are drawn as they are")
  func geometry() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (3, 4), (3, 10)], [(3, 4), (9, 9)]])
    let geometry = network.edgeGeometry()
    #expect(geometry.count == 3)
    #expect(geometry.kinds.allSatisfy { $0 == .lineString })
    #expect(geometry.x == network.x)
    #expect(geometry.coordinates(1).count == 2)
  }
}
