import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Compressing a town")
struct CompressionTests {
  private func row(_ zones: Int) -> MergingRule { .neighbours((1..<zones).map { ($0 - 1, $0) }) }

  @Test("zones of the same mix are merged first and lose nothing")
  func equalMixes() throws {
    let town = Composition(groups: [[8, 40, 1, 2], [2, 10, 9, 18]])
    for rule in [MergingRule.any, row(4)] {
      let compression = try town.compressed(merging: rule)
      #expect(compression.merges.map(\.areas) == [3, 2, 1])
      #expect(compression.merges.prefix(2).map { [$0.kept, $0.merged] } == [[0, 1], [2, 3]])
      #expect(isClose(compression.merges[1].mutualInformation, town.mutualInformation()))
      #expect(compression.merges[2].mutualInformation < 1e-15)
      #expect(compression.areasNeeded(keeping: 0.95) == 2)
      #expect(compression.areaOfZone(areas: 2) == [0, 0, 2, 2])
      #expect(compression.areaOfZone(areas: 1) == [0, 0, 0, 0])
      #expect(compression.areaOfZone(areas: 4) == [0, 1, 2, 3])
    }
  }

  @Test(
    "M after each step is that of the merged areas, and it never rises", arguments: [true, false])
  func consistent(neighboursOnly: Bool) throws {
    let town = RandomCounts(seed: 6, zones: 50).composition
    let compression = try town.compressed(merging: neighboursOnly ? row(50) : .any)
    var last = town.mutualInformation()
    for merge in compression.merges {
      let areas = compression.areaOfZone(areas: merge.areas)
      let merged = town.aggregated(by: Superunits(areas.map { "\($0)" }))
      #expect(isClose(merged.informationOrZero, merge.mutualInformation))
      #expect(merge.mutualInformation <= last)
      last = merge.mutualInformation
    }
  }

  @Test("each step is the best there is", arguments: [UInt64(1), 2])
  func greedy(seed: UInt64) throws {
    let town = RandomCounts(seed: seed, zones: 24).composition
    var groups = (0..<3).map { k in (0..<24).map { town.counts[k * 24 + $0] } }
    for merge in try town.compressed(merging: .any).merges {
      let now = Composition(groups: groups).informationOrZero
      var best = Double.infinity
      for i in 0..<24 {
        for j in 0..<24 where i < j {
          guard groups.contains(where: { $0[i] > 0 }), groups.contains(where: { $0[j] > 0 }) else {
            continue
          }
          var tried = groups
          for k in 0..<3 {
            tried[k][i] += tried[k][j]
            tried[k][j] = 0
          }
          best = min(best, now - Composition(groups: tried).informationOrZero)
        }
      }
      for k in 0..<3 {
        groups[k][merge.kept] += groups[k][merge.merged]
        groups[k][merge.merged] = 0
      }
      #expect(isClose(now - Composition(groups: groups).informationOrZero, best, 1e-12))
    }
  }

  @Test("zones without neighbours stay, and zones without people are no areas")
  func islands() throws {
    let town = Composition(groups: [[8, 0, 4, 2], [2, 0, 9, 18]])
    let compression = try town.compressed(merging: .neighbours([(0, 1), (2, 3), (3, 2)]))
    #expect(compression.populatedZones == 3)
    #expect(compression.merges.map(\.areas) == [2])
    #expect(try town.compressed(merging: .any).merges.count == 2)
    #expect(try Composition(groups: [[0], [0]]).compressed(merging: .any).merges.isEmpty)
  }

  @Test("threads change nothing")
  func threads() throws {
    let town = RandomCounts(seed: 7, zones: 200).composition
    let one = try town.compressed(merging: .any, context: RunContext(threads: 1))
    let four = try town.compressed(merging: .any, context: RunContext(threads: 4))
    #expect(one.merges == four.merges)
  }
}
