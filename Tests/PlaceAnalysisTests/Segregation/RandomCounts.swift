import GeoCore

@testable import PlaceAnalysis

/// Random counts for properties that hold for any town.
struct RandomCounts {
  let groups: [[Double]]

  init(seed: UInt64, zones: Int = 60, groups count: Int = 3) {
    var random = SeededRandom(seed: seed)
    groups = (0..<count).map { group in
      (0..<zones).map { zone in
        // Some zones without people, some without one of the groups.
        if zone % 17 == 16 { return 0 }
        let draw = random.unit()
        return draw < 0.15 ? 0 : (draw * draw * 900 / Double(group + 1)).rounded()
      }
    }
  }

  var composition: Composition { Composition(groups: groups) }

  var counts: GroupCounts {
    GroupCounts(groups.enumerated().map { (name: "g\($0.offset)", values: $0.element) })
  }

  func reordered(_ order: [Int]) -> Composition {
    Composition(groups: groups.map { group in order.map { group[$0] } })
  }
}

/// Equal but for rounding.
func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-11) -> Bool {
  a == b || (a - b).magnitude <= tolerance * max(1, max(a.magnitude, b.magnitude))
}

/// Every measure over all groups, by name.
let measuresOfAllGroups: [(name: String, value: @Sendable (Composition) -> Double)] = [
  ("multigroup D", { $0.multigroupDissimilarity() }),
  ("multigroup Gini", { $0.multigroupGini() }),
  ("multigroup H", { $0.multigroupInformationTheory() }),
  ("M", { $0.mutualInformation() }),
  ("P", { $0.normalisedExposure() }),
  ("R", { $0.relativeDiversity() }),
  ("C", { $0.squaredCoefficientOfVariation() }),
]

/// Every measure of one group against another that splitting and scaling leave alone.
let measuresOfTwoGroups: [(name: String, kernel: SegregationMeasure.TwoGroupKernel)] = [
  ("D", { dissimilarity(focal: $0, rest: $1) }),
  ("Gini", { gini(focal: $0, rest: $1) }),
  ("H", { informationTheory(focal: $0, rest: $1) }),
  ("V", { correlationRatio(focal: $0, rest: $1) }),
  ("Atkinson", { atkinson(focal: $0, rest: $1, b: 0.3) }),
  ("Gorard", { gorard(focal: $0, rest: $1) }),
  ("MinMax", { minMax(focal: $0, rest: $1) }),
  ("R profile", { concentrationProfile(focal: $0, rest: $1) }),
  ("isolation", { isolation(focal: $0, rest: $1) }),
  ("interaction", { interaction(focal: $0, rest: $1) }),
]
