import GeoCore
import TestSupport
import Testing

@Suite("Crossings without a vertex")
struct StreetCrossingsTests {
  private let cross: [[(Double, Double)]] = [[(0, 0), (10, 10)], [(0, 10), (10, 0)]]

  @Test("a crossing is listed and joined only when asked")
  func crossing() throws {
    let reported = try StreetJoiner().join(.drawn(cross))
    let found = try #require(reported.crossings)
    #expect(found.kind == [.crossing])
    #expect(found.status == [.open])
    #expect(found.x == [5] && found.y == [5])
    #expect(found.first == [0] && found.second == [1])
    #expect(reported.network.edgeCount == 2)
    #expect(reported.network.componentSizes == [2, 2])
    let joined = try StreetJoiner(crossings: .join).join(.drawn(cross))
    #expect(joined.network.edgeCount == 4)
    #expect(joined.network.componentSizes == [5])
    #expect(joined.crossings?.count == 1)
    #expect(joined.network.faults == [])
    #expect(try StreetJoiner(crossings: .ignore).join(.drawn(cross)).crossings == nil)
  }

  @Test("levels and unlink points keep a crossing apart")
  func apart() throws {
    let levels = try StreetJoiner(crossings: .join).join(.drawn(cross, levels: [0, 1]))
    #expect(levels.crossings?.status == [.levels])
    #expect(levels.network.edgeCount == 2)
    let unlinked = try StreetJoiner(unlinks: Unlinks(x: [5.2], y: [5]), crossings: .join)
      .join(.drawn(cross))
    #expect(unlinked.crossings?.status == [.unlinked])
    #expect(unlinked.network.componentSizes == [2, 2])
  }

  @Test("an end on the middle of another line is told apart from an inner vertex there")
  func ends() throws {
    let lines: [[(Double, Double)]] = [
      [(0, 0), (10, 0)], [(4, 0.004), (4, 5)], [(6, 5), (7, -0.006), (8, 5)], [(2, 0.02), (2, 5)],
    ]
    let reported = try StreetJoiner().join(.drawn(lines))
    let found = try #require(reported.crossings)
    #expect(found.kind == [.end, .vertex])
    #expect(found.first == [1, 2])
    #expect(found.second == [0, 0])
    #expect(found.y == [0.004, -0.006])
    let joined = try StreetJoiner(crossings: .join).join(.drawn(lines)).network
    #expect(joined.edgeCount == 7)
    #expect(joined.componentSizes == [7, 2])
    #expect(joined.faults == [])
  }

  @Test("lines that share vertices, overlap or follow on each other are not crossings")
  func noCrossings() throws {
    let lines: [[(Double, Double)]] = [
      [(0, 0), (5, 5), (10, 10)], [(0, 10), (5, 5), (10, 0)], [(10, 10), (20, 0)],
      [(0, 0), (5, 5), (10, 10)], [(0, 0), (0, 5), (-5, 5)], [(-5, 5), (-5, 5), (-9, 9)],
    ]
    #expect(try StreetJoiner().join(.drawn(lines)).crossings?.count == 0)
  }

  @Test("a line that crosses itself is listed once and split on request")
  func itself() throws {
    let loop: [[(Double, Double)]] = [[(0, 0), (10, 0), (10, 5), (5, 5), (5, -5)]]
    let joined = try StreetJoiner(crossings: .join).join(.drawn(loop))
    #expect(joined.crossings?.first == [0])
    #expect(joined.crossings?.second == [0])
    #expect(joined.network.edgeCount == 3)
    #expect(joined.network.length == [5, 20, 5])
  }

  @Test("several crossings of one segment are put in along it")
  func comb() throws {
    var lines: [[(Double, Double)]] = [[(0, 0), (100, 0)]]
    for k in [70, 20, 90, 40] { lines.append([(Double(k), -5), (Double(k), 5)]) }
    let joined = try StreetJoiner(crossings: .join).join(.drawn(lines)).network
    #expect(joined.length.prefix(5) == [20, 20, 30, 20, 10])
    #expect(joined.edgeCount == 13)
  }

  @Test("lines with identities share a new one at a crossing that is joined")
  func identities() throws {
    var lines = StreetLines.drawn(cross + [[(2, 2), (2, 9)]])
    lines.pointIDs = [1, 2, 3, 4, 5, 6]
    let joined = try StreetJoiner(crossings: .join).join(lines)
    #expect(joined.network.edgeCount == 8)
    #expect(joined.network.componentSizes == [8])
    #expect(Set(joined.network.vertexIDs ?? []).count == 8)
  }

