import GeoCore
import Testing

@testable import PlaceAnalysis

/// Four zones with 80, 10, 10, 0 of the group among 100, 100, 50, 50 people.
private let x: [Double] = [80, 10, 10, 0]
private let y: [Double] = [20, 90, 40, 50]

private let expectedValues: [(String, Double)] = [
  ("dissimilarity", 0.7), ("gini", 0.775), ("information-theory", 0.436678363562361),
  ("correlation-ratio", 0.505), ("gorard", 0.4666666666666667), ("min-max", 0.823529411764706),
  ("concentration-profile", 0.615), ("isolation", 0.67), ("interaction", 0.33),
  ("isolation-without-self", 0.665842094413523),
  ("interaction-without-self", 0.334157905586477),
]

@Suite("Measures of two groups, checked on paper")
struct HandCheckTests {
  @Test(
    "four zones give the values worked out by hand",
    arguments: expectedValues)
  func fourZones(id: String, expected: Double) throws {
    let result = try SegregationFamily.run(
      GroupCounts([("x", x), ("y", y)]), measures: [id])
    let value = try #require(result.values.first)
    #expect(value.id == id)
    #expect(value.groups == (id.hasPrefix("isolation") ? ["x"] : ["x", "y"]))
    #expect(abs(try #require(value.value) - expected) < 1e-12)
  }

  @Test(
    "Atkinson's index has the values of the reference for each b",
    arguments: [(0.1, 0.3305281599225558), (0.5, 0.595), (0.9, 0.7422567184928252)])
  func atkinsonValues(b: Double, expected: Double) {
    #expect(abs(atkinson(focal: x.span, rest: y.span, b: b) - expected) < 1e-12)
  }

  @Test("three groups in two zones give the values of the worked examples")
  func threeGroups() {
    let town = Composition(groups: [[60, 20], [30, 30], [10, 50]])
    let diverse = 0.66
    #expect(abs(town.multigroupDissimilarity() - 80 / (400 * diverse)) < 1e-15)
    #expect(abs(town.multigroupGini() - 8000 / (40_000 * diverse)) < 1e-15)
    #expect(abs(town.normalisedExposure() - (8.0 / 120 + 8.0 / 140)) < 1e-15)
    #expect(abs(town.relativeDiversity() - 16 / (200 * diverse)) < 1e-15)
    #expect(abs(town.squaredCoefficientOfVariation() - (8.0 / 160 + 8.0 / 120)) < 1e-15)
    #expect(abs(town.simpsonInteraction() - diverse) < 1e-15)
    #expect(abs(town.simpsonConcentration() - 0.34) < 1e-15)
    #expect(abs(town.entropy() - 1.0888999753452235) < 1e-12)
    #expect(abs(town.normalisedEntropy() - 1.0888999753452235 / 1.0986122886681098) < 1e-12)
    #expect(abs(town.mutualInformation() - 0.1251) < 5e-5)
    #expect(abs(town.multigroupInformationTheory() - 0.1149) < 5e-5)
    #expect(abs(town.exposure(of: 0, to: 2) - 0.2) < 1e-15)
    #expect(abs(town.locationQuotients(of: 0)[0] - 1.5) < 1e-15)
    #expect(abs(town.localDiversity()[0] - 0.8979457) < 1e-6)
    #expect(abs(town.localEntropy()[0] - 0.8173454) < 1e-6)
    #expect(abs(town.localSimpson()[0] - 0.54) < 1e-15)
    #expect(abs(town.localDivergence()[0] - 0.1334179) < 1e-6)
    #expect(abs(town.mutualInformationContributions()[0] - 0.0667) < 5e-5)
    #expect(abs(town.multigroupInformationContributions()[0] - 0.0877) < 5e-5)
  }

  @Test("contributions of the four zones sum to their index")
  func contributionsSum() {
    let d = dissimilarityContributions(focal: x.span, rest: y.span)
    let signed = signedDissimilarityContributions(focal: x.span, rest: y.span)
    #expect(zip(d, signed).allSatisfy { isClose($0, $1.magnitude) })
    #expect(isClose(signed.reduce(0, +), 0))
    #expect(signed.contains { $0 < 0 } && signed.contains { $0 > 0 })
    #expect(abs(d[0] - 0.35) < 1e-15)
    #expect(abs(d.reduce(0, +) - 0.70) < 1e-15)
    let h = informationContributions(focal: x.span, rest: y.span)
    #expect(abs(h[0] - 0.0713) < 5e-5)
    #expect(abs(h.reduce(0, +) - informationTheory(focal: x.span, rest: y.span)) < 1e-14)
    let p = isolationContributions(focal: x.span, rest: y.span)
    #expect(abs(p[0] - 0.64) < 1e-15)
    #expect(abs(p.reduce(0, +) - 0.67) < 1e-15)
  }
}
