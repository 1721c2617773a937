import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Suppressed counts")
struct SuppressedTests {
  @Test("the interval is that of every filling, found by trying them all by hand")
  func exactInterval() throws {
    let counts = SuppressedTown.counts(hidden: 2)
    let result = try SegregationFamily.run(counts, measures: ["d", "gini", "h", "v", "isolation"])
    for value in result.values {
      guard case .comparison(_, let variants)? = measure(value.id)?.computation else { continue }
      var lowest = Double.infinity
      var highest = -Double.infinity
      for a in 1...4 {
        for b in 1...4 {
          var x = SuppressedTown.x
          x[5] = Double(a)
          x[6] = Double(b)
          let y = SuppressedTown.y
          let number = variants(SegregationParameters())[0].kernel(x.span, y.span)
          lowest = min(lowest, number)
          highest = max(highest, number)
        }
      }
      let interval = try #require(value.interval)
      #expect(interval.kind == "suppressed-cells")
      let middle = try #require(value.value)
      #expect(isClose(interval.lower, min(lowest, middle)), "\(value.id)")
      #expect(isClose(interval.upper, max(highest, middle)), "\(value.id)")
      #expect(interval.lower < interval.upper)
    }
    #expect(result.values.allSatisfy { $0.interval != nil })
  }

  @Test("the interval always holds the true value", arguments: [1, 2, 3])
  func holdsTruth(hidden: Int) throws {
    // The true counts are 2, 3, 4, 60 and so on: all but one within 1…99.
    let counts = SuppressedTown.counts(hidden: hidden, range: 1...99)
    let measures = ["d", "gini", "h", "exposure-matrix", "m"]
    let hiddenRun = try SegregationFamily.run(counts, measures: measures)
    let truth = try SegregationFamily.run(
      GroupCounts([("x", SuppressedTown.x), ("y", SuppressedTown.y)]), measures: measures)
    for (value, known) in zip(hiddenRun.values, truth.values) where hidden <= 2 {
      let interval = try #require(value.interval)
      let number = try #require(known.value)
      #expect(interval.lower <= number + 1e-12 && number <= interval.upper + 1e-12, "\(value.id)")
    }
    let kind = hiddenRun.values[0].interval?.kind
    #expect(kind == (hidden <= 2 ? "suppressed-cells" : "suppressed-cells-sampled"))
    #expect(hiddenRun.diagnostics.contains { $0.kind == .suppressedSearch } == (hidden > 2))
  }

  @Test("the search comes close to the exact interval, and never beyond it")
  func searchAgainstExact() throws {
    // 4⁵ fillings are exact; the same town with ranges off the whole numbers is searched.
    let exact = try SegregationFamily.run(SuppressedTown.counts(hidden: 5), measures: ["d", "h"])
    let searched = try SegregationFamily.run(
      SuppressedTown.counts(hidden: 5, range: 1.0...4.0000001), measures: ["d", "h"])
    for (a, b) in zip(exact.values, searched.values) {
      let full = try #require(a.interval)
      let found = try #require(b.interval)
      #expect(full.kind == "suppressed-cells")
      #expect(found.kind == "suppressed-cells-sampled")
      #expect(found.lower >= full.lower - 1e-4)
      #expect(found.upper <= full.upper + 1e-4)
      let width = full.upper - full.lower
      #expect(found.upper - found.lower > 0.9 * width, "\(a.id)")
    }
  }

  @Test("the search finds the filling that makes a town even, in the middle of all ranges")
  func evenFilling() throws {
    // Thirty zones of 100 with 10 of the group each are even; ranges of 0…40 hide 29 of them.
    let x = [Double](repeating: 10, count: 30)
    let y = [Double](repeating: 90, count: 30)
    let lower = [10] + [Double](repeating: 0, count: 29)
    let upper = [10] + [Double](repeating: 40, count: 29)
    let points = [10] + [Double](repeating: 20, count: 29)
    let counts = GroupCounts(
      groups: [
        .init(name: "x", values: points, bounds: Column.Bounds(lower: lower, upper: upper)),
        .init(name: "y", values: y),
      ],
      total: .init(
        name: "total", values: zip(points, y).map { $0 + $1 },
        bounds: Column.Bounds(
          lower: zip(lower, y).map { $0 + $1 }, upper: zip(upper, y).map { $0 + $1 })),
      zones: [.given] + [CellStatus](repeating: .suppressed, count: 29))
    let result = try SegregationFamily.run(counts, measures: ["d"])
    let interval = try #require(result.values.first?.interval)
    #expect(interval.kind == "suppressed-cells-sampled")
    #expect(interval.lower < 1e-12)
    #expect(interval.upper > 0.4)
    #expect(isClose(dissimilarity(focal: x.span, rest: y.span), 0))
  }

