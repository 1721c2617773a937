import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Ranges of one zone")
struct ZoneRangesTests {
  /// All ways to fill the cells with whole numbers so that the total holds.
  private func fillings(
    _ groups: [ClosedRange<Int>], rest: ClosedRange<Int>, total: ClosedRange<Int>
  )
    -> [[Int]]
  {
    var all: [[Int]] = [[]]
    for range in groups + [rest] {
      all = all.flatMap { head in range.map { head + [$0] } }
    }
    return all.filter { total.contains($0.reduce(0, +)) }
  }

  @Test("the narrowed ranges are exactly those of all fillings of small random tables")
  func exact() {
    var random = SeededRandom(seed: 5)
    var impossible = 0
    for _ in 0..<1500 {
      func range(_ highest: Int) -> ClosedRange<Int> {
        let lower = Int.random(in: 0...highest, using: &random)
        return lower...(lower + Int.random(in: 0...3, using: &random))
      }
      let groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in range(4) }
      let rest = Bool.random(using: &random) ? 0...0 : 0...40
      let total = range(16)
      let truth = fillings(groups, rest: rest, total: total)
      var zone = ZoneRanges(
        groups: groups.map { .init(lower: Double($0.lowerBound), upper: Double($0.upperBound)) },
        total: .init(lower: Double(total.lowerBound), upper: Double(total.upperBound)),
        rest: .init(lower: 0, upper: rest == 0...0 ? 0 : .infinity))
      let possible = zone.narrow()
      #expect(possible == !truth.isEmpty)
      guard possible else {
        impossible += 1
        continue
      }
      for i in groups.indices {
        #expect(zone.groups[i].lower == Double(truth.map { $0[i] }.min() ?? -1))
        #expect(zone.groups[i].upper == Double(truth.map { $0[i] }.max() ?? -1))
      }
      #expect(zone.rest.lower == Double(truth.map { $0[groups.count] }.min() ?? -1))
      #expect(zone.rest.upper == Double(truth.map { $0[groups.count] }.max() ?? -1))
      let totals = truth.map { $0.reduce(0, +) }
      #expect(zone.total?.lower == Double(totals.min() ?? -1))
      #expect(zone.total?.upper == Double(totals.max() ?? -1))
      let points = zone.points()
      for i in groups.indices {
        #expect(points[i] >= zone.groups[i].lower && points[i] <= zone.groups[i].upper)
      }
      let sum = points.reduce(0, +)
      #expect(sum <= Double(total.upperBound) + 1e-9)
      if rest == 0...0 { #expect(sum >= Double(total.lowerBound) - 1e-9) }
    }
    #expect(impossible > 50)
  }

  @Test("without a total the ranges stay as they are and the points lie half-way")
  func noTotal() {
    var zone = ZoneRanges(
      groups: [.init(lower: 1, upper: 4), .init(lower: 10, upper: 10)], total: nil,
      rest: .init(lower: 0, upper: 0))
    let possible = zone.narrow()
    #expect(possible)
    #expect(zone.points() == [2.5, 10])
  }
}
