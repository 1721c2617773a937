import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Counts of another division")
struct TargetCountsTests {
  @Test("the rest of a source zone is not told by its other target, by hand")
  func restOfSource() throws {
    // Source 0 has 97 people in target 0 and 3 in target 1; source 1 lies in target 2 alone.
    let found = try TargetCounts(
      sources: [0, 0, 1], targets: [0, 1, 2], people: [97, 3, 50], targetCount: 4,
      MinimumCount.default, RunContext())
    #expect(found.isSmall == [false, true, false, false])
    #expect(found.isHidden == [true, true, false, false])
  }

  @Test("where sources are not known, the smallest other target goes along")
  func unknownSources() throws {
    let found = try TargetCounts(
      sources: [0, 0, 1, 2], targets: [0, 1, 2, 3], people: [97, 3, 50, 60], targetCount: 4,
      sourcesAreKnown: false, MinimumCount.default, RunContext())
    #expect(found.isHidden == [false, true, true, false])
  }

  @Test("large counts are all told")
  func large() throws {
    let found = try TargetCounts(
      sources: [0, 0, 1], targets: [0, 1, 1], people: [97, 30, 2], targetCount: 2,
      MinimumCount.default, RunContext())
    #expect(!found.isHidden.contains(true))
  }
}
