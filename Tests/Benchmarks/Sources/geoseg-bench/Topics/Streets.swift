import Foundation
import GeoCore

extension Benchmark {
  static let streets = Benchmark(
    topic: "streets", title: "lines joined to networks, crossings found, points snapped"
  ) { bench in
    for side in [316, 1000] { try StreetsBench(side: side).run(&bench) }
    try StreetsBench.file(&bench)
  }
}

/// A town of shaken blocks: `side` × `side` junctions, three of four neighbours joined, every street
/// with a bend; and as many points as a municipality has cells.
struct StreetsBench {
  let side: Int
  var lines = StreetLines(crs: .sweref99TM)
  var x: [Double] = []
  var y: [Double] = []

  init(side: Int, points: Int = 100_000) {
    self.side = side
    var random = SeededRandom(seed: 5)
    let junctions = (0..<side * side).map { k in
      (
        6e5 + Double(k % side) * 80 + random.unit() * 30,
        6.6e6 + Double(k / side) * 80 + random.unit() * 30
      )
    }
    for k in junctions.indices {
      let neighbours = [k % side + 1 < side ? k + 1 : -1, k + side]
      for other in neighbours where other >= 0 && other < junctions.count && random.unit() < 0.75 {
        let (a, b) = (junctions[k], junctions[other])
        lines.x += [a.0, (a.0 + b.0) / 2 + random.unit() * 5, b.0]
        lines.y += [a.1, (a.1 + b.1) / 2 + random.unit() * 5, b.1]
        lines.pointStarts.append(lines.x.count)
      }
    }
    let count = lines.pointStarts.count - 1
    lines.passage = .init(repeating: .both, count: count)
    lines.levels = .init(repeating: 0, count: count)
    lines.rows = (0..<count).map { Int32($0) }
    for _ in 0..<points {
      x.append(6e5 + random.unit() * Double(side) * 80)
      y.append(6.6e6 + random.unit() * Double(side) * 80)
    }
  }

  func run(_ bench: inout Bench) throws {
    let runs = side > 500 ? min(3, bench.runs) : bench.runs
    let joiner = StreetJoiner(crossings: .ignore)
    PeakMemory.restart()
    let network = try joiner.join(lines).network
    let snapper = StreetSnapper(network)
    consume(try snapper.snap(x: x, y: y))
    let memory = PeakMemory.bytes() / 1_000_000
    let size = "\(network.vertexCount) vertices, \(network.edgeCount) edges"

    // What any way of joining has to do at least: bring equal ends together.
    let ends = lines.pointStarts.dropLast().flatMap { p in
      [(lines.x[p], lines.y[p]), (lines.x[p + 2], lines.y[p + 2])]
    }
    try bench.compare(
      "joining \(size) (lines, network and snapping: peak \(memory) MB)",
      reference: "sorting the ends of lines", target: .atMost(3), runs: runs
    ) {
      consume(ends.sorted { $0 < $1 })
    } candidate: {
      consume(try joiner.join(lines))
    }
    var own = Own()
    for _ in 0..<runs {
      try own.time("edge") {
        try StreetSnapper(network, rule: SnapRule(limit: .infinity)).snap(x: x, y: y)
          .distance.reduce(0, +)
      }
      try own.time("vertex") {
        try StreetSnapper(network, rule: SnapRule(mode: .vertex, limit: .infinity))
          .snap(x: x, y: y).distance.reduce(0, +)
      }
      try own.time("crossings") { Double(try StreetCrossings.find(in: lines).count) }
      try own.time("join") { Double(try joiner.join(lines).network.vertexCount) }
    }
    try comparePeers(&bench, own, size, runs: runs)
  }

  /// Our own times and results by what the peers call them.
  private struct Own {
    var seconds: [String: [Double]] = [:]
    var checks: [String: Double] = [:]

    mutating func time(_ name: String, _ work: () throws -> Double) rethrows {
      let start = Stopwatch.processor()
      checks[name] = try work()
      seconds[name, default: []].append(Stopwatch.processor() - start)
    }
  }

  private func comparePeers(
    _ bench: inout Bench, _ own: Own, _ size: String, runs: Int
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("geoseg-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [folder.appendingPathComponent("lines"), folder.appendingPathComponent("points")]
    try Self.write(lines.x, lines.y, to: files[0])
    try Self.write(x, y, to: files[1])
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/streets.py").standardized.path
    let isSmall = side < 500
    let hasMomepy = isSmall && Peer.hasPython(modules: ["momepy", "geopandas"])
    guard Peer.hasPython(modules: ["scipy", "numpy", "shapely"]),
      let (status, output) = try? Peer.run(
        "python3",
        [script, files[0].path, files[1].path, "\(runs)", hasMomepy ? "momepy" : "none"]),
      status == 0,
      let peer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
      let seconds = peer["seconds"] as? [String: [Double]],
      let checks = peer["checks"] as? [String: Any]
    else {
      bench.skip("snapping and crossings, \(size)", because: "python3 has no scipy and shapely")
      return
    }
    let rows: [(name: String, title: String, peer: String, factor: Double)] = [
      ("edge", "100 000 points to the nearest edge", "shapely STRtree.query_nearest", 5),
      ("vertex", "100 000 points to the nearest vertex", "scipy cKDTree.query", 1),
      ("crossings", "crossings without a vertex", "shapely STRtree.query crosses", 5),
      ("join", "joining", "momepy gdf_to_nx", 50),
    ]
    for row in rows {
      guard let times = seconds[row.name], !times.isEmpty, let check = checks[row.name] as? Double,
        let result = own.checks[row.name], let ours = own.seconds[row.name]
      else { continue }
      let isSame = abs(result - check) <= 1e-9 * abs(check)
      bench.record(
        "\(row.title), \(size)", seconds: ours, reference: row.peer, referenceSeconds: times,
        target: .fasterBy(row.factor), note: isSame ? "same result" : "OTHER RESULT")
    }
  }

  private static func write(_ x: [Double], _ y: [Double], to file: URL) throws {
    let numbers = zip(x, y).flatMap { [$0, $1] }
    try numbers.withUnsafeBytes { try Data($0).write(to: file) }
  }

  /// A file of street lines from its bytes to a network with points on it.
  static func file(_ bench: inout Bench) throws {
    let path = "../shared/data/networks/liege.geojson"
    guard FileManager.default.fileExists(atPath: path) else {
      bench.skip("a file of 79 907 edges", because: "\(path) is not there")
      return
    }
    func network() throws -> StreetNetwork {
      let loaded = try GeoJSONReader.load(try InputFile.open(path))
      let geometry = loaded.table.geometry ?? GeometryColumn(crs: .wgs84)
      let crs = try MetricCRS.choose(for: geometry).crs
      let projector = try Projector(from: geometry.crs, to: crs, around: geometry)
      let streets = try TableStreets.read(loaded.table)
      return try StreetJoiner().join(streets.lines.projected(by: projector)).network
    }
    PeakMemory.restart()
    consume(try network())
    let memory = PeakMemory.bytes() / 1_000_000
    try bench.time(
      "Liège (79 907 edges) from file to network with its crossings, peak \(memory) MB"
    ) { consume(try network()) }
    let streets = try network()
    try bench.time("Liège, 100 000 points to the nearest edge") {
      let snapper = StreetSnapper(streets, rule: SnapRule(limit: .infinity))
      consume(
        try snapper.snap(
          x: (0..<100_000).map { streets.vertexX[$0 % streets.vertexCount] + Double($0 % 97) },
          y: (0..<100_000).map { streets.vertexY[$0 % streets.vertexCount] + Double($0 % 89) }))
    }
  }
}
