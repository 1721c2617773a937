import GeoCore
import TestSupport
import Testing

@Suite("Network Voronoi with delays, lines and land")
struct NetworkVoronoiTests {
  /// A cross of four arms of 100 m around (0, 0), all ways open.
  static func cross() -> StreetSketch {
    var sketch = StreetSketch(x: [0, 100, 0, -100, 0], y: [0, 0, 100, 0, -100])
    for arm in 1...4 { sketch.add(0, arm, length: 100) }
    return sketch
  }

  static func ends(_ vertices: [Int32], _ network: StreetNetwork) -> SnappedPoints {
    .vertices(vertices, of: network)
  }

  @Test("a delay moves the break point by half of it")
  func delay() {
    let network = Self.cross().network
    let graph = SearchGraph(network, .lengths(of: network))
    let places = Self.ends([1, 3], network)
    let plain = graph.voronoi(of: places)
    #expect(plain.lengths(places: 2) == [300, 100])
    let delayed = graph.voronoi(of: places.delayed(by: [40, 0]))
    #expect(delayed.lengths(places: 2) == [80, 320])
    #expect(
      delayed.stretches.contains(.init(edge: 0, start: 20, end: 100, place: 0)))
    // As much delay as way: nothing is left but a tie in the place itself.
    #expect(graph.voronoi(of: places.delayed(by: [250, 0])).lengths(places: 2) == [0, 400])
    #expect(graph.voronoi(of: places.delayed(by: [.infinity, 0])).lengths(places: 2) == [0, 400])
  }

  @Test("lengths and lines add up to the network", arguments: 0..<8 as Range<UInt64>)
  func partition(seed: UInt64) {
    let sketch = StreetSketch.random(vertices: 40, edges: 90, whole: false, seed: seed + 500)
    let places = sketch.points(12, whole: false, seed: seed + 600)
    var random = SeededRandom(seed: seed)
    let delays = (0..<12).map { _ in random.number(in: 0..<80) }
    let graph = SearchGraph(sketch.network, .lengths(of: sketch.network))
    for limit in [60, Double.infinity] {
      let division = graph.voronoi(of: places.delayed(by: delays), within: limit)
      let whole = sketch.network.length.reduce(0, +)
      let sum = division.lengths(places: 12).reduce(division.nobodysLength, +)
      #expect(abs(sum - whole) < 1e-9 * whole)
    }
  }

  @Test("lines are cut at the break points")
  func lines() {
    let network = Self.cross().network
    let graph = SearchGraph(network, .lengths(of: network))
    let division = graph.voronoi(of: Self.ends([1, 3], network).delayed(by: [40, 0]))
    let lines = division.lines(of: network, places: 2)
    #expect(lines.count == 2)
    #expect(lines.perimeter(0) == 80)
    #expect(lines.perimeter(1) == 320)
    #expect(lines.kinds == [.lineString, .multiLineString])
    #expect(division.nobodysLines(of: network).isEmpty(0))
    let near = graph.voronoi(of: Self.ends([1, 3], network), within: 30)
    #expect(near.nobodysLength == 340)
    #expect(near.nobodysLines(of: network).perimeter(0) == 340)
  }

  @Test("land beside the streets goes with them, and the border crosses at the break point")
  func land() throws {
    let network = Self.cross().network
    let graph = SearchGraph(network, .lengths(of: network))
    let division = graph.voronoi(of: Self.ends([1, 3], network).delayed(by: [40, 0]))
    var area = GeometryColumn(crs: .plane)
    area.appendPolygon([
      [(-120, -120), (120, -120), (120, 120), (-120, 120), (-120, -120)].map { (x: $0.0, y: $0.1) }
    ])
    let land = try division.polygons(of: network, places: 2, in: area)
    #expect(abs(land.area(0) + land.area(1) - 57_600) < 1e-6)
    #expect(land.contains(x: 20.001, y: 0, in: 0))
    #expect(land.contains(x: 19.999, y: 0, in: 1))
    #expect(land.contains(x: 0, y: 110, in: 1))
  }
}
