import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let environments = Benchmark(
    topic: "environments", title: "people among whom others live, by kernels, against PySAL"
  ) { bench in
    try EnvironmentBench.against(&bench)
    try EnvironmentBench.manyScales(&bench)
    try EnvironmentBench.unbounded(&bench)
    try EnvironmentBench.growth(&bench)
    try EnvironmentBench.distortion(&bench)
  }
}

/// Square zones of 250 m, four groups: as the peer script draws them.
struct EnvironmentTown: Sendable {
  let x: [Double]
  let y: [Double]
  let composition: Composition

  /// - Parameter jitter: Moves centroids off the lattice, metres.
  init(zones: Int, jitter: Double = 0) {
    let side = Int(Double(zones).squareRoot().rounded(.up))
    var state: UInt64 = 88_172_645_463_325_252
    func next() -> Double {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Double((state &* 2_685_821_657_736_338_717) >> 11) * 0x1p-53
    }
    var x: [Double] = []
    var y: [Double] = []
    var counts = [Double](repeating: 0, count: 4 * zones)
    for zone in 0..<zones {
      for group in 0..<4 { counts[group * zones + zone] = (next() * 100).rounded(.down) }
      x.append(Double(zone % side) * 250 + jitter * next())
      y.append(Double(zone / side) * 250 + jitter * next())
    }
    self.x = x
    self.y = y
    composition = Composition(zones: zones, groups: 4, counts: counts)
  }

  func environments(_ scales: [EnvironmentScale]) throws -> [SpatialEnvironment] {
    try SpatialEnvironment.all(x: x, y: y, residents: composition, scales: scales)
  }
}

enum EnvironmentBench {
  static let biweight = EnvironmentScale(.biweight, bandwidth: 2000)

  /// H̃ from the counts on, with PySAL's smoothed H beside it.
  static func against(_ bench: inout Bench) throws {
    // Of 100 000 zones PySAL's neighbours alone take many minutes and gigabytes.
    for (zones, runs) in [(1_000, 2), (5_000, 1)] {
      let town = EnvironmentTown(zones: zones)
      var seconds: [Double] = []
      for _ in 0..<bench.runs {
        seconds.append(
          try Stopwatch.seconds(Stopwatch.processor) {
            consume(try town.environments([biweight])[0].informationTheory())
          })
      }
      let title = "\(zones) zones x 4 groups, biweight 2 km, spatial H"
      guard let peer = try peerSeconds("smoothed", [zones, 2000, runs]) else {
        bench.skip(title, because: "python3 has no segregation, or it did not finish")
        continue
      }
      bench.record(
        title, seconds: seconds, reference: "PySAL MultiInfoTheory(distance=2000)",
        referenceSeconds: peer, target: .fasterBy(50))
    }
  }

  static func manyScales(_ bench: inout Bench) throws {
    let bounded: [DecayKernel] = [.uniform, .triangular, .epanechnikov, .biweight]
    let scales = bounded.flatMap { kernel in
      [500.0, 1000, 2000, 4000].map { EnvironmentScale(kernel, bandwidth: $0) }
    }
    // Off a lattice every pair within ten bandwidths is worked out: billions from 2 km on.
    for (name, jitter, bandwidths) in [
      ("lattice", 0.0, [500.0, 1000, 2000, 4000]), ("scattered", 100, [500, 1000]),
    ] {
      let town = EnvironmentTown(zones: 100_000, jitter: jitter)
      try bench.time("100 000 zones (\(name)) x 4 groups, biweight 2 km", runs: 3) {
        consume(try town.environments([biweight]))
      }
      try bench.time(
        "100 000 zones (\(name)) x 4 groups, 4 bounded kernels x 0.5, 1, 2, 4 km", runs: 1
      ) { consume(try town.environments(scales)) }
      let gaussian = bandwidths.map { EnvironmentScale(.gaussian, bandwidth: $0) }
      let kilometres = bandwidths.map { ShortestDecimal.string($0 / 1000) }.joined(separator: ", ")
      try bench.time(
        "100 000 zones (\(name)) x 4 groups, Gaussian \(kilometres) km", runs: 1
      ) { consume(try town.environments(gaussian)) }
    }
  }

  /// Every pair: 4e8 of them.
  static func unbounded(_ bench: inout Bench) throws {
    let town = EnvironmentTown(zones: 20_000, jitter: 100)
    try bench.time("20 000 zones x 4 groups, exponential 4 km, all 4e8 pairs", runs: 2) {
      consume(try town.environments([EnvironmentScale(.exponential, bandwidth: 4000)]))
    }
    try bench.time("20 000 zones x 4 groups, exponential 200 m, to 1e-15", runs: 2) {
      consume(try town.environments([EnvironmentScale(.exponential, bandwidth: 200)]))
    }
  }

  static func growth(_ bench: inout Bench) throws {
    for zones in [1_000, 10_000, 100_000, 1_000_000] {
      let town = EnvironmentTown(zones: zones, jitter: 100)
      PeakMemory.restart()
      let before = PeakMemory.bytes()
      let start = Stopwatch.processor()
      consume(try town.environments([biweight])[0].informationTheory())
      let seconds = Stopwatch.processor() - start
      let bytes = PeakMemory.bytes() - before
      bench.record(
        "growth: \(zones) zones, biweight 2 km, 4 groups", seconds: [seconds],
        reference: "1 us a zone", referenceSeconds: [Double(zones) * 1e-6],
        note: "\(bytes / zones) bytes a zone")
    }
  }

  static func distortion(_ bench: inout Bench) throws {
    for zones in [1_000, 4_000] {
      let town = EnvironmentTown(zones: zones, jitter: 100)
      var seconds: [Double] = []
      for _ in 0..<2 {
        seconds.append(
          try Stopwatch.seconds(Stopwatch.processor) {
            consume(try Distortion(of: town.composition, x: town.x, y: town.y).global)
          })
      }
      let title = "distortion of \(zones) zones, per person with its envelope"
      guard let peer = try peerSeconds("distortion", [zones, 0, 1]) else {
        bench.skip(title, because: "python3 has no segregation")
        continue
      }
      bench.record(
        title, seconds: seconds, reference: "PySAL GlobalDistortion, raw sums per zone",
        referenceSeconds: peer)
    }
  }

  /// Seconds of each run of the peer script; nil when it cannot be had.
  private static func peerSeconds(_ work: String, _ numbers: [Int]) throws -> [Double]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/environments.py").standardized.path
    let (status, output) = try Peer.run("python3", [script, work] + numbers.map(String.init))
    guard status == 0,
      let peer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    else { return nil }
    return peer["seconds"] as? [Double]
  }
}
