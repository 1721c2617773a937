import GeoCore
import TestSupport
import Testing

@Suite("Nearest places by streets")
struct NearestSearchTests {
  /// The k least pairs of every row of a whole table.
  static func best(_ k: Int, of table: ReachTable, selection: [Bool]?) -> ReachTable {
    var out = ReachTable()
    for row in 0..<table.rowCount {
      let pairs = (table.rowStarts[row]..<table.rowStarts[row + 1])
        .map { (place: table.places[$0], cost: table.costs[$0]) }
        .filter { selection?[Int($0.place)] ?? true }
        .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
      out.appendRow(pairs.prefix(k).sorted { $0.place < $1.place })
    }
    return out
  }

  @Test(
    "the k nearest are the k least of the whole table, to the last bit",
    arguments: (0..<12).map { UInt64($0) })
  func kNearest(seed: UInt64) throws {
    let whole = seed % 2 == 0
    let sketch = StreetSketch.random(
      vertices: 60, edges: 130, whole: whole, seed: seed + 100)
    let origins = sketch.points(50, whole: whole, seed: seed + 200)
    let places = sketch.points(40, whole: whole, seed: seed + 300)
    var random = SeededRandom(seed: seed)
    let some = (0..<40).map { _ in random.unit() < 0.7 }
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let graph = SearchGraph(
        sketch.network, .lengths(of: sketch.network), direction: direction)
      for limit in [12, .infinity] {
        let table = try graph.reach(from: origins, to: places, within: limit, RunContext())
        for selection in [nil, some] {
          // Few of many places by one sweep, many by searches one after the other.
          for k in [1, 2, 5, 20, 100] {
            let found = try graph.nearest(
              of: origins, among: places, selection: selection, k: k, within: limit, RunContext())
            #expect(found == Self.best(k, of: table, selection: selection))
          }
        }
      }
    }
  }

  @Test("nearest per category is the least of the category's pairs")
  func categories() throws {
    let sketch = StreetSketch.random(vertices: 50, edges: 110, whole: true, seed: 41)
    let origins = sketch.points(60, whole: true, seed: 42)
    let places = sketch.points(30, whole: true, seed: 43)
    let category = (0..<30).map { Int32($0 % 4 - 1) }
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let found = try graph.nearest(
      of: origins, among: places, category: category, categories: 3, within: 18,
      RunContext(threads: 2))
    #expect(found.count == 3)
    let table = try graph.reach(from: origins, to: places, within: 18, RunContext())
    var some = 0
    for number in 0..<3 {
      let known = Self.best(1, of: table, selection: category.map { Int($0) == number })
      for origin in 0..<60 {
        let row = known.rowStarts[origin]
        if known.rowStarts[origin + 1] == row {
          #expect(found[number].place[origin] == -1)
          #expect(found[number].cost[origin].isNaN)
        } else {
          #expect(found[number].place[origin] == known.places[row])
          #expect(found[number].cost[origin] == known.costs[row])
          some += 1
        }
      }
    }
    #expect(some > 50)
  }

  @Test("equal costs go to the lowest place")
  func ties() throws {
    var sketch = StreetSketch(x: [0, 100, 200], y: [0, 0, 0])
    sketch.add(0, 1, length: 100)
    sketch.add(1, 2, length: 100)
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let middle = SnappedPoints.vertices([1], of: sketch.network)
    let ends = SnappedPoints.vertices([2, 0, 2, 0, 2], of: sketch.network)
    let one = try graph.nearest(of: middle, among: ends, k: 1, RunContext())
    #expect(one.places == [0])
    let two = try graph.nearest(of: middle, among: ends, k: 2, RunContext())
    #expect(two.places == [0, 1])
    #expect(two.costs == [100, 100])
    let division = graph.voronoi(of: ends)
    #expect(division.vertexPlace == [1, 0, 0])
  }

  @Test("streets are parted where both places cost the same")
  func voronoiOfALine() {
    var sketch = StreetSketch(x: [0, 100, 200, 900, 1000], y: [0, 0, 0, 0, 0])
    sketch.add(0, 1, length: 100)
    sketch.add(2, 1, length: 100)
    sketch.add(3, 4, length: 100)
    var places = SnappedPoints()
    places.append(vertex: 0, connector: 0, x: 0, y: 0)
    places.append(edge: 1, offset: 10, connector: 20, x: 190, y: 0)
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    let division = graph.voronoi(of: places)
    // Place 0 costs 100 at vertex 1, place 1 20 + 90: they meet 5 m beyond it.
    #expect(division.vertexPlace == [0, 0, 1, -1, -1])
    #expect(division.vertexCost.prefix(3) == [0, 100, 30])
    #expect(division.vertexCost[3].isNaN)
    #expect(
      division.stretches == [
        .init(edge: 0, start: 0, end: 100, place: 0),
        .init(edge: 1, start: 0, end: 95, place: 1),
        .init(edge: 1, start: 95, end: 100, place: 0),
        .init(edge: 2, start: 0, end: 100, place: -1),
      ])
    #expect(division.lengths(places: 2) == [105, 95])
    let near = graph.voronoi(of: places, within: 40)
    #expect(near.lengths(places: 2) == [40, 30])
  }

  @Test(
    "every spot of a street belongs to the place that is nearest from there",
    arguments: (0..<10).map { UInt64($0) })
  func voronoiSpots(seed: UInt64) throws {
    let sketch = StreetSketch.random(vertices: 15, edges: 30, whole: false, seed: seed + 500)
    let places = sketch.points(8, whole: false, seed: seed + 600)
    let limit = seed % 2 == 0 ? Double.infinity : 60
    for direction in [SearchGraph.Direction.toPlaces, .fromPlaces] {
      let graph = SearchGraph(
        sketch.network, .lengths(of: sketch.network), direction: direction)
      let division = graph.voronoi(of: places, within: limit)
      var covered = [Double](repeating: 0, count: 30)
      var spots = SnappedPoints()
      var owners: [Int32] = []
      for stretch in division.stretches {
        covered[Int(stretch.edge)] += stretch.end - stretch.start
        // On a closed edge a place has the one spot that it stands on.
        if sketch.network.passage[Int(stretch.edge)] == Passage.none { continue }
        for share in [0.01, 0.5, 0.99] {
          spots.append(
            edge: stretch.edge, offset: stretch.start + share * (stretch.end - stretch.start),
            connector: 0, x: 0, y: 0)
          owners.append(stretch.place)
        }
      }
      for edge in 0..<30 {
        #expect(abs(covered[edge] - sketch.network.length[edge]) < 1e-9)
      }
      let known = try graph.nearest(of: spots, among: places, within: limit, RunContext())
      for spot in owners.indices {
        let row = known.rowStarts[spot]..<known.rowStarts[spot + 1]
        #expect((known.places[row].first ?? -1) == owners[spot])
      }
    }
  }
}
