import Foundation
import GeoCore

extension Benchmark {
  static let overlaps = Benchmark(
    topic: "overlaps", title: "people in catchments, their pieces, and zones moved to other zones"
  ) { bench in
    let town = try OverlayTown()
    try OverlapsBench.pairs(town, &bench)
    try OverlapsBench.pieces(town, &bench)
    try OverlapPointsBench.run(&bench)
  }
}

enum OverlapsBench {
  /// Shares of land from our pair areas, and from geopandas and tobler on the same polygons.
  static func pairs(_ town: OverlayTown, _ bench: inout Bench) throws {
    let others = OverlayTown.tiles(99, seed: 9)
    let cases: [(key: String, title: String, column: GeometryColumn, target: Double)] = [
      ("circles", "people of 10 000 zones in 1 000 circles of 64 corners", town.circles, 15),
      (
        "streets",
        "people of 10 000 zones in 1 000 street catchments of "
          + "\(town.streets.x.count / 1000) corners",
        town.streets, 8
      ),
      ("zones", "people of 10 000 zones moved to 9 801 other zones", others, 8),
    ]
    var seconds: [String: [Double]] = [:]
    var people: [String: Double] = [:]
    for one in cases {
      for _ in 0...bench.runs {
        let start = Stopwatch.processor()
        let sums = try peopleByCatchment(town.zones, one.column, RunContext())
        seconds[one.key, default: []].append(Stopwatch.processor() - start)
        people[one.key] = sums.reduce(0, +)
      }
    }
    for one in cases {
      try bench.time(one.title + ", two threads", wall: true, runs: 3) {
        consume(try peopleByCatchment(town.zones, one.column, RunContext(threads: 2)))
      }
    }
    guard let peer = try runPeer(town, others, &bench) else { return }
    for one in cases {
      guard let times = peer[one.key] as? [String: [String: Double]] else { continue }
      for (name, row) in times.sorted(by: { $0.key < $1.key }) {
        guard let time = row["seconds"], let sum = row["people"], let own = people[one.key]
        else { continue }
        let difference = abs(sum / own - 1)
        bench.record(
          one.title, seconds: Array((seconds[one.key] ?? []).dropFirst()), reference: name,
          referenceSeconds: [time], target: .fasterBy(one.target),
          note: difference < 1e-9
            ? "same people to 1e-9" : "people differ by \(difference) of all")
      }
    }
  }

  /// People under each catchment by shares of land; zone z has 100 + z people.
  static func peopleByCatchment(
    _ zones: GeometryColumn, _ catchments: GeometryColumn, _ context: RunContext
  ) throws -> [Double] {
    let overlaps = try OverlapAreas(of: zones, with: catchments, context: context)
    let areas = try zones.areas(context)
    var sums = [Double](repeating: 0, count: catchments.count)
    for zone in 0..<zones.count {
      let density = Double(100 + zone) / areas[zone]
      for entry in overlaps.row(zone) {
        sums[Int(overlaps.catchments[entry])] += density * overlaps.areas[entry]
      }
    }
    return sums
  }

  private static func runPeer(
    _ town: OverlayTown, _ others: GeometryColumn, _ bench: inout Bench
  ) throws -> [String: Any]? {
    guard Peer.hasPython(modules: ["geopandas", "tobler"]) else {
      bench.skip("geopandas and tobler", because: "python3 has neither geopandas nor tobler")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("geoseg-overlaps-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let columns = [
      "zones": town.zones, "circles": town.circles, "streets": town.streets, "others": others,
    ]
    for (name, column) in columns {
      func write(_ values: some Sequence<Double>, _ what: String) throws {
        let data = Array(values).withUnsafeBytes { Data($0) }
        try data.write(to: folder.appendingPathComponent("\(name).\(what)"))
      }
      try write(column.x, "x")
      try write(column.y, "y")
      try write(column.coordinateStarts.map(Double.init), "rings")
      try write(column.ringStarts.map(Double.init), "parts")
      try write(column.partStarts.map(Double.init), "features")
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/overlaps.py").standardized.path
    let (status, output) = try Peer.run("python3", [script, folder.path])
    guard status == 0,
      let peer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    else {
      bench.skip("geopandas and tobler", because: "the peer script failed")
      return nil
    }
    return peer
  }

  /// The cut of zones that multiplicities come from, and the pieces as polygons.
  static func pieces(_ town: OverlayTown, _ bench: inout Bench) throws {
    for (name, column) in [("circles", town.circles), ("street catchments", town.streets)] {
      let cut = try CoverPieces(of: town.zones, cutBy: column)
      try bench.time(
        "10 000 zones cut by 1 000 \(name): \(cut.count) pieces", runs: 3
      ) { consume(try CoverPieces(of: town.zones, cutBy: column)) }
      let arranged = try PieceArrangement(of: column)
      try bench.time(
        "1 000 \(name) arranged: \(arranged.count) polygons", runs: 3,
        note: "\(arranged.members.count) members, \(arranged.slivers.count) slivers joined"
      ) { consume(try PieceArrangement(of: column)) }
    }
  }
}
