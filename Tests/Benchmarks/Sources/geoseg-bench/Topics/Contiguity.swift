import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let contiguity = Benchmark(
    topic: "contiguity", title: "which zones border on which, and what neighbours measure"
  ) { bench in
    for side in [32, 100, 316] {
      for isIrregular in [false, true] {
        let map = BenchMap(side: side, isIrregular: isIrregular)
        for kind in Contiguity.Kind.allCases { try ContiguityBench.find(kind, map, &bench) }
      }
    }
    try ContiguityBench.large(&bench)
    try ContiguityBench.tolerance(&bench)
    for side in [20, 40] { try ContiguityBench.measure(side, &bench) }
    try ContiguityBench.inference(&bench)
  }
}

/// A map by a rule that the peer script repeats: squares, or cells of 20 corners drawn alike by both
/// neighbours.
struct BenchMap {
  let side: Int
  let isIrregular: Bool
  let geometry: GeometryColumn
  var zones: Int { side * side }
  var title: String { "\(zones) \(isIrregular ? "irregular polygons" : "squares")" }

  init(side: Int, isIrregular: Bool) {
    self.side = side
    self.isIrregular = isIrregular
    var column = GeometryColumn(crs: .plane)
    for j in 0..<side {
      for i in 0..<side { column.appendPolygon([Self.ring(i, j, isIrregular)]) }
    }
    geometry = column
  }

  /// Persons of the group, and of the others.
  var counts: (x: [Double], y: [Double]) {
    var x: [Double] = []
    var y: [Double] = []
    for j in 0..<side {
      for i in 0..<side {
        let group = (100 * Self.draw(i, j, 5, 0)).rounded(.down)
        x.append(group)
        y.append(100 + (100 * Self.draw(i, j, 6, 0)).rounded(.down) - group)
      }
    }
    return (x, y)
  }

  private static func draw(_ i: Int, _ j: Int, _ d: Int, _ k: Int) -> Double {
    let z = (i * 73_856_093) ^ (j * 19_349_663) ^ (d * 83_492_791) ^ (k * 2_654_435_761)
    let mixed = ((z ^ (z >> 15)) &* 2_246_822_519) & 0xFFFF_FFFF
    return Double((mixed ^ (mixed >> 13)) & 0xFFFF) / 65_536
  }

  private typealias Point = (x: Double, y: Double)

  private static func corner(_ i: Int, _ j: Int, _ isIrregular: Bool) -> Point {
    guard isIrregular else { return (50 * Double(i), 50 * Double(j)) }
    return (50 * (Double(i) + 0.3 * draw(i, j, 1, 0)), 50 * (Double(j) + 0.3 * draw(i, j, 2, 0)))
  }

  /// Corners between the ends of an edge: 3 eastwards, 4 northwards.
  private static func edge(_ i: Int, _ j: Int, _ d: Int, _ isIrregular: Bool) -> [Point] {
    guard isIrregular else { return [] }
    let a = corner(i, j, true)
    let b = d == 3 ? corner(i + 1, j, true) : corner(i, j + 1, true)
    return (1..<5).map { k in
      let t = Double(k) / 5
      let s = 3 * (draw(i, j, d, k) - 0.5)
      return (a.x + t * (b.x - a.x) + (d == 3 ? 0 : s), a.y + t * (b.y - a.y) + (d == 3 ? s : 0))
    }
  }

  private static func ring(_ i: Int, _ j: Int, _ isIrregular: Bool) -> [Point] {
    var ring = [corner(i, j, isIrregular)] + edge(i, j, 3, isIrregular)
    ring += [corner(i + 1, j, isIrregular)] + edge(i + 1, j, 4, isIrregular)
    ring += [corner(i + 1, j + 1, isIrregular)] + edge(i, j + 1, 3, isIrregular).reversed()
    ring += [corner(i, j + 1, isIrregular)] + edge(i, j, 4, isIrregular).reversed()
    return ring + [ring[0]]
  }
}

enum ContiguityBench {
  static let context = RunContext(threads: 2)

