import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Comparing two tables")
struct TableComparisonTests {
  static let indices: [ResampledIndex] = [
    .dissimilarity(of: 0), .informationTheory(of: 0), .multigroupDissimilarity,
  ]

  private func town(_ seed: UInt64, zones: Int = 40) -> Composition {
    RandomCounts(seed: seed, zones: zones, groups: 2).composition
  }

  @Test("a table and itself differ by nothing, and no model finds that unlikely")
  func same() throws {
    let town = town(1)
    for model in ComparisonModel.allCases {
      let report = try TableComparison(model: model, replicates: 99).run(
        Self.indices, of: town, and: town)
      for result in report.results {
        #expect(result.difference == 0)
        #expect(result.twoSided > 0.05, "\(model) \(result.name)")
        #expect(result.interval.lower <= 1e-12 && result.interval.upper >= -1e-12, "\(model)")
      }
    }
  }

  @Test("an even and a parted town differ more than chance explains")
  func different() throws {
    let even = Composition(groups: [
      (0..<20).map { 30 + Double($0 % 3) }, (0..<20).map { 60 - Double($0 % 4) },
    ])
    let parted = Composition(groups: [
      (0..<25).map { $0 < 9 ? 80 : 2 }, (0..<25).map { $0 < 9 ? 3 : 70 },
    ])
    for model in [
      ComparisonModel.randomLabel, .personPermutation, .bootstrapZones, .composition, .share,
      .dualComposition,
    ] {
      let report = try TableComparison(model: model, replicates: 199).run(
        Self.indices, of: even, and: parted)
      let d = report.results[0]
      #expect(isClose(d.difference, d.second - d.first))
      #expect(d.difference > 0.7)
      #expect(d.twoSided == 0.01, "\(model)")
      if model == .bootstrapZones {
        #expect(d.interval.lower < d.difference && d.difference < d.interval.upper)
      } else {
        #expect(d.interval.upper < d.difference, "\(model)")
      }
    }
  }

  @Test("differences are the same at any number of threads")
  func threads() throws {
    for model in ComparisonModel.allCases {
      let plan = TableComparison(model: model, replicates: 23, seed: 5)
      let one = try plan.run(Self.indices, of: town(2), and: town(3, zones: 31))
      let four = try plan.run(
        Self.indices, of: town(2), and: town(3, zones: 31), context: RunContext(threads: 4))
      #expect(one.results == four.results)
      #expect(Set(one.results[0].distribution.values).count > 3, "\(model)")
    }
  }

  @Test("random labels deal out the zones there are, the same number to each table")
  func labels() throws {
    let (first, second) = (town(4), town(5, zones: 30))
    let people = first.total + second.total
    let pairs = try #require(TablePairs(.randomLabel, first, second))
    var random = SeededRandom(seed: 1)
    for _ in 0..<10 {
      let (a, b) = pairs.draw(&random)
      #expect(a.zoneCount == first.zoneTotals.count { $0 > 0 })
      #expect(b.zoneCount == second.zoneTotals.count { $0 > 0 })
      #expect(a.total + b.total == people)
      #expect(a.total != first.total)
    }
  }

  @Test("a fair coin gives each zone its own row or that of the counterfactual, whole")
  func coins() throws {
    let (first, second) = (town(6), town(7, zones: 33))
    for (model, counterfactual) in [
      (ComparisonModel.composition, Counterfactual.composition), (.share, .share),
      (.dualComposition, .dualComposition),
    ] {
      let other = try #require(counterfactual.table(first, attributesOf: second))
      let pairs = try #require(TablePairs(model, first, second))
      var random = SeededRandom(seed: 3)
      var own = 0
      for _ in 0..<50 {
        let (a, _) = pairs.draw(&random)
        for zone in 0..<a.zoneCount where first.counts[zone] != other.counts[zone] {
          let n = a.zoneCount
          let isOwn = a.counts[zone] == first.counts[zone]
          let source = isOwn ? first : other
          #expect(a.counts[n + zone] == source.counts[n + zone])
          #expect(isOwn || a.counts[zone] == other.counts[zone])
          own += isOwn ? 1 : -1
        }
      }
      // Some 1 800 coins: ±200 is five standard deviations.
      #expect(own.magnitude < 220)
    }
  }

  @Test("permuting persons of both tables keeps every zone's size and both groups' sum")
  func persons() throws {
    let (first, second) = (town(8), town(9, zones: 22))
    let pairs = try #require(TablePairs(.personPermutation, first, second))
    var random = SeededRandom(seed: 3)
    let (a, b) = pairs.draw(&random)
    #expect(a.zoneTotals == first.zoneTotals && b.zoneTotals == second.zoneTotals)
    for group in 0..<2 {
      #expect(
        a.groupTotals[group] + b.groupTotals[group]
          == first.groupTotals[group] + second.groupTotals[group])
    }
  }

  @Test("tables that cannot be compared say why")
  func impossible() throws {
    let three = RandomCounts(seed: 1).composition
    let emptyGroup = Composition(groups: [[4, 5], [0, 0]])
    let spatial = ResampledIndex("in space", isSpatial: true) { $0.total }
    let cases: [(ComparisonModel, Composition, Composition)] = [
      (.randomLabel, three, town(1)), (.composition, three, three), (.share, town(1), emptyGroup),
      (.personPermutation, town(1), Composition(groups: [[1e30], [1]])),
    ]
    for (model, first, second) in cases {
      let report = try TableComparison(model: model, replicates: 9).run(
        [.dissimilarity(of: 0)], of: first, and: second)
      #expect(report.diagnostics.map(\.kind) == [.comparisonImpossible], "\(model)")
      #expect(report.results[0].distribution.values.isEmpty)
      #expect(report.results[0].twoSided.isNaN)
    }
    let places = try TableComparison(model: .randomLabel, replicates: 9).run(
      [spatial, .dissimilarity(of: 0)], of: town(1), and: town(2))
    #expect(places.diagnostics.map(\.kind) == [.zonesDrawnInSpace])
    #expect(places.results[0].distribution.values.isEmpty)
    #expect(places.results[1].distribution.values.count == 9)
  }
}
