import GeoCore
import PlaceAnalysis

extension Benchmark {
  /// Inequality over people against sorting the values, the least that most of it needs.
  static let inequality = Benchmark(
    topic: "inequality", title: "inequality of access, against a plain sort"
  ) { bench in
    for rows in [100_000, 1_000_000] {
      let town = InequalityTown(rows)
      bench.compare(
        "sorted distribution and Gini, \(rows) rows", reference: "sorting the values",
        target: .atMost(1.5), reference: { consume(opaque(town.values).sorted()) },
        candidate: {
          consume(
            AccessDistribution(values: opaque(town.values), persons: town.persons).gini())
        })
      bench.compare(
        "ranked distribution, concentration and Palma, \(rows) rows",
        reference: "sorting the ranks", target: .atMost(1.5),
        reference: { consume(opaque(town.rank).sorted()) },
        candidate: {
          let ranked = RankedDistribution(
            values: opaque(town.values), persons: town.persons, rank: town.rank)
          consume(ranked.concentrationIndex() + ranked.palmaRatio())
        })
      let sorted = AccessDistribution(values: town.values, persons: town.persons)
      bench.compare(
        "nine indices of a sorted distribution, \(rows) rows", reference: "sorting the values",
        target: .atMost(1.5), reference: { consume(opaque(town.values).sorted()) },
        candidate: {
          let d = opaque(sorted)
          consume(
            d.gini() + d.hoover() + d.theilT() + d.theilL() + d.varianceOfLogs()
              + d.atkinson(epsilon: 0.5) + d.percentileRatio() + d.poverty(below: 300, power: 2)
              + d.poverty(beyond: 300, power: 2))
        })
      bench.compare(
        "Theil within and between four mixed groups, \(rows) rows",
        reference: "sorting the values four times", target: .atMost(1.5),
        reference: { for _ in 0..<4 { consume(opaque(town.values).sorted()) } },
        candidate: {
          consume(TheilDecomposition(values: opaque(town.values), persons: town.groups).total)
        })
    }
  }
}

/// Capacity in reach, people of four groups and incomes by a fixed seed.
private struct InequalityTown: Sendable {
  let values: [Double]
  let rank: [Double]
  let persons: [Double]
  let groups: [[Double]]

  init(_ rows: Int) {
    var random = SeededRandom(seed: 11)
    values = (0..<rows).map { _ in 1 + random.unit() * random.unit() * 2000 }
    rank = (0..<rows).map { _ in (random.unit() * 500_000).rounded() }
    groups = (0..<4).map { _ in (0..<rows).map { _ in (random.unit() * 40).rounded(.down) } }
    let groups = groups
    persons = (0..<rows).map { row in groups.reduce(0) { $0 + $1[row] } }
  }
}
