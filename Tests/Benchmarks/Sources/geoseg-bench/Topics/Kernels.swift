import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  /// 100 000 zones × 10 groups, as in the project's targets.
  static let kernels = Benchmark(
    topic: "kernels", title: "segregation kernels against plain sums and logarithms"
  ) { bench in
    let town = KernelTown(zones: 100_000, groups: 10)
    let size = "100 000 zones x 10 groups"
    bench.compare(
      "D of every group against the rest, \(size)", reference: "plain sum of the same arrays",
      target: .atMost(3), reference: { consume(town.plainSums()) },
      candidate: { consume(town.dissimilarities()) })
    bench.compare(
      "location quotients of every group, \(size)", reference: "plain sum of the same arrays",
      target: .atMost(3), reference: { consume(town.plainSums()) },
      candidate: { town.locationQuotients() })
    bench.compare(
      "multigroup H, \(size)", reference: "its logarithms alone (C library)", target: .atMost(1.5),
      reference: { consume(town.logarithms()) },
      candidate: { consume(opaque(town).composition.multigroupInformationTheory()) })
    bench.compare(
      "H of every group against the rest, \(size)", reference: "its logarithms alone (C library)",
      target: .atMost(1.5), reference: { consume(town.logarithmsOfPairs()) },
      candidate: { consume(town.informationTheories()) })
    try giniGrowth(&bench)
  }

  private static func giniGrowth(_ bench: inout Bench) throws {
    for zones in [1_000, 10_000, 100_000, 1_000_000] {
      let town = KernelTown(zones: zones, groups: 2)
      let shares = town.shares(of: 0)
      bench.compare(
        "Gini, \(zones) zones", reference: "sorting the shares", target: .atMost(1.5),
        runs: zones > 100_000 ? 3 : nil,
        reference: { consume(opaque(shares).sorted()) },
        candidate: {
          consume(opaque(town).composition.value(of: 0, against: 1) { gini(focal: $0, rest: $1) })
        })
    }
  }
}

/// Random counts, group after group.
private struct KernelTown: Sendable {
  let composition: Composition

  init(zones: Int, groups: Int) {
    var random = SeededRandom(seed: 7)
    composition = Composition(
      zones: zones, groups: groups,
      counts: (0..<zones * groups).map { _ in random.number(in: 1..<400).rounded() })
  }

  private var groups: Range<Int> { 0..<composition.groupCount }

  /// One number after the other, as anybody would write it.
  func plainSums() -> Double {
    opaque(composition).counts.withUnsafeBufferPointer { counts in
      var sum = 0.0
      for count in counts { sum += count }
      return sum
    }
  }

  /// From the bare counts, so that adding up the zones is part of it.
  func dissimilarities() -> [Double] {
    let fresh = Composition(
      zones: composition.zoneCount, groups: composition.groupCount,
      counts: opaque(composition).counts)
    return groups.map { fresh.dissimilarity(ofGroup: $0) }
  }

  func informationTheories() -> [Double] {
    groups.map { composition.informationTheory(ofGroup: $0) }
  }

  func locationQuotients() {
    for group in groups { consume(composition.locationQuotients(of: group)) }
  }

  func logarithms() -> Double {
    opaque(composition).counts.withUnsafeBufferPointer { counts in
      var sum = 0.0
      for count in counts { sum += log(count) }
      return sum
    }
  }

  /// Two logarithms per zone and group.
  func logarithmsOfPairs() -> Double {
    let composition = opaque(composition)
    let totals = composition.zoneTotals
    var sum = 0.0
    for group in groups {
      let start = group * composition.zoneCount
      for zone in totals.indices {
        let count = composition.counts[start + zone]
        sum += log(count) + log(totals[zone] - count)
      }
    }
    return sum
  }

  func shares(of group: Int) -> [Double] { composition.shares(of: group) }
}
