import Foundation
import GeoCore

extension Benchmark {
  static let serviceAreas = Benchmark(
    topic: "service-areas", title: "service areas along streets, against networkx and shapely"
  ) { bench in
    let town = BentTown(side: 60)
    try ServiceAreasBench.edgeBuffers(&bench, town, within: 800)
    try ServiceAreasBench.edgeBuffers(&bench, town, within: 2000)
    try ServiceAreasBench.others(&bench, town)
  }
}

enum ServiceAreasBench {
  private static let places = 100

  static func edgeBuffers(_ bench: inout Bench, _ town: BentTown, within radius: Double) throws {
    let network = town.network
    let graph = SearchGraph(network, .lengths(of: network))
    let vertices = town.drawn(places)
    let stands = SnappedPoints.vertices(vertices, of: network)
    var area = 0.0
    var metres = 0.0
    let run = { (threads: Int) in
      let context = RunContext(threads: threads)
      let reached = try graph.reachedStreets(from: stands, within: [radius], context)
      let polygons = try reached.edgeBuffers(
        of: network, width: 25, quadrantSegments: 8, context
      ).byCutOff[0]
      area = (0..<polygons.count).reduce(0) { $0 + polygons.area($1) }
      metres = (0..<polygons.count).reduce(0) { $0 + reached.metres($1, cutOff: 0) }
    }
    let title =
      "streets within \(Int(radius)) m of \(places) places and 25 m beside them as polygons"
    try run(1)
    let seconds = try (0..<bench.runs).map { _ in
      try Stopwatch.seconds(Stopwatch.processor) { try run(1) }
    }
    try compareWithPeer(&bench, title, town, vertices, radius, seconds, metres, area)
    try bench.compare(
      "\(title), two threads", reference: "one thread", target: .fasterBy(1.6), wall: true,
      reference: { try run(1) }, candidate: { try run(2) })
    let reached = try graph.reachedStreets(from: stands, within: [radius])
    consume(reached)
    try bench.time("of that the search and the pieces") {
      consume(try graph.reachedStreets(from: stands, within: [radius]))
    }
  }

  static func others(_ bench: inout Bench, _ town: BentTown) throws {
    let network = town.network
    let graph = SearchGraph(network, .lengths(of: network))
    let stands = SnappedPoints.vertices(town.drawn(places), of: network)
    let reached = try graph.reachedStreets(from: stands, within: [800])
    try bench.time("concave hulls of the streets within 800 m of \(places) places", runs: 3) {
      consume(try reached.hulls(of: network, concavity: 0.3))
    }
    let box = network.edgeGeometry().box.grown(by: 200)
    var area = GeometryColumn(crs: network.crs)
    area.appendPolygon([
      [
        (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
        (box.minX, box.minY),
      ]
    ])
    try bench.time("the same as Voronoi cells of samples 25 m apart", runs: 3) {
      consume(try reached.parcelVoronoi(of: network, in: area))
    }
  }

  private static func compareWithPeer(
    _ bench: inout Bench, _ title: String, _ town: BentTown, _ places: [Int32], _ radius: Double,
    _ seconds: [Double], _ metres: Double, _ area: Double
  ) throws {
    guard Peer.hasPython(modules: ["networkx", "shapely", "numpy"]) else {
      bench.skip(title, because: "python3 has no networkx or shapely")
      return
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("geoseg-service-areas-\(Int(radius)).json")
    try town.write(to: file, places: places, radius: radius, width: 25, segments: 8)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/service_areas.py").standardized.path
    let (status, output) = try Peer.run("python3", [script, file.path, "\(min(3, bench.runs))"])
    guard status == 0, let last = output.split(separator: "\n").last,
      let found = try? JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any],
      let times = found["seconds"] as? [Double], let unions = found["unions"] as? [Double],
      let theirs = found["area"] as? Double, let length = found["metres"] as? Double
    else {
      bench.skip(title, because: "the peer script failed")
      return
    }
    let same =
      abs(theirs - area) <= 1e-6 * area && abs(length - metres) <= 1e-9 * metres
      ? "same lengths and areas"
      : "metres \(length) for \(metres), area \(theirs) for \(area)"
    bench.record(
      title, seconds: seconds, reference: "networkx and shapely", referenceSeconds: times,
      target: .fasterBy(5),
      note: "\(same); \(duration((times.min() ?? 0) / Double(places.count))) a place, "
        + "\(duration((unions.min() ?? 0) / Double(places.count))) of it buffers and their union")
  }
}
