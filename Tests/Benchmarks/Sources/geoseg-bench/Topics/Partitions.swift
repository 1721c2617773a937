import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  /// People and land shared out between places, against scipy's HiGHS and shapely.
  static let partitions = Benchmark(
    topic: "partitions", title: "allocation against scipy HiGHS, Voronoi cells against shapely"
  ) { bench in
    let town = PartitionTown(origins: 10_000, places: 100, slack: 1.02, side: 20_000)
    let peer = town.peer(cells: 10_000)
    var cost = 0.0
    var times: [Double] = []
    for run in 0...bench.runs {
      let start = Stopwatch.processor()
      cost = try CapacityAllocation(
        town.table, people: town.persons, capacities: town.capacities
      ).totalCost
      if run > 0 { times.append(Stopwatch.processor() - start) }
    }
    let title = "allocation, 10 000 origins × 100 places, 2 % free seats"
    if let seconds = peer?["allocation"] as? [Double], let other = peer?["cost"] as? Double {
      let isSame = abs(cost - other) <= 1e-9 * other
      bench.record(
        title, seconds: times, reference: "scipy linprog (HiGHS)", referenceSeconds: seconds,
        target: .fasterBy(5), note: isSame ? "same total cost" : "OTHER TOTAL COST")
    } else {
      bench.skip(title, because: "python3 has no scipy or shapely")
    }

    let points = PartitionTown.draws(20_000, seed: 5).map { $0 * 20_000 }
    let x = (0..<10_000).map { points[2 * $0] }
    let y = (0..<10_000).map { points[2 * $0 + 1] }
    var area = GeometryColumn(crs: .plane)
    area.appendCircle(x: 10_000, y: 10_000, radius: 10_000, quadrantSegments: 64)
    var squares = 0.0
    times = []
    for run in 0...bench.runs {
      let start = Stopwatch.processor()
      let cells = try VoronoiCells(x: x, y: y, in: area)
      if run == 0 {
        squares = try cells.polygons.areas().reduce(0) { $0 + $1 * $1 }
      } else {
        times.append(Stopwatch.processor() - start)
      }
    }
    let land = "Voronoi cells of 10 000 places cut to a circle, one thread"
    if let seconds = peer?["cells"] as? [Double], let other = peer?["squares"] as? Double {
      let isSame = abs(squares - other) <= 1e-9 * other
      bench.record(
        land, seconds: times, reference: "shapely", referenceSeconds: seconds,
        note: isSame ? "same areas" : "OTHER AREAS")
    } else {
      bench.skip(land, because: "python3 has no scipy or shapely")
    }
    let delays = PartitionTown.draws(10_000, seed: 6).map { $0 * 200 }
    try bench.time("the same with delays of up to 200 m, borders within 0.1 m", runs: 3) {
      consume(try VoronoiCells(x: x, y: y, delays: delays, in: area))
    }
  }
}

/// Origins and places in a square by a rule that the peer script repeats, all pairs in metres.
private struct PartitionTown {
  let table: ReachTable
  let persons: [Double]
  let capacities: [Double]
  private let slack: Double
  private let side: Double

  init(origins: Int, places: Int, slack: Double, side: Double) {
    self.slack = slack
    self.side = side
    let o = Self.draws(2 * origins, seed: 1).map { $0 * side }
    let p = Self.draws(2 * places, seed: 2).map { $0 * side }
    let persons = Self.draws(origins, seed: 3).map { ($0 * 100).rounded(.down) }
    let raw = Self.draws(places, seed: 4)
    let (all, whole) = (persons.reduce(0, +), raw.reduce(0, +))
    self.persons = persons
    capacities = raw.map { ($0 / whole * all * slack).rounded(.up) }
    var table = ReachTable()
    for i in 0..<origins {
      table.appendRow(
        (0..<places).lazy.map { j in
          let dx = o[2 * i] - p[2 * j]
          let dy = o[2 * i + 1] - p[2 * j + 1]
          return (Int32(j), (dx * dx + dy * dy).squareRoot())
        })
    }
    self.table = table
  }

  /// xorshift64*, 0 ≤ draw < 1.
  static func draws(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Double((state &* 2_685_821_657_736_338_717) >> 11) * 0x1p-53
    }
  }

  func peer(cells: Int) -> [String: Any]? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/partitions.py").standardized.path
    guard Peer.hasPython(modules: ["scipy", "shapely"]),
      let (status, output) = try? Peer.run(
        "python3",
        [script, "\(persons.count)", "\(capacities.count)", "\(slack)", "\(side)", "\(cells)"]),
      status == 0, let line = output.split(separator: "\n").last
    else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
  }
}
