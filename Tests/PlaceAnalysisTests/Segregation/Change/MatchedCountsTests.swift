import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Matching two counts")
struct MatchedCountsTests {
  @Test("keys of either table are joined, the earlier order first")
  func keys() {
    let keys = ZoneKeys(before: ["a", "b", "c"], after: ["c", "d", "a"])
    #expect(keys.keys == ["a", "b", "c", "d"])
    #expect(keys.before == [0, 1, 2, nil])
    #expect(keys.after == [2, nil, 0, 1])
    #expect(ZoneKeys.repeated(["a", "b", "a", "a", "b"]) == ["a", "b"])
    let aligned = ZoneKeys.aligned(Composition(groups: [[3, 4, 1]]), rows: keys.after)
    #expect(aligned.counts == [1, 0, 3, 4])
  }

  @Test("dropping a group can empty a zone, and that another group")
  func cascade() {
    // Group c is only before; the third zone has nobody else, and holds all of b afterwards.
    let before = Composition(groups: [[5, 5, 0], [5, 0, 0], [0, 0, 9]])
    let after = Composition(groups: [[5, 5, 0], [0, 0, 4], [0, 0, 0]])
    let counts = MatchedCounts(before: before, after: after)
    #expect(counts.commonGroups == [0])
    #expect(counts.commonZones == [0, 1])
    #expect(counts.added == [] && counts.removed == [])
  }
}
