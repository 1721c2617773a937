import GeoCore
import TestSupport
import Testing

@Suite("Whole matrices and sums by streets")
struct MatrixAndSumsTests {
  let sketch = StreetSketch.random(vertices: 120, edges: 260, whole: false, seed: 61)
  let origins: SnappedPoints
  let places: SnappedPoints
  let graph: SearchGraph

  init() {
    origins = sketch.points(70, whole: false, seed: 62)
    places = sketch.points(45, whole: false, seed: 63)
    graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
  }

  @Test("the matrix is the table without a limit, whole or in blocks")
  func matrix() throws {
    let table = try graph.reach(from: origins, to: places, within: .infinity, RunContext())
    var known = [Double](repeating: .infinity, count: 70 * 45)
    for origin in 0..<70 {
      for pair in table.rowStarts[origin]..<table.rowStarts[origin + 1] {
        known[Int(table.places[pair]) * 70 + origin] = table.costs[pair]
      }
    }
    #expect(known.contains { $0 < .infinity } && known.contains(.infinity))
    let whole = try graph.matrix(from: origins, to: places, RunContext(threads: 2))
    #expect(whole.costs == known)
    #expect(Array(whole.costs(of: 3)) == Array(known[210..<280]))
    var streamed: [Double] = []
    var blocks = 0
    try graph.matrix(from: origins, to: places, blocksOf: 1, RunContext()) { block in
      #expect(block.places.lowerBound * 70 == streamed.count)
      streamed += block.costs
      blocks += 1
    }
    #expect(blocks > 1)
    #expect(streamed == known)
  }

  @Test("capacity around every vertex is the sum over the table's rows, with the same bits")
  func capacity() throws {
    var random = SeededRandom(seed: 64)
    let vertices = SnappedPoints.vertices((0..<120).map { Int32($0) }, of: sketch.network)
    let table = try graph.reach(from: vertices, to: places, within: 90, RunContext())
    for capacities in [
      (0..<45).map { Double($0) }, (0..<45).map { _ in random.number(in: 0..<10) },
    ] {
      let sums = try graph.summedCapacity(
        of: places, capacities, within: 90, RunContext(threads: 1))
      for vertex in 0..<120 {
        let known = (table.rowStarts[vertex]..<table.rowStarts[vertex + 1])
          .reduce(0) { $0 + capacities[Int(table.places[$1])] }
        #expect(abs(sums[vertex] - known) <= 1e-12 * max(1, known))
      }
      #expect(sums.contains { $0 > 0 })
      for threads in [2, 4] {
        #expect(
          try graph.summedCapacity(
            of: places, capacities, within: 90, RunContext(threads: threads)) == sums)
      }
    }
  }

  @Test("the vertices around a place are those of the table")
  func vertices() throws {
    let vertices = SnappedPoints.vertices((0..<120).map { Int32($0) }, of: sketch.network)
    let table = try graph.reach(from: vertices, to: places, within: 75, RunContext())
    for place in 0..<45 {
      let around = graph.vertices(around: place, of: places, within: 75)
      var known = ReachedVertices(vertices: [], costs: [])
      for vertex in 0..<120 {
        for pair in table.rowStarts[vertex]..<table.rowStarts[vertex + 1]
        where Int(table.places[pair]) == place {
          known.vertices.append(Int32(vertex))
          known.costs.append(table.costs[pair])
        }
      }
      #expect(around == known)
    }
  }
}
