import Foundation
import GeoCore

extension Benchmark {
  static let centrality = Benchmark(
    topic: "centrality", title: "what passes street segments, and what lies within their reach"
  ) { bench in
    try CentralityBench.againstPeers(SegmentLattice(side: 100), &bench)
    try CentralityBench.large(SegmentLattice(side: 224), &bench)
  }
}

/// A shaken lattice of streets by a rule that the peer script repeats.
struct SegmentLattice {
  let side: Int
  let graph: SegmentGraph

  init(side: Int) {
    self.side = side
    var network = StreetNetwork(crs: .plane)
    for j in 0..<side {
      for i in 0..<side {
        network.vertexX.append(100 * Double(i) + 40 * Self.draw(i, j, 1))
        network.vertexY.append(100 * Double(j) + 40 * Self.draw(i, j, 2))
      }
    }
    for j in 0..<side {
      for i in 0..<side {
        let here = j * side + i
        for there in [i + 1 < side ? here + 1 : -1, j + 1 < side ? here + side : -1]
        where there >= 0 {
          network.first.append(Int32(here))
          network.last.append(Int32(there))
          network.passage.append(.both)
          network.x += [network.vertexX[here], network.vertexX[there]]
          network.y += [network.vertexY[here], network.vertexY[there]]
          network.pointStarts.append(network.x.count)
        }
      }
    }
    graph = SegmentGraph(network)
  }

  private static func draw(_ i: Int, _ j: Int, _ d: Int) -> Double {
    let z = (i * 73_856_093) ^ (j * 19_349_663) ^ (d * 83_492_791)
    let mixed = ((z ^ (z >> 15)) &* 2_246_822_519) & 0xFFFF_FFFF
    return Double((mixed ^ (mixed >> 13)) & 0xFFFF) / 65_536
  }
}

enum CentralityBench {
  static let metres = 800.0

  static func againstPeers(_ lattice: SegmentLattice, _ bench: inout Bench) throws {
    let town = "\(lattice.graph.count) segments, \(Int(metres)) m"
    try time("betweenness by metres, \(town)", .metres, lattice, peer: "igraph", &bench)
    try time("betweenness by angle, \(town)", .angular, lattice, peer: "cityseer", &bench)
  }

  private static func time(
    _ title: String, _ cost: SegmentCost, _ lattice: SegmentLattice, peer name: String,
    _ bench: inout Bench
  ) throws {
    let rule = SegmentRule(cost: cost, radius: SegmentRadius(metres: metres))
    for threads in [1, 2] {
      var seconds: [Double] = []
      var sum = 0.0
      for _ in 0..<min(3, bench.runs) {
        let start = Stopwatch.wall()
        let found = try lattice.graph.centrality(rule, context: RunContext(threads: threads))
        seconds.append(Stopwatch.wall() - start)
        sum = found.passages.reduce(0, +) / 2
      }
      let label = "\(title), \(threads) thread\(threads > 1 ? "s" : "")"
      guard let peer = peer([name, "\(lattice.side)", "\(Int(metres))"]),
        let spent = peer["seconds"] as? Double
      else {
        bench.skip(label, because: "python3 has no \(name)")
        return
      }
      var note = "wall time"
      if let theirs = peer["sum"] as? Double {
        note = (abs(theirs - sum) < 1e-6 * sum ? "same sum" : "OTHER SUM") + ", wall time"
      }
      bench.record(
        label, seconds: seconds, reference: name, referenceSeconds: [spent], note: note)
    }
  }

  /// A town of a hundred thousand segments.
  static func large(_ lattice: SegmentLattice, _ bench: inout Bench) throws {
    let context = RunContext(threads: 2)
    let town = "\(lattice.graph.count) segments, \(Int(metres)) m, 2 threads"
    for cost in [SegmentCost.angular, .metres] {
      let rule = SegmentRule(cost: cost, radius: SegmentRadius(metres: metres))
      try bench.time("betweenness by \(cost.rawValue), \(town)", wall: true, runs: 1) {
        consume(try lattice.graph.centrality(rule, context: context))
      }
    }
    let rule = SegmentRule(cost: .metres, radius: SegmentRadius(metres: metres))
    try bench.time("reach with hulls and cut lengths, \(town)", wall: true, runs: 1) {
      consume(try lattice.graph.extent(rule, context: context))
    }
  }

  private static func peer(_ arguments: [String]) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/centrality.py").standardized.path
    guard let (status, output) = try? Peer.run("python3", [script] + arguments), status == 0,
      let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
