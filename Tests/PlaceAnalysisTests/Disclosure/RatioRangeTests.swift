import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Ratios of ranges")
struct RatioRangeTests {
  static func persons(_ low: Double, _ high: Double) -> Persons {
    Persons(value: (low + high) / 2, lower: low, upper: high)
  }

  @Test("a share is lowest with little shared and much beside, by hand")
  func share() throws {
    // A cell of 1 to 4 is shared, 10 are not: 1/11 to 4/14, and not 1/14 to 4/11.
    let range = try #require(
      RatioRange.share(Self.persons(1, 4), of: Self.persons(11, 14)))
    #expect(range == RatioRange(lower: 1.0 / 11, upper: 4.0 / 14))
    // A cell of 1 to 4 is not shared, 10 are.
    #expect(
      RatioRange.share(Self.persons(10, 10), of: Self.persons(11, 14))
        == RatioRange(lower: 10.0 / 14, upper: 10.0 / 11))
    #expect(RatioRange.share(Persons(value: 3), of: Persons(value: 5)) == nil)
    #expect(RatioRange.share(Self.persons(0, 0), of: Self.persons(0, 0)) == nil)
    #expect(
      RatioRange.share(Self.persons(0, 4), of: Self.persons(0, 4))
        == RatioRange(lower: 0, upper: 1))
  }

  @Test("every filling of the cells gives ratios within their ranges", arguments: 1...200)
  func fillings(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    func number(_ most: Int) -> Double { Double(random.next() % UInt64(most)) }
    // Zones with a range of people, and what part of each is in A, in B and in both.
    let zones = (0..<4).map {
      _ -> (low: Double, high: Double, a: Double, b: Double, both: Double) in
      let low = number(20)
      let both = number(5) / 4
      return (
        low, low + number(6), min(1, both + number(3) / 4), min(1, both + number(3) / 4),
        min(1, both)
      )
    }
    func sum(_ part: (Int) -> Double, _ people: (Int) -> Double) -> Double {
      zones.indices.reduce(0) { $0 + part($1) * people($1) }
    }
    func persons(_ part: (Int) -> Double) -> Persons {
      Persons(
        value: sum(part) { (zones[$0].low + zones[$0].high) / 2 },
        lower: sum(part) { zones[$0].low }, upper: sum(part) { zones[$0].high })
    }
    let a = persons { zones[$0].a }
    let b = persons { zones[$0].b }
    let both = persons { zones[$0].both }
    for _ in 0..<40 {
      let filling = zones.map { $0.low + number(7) / 6 * ($0.high - $0.low) }
      let people = (
        a: sum({ zones[$0].a }) { filling[$0] }, b: sum({ zones[$0].b }) { filling[$0] },
        both: sum({ zones[$0].both }) { filling[$0] }
      )
      let found: [(RatioRange?, Double)] = [
        (RatioRange.share(both, of: a), people.both / people.a),
        (
          RatioRange.jaccard(a, b, shared: both),
          JaccardOverlap.value(people.a, people.b, shared: people.both)
        ),
        (
          RatioRange.overlap(a, b, shared: both),
          OverlapCoefficient.value(people.a, people.b, shared: people.both)
        ),
        (RatioRange.ofGroup(both, of: a), people.both / people.a),
      ]
      for (range, value) in found where !value.isNaN {
        let range = try #require(range)
        #expect(range.lower - 1e-12 <= value && value <= range.upper + 1e-12)
        #expect(range.lower >= 0 && range.upper <= 1)
      }
    }
  }
}
