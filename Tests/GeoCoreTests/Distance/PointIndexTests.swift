import GeoCore
import Testing

@Suite("point index")
struct PointIndexTests {
  /// Point clouds that trees are known to dislike.
  static func clouds() -> [(name: String, x: [Double], y: [Double])] {
    var random = SeededRandom(seed: 7)
    func numbers(_ n: Int, _ make: (inout SeededRandom) -> Double) -> [Double] {
      (0..<n).map { _ in make(&random) }
    }
    let uniform = (
      "uniform", numbers(500) { $0.number(in: 0..<1000) }, numbers(500) { $0.number(in: 0..<1000) }
    )
    let lattice = (
      "lattice", (0..<400).map { Double($0 % 20) * 50 }, (0..<400).map { Double($0 / 20) * 50 }
    )
    let line = ("a line", (0..<300).map { Double($0) * 3 }, [Double](repeating: 500, count: 300))
    let same = (
      "one spot", [Double](repeating: 500, count: 300), [Double](repeating: 500, count: 300)
    )
    let clusters = (
      "clusters and an outlier",
      (0..<300).map { Double($0 % 3) * 400 + random.unit() * 1e-3 } + [1e8],
      (0..<300).map { Double($0 % 2) * 400 + random.unit() * 1e-3 } + [-1e8]
    )
    return [
      uniform, lattice, line, same, clusters, ("one", [3], [4]), ("none", [], []),
      ("with gaps", [1, .nan, 3, .infinity], [1, 2, 3, 4]),
    ]
  }

  /// Places where queries are asked: some on the points themselves.
  static func questions(_ x: [Double], _ y: [Double]) -> [(Double, Double)] {
    var random = SeededRandom(seed: 11)
    var out = (0..<40).map { _ in
      (random.number(in: -100..<1100), random.number(in: -100..<1100))
    }
    for i in stride(from: 0, to: x.count, by: 37) where x[i].isFinite { out.append((x[i], y[i])) }
    return out + [(500, 500), (50, 0), (1e9, 1e9)]
  }

  static func distances(_ x: [Double], _ y: [Double], _ q: (Double, Double)) -> [(Double, Int)] {
    x.indices.filter { x[$0].isFinite && y[$0].isFinite }.map { i in
      let dx = x[i] - q.0
      let dy = y[i] - q.1
      return ((dx * dx + dy * dy).squareRoot(), i)
    }
  }

  @Test("a radius query finds what a full search finds, the rim included")
  func radius() {
    let list = NeighbourList(capacity: 1)
    for cloud in Self.clouds() {
      let index = PointIndex(x: cloud.x, y: cloud.y)
      for q in Self.questions(cloud.x, cloud.y) {
        let all = Self.distances(cloud.x, cloud.y, q)
        // Radii at exactly the distance of a point, where the last bit decides.
        let rims = all.prefix(5).flatMap { [$0.0, $0.0.nextDown, $0.0.nextUp] }
        for radius in [0, 50, 100, 333.3, 2000, .infinity] + rims where radius >= 0 {
          list.removeAll()
          index.findNeighbours(within: radius, ofX: q.0, y: q.1, into: list)
          list.sortByIndex()
          let inside = all.filter { $0.0 <= radius }
          let found = (0..<list.count).map { Int(list.indices[$0]) }
          #expect(found == inside.map(\.1), "\(cloud.name) \(q) \(radius)")
          #expect((0..<list.count).map { list.costs[$0] } == inside.map(\.0))
          // The grid, built for this or another radius, finds the same.
          for size in [radius, 300] {
            guard let grid = RadiusGrid(x: cloud.x, y: cloud.y, radius: size) else { continue }
            list.removeAll()
            grid.findNeighbours(within: radius, ofX: q.0, y: q.1, into: list)
            list.sortByIndex()
            #expect((0..<list.count).map { Int(list.indices[$0]) } == found, "grid \(cloud.name)")
            #expect((0..<list.count).map { list.costs[$0] } == inside.map(\.0))
          }
        }
      }
    }
  }

