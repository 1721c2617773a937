import Foundation
import PlaceAnalysis

extension Benchmark {
  /// Measures that see no places against the same classes of PySAL, on the same counts.
  static let aspatial = Benchmark(
    topic: "aspatial", title: "measures that see no places, against PySAL"
  ) { bench in
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/aspatial.py").standardized.path
    guard Peer.hasPython(modules: ["segregation", "geopandas"]) else {
      bench.skip("measures against PySAL", because: "Python has no segregation package")
      return
    }
    for zones in [1_000, 10_000, 100_000] {
      let (status, output) = try Peer.run("python3", [script, "\(zones)", "\(bench.runs)"])
      guard status == 0,
        let peers = try JSONSerialization.jsonObject(with: Data(output.utf8))
          as? [String: [String: Any]]
      else {
        bench.skip("measures of \(zones) zones", because: "PySAL did not finish")
        continue
      }
      let town = AspatialTown(zones)
      for (name, measure) in AspatialTown.measures {
        guard let peer = peers[name], let seconds = peer["seconds"] as? [Double],
          let value = peer["value"] as? Double
        else { continue }
        var ours: [Double] = []
        var found = 0.0
        for _ in 0..<bench.runs {
          let start = Stopwatch.processor()
          found = measure(opaque(town.counts))
          ours.append(Stopwatch.processor() - start)
        }
        let isSame = (found - value).magnitude <= 1e-9 * value.magnitude
        bench.record(
          "\(name), \(zones) zones", seconds: ours, reference: "PySAL", referenceSeconds: seconds,
          target: .fasterBy(name == "gini" && zones == 100_000 ? 100 : 10),
          note: isSame ? "same value" : "PySAL gives \(value), we \(found)")
      }
    }
  }
}

/// Four groups by a rule that the peer script repeats.
private struct AspatialTown: Sendable {
  let counts: Composition

  init(_ zones: Int) {
    let first = ReachBench.points(zones, seed: 4, side: 400)
    let second = ReachBench.points(zones, seed: 5, side: 400)
    counts = Composition(groups: [
      first.x.map { $0.rounded(.down) }, first.y.map { $0.rounded(.down) },
      second.x.map { $0.rounded(.down) + 1 }, second.y.map { $0.rounded(.down) + 1 },
    ])
  }

  static let measures: [(name: String, value: @Sendable (Composition) -> Double)] = [
    ("dissimilarity", { $0.dissimilarity(ofGroup: 0) }),
    ("gini", { pair($0) { gini(focal: $0, rest: $1) } }),
    ("information-theory", { $0.informationTheory(ofGroup: 0) }),
    ("correlation-ratio", { pair($0) { correlationRatio(focal: $0, rest: $1) } }),
    ("isolation", { $0.exposure(of: 0, to: 0) }),
    ("min-max", { pair($0) { minMax(focal: $0, rest: $1) } }),
    ("multigroup-information-theory", { $0.multigroupInformationTheory() }),
    ("multigroup-dissimilarity", { $0.multigroupDissimilarity() }),
    ("relative-diversity", { $0.relativeDiversity() }),
  ]

  private static func pair(
    _ town: Composition, _ kernel: (Span<Double>, Span<Double>) -> Double
  ) -> Double {
    town.value(ofGroup: 0, againstRest: town.rest(of: 0), kernel)
  }
}
