import GeoCore
import TestSupport
import Testing

@Suite("Service areas drawn as buffers of streets")
struct EdgeBufferTests {
  private static func reached(
    _ network: StreetNetwork, _ places: SnappedPoints, _ limits: [Double]
  ) throws -> ReachedStreets {
    try SearchGraph(network, .lengths(of: network)).reachedStreets(from: places, within: limits)
  }

  /// The union of the library's buffers of all pieces.
  static func byLibrary(
    _ reached: ReachedStreets, _ place: Int, _ cutOff: Int, _ network: StreetNetwork,
    width: Double = 25, quadrantSegments: Int = 8
  ) throws -> GeometryColumn {
    let worker = try GEOSWorker()
    let lines = reached.lines(cutOff: cutOff, of: network)
    var buffers: [GEOSGeometry] = []
    for part in lines.parts(place) {
      var line = GeometryColumn(crs: network.crs)
      let range = lines.coordinates(ring: lines.rings(part: part).lowerBound)
      line.appendLine(range.map { (lines.x[$0], lines.y[$0]) })
      buffers.append(
        try worker.geometry(line, 0).buffered(by: width, quadrantSegments: quadrantSegments))
    }
    var out = GeometryColumn(crs: network.crs)
    try worker.append(try worker.union(of: buffers), to: &out)
    return out
  }

  /// Square metres that one of two polygons has and the other has not.
  static func difference(
    _ a: GeometryColumn, _ i: Int, _ b: GeometryColumn, _ j: Int
  ) throws -> Double {
    let worker = try GEOSWorker()
    return try worker.geometry(a, i).symmetricDifference(worker.geometry(b, j)).area
  }

  @Test("a straight street gives a rectangle with half discs at its ends")
  func straight() throws {
    let network = StreetLayouts.network([[(0, 0), (300, 400)]])
    let reached = try Self.reached(network, .vertices([0], of: network), [500])
    for quarter in [1, 8, 16] {
      let polygon = try reached.edgeBuffers(of: network, width: 20, quadrantSegments: quarter)
        .byCutOff[0]
      var circle = GeometryColumn(crs: network.crs)
      circle.appendCircle(x: 0, y: 0, radius: 20, quadrantSegments: quarter)
      #expect(abs(polygon.area(0) - (500 * 40 + circle.area(0))) < 1e-6)
      #expect(polygon.kinds == [.polygon])
    }
  }

  @Test("blocks of a lattice are holes until the streets around them leave no room")
  func lattice() throws {
    let network = StreetLayouts.lattice(columns: 4, rows: 4)
    let reached = try Self.reached(network, .vertices([5], of: network), [10_000])
    let polygon = try reached.edgeBuffers(of: network, width: 25).byCutOff[0]
    #expect(polygon.partCount == 1)
    #expect(polygon.ringCount == 10)
    var circle = GeometryColumn(crs: network.crs)
    circle.appendCircle(x: 0, y: 0, radius: 25)
    // The rim of the whole is a rounded square, each of the nine holes a square of 50 m.
    let expected = 300.0 * 300 + 4 * 300 * 25 + circle.area(0) - 9 * 2500
    #expect(abs(polygon.area(0) - expected) < 1e-3)
    let full = try reached.edgeBuffers(of: network, width: 50).byCutOff[0]
    #expect(full.ringCount == 1)
  }

  @Test("a place that reaches nothing has an empty polygon")
  func nothing() throws {
    let network = StreetLayouts.lattice(columns: 2, rows: 2)
    var places = SnappedPoints()
    places.appendUnconnected()
    places.append(vertex: 0, connector: 0, x: 0, y: 0)
    let out = try Self.reached(network, places, [0, 50]).edgeBuffers(of: network)
    #expect(out.failures.isEmpty)
    #expect(out.byCutOff[0].isEmpty(0) && out.byCutOff[0].isEmpty(1))
    #expect(out.byCutOff[1].isEmpty(0) && !out.byCutOff[1].isEmpty(1))
  }