  @Test("the nearest and the k nearest are those of a full search, ties by file order")
  func nearest() {
    let list = NeighbourList()
    for cloud in Self.clouds() {
      let index = PointIndex(x: cloud.x, y: cloud.y)
      for q in Self.questions(cloud.x, cloud.y) {
        let sorted = Self.distances(cloud.x, cloud.y, q).sorted { $0 < $1 }
        let found = index.nearest(toX: q.0, y: q.1)
        #expect(found?.index == sorted.first?.1, "\(cloud.name) \(q)")
        #expect(found?.distance == sorted.first?.0)
        for k in [0, 1, 2, 7, 1000] {
          index.findNearest(k, toX: q.0, y: q.1, into: list)
          let indices = (0..<list.count).map { Int(list.indices[$0]) }
          #expect(indices == sorted.prefix(k).map(\.1), "\(cloud.name) \(q) \(k)")
          #expect((0..<list.count).map { list.costs[$0] } == sorted.prefix(k).map(\.0))
          index.findNearest(k, toX: q.0, y: q.1, within: 300, into: list)
          #expect(
            (0..<list.count).map { Int(list.indices[$0]) }
              == sorted.prefix(k).filter { $0.0 <= 300 }.map(\.1))
        }
      }
    }
  }

  @Test("crowded points are left to the tree")
  func crowded() {
    let n = 10_000
    let x = [Double](repeating: 1, count: n)
    #expect(RadiusGrid(x: x, y: x, radius: 5) == nil)
    #expect(RadiusGrid(x: [1, .nan], y: [2, 2], radius: 5) != nil)
    #expect(RadiusGrid(x: [], y: [], radius: 5) == nil)
    #expect(RadiusGrid(x: [1], y: [1], radius: .infinity) == nil)
  }

  @Test("lists sort by index or cost, equals in the order they came")
  func sorting() {
    var random = SeededRandom(seed: 2)
    for n in [0, 1, 2, 17, 48, 49, 300] {
      let list = NeighbourList(capacity: 1)
      let distinct = NeighbourList(capacity: 2)
      var entries: [(Int32, Double)] = []
      for _ in 0..<n {
        let entry = (Int32(random.unit() * 20), (random.unit() * 10).rounded())
        entries.append(entry)
        list.append(entry.0, entry.1)
      }
      list.sortRepeatedByIndex()
      let byIndex = entries.enumerated().sorted {
        ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
      }
      #expect((0..<n).map { list.indices[$0] } == byIndex.map(\.element.0))
      #expect((0..<n).map { list.costs[$0] } == byIndex.map(\.element.1))
      for i in 0..<n { distinct.append(Int32((i * 37) % 301), Double(i)) }
      distinct.sortByIndex()
      #expect((1..<max(1, n)).allSatisfy { distinct.indices[$0 - 1] < distinct.indices[$0] })
      #expect((0..<n).allSatisfy { (Int(distinct.costs[$0]) * 37) % 301 == distinct.indices[$0] })
      list.sortByCost()
      let byCost = entries.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      #expect((0..<n).map { list.costs[$0] } == byCost.map(\.1))
      #expect((0..<n).map { list.indices[$0] } == byCost.map(\.0))
    }
  }

  @Test("an index of some rows answers with their own indices")
  func someRows() {
    let x = [0.0, 10, 20, 30]
    let y = [0.0, 0, 0, 0]
    let index = PointIndex(x: x, y: y, rows: [1, 3])
    #expect(index.count == 2)
    #expect(index.nearest(toX: 0, y: 0)?.index == 1)
    #expect(index.nearest(toX: 29, y: 0)?.index == 3)
    #expect(index.nearest(toX: 0, y: 0, within: 5) == nil)
    #expect(index.nearest(toX: .nan, y: 0) == nil)
  }

  @Test("coincident points cost no more to search than others")
  func coincident() {
    let n = 100_000
    let index = PointIndex(
      x: [Double](repeating: 1, count: n), y: [Double](repeating: 2, count: n))
    // Ten thousand queries over coincident points would take hours if each looked at all.
    for i in 0..<10_000 {
      #expect(index.nearest(toX: Double(i), y: 2)?.index == 0)
    }
    let list = NeighbourList()
    index.findNearest(3, toX: 1, y: 2, into: list)
    #expect((0..<3).map { list.indices[$0] } == [0, 1, 2])
  }
}
