import GeoCore
import TestSupport
import Testing

@Suite("Joining streets")
struct StreetJoinerTests {
  @Test("two streets that end at one point share a vertex")
  func endOnEnd() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (10, 0)], [(10, 0), (10, 20)]])
    #expect(network.vertexCount == 3)
    #expect(network.first == [0, 1])
    #expect(network.last == [1, 2])
    #expect(network.length == [10, 20])
    #expect(network.componentSizes == [3])
  }

  @Test("a street that ends at a point within another splits it")
  func tee() throws {
    let network = try StreetNetwork.drawn([
      [(0, 0), (10, 0), (30, 0)], [(10, 5), (10, 0)],
    ])
    #expect(network.edgeCount == 3)
    #expect(network.line == [0, 0, 1])
    #expect(network.length == [10, 20, 5])
    #expect(network.vertexX == [0, 10, 30, 10])
    #expect(network.last == [1, 2, 1])
  }

  @Test("streets that pass one point meet there on one level only")
  func passing() throws {
    let cross: [[(Double, Double)]] = [[(-5, 0), (0, 0), (5, 0)], [(0, -5), (0, 0), (0, 5)]]
    let level = try StreetNetwork.drawn(cross)
    #expect(level.vertexCount == 5)
    #expect(level.edgeCount == 4)
    let bridge = try StreetNetwork.drawn(cross, levels: [0, 1])
    #expect(bridge.vertexCount == 4)
    #expect(bridge.edgeCount == 2)
    #expect(bridge.componentSizes == [2, 2])
    #expect(bridge.points(0).count == 3)
  }

  @Test("a bridge that ends on a street meets it whatever their levels")
  func bridgeEnds() throws {
    let network = try StreetNetwork.drawn(
      [[(-5, 0), (0, 0), (5, 0)], [(0, 0), (0, 5)]], levels: [0, 1])
    #expect(network.edgeCount == 3)
    #expect(network.componentSizes == [4])
  }

  @Test("an end where streets of two levels pass belongs to its own level")
  func endAmongLevels() throws {
    let network = try StreetNetwork.drawn(
      [
        [(-5, 0), (0, 0), (5, 0)], [(0, -5), (0, 0), (0, 5)], [(0, 0), (3, 3)], [(0, 0), (4, 4)],
      ],
      levels: [0, 1, 1, 3])
    #expect(network.componentSizes == [5, 2])
    #expect(network.edgeCount == 5)
    #expect(network.component[Int(network.first[0])] == 1)
  }

  @Test("an unlink point keeps streets apart that pass it")
  func unlink() throws {
    let lines = StreetLines.drawn([
      [(-5, 0), (0, 0), (5, 0)], [(0, -5), (0, 0), (0, 5)], [(5, -5), (5, 0), (5, 5)],
    ])
    let network = try StreetJoiner(unlinks: Unlinks(x: [0.3], y: [0.1])).join(lines).network
    #expect(network.componentSizes == [4, 2])
    #expect(network.edgeCount == 4)
  }

  @Test("a ring is one edge from its vertex to itself")
  func ring() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (4, 0), (4, 3), (0, 0)]])
    #expect(network.vertexCount == 1)
    #expect(network.first == network.last)
    #expect(network.length == [12])
  }

  @Test("a street that comes back to itself is split where it meets itself")
  func pShape() throws {
    let network = try StreetNetwork.drawn([[(0, 0), (0, 5), (0, 10), (3, 10), (3, 5), (0, 5)]])
    #expect(network.edgeCount == 2)
    #expect(network.first == [0, 1])
    #expect(network.last == [1, 1])
    #expect(network.length == [5, 16])
    let eight = try StreetNetwork.drawn([
      [(-1, -1), (0, 0), (1, 1), (2, 0), (1, -1), (0, 0), (-1, 1)]
    ])
    #expect(eight.edgeCount == 3)
    #expect(eight.vertexCount == 3)
  }

  @Test("parallel streets are both kept")
  func parallel() throws {
    let network = try StreetNetwork.drawn([
      [(0, 0), (10, 0)], [(0, 0), (5, 5), (10, 0)], [(10, 0), (0, 0)],
    ])
    #expect(network.first == [0, 0, 1])
    #expect(network.last == [1, 1, 0])
    #expect(network.vertexCount == 2)
  }

  @Test("repeated points are dropped, and lines without length vanish")
  func repeated() throws {
    let joined = try StreetJoiner().join(
      .drawn([
        [(0, 0), (0, 0), (10, 0), (10, 0), (10, 0), (20, 0)], [(10, 0), (10, 0)], [], [(3, 3)],
        [(20, 0), (20, 0), (20, 0), (30, 0), (30, 0)],
      ]))
    #expect(joined.vanished == [1, 2, 3])
    #expect(joined.network.edgeCount == 2)
    #expect(joined.network.length == [20, 10])
    #expect(joined.network.points(0).count == 3)
    #expect(joined.repeatedPoints == 7)
  }

  @Test("ends within the tolerance are one vertex, those just beyond are not")
  func tolerance() throws {
    let near: [[(Double, Double)]] = [[(0, 0), (10, 0)], [(10, 0.5), (10, 20)]]
    #expect(try StreetNetwork.drawn(near, tolerance: 0.5).vertexCount == 3)
    #expect(try StreetNetwork.drawn(near, tolerance: 0.499).vertexCount == 4)
    #expect(try StreetNetwork.drawn(near, tolerance: 0).vertexCount == 4)
  }

  @Test("nearness carries over along a chain of ends, wherever the grid's borders lie")
  func chain() throws {
    for shift in stride(from: 0.0, to: 5, by: 0.37) {
      let lines: [[(Double, Double)]] = (0..<6).map { k in
        [(shift + 0.4 * Double(k), shift), (shift + 100 * Double(k), 50 + shift)]
      }
      let network = try StreetNetwork.drawn(lines, tolerance: 0.41)
      #expect(network.componentSizes == [7])
      #expect(Set(network.first).count == 1)
    }
  }

  @Test("a street drawn more finely than the tolerance keeps its course")
  func fineDrawing() throws {
    let fine = (0...2000).map { (Double($0) * 0.003, 0.0) }
    let alone = try StreetNetwork.drawn([fine])
    #expect(alone.edgeCount == 1)
    #expect(alone.points(0).count == 2001)
    let joined = try StreetNetwork.drawn([fine, [(3, 0), (3, 8)]])
    #expect(joined.edgeCount == 3)
    #expect(abs(joined.length.reduce(0, +) - 14) < 0.03)
  }

  @Test("the same streets in any order and direction make the same network")
  func orderAndDirection() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<40 {
      let lines = randomStreets(&random)
      let network = try StreetJoiner(tolerance: 0.3).join(lines).network
      try #require(network.edgeCount > 0)
      var order = Array(0..<lines.count)
      order.shuffle(using: &random)
      var points: [[(Double, Double)]] = []
      for line in order {
        let course = lines.points(line).map { (lines.x[$0], lines.y[$0]) }
        points.append(Bool.random(using: &random) ? course : course.reversed())
      }
      let other = try StreetJoiner(tolerance: 0.3).join(
        .drawn(points, levels: order.map { lines.levels[$0] })
      ).network
      #expect(shape(of: network) == shape(of: other))
      #expect(network.faults == [])
      #expect(network.componentSizes == other.componentSizes)
    }
  }

  /// Streets on a coarse lattice, a little shaken, on two levels.
  private func randomStreets(_ random: inout SeededRandom) -> StreetLines {
    let lines = (0..<25).map { _ in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (
          Double(Int.random(in: 0...7, using: &random)) + random.number(in: -0.1..<0.1),
          Double(Int.random(in: 0...7, using: &random))
        )
      }
    }
    return .drawn(lines, levels: lines.map { _ in Int32.random(in: 0...1, using: &random) })
  }

  /// Courses as sorted texts, each from its lesser end: the network without its numbering.
  private func shape(of network: StreetNetwork) -> [String] {
    (0..<network.edgeCount).map { edge in
      let course = network.points(edge).map { "\(network.x[$0]) \(network.y[$0])" }
      let back = Array(course.reversed())
      return (course.lexicographicallyPrecedes(back) ? course : back).joined(separator: ", ")
    }.sorted()
  }

  @Test("equal identities meet and different ones do not, wherever they lie")
  func identity() throws {
    var lines = StreetLines.drawn([
      [(0, 0), (10, 0), (20, 0)], [(10, 0), (10, 9)], [(10, 0), (10, -9)], [(20, 0), (20, 0)],
    ])
    lines.pointIDs = [1, 2, 3, 2, 4, 7, 8, 3, 9]
    let network = try StreetJoiner().join(lines).network
    #expect(network.vertexIDs == [1, 2, 3, 4, 7, 8, 9])
    #expect(network.length == [10, 10, 9, 9, 0])
    #expect(network.componentSizes == [5, 2])
  }

  @Test("heights are carried along, and a repeated point may fill one in")
  func heights() throws {
    var lines = StreetLines.drawn([[(0, 0), (5, 0), (5, 0), (10, 0)], [(5, 0), (5, 5)]])
    lines.heights = [1, .nan, 2, 3, 2, 4]
    let network = try StreetJoiner().join(lines).network
    #expect(network.heights == [1, 2, 2, 3, 2, 4])
  }

  @Test("coordinates of any size are joined or refused, never crashed on")
  func hugeCoordinates() throws {
    let network = try StreetNetwork.drawn([
      [(1e300, -1e300), (1e300, 0)], [(1e300, 0), (-1e300, 1e300)],
    ])
    #expect(network.vertexCount == 3)
    #expect(throws: GeosegError.self) {
      var random = SeededRandom(seed: 1)
      let points = (0..<5000).map { _ in (random.unit() * 0.04, random.unit() * 0.04) }
      _ = try StreetNetwork.drawn(points.map { [$0, ($0.0 + 9, $0.1)] })
    }
  }

  @Test("a long line that winds through itself and along itself is split where it meets itself")
  func longLine() throws {
    var random = SeededRandom(seed: 6)
    var at = (0.0, 0.0)
    let walk = (0..<10_000).map { _ in
      at.0 += Double(Int.random(in: -1...1, using: &random))
      at.1 += Double(Int.random(in: -1...1, using: &random))
      return at
    }
    let joined = try StreetJoiner(crossings: .join).join(.drawn([walk]))
    #expect(joined.network.faults == [])
    #expect(joined.network.componentSizes.count == 1)
    #expect(joined.repeatedPoints > 1000)
  }

  @Test("a line of a hundred thousand points stays one edge")
  func spiral() throws {
    let spiral = (0..<100_000).map { k in
      let turn = 0.01 * Double(k)
      return (turn * (turn / 6).truncatingRemainder(dividingBy: 1) + 1e6, turn * 7)
    }
    let joined = try StreetJoiner().join(.drawn([spiral]))
    #expect(joined.network.edgeCount == 1)
    #expect(joined.network.points(0).count == 100_000)
    #expect(joined.crossings?.count == 0)
  }
}
