import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Inference about the values of a report")
struct ReadingInferenceTests {
  private func populated(_ counts: GroupCounts) -> (PopulatedSpace, AskedGroups) {
    let population = Population(counts)
    let town = population.composition
    let space = ZoneSpace(
      zoneCount: town.zoneCount, keys: [String](repeating: "", count: town.zoneCount))
    let asked = AskedGroups(
      comparisons: Comparison.all(
        named: population.names, present: town.presentGroups, restName: population.restName),
      present: town.presentGroups, names: population.allNames, named: population.names.count)
    return (PopulatedSpace(town, names: population.allNames, in: space), asked)
  }

  private func readings(_ ids: [String], _ asked: AskedGroups) throws -> [GlobalReading] {
    try SegregationMeasure.resolve(ids, hasSpace: true).flatMap {
      GlobalReading.all(of: $0, asked, SegregationParameters())
    }
  }

  @Test("every reading gets the value of the report and an interval of the model's name")
  func allReadings() throws {
    let (populated, asked) = populated(RandomCounts(seed: 3).counts)
    let readings = try readings(
      ["d", "dissimilarity-corrected", "h-multi", "isolation", "m", "exposure-matrix"], asked)
    let values = try populated.values(of: readings)
    for model in [ResamplingModel.bootstrapPersons, .personPermutation, .bootstrapZones] {
      let report = try populated.inference(
        of: readings, Resampling(model: model, replicates: 60))
      #expect(report.results.count == readings.count)
      #expect(report.diagnostics.map(\.kind) == [.intervalMeaning])
      #expect(report.diagnostics[0].message(in: .english).hasPrefix(model.rawValue))
      for (result, value) in zip(report.results, values) {
        #expect(isClose(result.observed, value))
        let interval = try #require(result.measureInterval)
        #expect(interval.kind == model.rawValue)
        #expect(interval.lower < interval.upper)
      }
    }
  }

  @Test("a corrected index is not freed of chance a second time")
  func corrected() throws {
    let (populated, asked) = populated(RandomCounts(seed: 3, groups: 2).counts)
    let readings = try readings(["dissimilarity-corrected", "d"], asked)
    let report = try populated.inference(
      of: readings, Resampling(model: .bootstrapPersons, replicates: 200))
    let byName = Dictionary(uniqueKeysWithValues: report.results.map { ($0.name, $0) })
    let corrected = try #require(byName["dissimilarity-corrected"])
    let plain = try #require(byName["dissimilarity"])
    #expect(corrected.bias == 0 && corrected.corrected == corrected.observed)
    #expect(corrected.interval.lower < corrected.observed)
    #expect(corrected.observed < corrected.interval.upper)
    #expect(plain.bias > 0)
    // Held against the same expectation, both vary alike.
    let expected = (plain.observed - corrected.observed) / (1 - corrected.observed)
    for (a, b) in zip(corrected.distribution.values, plain.distribution.values) {
      #expect(isClose(a, correctedForChance(b, expected: expected)))
    }
  }

  @Test("a fully separated town is corrected against what chance gives, not against nothing")
  func separated() throws {
    let (populated, asked) = populated(GroupCounts([("a", [30, 0, 20]), ("b", [0, 25, 0])]))
    let readings = try readings(["dissimilarity-corrected"], asked)
    let report = try populated.inference(
      of: readings, Resampling(model: .personPermutation, replicates: 500))
    #expect(report.results[0].observed == 1)
    // Below what chance gives on average, since what lies below is taken as a share of less.
    #expect(report.results[0].distribution.mean < 0)
    #expect(report.results[0].distribution.quantile(0.7) > 0)
  }

  @Test("of two groups compared alone, only those two change homes")
  func pairUniverse() throws {
    let groups = RandomCounts(seed: 8).groups
    let total = groups[0].indices.map { groups[0][$0] + groups[1][$0] + groups[2][$0] }
    let (populated, asked) = populated(
      GroupCounts([("a", groups[0]), ("b", groups[1])], total: total))
    #expect(populated.composition.groupCount == 3)
    let pair = try readings(["d", "g", "v"], asked)
    let plan = Resampling(model: .personPermutation, replicates: 50, seed: 4)
    let report = try populated.inference(of: pair, plan)
    let alone = try plan.run(
      [.dissimilarity(of: 0, against: 1), .gini(of: 0, against: 1)],
      of: Composition(groups: [groups[0], groups[1]]))
    for (a, b) in zip(report.results, alone.results) {
      #expect(a.distribution.values == b.distribution.values)
      #expect(a.observed == b.observed)
    }
    #expect(report.results[2].distribution.values.count == 50)
  }
}
