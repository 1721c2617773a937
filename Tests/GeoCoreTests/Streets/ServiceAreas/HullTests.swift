import GeoCore
import TestSupport
import Testing

@Suite("Service areas drawn as hulls")
struct HullTests {
  private static func reached(
    _ network: StreetNetwork, _ places: [Int32], _ limits: [Double]
  ) throws -> ReachedStreets {
    try SearchGraph(network, .lengths(of: network))
      .reachedStreets(from: .vertices(places, of: network), within: limits)
  }

  @Test("the convex hull of a diamond of streets is the diamond")
  func diamond() throws {
    let network = StreetLayouts.lattice(columns: 9, rows: 9)
    let reached = try Self.reached(network, [40], [250])
    let out = try reached.hulls(of: network, concavity: nil)
    #expect(abs(out.byCutOff[0].area(0) - 2 * 250 * 250) < 1e-6)
  }

  @Test("a concave hull lies within the convex one, and 1 is convex")
  func within() throws {
    let network = RandomStreets.bent(seed: 4)
    let reached = try Self.reached(network, [3, 24], [300])
    let convex = try reached.hulls(of: network, concavity: nil).byCutOff[0]
    let close = try reached.hulls(of: network, concavity: 0.1).byCutOff[0]
    let open = try reached.hulls(of: network, concavity: 1).byCutOff[0]
    let worker = try GEOSWorker(origin: (convex.x[0], convex.y[0]))
    for place in 0..<2 {
      #expect(close.area(place) < 0.95 * convex.area(place))
      #expect(abs(open.area(place) - convex.area(place)) < 1e-6 * convex.area(place))
      let outside = try worker.geometry(close, place).difference(worker.geometry(convex, place))
      #expect(outside.area < 1e-6)
    }
  }

  @Test("concave hulls nest, and are the same at any number of threads")
  func nesting() throws {
    let network = RandomStreets.bent(seed: 6)
    let reached = try Self.reached(network, (0..<12).map { Int32($0) }, [120, 240, 360])
    let out = try reached.hulls(of: network, concavity: 0.2)
    let three = try reached.hulls(of: network, concavity: 0.2, RunContext(threads: 3))
    let worker = try GEOSWorker(origin: (out.byCutOff[0].x[0], out.byCutOff[0].y[0]))
    for cutOff in 0..<3 {
      #expect(out.byCutOff[cutOff].x == three.byCutOff[cutOff].x)
      guard cutOff > 0 else { continue }
      for place in 0..<12 {
        let inner = try worker.geometry(out.byCutOff[cutOff - 1], place)
        let outer = try worker.geometry(out.byCutOff[cutOff], place)
        #expect(try inner.difference(outer).area < 1e-6)
      }
    }
  }

  @Test("streets on one line, and no streets, have no hull")
  func line() throws {
    let network = StreetLayouts.network([[(0, 0), (100, 0)]])
    for concavity in [nil, 0.3] {
      let out = try Self.reached(network, [0], [0, 50]).hulls(of: network, concavity: concavity)
      #expect(out.failures.isEmpty)
      #expect(out.byCutOff[0].isEmpty(0) && out.byCutOff[1].isEmpty(0))
    }
  }
}
