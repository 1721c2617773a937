import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let nearestPersons = Benchmark(
    topic: "nearest-persons", title: "the k nearest persons of every zone, one thread against one"
  ) { bench in
    let few: [Double] = [100, 400, 1600, 6400]
    let many = (0..<10).map { 100 * Double(1 << $0) }
    for pattern in NearestPersonsBench.Pattern.allCases {
      for zones in [1000, 10_000, 100_000, 1_000_000] {
        try NearestPersonsBench.compare(&bench, pattern, zones: zones, scales: few, target: 5)
        try NearestPersonsBench.compare(&bench, pattern, zones: zones, scales: many, target: 30)
      }
    }
  }
}

enum NearestPersonsBench {
  enum Pattern: String, CaseIterable {
    /// Cells of 250 m, as statistics by grid cells come.
    case cells
    /// The same moved about by up to 200 m.
    case scattered
  }

  struct Town {
    var x: [Double] = []
    var y: [Double] = []
    var persons: [Double] = []
    var members: [Double] = []

    /// About 120 persons a zone, exponentially distributed.
    init(_ pattern: Pattern, zones: Int) {
      var random = SeededRandom(seed: 42)
      let side = Int(Double(zones).squareRoot().rounded(.up))
      for i in 0..<zones {
        let shift = pattern == .cells ? 0.0 : 200
        x.append(250 * Double(i % side) + shift * random.unit())
        y.append(250 * Double(i / side) + shift * random.unit())
        let people = max(1, (-120 * log(max(random.unit(), 1e-9))).rounded(.down))
        persons.append(people)
        members.append((people * random.unit()).rounded(.down))
      }
    }

    var bytes: Data {
      (x + y + persons + members).withUnsafeBytes { Data($0) }
    }
  }

  static func compare(
    _ bench: inout Bench, _ pattern: Pattern, zones: Int, scales: [Double], target: Double
  ) throws {
    let town = Town(pattern, zones: zones)
    let rest = zip(town.persons, town.members).map { $0 - $1 }
    let composition = Composition(groups: [town.members, rest])
    let runs = zones > 100_000 ? min(2, bench.runs) : min(5, bench.runs)
    var seconds: [Double] = []
    var shares: [Double] = []
    PeakMemory.restart()
    for _ in 0..<runs {
      let start = Stopwatch.processor()
      let nearest = try NearestPersons.around(
        composition, x: town.x, y: town.y, scales: scales, groups: [0])
      seconds.append(Stopwatch.processor() - start)
      shares = scales.indices.map { scale in
        nearest.shares(ofGroup: 0, scale: scale).reduce(0, +) / Double(zones)
      }
    }
    let memory = PeakMemory.bytes() / 1_000_000
    let title =
      "\(zones) \(pattern.rawValue), \(scales.count) sizes up to \(Int(scales.max() ?? 0)) persons"
    guard Peer.hasPython(modules: ["scipy", "numpy"]) else {
      bench.time(title) { consume(shares) }
      return bench.skip(title, because: "python3 has no scipy")
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("nearest-persons-\(ProcessInfo.processInfo.processIdentifier).bin")
    try town.bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/nearest_persons.py").standardized.path
    // Hours of the peer's time are not needed to know its speed.
    let origins = scales.count > 4 ? min(zones, 5000) : zones
    let (status, output) = try Peer.run(
      "python3",
      [script, file.path, scales.map { "\(Int($0))" }.joined(separator: ","), "\(origins)", "1"])
    guard status == 0,
      let peers = try JSONSerialization.jsonObject(with: Data(output.utf8))
        as? [String: [String: [Double]]]
    else { return bench.skip(title, because: "the peer script failed") }
    for (name, peer) in peers.sorted(by: { $0.key > $1.key }) {
      let gaps = zip(shares, peer["shares"] ?? []).map { ($0 - $1).magnitude }
      let note =
        "\(memory) MB, \(decimal((seconds.min() ?? 0) / Double(zones) * 1e6, 2)) us a zone"
        + (origins == zones
          ? "; mean shares within \(decimal(gaps.max() ?? .nan, 4))"
          : "; peer timed on \(origins) origins")
      bench.record(
        title, seconds: seconds,
        reference: name == "scipy" ? "scipy cKDTree, cumulated" : "EquiPop",
        referenceSeconds: peer["seconds"] ?? [], target: .fasterBy(target), note: note)
    }
  }
}
