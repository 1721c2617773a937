import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let change = Benchmark(
    topic: "change", title: "parting segregation over time, between ordered groups, by merging"
  ) { bench in
    let counts = separatedTowns()
    bench.compare(
      "change of M by Shapley, 10 000 zones, 5 groups, margins to 1e-12",
      reference: "proportional fitting to 1e-9", target: .fasterBy(1), runs: 3,
      reference: { consume(proportionalFits(counts)) },
      candidate: { consume(counts.informationChange()) })
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/change_shapley.py").standardized.path
    if Peer.hasPython(modules: ["numpy"]) {
      let path = NSTemporaryDirectory() + "geoseg-bench-\(getpid()).csv"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(table(counts).utf8).write(to: URL(fileURLWithPath: path))
      let seconds = try Peer.run("python3", [script, path]).output
        .split(separator: "\n").compactMap { Double($0) }
      if seconds.isEmpty {
        bench.skip("numpy", because: "the script gave no times")
      } else {
        var ours: [Double] = []
        for _ in 0..<3 {
          let start = Stopwatch.wall()
          consume(counts.informationChange())
          ours.append(Stopwatch.wall() - start)
        }
        bench.record(
          "the same against six fits in numpy to 1e-9", seconds: ours, reference: "numpy",
          referenceSeconds: seconds, target: .fasterBy(1), note: "wall time")
      }
    } else {
      bench.skip("numpy", because: "python3 with numpy is not installed")
    }
    let ordered = town(seed: 3, groups: 10)
    bench.time("rank-order H, R and S of degree 4, 10 000 zones, 10 classes", runs: 3) {
      for variation in [Variation.entropy, .variance, .squareRoot] {
        consume(ordered.rankOrder(variation))
      }
    }
    let nested = (0..<10_000).map { ("r\($0 / 500)", "d\($0 / 25)") }
    let levels = [Superunits(nested.map(\.0)), Superunits(nested.map(\.1))]
    bench.time("parts of three levels, 10 000 zones, 10 groups", runs: 3) {
      consume(ordered.decomposed(by: levels))
    }
    var pairs: [(Int, Int)] = []
    for zone in 0..<10_000 {
      if zone % 100 > 0 { pairs.append((zone, zone - 1)) }
      if zone >= 100 { pairs.append((zone, zone - 100)) }
    }
    try bench.time("merging neighbours one by one, 10 000 zones, 5 groups", runs: 3) {
      consume(try town(seed: 1).compressed(merging: .neighbours(pairs)))
    }
  }
}

/// Counts with empty cells and zones of very different mixes.
private func town(seed: UInt64, groups: Int = 5) -> Composition {
  var random = SeededRandom(seed: seed)
  return Composition(
    zones: 10_000, groups: groups,
    counts: (0..<10_000 * groups).map { cell in
      let draw = random.unit()
      return draw < 0.2 ? 0 : (draw * draw * 900 / Double(1 + cell / 10_000)).rounded()
    })
}

/// A town in which most zones have one large group, and the same some years later with groups and
/// zones of other sizes: margins are met slowly.
private func separatedTowns() -> MatchedCounts {
  var random = SeededRandom(seed: 1)
  var before = [Double](repeating: 0, count: 50_000)
  var after = before
  for zone in 0..<10_000 {
    let large = Int(random.next() % 5)
    let growth = 0.3 + 2 * random.unit()
    for group in 0..<5 {
      let share = group == large ? 0.97 : 0.0075 * random.unit()
      let people = (1500 * share).rounded()
      before[group * 10_000 + zone] = people
      let change = growth * (0.8 + 0.4 * random.unit()) * (group < 2 ? 3 : 0.5)
      after[group * 10_000 + zone] = (people * change).rounded()
    }
  }
  return MatchedCounts(
    before: Composition(zones: 10_000, groups: 5, counts: before),
    after: Composition(zones: 10_000, groups: 5, counts: after))
}

/// What iterative proportional fitting costs: the six tables, rows and columns by turns.
private func proportionalFits(_ counts: MatchedCounts) -> Double {
  let (a, b) = counts.common
  var sum = 0.0
  for (own, other) in [(a, b), (b, a)] {
    sum += proportionalFit(own, zones: other, groups: other)
    sum += proportionalFit(own, zones: other, groups: own)
    sum += proportionalFit(own, zones: own, groups: other)
  }
  return sum
}

private func proportionalFit(_ source: Composition, zones: Composition, groups: Composition)
  -> Double
{
  let (n, k) = (source.zoneCount, source.groupCount)
  var cells = source.counts.map { max($0, 1e-10) / source.total }
  let wantedZones = zones.zoneTotals.map { $0 / zones.total }
  let wantedGroups = groups.groupTotals.map { $0 / groups.total }
  var rows = [Double](repeating: 0, count: n)
  for _ in 0..<2000 {
    var worst = 0.0
    for group in 0..<k {
      var sum = 0.0
      for zone in 0..<n { sum += cells[group * n + zone] }
      let factor = wantedGroups[group] / sum
      worst = max(worst, (factor - 1).magnitude)
      for zone in 0..<n { cells[group * n + zone] *= factor }
    }
    if worst < 1e-9 { break }
    for zone in 0..<n { rows[zone] = 0 }
    for group in 0..<k { for zone in 0..<n { rows[zone] += cells[group * n + zone] } }
    for zone in 0..<n { rows[zone] = wantedZones[zone] / rows[zone] }
    for group in 0..<k { for zone in 0..<n { cells[group * n + zone] *= rows[zone] } }
  }
  return cells[0]
}

/// The common cells of both counts, a line per zone.
private func table(_ counts: MatchedCounts) -> String {
  let (a, b) = counts.common
  return (0..<a.zoneCount).map { zone in
    [a, b].flatMap { town in
      (0..<town.groupCount).map { String(town.counts[$0 * town.zoneCount + zone]) }
    }.joined(separator: ",")
  }.joined(separator: "\n")
}