  @Test("polygons are those of the library", arguments: 1...10 as ClosedRange<UInt64>)
  func library(seed: UInt64) throws {
    let network = RandomStreets.bent(seed: seed)
    let places = SnappedPoints.vertices([0, 7, 21], of: network)
    for width in [10.0, 40] {
      for quarter in [3, 8] {
        let reached = try Self.reached(network, places, [300])
        let out = try reached.edgeBuffers(of: network, width: width, quadrantSegments: quarter)
        #expect(out.failures.isEmpty)
        for place in 0..<places.count {
          let known = try Self.byLibrary(
            reached, place, 0, network, width: width, quadrantSegments: quarter)
          let area = known.area(0)
          #expect(abs(out.byCutOff[0].area(place) - area) < 1e-6 * area)
          #expect(try Self.difference(out.byCutOff[0], place, known, 0) < 2e-6 * area)
          let geometry = try GEOSWorker().geometry(out.byCutOff[0], place)
          #expect(try geometry.invalidity() == nil)
        }
      }
    }
  }

  @Test("lower cut-offs lie within higher ones", arguments: 1...8 as ClosedRange<UInt64>)
  func nesting(seed: UInt64) throws {
    let network = RandomStreets.bent(seed: seed)
    let places = SnappedPoints.vertices([3, 11], of: network)
    let limits = [400.0, 120, 127, 250, 251]
    let out = try Self.reached(network, places, limits).edgeBuffers(of: network)
    let order = limits.indices.sorted { limits[$0] < limits[$1] }
    let worker = try GEOSWorker()
    for place in 0..<places.count {
      for (low, high) in zip(order, order.dropFirst()) {
        let inner = try worker.geometry(out.byCutOff[low], place)
        let outer = try worker.geometry(out.byCutOff[high], place)
        #expect(try inner.difference(outer).area < 1e-6 * inner.area)
        #expect(inner.area <= outer.area)
      }
    }
  }

  @Test("streets on top of each other, hairpins, loops and tiny bends are drawn")
  func odd() throws {
    let layouts: [[[(x: Double, y: Double)]]] = [
      [[(0, 0), (100, 0)], [(0, 0), (100, 0)]],
      [[(0, 0), (100, 0), (20, 0)]],
      [[(0, 0), (80, 0), (80, 80), (0, 80), (0, 0)], [(0, 0), (-50, -50)]],
      [[(0, 0), (30, 0), (30.1, 0.1), (30.2, 0), (60, 0.1), (90, 0), (90.01, 0.01), (120, 5)]],
      [[(0, 0), (100, 1e-7)], [(100, 1e-7), (200, 0)], [(100, 1e-7), (100, 50)]],
      [[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(50, 0), (150, 0)], [(150, 0), (200, 0)]],
      [[(0, 0), (1e-9, 0)], [(1e-9, 0), (40, 0)]],
    ]
    for (number, lines) in layouts.enumerated() {
      let network = StreetLayouts.network(lines)
      let reached = try Self.reached(network, .vertices([0], of: network), [1000])
      let out = try reached.edgeBuffers(of: network)
      let known = try Self.byLibrary(reached, 0, 0, network)
      #expect(out.failures.isEmpty)
      #expect(
        abs(out.byCutOff[0].area(0) - known.area(0)) < 3e-5 * known.area(0), "layout \(number)")
      #expect(try GEOSWorker().geometry(out.byCutOff[0], 0).invalidity() == nil)
    }
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let network = RandomStreets.bent(seed: 5)
    let places = SnappedPoints.vertices((0..<20).map { Int32($0) }, of: network)
    let reached = try Self.reached(network, places, [150, 300])
    let one = try reached.edgeBuffers(of: network)
    let three = try reached.edgeBuffers(of: network, RunContext(threads: 3))
    for cutOff in 0..<2 {
      #expect(one.byCutOff[cutOff].x == three.byCutOff[cutOff].x)
      #expect(one.byCutOff[cutOff].y == three.byCutOff[cutOff].y)
      #expect(one.byCutOff[cutOff].coordinateStarts == three.byCutOff[cutOff].coordinateStarts)
    }
  }
}
