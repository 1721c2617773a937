import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let crosswalk = Benchmark(
    topic: "crosswalk", title: "from one division to another, and shares of a second layer"
  ) { bench in
    let map = BenchMap(side: 100, isIrregular: true)
    for way in ["moved", "same"] { try CrosswalkBench.run(way, map, &bench) }
  }
}

enum CrosswalkBench {
  static func run(_ way: String, _ map: BenchMap, _ bench: inout Bench) throws {
    var new = map.geometry
    if way == "moved" {
      for i in new.x.indices {
        new.x[i] += 17.3
        new.y[i] += 11.9
      }
    }
    let title =
      way == "moved"
      ? "crosswalk of \(map.zones) irregular zones to as many across their borders"
      : "crosswalk of \(map.zones) irregular zones to themselves"
    let people = (0..<map.zones).map { Double($0 % 997) }
    var both: [(threads: Int, seconds: [Double])] = []
    var carried: CarriedCounts?
    for threads in [1, 2] {
      let context = RunContext(threads: threads)
      var seconds: [Double] = []
      for _ in 0..<min(5, bench.runs) {
        let start = Stopwatch.wall()
        let crosswalk = try Crosswalk(
          from: map.geometry, to: new, sliver: .share(0), context)
        carried = crosswalk.carried(.init(name: "people", values: people))
        seconds.append(Stopwatch.wall() - start)
      }
      both.append((threads, seconds))
    }
    guard let peer = peer([way, "\(map.side)"]), let spent = peer["seconds"] as? Double,
      let sum = peer["people"] as? Double, let carried
    else {
      bench.skip(title, because: "python3 has no geopandas")
      return
    }
    let note = abs(sum - carried.after) < 1e-6 * sum ? "same people" : "OTHER PEOPLE"
    for (threads, seconds) in both {
      bench.record(
        title, seconds: seconds, reference: "geopandas overlay and group sums",
        referenceSeconds: [spent], target: .fasterBy(2),
        note: "\(note), wall time, \(threads) threads")
    }
  }

  private static func peer(_ arguments: [String]) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/crosswalk.py").standardized.path
    guard Peer.hasPython(modules: ["geopandas"]),
      let (status, output) = try? Peer.run("python3", [script] + arguments), status == 0,
      let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
