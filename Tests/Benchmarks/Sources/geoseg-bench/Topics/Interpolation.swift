import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let interpolation = Benchmark(
    topic: "interpolation", title: "people moved from one division to another"
  ) { bench in
    for isIrregular in [false, true] {
      try InterpolationBench.byArea(side: 100, isIrregular: isIrregular, &bench)
    }
    try InterpolationBench.others(side: 100, &bench)
  }
}

enum InterpolationBench {
  static let context = RunContext(threads: 2)

  /// The map of `contiguity`, and the same mirrored at the diagonal and moved: no common border.
  static func maps(
    side: Int, isIrregular: Bool
  ) -> (sources: GeometryColumn, targets: GeometryColumn) {
    let sources = BenchMap(side: side, isIrregular: isIrregular).geometry
    var targets = sources
    targets.x = sources.y.map { $0 + 17 }
    targets.y = sources.x.map { $0 + 13 }
    return (sources, targets)
  }

  static func byArea(side: Int, isIrregular: Bool, _ bench: inout Bench) throws {
    let map = BenchMap(side: side, isIrregular: isIrregular)
    let title = "\(map.title) onto as many, by area"
    let (sources, targets) = maps(side: side, isIrregular: isIrregular)
    let (levels, others) = map.counts
    let amounts = zip(levels, others).map { $0 + $1 }
    var seconds: [Double] = []
    var found: (people: [Double], levels: [Double]) = ([], [])
    let runs = min(5, bench.runs)
    for _ in 0..<runs {
      let start = Stopwatch.wall()
      let shares = try DivisionShares.byArea(of: sources, in: targets, context)
      found.people = shares.extensive(DivisionValues(amounts)).values
      found.levels = shares.intensive(DivisionValues(levels)).values
      seconds.append(Stopwatch.wall() - start)
    }
    guard let peer = peer([isIrregular ? "irregular" : "squares", "\(side)", "\(min(3, runs))"]),
      let spent = peer["seconds"] as? [Double], let sum = peer["people"] as? Double,
      let first = peer["first"] as? [Double], let theirLevels = peer["levels"] as? [Double]
    else {
      bench.skip(title, because: "python3 has no tobler")
      return
    }
    let ours = found.people.reduce(0, +)
    let isSame =
      abs(ours - sum) < 1e-6 * sum
      && zip(found.people, first).allSatisfy { abs($0 - $1) < 1e-6 * max(1, $1) }
      && zip(found.levels, theirLevels).allSatisfy {
        $0.isNaN ? $1 == 0 : abs($0 - $1) < 1e-6 * max(1, $1)
      }
    bench.record(
      title, seconds: seconds, reference: "tobler.area_interpolate", referenceSeconds: spent,
      target: .fasterBy(8),
      note: (isSame ? "same numbers" : "OTHER NUMBERS") + ", wall time, 2 threads")
  }

  /// Methods that tobler does not have in this form.
  static func others(side: Int, _ bench: inout Bench) throws {
    let map = BenchMap(side: side, isIrregular: true)
    let (sources, targets) = maps(side: side, isIrregular: true)
    let amounts = zip(map.counts.x, map.counts.y).map { $0 + $1 }
    var buildings = GeometryColumn(crs: .plane)
    for row in 0..<(2 * side) {
      for column in 0..<(2 * side) {
        let (x, y) = (25 * Double(column) + 6, 25 * Double(row) + 6)
        buildings.appendPolygon([[(x, y), (x + 12, y), (x + 12, y + 10), (x, y + 10), (x, y)]])
      }
    }
    let runs = min(3, bench.runs)
    try bench.time(
      "\(map.title) within a mask of \(buildings.count) buildings, 2 threads", wall: true,
      runs: runs
    ) {
      let mask = try MaskAreas(buildings, context)
      let shares = try DivisionShares.byMask(of: sources, in: targets, mask: mask, context)
      consume(shares.extensive(DivisionValues(amounts)).values)
    }
    let byArea = try DivisionShares.byArea(of: sources, in: targets, context)
    let weights = [Double](repeating: 1, count: buildings.count)
    try bench.time(
      "\(map.title) by \(buildings.count) buildings as points, 2 threads", wall: true, runs: runs
    ) {
      let points = DivisionPoints(of: buildings, weights: weights)
      let shares = try DivisionShares.byPoints(
        of: sources, in: targets, points: points, orArea: byArea, context)
      consume(shares.extensive(DivisionValues(amounts)).values)
    }
    guard let grid = CellGrid(side: 5, sources: sources, targets: targets) else { return }
    try bench.time(
      "\(map.title) by a smoothed surface of \(grid.count) cells, 1 thread", wall: true, runs: 1
    ) {
      let surface = try SmoothedSurface(amounts, on: grid, context)
      consume(DivisionShares.byCells(of: surface, on: grid, orArea: byArea).shares)
    }
  }

  private static func peer(_ arguments: [String]) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/interpolation.py").standardized.path
    guard Peer.hasPython(modules: ["tobler"]),
      let (status, output) = try? Peer.run("python3", [script] + arguments), status == 0,
      let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
