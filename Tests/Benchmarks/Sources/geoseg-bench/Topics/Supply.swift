import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  /// The supply and demand family from one table of costs, against PySAL access from the same pairs.
  static let supply = Benchmark(
    topic: "supply", title: "2SFCA family from a table of costs, against PySAL access"
  ) { bench in
    let town = SupplyTown(origins: 10_000, places: 1000, side: 20_000)
    let peer = SupplyTown.peer(town)
    for (key, title, decay, kernel) in try SupplyTown.measures {
      var values: [Double] = []
      var times: [Double] = []
      for run in 0...bench.runs {
        let start = Stopwatch.wall()
        let reach = WeightedReach(town.table, placeCount: town.capacities.count, decay: decay)
        values = try kernel(
          FloatingCatchment(reach, persons: town.persons, capacities: town.capacities))
        if run > 0 { times.append(Stopwatch.wall() - start) }
      }
      let sum = zip(values, town.persons).reduce(0) { $0 + $1.0 * $1.1 }
      let name = "\(title), 10 000 origins × 1 000 places, one thread"
      guard let seconds = (peer?["seconds"] as? [String: [Double]])?[key],
        let other = (peer?["sums"] as? [String: Double])?[key]
      else {
        bench.skip(name, because: "python3 has no access")
        continue
      }
      let isSame = abs(sum - other) <= 1e-9 * abs(other)
      bench.record(
        name, seconds: times, reference: "PySAL access", referenceSeconds: seconds,
        target: .fasterBy(50), note: (isSame ? "same values" : "OTHER VALUES") + ", wall time")
    }
    let near = town.within(30)
    try bench.time("RAAM, \(near.pairCount) pairs within 30 min", wall: true, runs: 1) {
      consume(
        try CrowdingEquilibrium.found(
          near, persons: town.persons, capacities: town.capacities, tau: 30))
    }
  }
}

/// Origins and places in a square by a rule that the peer script repeats, all pairs in minutes.
private struct SupplyTown {
  let table: ReachTable
  let persons: [Double]
  let capacities: [Double]
  private let side: Double

  init(origins: Int, places: Int, side: Double) {
    self.side = side
    let o = Self.draws(2 * origins, seed: 1).map { $0 * side }
    let p = Self.draws(2 * places, seed: 2).map { $0 * side }
    persons = Self.draws(origins, seed: 3).map { ($0 * 100).rounded(.down) }
    capacities = Self.draws(places, seed: 4).map { ($0 * 500).rounded(.down) }
    var table = ReachTable()
    for i in 0..<origins {
      table.appendRow(
        (0..<places).lazy.map { j in
          let dx = o[2 * i] - p[2 * j]
          let dy = o[2 * i + 1] - p[2 * j + 1]
          return (Int32(j), (dx * dx + dy * dy).squareRoot() / 80)
        })
    }
    self.table = table
  }

  func within(_ limit: Double) -> ReachTable {
    var out = ReachTable()
    for row in 0..<table.rowCount {
      out.appendRow(
        (table.rowStarts[row]..<table.rowStarts[row + 1]).lazy.filter { table.costs[$0] <= limit }
          .map { (table.places[$0], table.costs[$0]) })
    }
    return out
  }

  static var measures:
    [(
      key: String, title: String, decay: Decay, kernel: (FloatingCatchment) throws -> [Double]
    )]
  {
    get throws {
      let steps = [(10.0, 1.0), (20, 0.68), (30, 0.22)].map {
        Decay.Point(cost: $0.0, weight: $0.1)
      }
      return [
        ("2sfca", "2SFCA", try Decay(.binary(cutOff: 30)), { try $0.twoStep() }),
        (
          "e2sfca", "E2SFCA by a gaussian", try Decay(.gaussian(deviation: 12), cut: 30),
          { try $0.twoStep() }
        ),
        ("3sfca", "3SFCA by steps", try Decay(.stepped(steps)), { try $0.threeStep() }),
      ]
    }
  }

  /// xorshift64*, 0 ≤ draw < 1.
  private static func draws(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Double((state &* 2_685_821_657_736_338_717) >> 11) * 0x1p-53
    }
  }

  static func peer(_ town: SupplyTown) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/supply.py").standardized.path
    guard Peer.hasPython(modules: ["access"]),
      let (status, output) = try? Peer.run(
        "python3",
        [
          script, "\(town.persons.count)", "\(town.capacities.count)", "\(town.side)", "1",
        ]), status == 0, let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