  @Test("heights at a crossing are interpolated on each line")
  func heights() throws {
    var lines = StreetLines.drawn(cross)
    lines.heights = [0, 10, 4, .nan]
    let network = try StreetJoiner(crossings: .join).join(lines).network
    let heights = try #require(network.heights)
    #expect(abs(heights[1] - 5) < 1e-12)
    #expect(heights[5].isNaN)
  }

  @Test("all crossings are found, at any thread count")
  func bruteForce() throws {
    var random = SeededRandom(seed: 3)
    for round in 0..<8 {
      let whole = round % 2 == 0
      func coordinate(_ random: inout SeededRandom) -> Double {
        whole ? Double(Int.random(in: 0...9, using: &random)) : random.number(in: 0..<9)
      }
      let lines = StreetLines.drawn(
        (0..<40).map { _ in
          (0..<Int.random(in: 2...4, using: &random)).map { _ in
            (coordinate(&random) + 6e6, coordinate(&random))
          }
        })
      let tolerance = 1e-9
      let found = try StreetCrossings.find(in: lines, tolerance: tolerance)
      let threaded = try StreetCrossings.find(
        in: lines, tolerance: tolerance, context: RunContext(threads: 2))
      #expect(found.firstPoint == threaded.firstPoint && found.x == threaded.x)
      let isExpected = Set((0..<found.count).map { [found.firstPoint[$0], found.secondPoint[$0]] })
      #expect(isExpected.count == found.count)
      #expect(isExpected == contacts(lines, tolerance))
      let joined = try StreetJoiner(tolerance: tolerance, crossings: .join).join(lines).network
      #expect(joined.faults == [])
    }
  }

  /// Pairs of points and segments that touch or cross, looked for one by one.
  private func contacts(_ lines: StreetLines, _ tolerance: Double) -> Set<[Int32]> {
    var out: Set<[Int32]> = []
    let segments = lines.segments().map { Int($0) }
    func distance(_ p: Int, _ q: Int) -> Double {
      PointIndex.distance(lines.x[p] - lines.x[q], lines.y[p] - lines.y[q])
    }
    func side(_ p: Int, _ a: Int) -> Int {
      Int(
        Orientation.of(
          ax: lines.x[a], ay: lines.y[a], bx: lines.x[a + 1], by: lines.y[a + 1], cx: lines.x[p],
          cy: lines.y[p]
        ).rawValue)
    }
    func isNear(_ p: Int, _ a: Int) -> Bool {
      SegmentFoot.of(
        px: lines.x[p], py: lines.y[p], ax: lines.x[a], ay: lines.y[a], bx: lines.x[a + 1],
        by: lines.y[a + 1]
      ).distance <= tolerance
    }
    for p in segments {
      for q in segments where p < q && p + 1 != q {
        var meets = false
        for (point, a) in [(p, q), (p + 1, q), (q, p), (q + 1, p)] where isNear(point, a) {
          meets = true
          if distance(point, a) > tolerance, distance(point, a + 1) > tolerance {
            out.insert([Int32(point), Int32(a)])
          }
        }
        if !meets, side(p, q) * side(p + 1, q) < 0, side(q, p) * side(q + 1, p) < 0 {
          out.insert([Int32(p), Int32(q)])
        }
      }
    }
    return out
  }

  @Test("crossings are a layer of points with the rows of both lines")
  func layer() throws {
    var lines = StreetLines.drawn(cross)
    lines.rows = [7, 9]
    let table = try StreetCrossings.find(in: lines).table(of: lines)
    #expect(table.count == 1)
    #expect(table["first_row"]?.numbers == [7])
    #expect(table["second_row"]?.numbers == [9])
    #expect(table["kind"]?.text(0) == "crossing")
    #expect(table.geometry?.x == [5])
  }

  @Test("lines that cross each other all over are refused")
  func allOver() throws {
    let links = (0..<3000).map { k in
      [(Double(k), 0.0), (Double((k * 1117) % 3000) + 0.5, 3000.0)]
    }
    let error = #expect(throws: GeosegError.self) {
      try StreetCrossings.find(in: .drawn(links))
    }
    #expect(error?.diagnostics[0].kind == .tooManyCrossings)
  }
}