  @Test("of costly values the fillings that push groups apart are looked at first")
  func costlyValues() throws {
    // 4⁵ = 1 024 fillings are more than costly values are taken over.
    let result = try SegregationFamily.run(
      SuppressedTown.counts(hidden: 5), measures: ["m", "m-expected", "d"])
    let kinds = Dictionary(
      uniqueKeysWithValues: result.values.map { ($0.id, $0.interval?.kind ?? "") })
    #expect(kinds["mutual-information"] == "suppressed-cells")
    #expect(kinds["mutual-information-expected"] == "suppressed-cells-sampled")
    let fillings = Fillings(Population(SuppressedTown.counts(hidden: 5)), seed: 1)
    var seen: [Set<Double>] = Array(repeating: [], count: 5)
    var values = [Double](repeating: 0, count: 5)
    for index in 0..<fillings.count(limit: 200) {
      fillings.fill(index, limit: 200, into: &values)
      for (position, value) in values.enumerated() { seen[position].insert(value) }
    }
    #expect(seen.allSatisfy { $0 == [1, 2, 3, 4] })
  }

  @Test("a simulated correction is held over the fillings, not simulated for each")
  func heldCorrection() throws {
    let result = try SegregationFamily.run(
      SuppressedTown.counts(hidden: 3), measures: ["gini-corrected", "gini"])
    let corrected = try #require(result.values.first { $0.id == "gini-corrected" })
    let plain = try #require(result.values.first { $0.id == "gini" })
    let (a, b) = (try #require(corrected.interval), try #require(plain.interval))
    let (c, g) = (try #require(corrected.value), try #require(plain.value))
    let chance = (g - c) / (1 - c)
    #expect(isClose(a.lower, (b.lower - chance) / (1 - chance), 1e-9))
    #expect(isClose(a.upper, (b.upper - chance) / (1 - chance), 1e-9))
  }

  @Test("another seed draws other fillings, the same seed the same")
  func seeds() throws {
    let counts = SuppressedTown.counts(hidden: 6, range: 1...99)
    let first = try SegregationFamily.run(counts, seed: 1)
    #expect(try SegregationFamily.run(counts, seed: 1).values == first.values)
    #expect(try SegregationFamily.run(counts, seed: 2).values != first.values)
  }

  @Test("a known total is never broken by a filling")
  func knownTotal() throws {
    // 3 hidden of a total of 5: both together leave somebody in the rest or nobody.
    let counts = GroupCounts(
      groups: [
        .init(
          name: "x", values: [2, 50], bounds: Column.Bounds(lower: [1, 50], upper: [4, 50])),
        .init(
          name: "y", values: [2, 50], bounds: Column.Bounds(lower: [1, 50], upper: [4, 50])),
      ],
      total: .init(name: "total", values: [5, 100]),
      rest: .init(
        name: "rest", values: [1, 0], bounds: Column.Bounds(lower: [0, 0], upper: [3, 0])),
      zones: [.suppressed, .given])
    let population = Population(counts)
    let fillings = Fillings(population, seed: 1)
    var values = [0.0, 0.0]
    var fitting = 0
    for index in 0..<fillings.count {
      fillings.fill(index, into: &values)
      guard let town = population.composition(filling: values) else { continue }
      fitting += 1
      #expect(town.zoneTotals == [5, 100])
      #expect(town.counts.allSatisfy { $0 >= 0 })
    }
    // x + y ≤ 5 with both in 1…4.
    #expect(fillings.count == 16)
    #expect(fitting == 10)
  }

  @Test("local values of a zone with hidden counts are ranges, those of others are not")
  func localRanges() throws {
    let result = try SegregationFamily.run(SuppressedTown.counts(hidden: 2))
    let share = try #require(result.zoneColumns.first { $0.name == "share_x" })
    let bounds = try #require(share.bounds)
    #expect(share.status(6) == .suppressed)
    #expect(isClose(bounds.lower[6], 0.0294117647058824))
    #expect(isClose(bounds.upper[6], 0.108108108108108))
    #expect(share.status(0) == .given)
    #expect(bounds.lower[0] == bounds.upper[0])
  }

  private func measure(_ id: String) -> SegregationMeasure? {
    SegregationMeasure.all.first { $0.info.id == id }
  }
}