  static func find(_ kind: Contiguity.Kind, _ map: BenchMap, _ bench: inout Bench) throws {
    let title = "contiguity with lengths of \(map.title)"
    var seconds: [Double] = []
    var pairs = 0
    for _ in 0..<min(5, bench.runs) {
      let start = Stopwatch.wall()
      let found = try Contiguity(map.geometry, context)
      seconds.append(Stopwatch.wall() - start)
      pairs = found.pairCount(kind)
    }
    let shape = map.isIrregular ? "irregular" : "squares"
    guard let peer = peer([shape, "\(map.side)", kind.rawValue]),
      let spent = peer["seconds"] as? Double
    else {
      bench.skip(title, because: "python3 has no libpysal")
      return
    }
    let note = peer["pairs"] as? Int == pairs ? "same \(pairs) pairs" : "OTHER PAIRS"
    bench.record(
      title, seconds: seconds, reference: "libpysal \(kind.rawValue), without lengths",
      referenceSeconds: [spent], target: .fasterBy(20), note: note + ", wall time, 2 threads")
  }

  static func large(_ bench: inout Bench) throws {
    let map = BenchMap(side: 1000, isIrregular: false)
    try bench.time(
      "contiguity with lengths of \(map.title), 2 threads", wall: true, runs: min(2, bench.runs)
    ) { consume(try Contiguity(map.geometry, context)) }
  }

  /// Every zone moved by a few centimetres: no border is drawn alike, all are found by distance.
  static func tolerance(_ bench: inout Bench) throws {
    let map = BenchMap(side: 100, isIrregular: true)
    var noisy = map.geometry
    for zone in 0..<map.zones {
      for corner in noisy.coordinates(zone) {
        noisy.x[corner] += 0.01 * Double(zone % 7)
        noisy.y[corner] += 0.01 * Double(zone % 5)
      }
    }
    try bench.time(
      "contiguity of \(map.title) drawn one by one with centimetres between, 2 threads",
      wall: true, runs: min(3, bench.runs)
    ) { consume(try Contiguity(noisy, context)) }
  }

  static func measure(_ side: Int, _ bench: inout Bench) throws {
    let map = BenchMap(side: side, isIrregular: true)
    let (x, y) = map.counts
    let graph = try Contiguity(map.geometry).graph(.queen)
    guard let peer = peer(["measures", "\(side)"]), let adjacency = peer["adjacency"] as? Double,
      let profile = peer["profile"] as? Double
    else {
      bench.skip("measures of \(map.zones) zones", because: "python3 has no segregation")
      return
    }
    var times: (adjacency: [Double], profile: [Double]) = ([], [])
    var found = (adjacency: 0.0, profile: 0.0)
    for _ in 0..<bench.runs {
      var start = Stopwatch.wall()
      found.adjacency = adjacencyDissimilarity(focal: x.span, rest: y.span, neighbours: graph)
      times.adjacency.append(Stopwatch.wall() - start)
      start = Stopwatch.wall()
      found.profile = try ProximityProfile(
        focal: x.span, rest: y.span, neighbours: graph, context: context
      ).index
      times.profile.append(Stopwatch.wall() - start)
    }
    func note(_ ours: Double, _ key: String, _ tolerance: Double) -> String {
      let isSame = (peer[key] as? Double).map { abs($0 - ours) < tolerance } ?? false
      return (isSame ? "same value" : "OTHER VALUE") + ", neighbours given, wall time"
    }
    bench.record(
      "D(adj) of \(map.zones) zones", seconds: times.adjacency, reference: "PySAL SpatialDissim",
      referenceSeconds: [adjacency], target: .fasterBy(20), note: note(found.adjacency, "D", 1e-9))
    bench.record(
      "SPP of \(map.zones) zones, exact", seconds: times.profile,
      reference: "PySAL SpatialProxProf, 1000 thresholds", referenceSeconds: [profile],
      target: .fasterBy(20), note: note(found.profile, "SPP", 5e-3))
  }

  static func inference(_ bench: inout Bench) throws {
    let map = BenchMap(side: 80, isIrregular: false)
    let (x, y) = map.counts
    let contiguity = try Contiguity(map.geometry)
    let town = Neighbourhoods(
      focal: x.span, rest: y.span, neighbours: contiguity.graph(.queen))
    try bench.time(
      "local Moran of \(map.zones) zones, 999 conditional permutations, 2 threads", wall: true,
      runs: min(3, bench.runs)
    ) { consume(try town.localMoran(replicates: 999, seed: 1, context: context)) }
    try bench.time("SPP of \(map.zones) zones, exact, 2 threads", wall: true, runs: 1) {
      consume(
        try ProximityProfile(
          focal: x.span, rest: y.span, neighbours: contiguity.graph(.queen), context: context))
    }
  }

  private static func peer(_ arguments: [String]) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/contiguity.py").standardized.path
    guard Peer.hasPython(modules: ["libpysal", "segregation"]),
      let (status, output) = try? Peer.run("python3", [script] + arguments), status == 0,
      let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
