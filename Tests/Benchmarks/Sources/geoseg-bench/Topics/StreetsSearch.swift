import CFloors
import Foundation
import GeoCore

extension Benchmark {
  static let streetsSearch = Benchmark(
    topic: "streets-search", title: "searches over streets, against a plain C floor and peers"
  ) { bench in
    let town = StreetTown(vertices: 100_000)
    try StreetsSearchBench.capacity(&bench, town, places: 1000, peers: true)
    try StreetsSearchBench.matrix(&bench, town, origins: 10_000, places: 100)
    let city = StreetTown(vertices: 1_000_000)
    try StreetsSearchBench.capacity(&bench, city, places: 1000, peers: true)
    try StreetsSearchBench.capacity(&bench, city, places: 10_000, peers: false)
    try StreetsSearchBench.making(&bench, city)
  }
}

enum StreetsSearchBench {
  /// Summed capacity within 1 200 m of every vertex.
  static func capacity(
    _ bench: inout Bench, _ town: StreetTown, places count: Int, peers: Bool
  ) throws {
    let title = "capacity within 1 200 m of \(town.vertexCount) vertices, \(count) places"
    let vertices = town.drawn(count, seed: 11)
    let capacities = town.capacities(count)
    let places = SnappedPoints.vertices(vertices.map { Int32($0) }, of: town.network)
    let graph = SearchGraph(town.network, .lengths(of: town.network))
    var floor = [Double](repeating: 0, count: town.vertexCount)
    var ours: [Double] = []
    let run = { (threads: Int) in
      ours = try graph.summedCapacity(
        of: places, capacities, within: 1200, RunContext(threads: threads))
    }
    try bench.compare(
      title, reference: "C floor, labels in millimetres", target: .atMost(1.5),
      reference: {
        town.withGraph { graph in
          street_floor_millimetres(
            graph, vertices, capacities, UInt32(count), 1_200_000, &floor)
        }
      }, candidate: { try run(1) })
    try bench.compare(
      title, reference: "C floor, labels in doubles", target: .atMost(1.5),
      reference: {
        town.withGraph { graph in
          street_floor_doubles(graph, vertices, capacities, UInt32(count), 1200, &floor)
        }
      }, candidate: { try run(1) })
    precondition(ours == floor, "sums differ from the floor's")
    try bench.compare(
      "\(title), two threads", reference: "one thread", target: .fasterBy(1.6), wall: true,
      reference: { try run(1) }, candidate: { try run(2) })
    guard peers else { return }
    let seconds = try times(bench.runs) { try run(1) }
    try compareWithPeers(
      &bench, title, town, task: "capacity", vertices, capacities, [], seconds,
      ours.reduce(0, +), ["scipy": .fasterBy(20), "pandana": .fasterBy(20)])
  }

  /// Every origin with every place, without a limit.
  static func matrix(
    _ bench: inout Bench, _ town: StreetTown, origins originCount: Int, places count: Int
  ) throws {
    let title = "matrix of \(originCount) × \(count) on \(town.vertexCount) vertices"
    let vertices = town.drawn(count, seed: 12)
    let from = town.drawn(originCount, seed: 13)
    let places = SnappedPoints.vertices(vertices.map { Int32($0) }, of: town.network)
    let origins = SnappedPoints.vertices(from.map { Int32($0) }, of: town.network)
    let graph = SearchGraph(town.network, .lengths(of: town.network))
    var floor = [Double](repeating: 0, count: originCount * count)
    var ours: [Double] = []
    let run = { (threads: Int) in
      ours = try graph.matrix(from: origins, to: places, RunContext(threads: threads)).costs
    }
    try bench.compare(
      title, reference: "C floor, labels in doubles", target: .atMost(1.2), runs: 3,
      reference: {
        town.withGraph { graph in
          street_floor_matrix(
            graph, vertices, UInt32(count), from, UInt32(originCount), &floor)
        }
      }, candidate: { try run(1) })
    precondition(ours == floor, "costs differ from the floor's")
    try bench.compare(
      "\(title), two threads", reference: "one thread", target: .fasterBy(1.6), wall: true, runs: 3,
      reference: { try run(1) }, candidate: { try run(2) })
    let seconds = try times(3) { try run(1) }
    try compareWithPeers(
      &bench, title, town, task: "matrix", vertices, [], from, seconds, ours.reduce(0, +),
      ["scipy": .fasterBy(1), "igraph": .fasterBy(1)])
  }

  /// Rows made from a network.
  static func making(_ bench: inout Bench, _ town: StreetTown) throws {
    bench.time("search graph of \(town.vertexCount) vertices made", runs: 3) {
      consume(SearchGraph(town.network, .lengths(of: town.network)))
    }
    let graph = SearchGraph(town.network, .lengths(of: town.network))
    let places = SnappedPoints.vertices(
      town.drawn(10_000, seed: 14).map { Int32($0) }, of: town.network)
    bench.time("nearest of 10 000 places for every vertex, and streets parted", runs: 3) {
      consume(graph.voronoi(of: places))
    }
  }

  private static func times(_ runs: Int, _ work: () throws -> Void) throws -> [Double] {
    try (0..<runs).map { _ in try Stopwatch.seconds(Stopwatch.processor, work) }
  }

  private static func compareWithPeers(
    _ bench: inout Bench, _ title: String, _ town: StreetTown, task: String, _ places: [UInt32],
    _ capacities: [Double], _ origins: [UInt32], _ seconds: [Double], _ check: Double,
    _ targets: [String: Target]
  ) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("geoseg-streets-\(town.vertexCount).bin")
    try town.write(to: file, places, capacities, origins)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/streets_search.py").standardized.path
    for (peer, target) in targets.sorted(by: { $0.key < $1.key }) {
      guard Peer.hasPython(modules: [peer, "numpy"]) else {
        bench.skip("\(title), \(peer)", because: "python3 has no \(peer)")
        continue
      }
      // Contraction takes pandana minutes there.
      if peer == "pandana", town.vertexCount > 500_000 {
        bench.skip("\(title), \(peer)", because: "its preparation takes more than seven minutes")
        continue
      }
      let (status, output) = try Peer.run(
        "python3", [script, peer, task, file.path, "\(min(3, bench.runs))"])
      guard status == 0,
        // Peers print lines of their own before the answer.
        let last = output.split(separator: "\n").last,
        let found = try? JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any],
        let times = found["seconds"] as? [Double], let sum = found["check"] as? Double,
        let build = found["build"] as? Double
      else {
        bench.skip("\(title), \(peer)", because: "the peer script failed")
        continue
      }
      let same = abs(sum - check) <= 1e-9 * abs(check)
      bench.record(
        title, seconds: seconds, reference: "\(peer), query alone", referenceSeconds: times,
        target: target,
        note: "\(same ? "same sum" : "sum \(sum) for \(check)"); prepared in \(duration(build))")
    }
  }
}
