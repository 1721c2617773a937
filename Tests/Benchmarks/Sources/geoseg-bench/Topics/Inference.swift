import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let inference = Benchmark(
    topic: "inference", title: "null models and bootstraps of D and H, 1 000 replicates"
  ) { bench in
    for zones in [1_000, 10_000, 100_000] {
      let town = InferenceBench.town(zones)
      for model in InferenceBench.models { try InferenceBench.run(model, town, &bench) }
    }
    try InferenceBench.large(&bench)
  }
}

enum InferenceBench {
  struct Model {
    let model: ResamplingModel
    /// As PySAL calls it.
    let peer: String
    let target: Double?
    /// Replicates that the peer can do in some seconds, at 1 000, 10 000 and 100 000 zones.
    let peerReplicates: [Int: Int]
  }

  static let models = [
    Model(
      model: .personPermutation, peer: "person_permutation", target: 300,
      peerReplicates: [1_000: 20, 10_000: 5, 100_000: 1]),
    Model(
      model: .bootstrapZones, peer: "bootstrap", target: 50,
      peerReplicates: [1_000: 200, 10_000: 200, 100_000: 40]),
    Model(
      model: .systematic, peer: "systematic", target: 30,
      peerReplicates: [1_000: 100, 10_000: 50, 100_000: 10]),
  ]

  /// A town by a rule that the peer script repeats (xorshift64*): some 120 people a zone.
  static func town(_ zones: Int) -> Composition {
    var state: UInt64 = 1
    func draw() -> Double {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Double((state &* 2_685_821_657_736_338_717) >> 11) * 0x1p-53
    }
    var group: [Double] = []
    var rest: [Double] = []
    for zone in 0..<zones {
      let (u, v) = (draw(), draw())
      let total = 1 + (357 * (u * u)).rounded(.down)
      let share = 0.05 + 0.25 * v + 0.25 * (Double(zone) / Double(zones))
      group.append((total * share).rounded(.down))
      rest.append(total - group[zone])
    }
    return Composition(groups: [group, rest])
  }

  static func run(_ model: Model, _ town: Composition, _ bench: inout Bench) throws {
    let zones = town.zoneCount
    let replicates = zones > 10_000 ? 100 : 1_000
    let plan = Resampling(model: model.model, replicates: replicates)
    let indices: [ResampledIndex] = [.dissimilarity(of: 0), .informationTheory(of: 0)]
    var seconds: [Double] = []
    var observed: [Double] = []
    for _ in 0..<min(3, bench.runs) {
      let start = Stopwatch.processor()
      observed = try plan.run(indices, of: town).results.map(\.observed)
      seconds.append((Stopwatch.processor() - start) * 1_000 / Double(replicates))
    }
    let title = "\(model.model.rawValue) of D and H, \(zones) zones, 1 000 replicates"
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/segregation_inference.py").standardized.path
    guard Peer.hasPython(modules: ["segregation"]) else {
      bench.time(title, runs: 1) { consume(try? plan.run(indices, of: town)) }
      bench.skip(title, because: "python3 has no segregation")
      return
    }
    let peerReplicates = model.peerReplicates[zones] ?? 1
    let (status, output) = try Peer.run(
      "python3", [script, model.peer, "\(zones)", "\(peerReplicates)"])
    guard status == 0, let line = output.split(separator: "\n").last,
      let peer = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let times = peer["seconds"] as? [String: Double], let d = times["D"], let h = times["H"]
    else {
      bench.skip(title, because: "the peer script failed")
      return
    }
    let isSame = zip(["D", "H"], observed).allSatisfy { name, value in
      (peer[name] as? Double).map { ($0 - value).magnitude < 1e-9 } ?? false
    }
    bench.record(
      title, seconds: seconds, reference: "PySAL, D and H one after the other",
      referenceSeconds: [(d + h) * 1_000], target: model.target.map { .fasterBy($0) },
      note: isSame ? "same D and H; peer timed over \(peerReplicates)" : "OTHER D OR H")
  }

  /// Ten million persons in ten thousand zones, eight groups: what costs is zones, not persons.
  static func large(_ bench: inout Bench) throws {
    var random = SeededRandom(seed: 3)
    let groups = (0..<8).map { group in
      (0..<10_000).map { _ in (random.unit() * 250 * Double(8 - group) / 4).rounded() }
    }
    let town = Composition(groups: groups)
    let people = decimal(town.total / 1e6, 1)
    for model in [ResamplingModel.personPermutation, .bootstrapPersons, .evenness] {
      try bench.time(
        "\(model.rawValue) of multigroup D, H and M, 10 000 zones, 8 groups, \(people) million people, 100 replicates",
        runs: min(3, bench.runs)
      ) {
        consume(
          try Resampling(model: model, replicates: 100).run(
            [.multigroupDissimilarity, .multigroupInformationTheory, .mutualInformation],
            of: town))
      }
    }
  }
}
