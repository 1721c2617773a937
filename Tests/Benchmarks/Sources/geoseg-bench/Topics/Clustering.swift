import CFloors
import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let clustering = Benchmark(
    topic: "clustering", title: "sums over pairs of zones, and the indices made of them"
  ) { bench in
    try ClusteringBench.floors(&bench)
    try ClusteringBench.cutoffs(&bench)
    try ClusteringBench.growth(&bench)
    try ClusteringBench.peers(&bench)
  }
}

enum ClusteringBench {
  /// Zones drawn as `clustering_peer.py` draws them, about one to the square kilometre.
  struct Town: Sendable {
    let x: [Double]
    let y: [Double]
    let areas: [Double]
    let focal: [Double]
    let rest: [Double]

    init(_ zones: Int, perSquareKilometre density: Double = 1) {
      let side = (Double(zones) / density).squareRoot() * 1000
      (x, y) = ReachBench.points(zones, seed: 3, side: side)
      areas = [Double](repeating: 1e6 / density, count: zones)
      let (a, b) = ReachBench.points(zones, seed: 4, side: 400)
      focal = a.map { ($0 / 2).rounded(.down) }
      rest = b.map { $0.rounded(.down) + 1 }
    }

    func pairSums(
      columns: Int, _ cutoff: PairCutoff, scale: Double = 1000, threads: Int = 1
    ) throws -> PairSums {
      try PairSums(
        x: x, y: y, weights: Array([focal, rest].prefix(columns)),
        proximity: .exponential(scaleMetres: scale),
        ownMetres: [Double](repeating: 0, count: x.count), cutoff: cutoff,
        context: RunContext(threads: threads))
    }

    func indices(_ cutoff: PairCutoff) throws -> [Double] {
      let sums = try ProximitySums(
        Composition(groups: [focal, rest]), areasSquareMetres: areas, x: x, y: y,
        proximity: .exponential(scaleMetres: 1000), own: .white, cutoff: cutoff)
      return [
        sums.spatialProximity().value, sums.relativeClustering(of: 0, against: 1).value,
        sums.absoluteClustering(of: 0).value, sums.distanceDecayExposure(of: 0, to: 0).value,
        sums.distanceDecayExposure(of: 0, to: 1).value,
      ]
    }
  }

  /// 20 000 zones, all pairs, against C by hand.
  static func floors(_ bench: inout Bench) throws {
    let town = Town(20_000)
    guard pair_floor_runs() != 0 else {
      bench.skip("all pairs of 20 000 zones", because: "the floor wants AVX2 and FMA")
      return
    }
    let n = Int32(town.x.count)
    var sums = [Double](repeating: 0, count: town.x.count)
    var others = sums
    let title = "all pairs of 20 000 zones, \(PairKernels.name)"
    try bench.compare(
      "\(title), 1 column", reference: "rows in C with AVX2", target: .atMost(1.3),
      reference: {
        pair_floor_rows(town.x, town.y, town.focal, n, 1000, &sums)
        consume(sums)
      }, candidate: { consume(try town.pairSums(columns: 1, .exact).columns) })
    try bench.compare(
      "\(title), 1 column", reference: "each pair once in C with AVX2", target: .atMost(1.3),
      reference: {
        pair_floor_symmetric(town.x, town.y, town.focal, n, 1000, &sums)
        consume(sums)
      }, candidate: { consume(try town.pairSums(columns: 1, .exact).columns) })
    try bench.compare(
      "\(title), 2 columns", reference: "rows in C with AVX2", target: .atMost(1.3),
      reference: {
        pair_floor_two(town.x, town.y, town.focal, town.rest, n, 1000, &sums, &others)
        consume(sums)
      }, candidate: { consume(try town.pairSums(columns: 2, .exact).columns) })
    try bench.compare(
      "\(title), 2 threads", reference: "1 thread", wall: true,
      reference: { consume(try town.pairSums(columns: 1, .exact).columns) },
      candidate: { consume(try town.pairSums(columns: 1, .exact, threads: 2).columns) })
  }

  /// What leaving far pairs out saves.
  static func cutoffs(_ bench: inout Bench) throws {
    let town = Town(50_000)
    for scales in [37.0, 20, 10] {
      try bench.compare(
        "50 000 zones, pairs within \(Int(scales)) scales of 1 km", reference: "all pairs",
        target: .fasterBy(1), runs: 3,
        reference: { consume(try town.pairSums(columns: 2, .exact).columns) },
        candidate: { consume(try town.pairSums(columns: 2, .scales(scales)).columns) })
    }
  }

  /// All indices of two groups, at rising numbers of zones.
  static func growth(_ bench: inout Bench) throws {
    for zones in [1_000, 10_000, 50_000] {
      let town = Town(zones)
      try bench.time("five indices of \(zones) zones, exact", runs: zones > 10_000 ? 2 : 5) {
        consume(try town.indices(.exact))
      }
    }
    for zones in [100_000, 1_000_000] {
      let town = Town(zones)
      for scales in [37.0, 10] {
        try bench.time(
          "five indices of \(zones) zones, pairs within \(Int(scales)) scales of 1 km",
          runs: 1, note: "error at most \(exp(-scales)) of a mean proximity"
        ) { consume(try town.indices(.scales(scales))) }
      }
    }
  }

  /// PySAL's classes, whose numbers are others, for as many zones as they take.
  static func peers(_ bench: inout Bench) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/clustering_peer.py").standardized.path
    guard Peer.hasPython(modules: ["segregation", "geopandas"]) else {
      bench.skip("five indices against PySAL", because: "Python has no segregation package")
      return
    }
    for zones in [1_000, 4_000] {
      let (status, output) = try Peer.run("python3", [script, "\(zones)", "3"])
      let name = "five indices of \(zones) zones, exact"
      guard status == 0,
        let peer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
        let seconds = peer["seconds"] as? [Double]
      else {
        bench.skip(name, because: "PySAL did not finish")
        continue
      }
      let town = Town(zones)
      var ours: [Double] = []
      for _ in 0..<bench.runs {
        let start = Stopwatch.processor()
        consume(try town.indices(.exact))
        ours.append(Stopwatch.processor() - start)
      }
      bench.record(
        name, seconds: ours, reference: "PySAL, five classes (inverted proximity)",
        referenceSeconds: seconds, target: .fasterBy(10))
    }
  }
}
