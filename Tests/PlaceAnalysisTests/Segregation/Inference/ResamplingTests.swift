import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Resampling of a town")
struct ResamplingTests {
  static let indices: [ResampledIndex] = [
    .dissimilarity(of: 0), .informationTheory(of: 0), .gini(of: 0),
  ]

  /// Mean and standard deviation of D, H and G in 20 000 draws of a reference program for the town
  /// of four zones with 80, 10, 10 and 0 of 100, 100, 50 and 50 people.
  @Test(
    "means and spreads are those of the reference program, within their own error",
    arguments: [
      (ResamplingModel.evenness, 0.08311615770349229, 0.03636719203135808),
      (.systematic, 0.08220025, 0.0362276589376281),
      (.personPermutation, 0.08324649999999999, 0.03652498379838209),
      (.bootstrapZones, 0.5648679856869642, 0.2036088621471105),
      (.bootstrapPersons, 0.6996847351622577, 0.04555560191831084),
      (.bootstrapGroups, 0.7002885, 0.04488476913024053),
    ])
  func reference(model: ResamplingModel, mean: Double, deviation: Double) throws {
    let town = Composition(groups: [CorrectionTests.x, CorrectionTests.y])
    let report = try Resampling(model: model, replicates: 20_000, seed: 7).run(
      Self.indices, of: town)
    let found = report.results[0].distribution
    let error = (2.0 / 20_000).squareRoot() * deviation
    #expect((found.mean - mean).magnitude < 4 * error)
    // The spread of a standard deviation depends on the fourth moment; no distribution here has
    // one above 5.
    #expect((found.standardDeviation - deviation).magnitude < 4 * error * 1.1)
  }

  @Test("results are the same at any number of threads and on any run")
  func threads() throws {
    let town = RandomCounts(seed: 4).composition
    for model in ResamplingModel.allCases where model != .geographicPermutation {
      let plan = Resampling(model: model, replicates: 37, seed: 9)
      let indices = Self.indices + [.multigroupDissimilarity, ResampledIndex("h") { $0.entropy() }]
      let one = try plan.run(indices, of: town, context: RunContext(threads: 1)).results
      let three = try plan.run(indices, of: town, context: RunContext(threads: 3)).results
      #expect(one == three, "\(model)")
      let longer = try Resampling(model: model, replicates: 60, seed: 9).run(indices, of: town)
      #expect(longer.results[0].distribution.values.starts(with: one[0].distribution.values))
    }
  }

  @Test("another seed gives other replicates")
  func seeds() throws {
    let town = RandomCounts(seed: 4).composition
    let a = try Resampling(model: .systematic, replicates: 5, seed: 1).run(Self.indices, of: town)
    let b = try Resampling(model: .systematic, replicates: 5, seed: 2).run(Self.indices, of: town)
    #expect(a.results[0].distribution.values != b.results[0].distribution.values)
    #expect(Set(a.results[0].distribution.values).count == 5)
  }

  @Test("indices from weights are those of zones copied", arguments: [1, 2, 3])
  func weights(seed: UInt64) throws {
    let town = RandomCounts(seed: seed).composition
    let known: [ResampledIndex] = [
      .dissimilarity(of: 1), .dissimilarity(of: 0, against: 2), .informationTheory(of: 2),
      .informationTheory(of: 1, against: 0), .gini(of: 0), .gini(of: 1, against: 2),
      .multigroupDissimilarity, .multigroupInformationTheory, .mutualInformation,
    ]
    // The same as functions that the engine knows nothing about.
    let copied = known.map { index in
      ResampledIndex(index.name) { (town) throws(GeosegError) in try index.value(town) }
    }
    for model in [ResamplingModel.bootstrapZones, .jackknifeZones] {
      let plan = Resampling(model: model, replicates: 40, seed: seed)
      let a = try plan.run(known, of: town).results
      let b = try plan.run(copied, of: town).results
      for (x, y) in zip(a, b) {
        #expect(x.distribution.values.count == y.distribution.values.count)
        for (u, v) in zip(x.distribution.values, y.distribution.values) {
          #expect(isClose(u, v, 1e-11), "\(model) \(x.name)")
        }
      }
    }
  }

  @Test("null models keep the margins that they say they keep", arguments: [5, 6])
  func margins(seed: UInt64) throws {
    let town = RandomCounts(seed: seed).composition
    @Sendable func largestGap(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).map { ($0 - $1).magnitude }.max() ?? 0
    }
    let zones = ResampledIndex("zones") { largestGap($0.zoneTotals, town.zoneTotals) }
    let groups = ResampledIndex("groups") { largestGap($0.groupTotals, town.groupTotals) }
    let people = ResampledIndex("people") { $0.total - town.total }
    for (model, kept) in [
      (ResamplingModel.evenness, [true, false, true]), (.systematic, [false, true, true]),
      (.personPermutation, [true, true, true]), (.bootstrapPersons, [false, false, true]),
      (.bootstrapGroups, [false, true, true]), (.personGeographic, [false, true, true]),
    ] {
      let report = try Resampling(model: model, replicates: 20, seed: seed).run(
        [zones, groups, people], of: town)
      let found = report.results.map { $0.distribution.values.allSatisfy { $0 == 0 } }
      #expect(found == kept, "\(model)")
    }
  }

  @Test("a geographic permutation moves whole mixes and leaves empty zones where they are")
  func places() throws {
    let town = RandomCounts(seed: 2).composition
    let empty = town.zoneTotals.indices.filter { town.zoneTotals[$0] == 0 }
    let mixes = ResampledIndex("mixes", isSpatial: true) {
      $0.dissimilarity(ofGroup: 0) - town.dissimilarity(ofGroup: 0)
    }
    let stay = ResampledIndex("stay", isSpatial: true) { drawn in
      empty.allSatisfy { drawn.zoneTotals[$0] == 0 } ? 1 : 0
    }
    let moved = ResampledIndex("moved", isSpatial: true) { drawn in
      Double(zip(drawn.zoneTotals, town.zoneTotals).count { $0 != $1 })
    }
    let report = try Resampling(model: .geographicPermutation, replicates: 30).run(
      [mixes, stay, moved], of: town)
    #expect(report.results[0].distribution.values.allSatisfy { $0.magnitude < 1e-12 })
    #expect(report.results[1].distribution.values.allSatisfy { $0 == 1 })
    #expect(report.results[2].distribution.values.allSatisfy { $0 > 30 })
  }

  @Test("an index that cannot vary is refused, not given p = 0")
  func refusals() throws {
    let town = RandomCounts(seed: 2).composition
    let spatial = ResampledIndex("in space", isSpatial: true) { $0.total }
    let places = try Resampling(model: .geographicPermutation, replicates: 9).run(
      [.dissimilarity(of: 0), spatial], of: town)
    #expect(places.diagnostics.map(\.kind) == [.indexWithoutPlaces])
    #expect(places.results[0].distribution.values.isEmpty)
    #expect(places.results[0].twoSided.isNaN)
    #expect(places.results[1].twoSided == 1)
    let zones = try Resampling(model: .bootstrapZones, replicates: 9).run(
      [.dissimilarity(of: 0), spatial], of: town)
    #expect(zones.diagnostics.map(\.kind) == [.zonesDrawnInSpace])
    #expect(zones.results[0].distribution.values.count == 9)
    #expect(zones.results[1].distribution.values.isEmpty)
  }

  @Test("a fully separated town has the smallest p-value that the replicates allow")
  func smallestP() throws {
    let town = Composition(groups: [[50, 0, 40, 0], [0, 60, 0, 70]])
    let report = try Resampling(model: .personPermutation, replicates: 99).run(
      [.dissimilarity(of: 0)], of: town)
    let d = report.results[0]
    #expect(d.upperTail == 0.01)
    #expect(d.lowerTail == 1)
    #expect(d.twoSided == 0.02)
    #expect(d.interval.upper < d.observed)
    #expect(isClose(d.corrected, 1))
  }

  @Test("p-values of towns made by chance are spread evenly")
  func calibration() throws {
    let zones = [40, 25, 60, 33, 18, 52, 47, 25]
    let draws = SeatingDraws(zoneTotals: zones, groupTotals: [90, 210])
    var random = SeededRandom(seed: 31)
    var counts = [Double](repeating: 0, count: 16)
    var free = [Int](repeating: 0, count: 8)
    var tails: [Double] = []
    for town in 0..<300 {
      counts.withUnsafeMutableBufferPointer { counts in
        free.withUnsafeMutableBufferPointer { free in
          guard let counts = counts.baseAddress, let free = free.baseAddress else { return }
          draws.draw(into: counts, free: free, &random)
        }
      }
      let report = try Resampling(
        model: .personPermutation, replicates: 99, seed: UInt64(town)
      ).run([.informationTheory(of: 0)], of: Composition(zones: 8, groups: 2, counts: counts))
      tails.append(report.results[0].upperTail)
    }
    // Kolmogorov's distance of 300 even numbers stays below 1.63/√300 in 99 of 100 cases; ties of
    // the discrete index and (1+#)/(R+1) add a little.
    let distance =
      tails.sorted().enumerated().map {
        (Double($0.offset + 1) / 300 - $0.element).magnitude
      }.max() ?? 1
    #expect(distance < 0.11)
  }

  @Test("replicates without a value are dropped and counted")
  func dropped() throws {
    // Drawing two zones of two often takes the same one twice, with one group only.
    let town = Composition(groups: [[9, 0], [0, 7]])
    let report = try Resampling(model: .bootstrapZones, replicates: 200).run(
      [.dissimilarity(of: 0)], of: town)
    let d = report.results[0].distribution
    #expect(d.dropped > 60 && d.dropped < 140)
    #expect(d.values.count + d.dropped == 200)
    #expect(d.values.allSatisfy { $0 == 1 })
    #expect(report.diagnostics.map(\.kind) == [.replicatesDropped])
  }

  @Test("the jackknife leaves every zone with people out once, by hand")
  func jackknife() throws {
    let (x, y): ([Double], [Double]) = ([6, 0, 2, 4], [2, 0, 6, 4])
    let report = try Resampling(model: .jackknifeZones).run(
      [.dissimilarity(of: 0)], of: Composition(groups: [x, y]))
    let result = report.results[0]
    // Without the first: ½(|⅓ − 0.6| + |⅔ − 0.4|) = 4/15; without the third the same mirrored;
    // without the last: ½(|¾ − ¼| + |¼ − ¾|) = ½.
    let values: [Double] = [4.0 / 15, 4.0 / 15, 0.5]
    for (found, expected) in zip(result.distribution.values, values) {
      #expect(isClose(found, expected))
    }
    #expect(result.distribution.values.count == 3)
    let mean = values.reduce(0, +) / 3
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(isClose(result.bias, 2 * (mean - 1.0 / 3)))
    #expect(isClose(result.standardError, (2.0 / 3 * squares).squareRoot()))
    #expect(isClose(result.interval.upper, result.corrected + 1.95996398454 * result.standardError))
  }

  @Test("the bootstrap of persons gives debiased percentiles around 2θ̂ − mean")
  func debiased() throws {
    let town = RandomCounts(seed: 12).composition
    let report = try Resampling(model: .bootstrapPersons, replicates: 400).run(
      [.mutualInformation], of: town)
    let m = report.results[0]
    #expect(m.bias > 0)
    #expect(isClose(m.corrected, 2 * m.observed - m.distribution.mean))
    #expect(m.interval.lower < m.corrected && m.corrected < m.interval.upper)
    #expect(m.upperTail.isNaN)
  }

  @Test("counts with fractions are rounded with a note, amounts beyond people are refused")
  func fractions() throws {
    let town = Composition(groups: [[1.5, 2.25, 3], [4, 5.5, 6]])
    let report = try Resampling(model: .personPermutation, replicates: 5).run(
      [.dissimilarity(of: 0)], of: town)
    #expect(report.diagnostics.map(\.kind) == [.personsRounded])
    #expect(report.results[0].distribution.values.count == 5)
    let amounts = try Resampling(model: .personPermutation, replicates: 5).run(
      [.dissimilarity(of: 0)], of: Composition(groups: [[1e40, 2], [3, 4e20]]))
    #expect(amounts.diagnostics.map(\.kind) == [.tooManyPersons])
    #expect(amounts.results[0].distribution.values.isEmpty)
  }

  @Test("towns without people, zones or a second group neither crash nor hang")
  func degenerate() throws {
    for town in [
      Composition(groups: [[], []]), Composition(groups: [[0, 0], [0, 0]]),
      Composition(groups: [[1, 0], [0, 0]]), Composition(groups: [[5], [3]]),
      Composition(groups: [[1, 0], [0, 1]]),
    ] {
      for model in ResamplingModel.allCases {
        let report = try Resampling(model: model, replicates: 12).run(
          Self.indices + [.multigroupInformationTheory], of: town)
        #expect(report.results.count == 4)
        #expect(report.results.allSatisfy { $0.distribution.values.allSatisfy(\.isFinite) })
      }
    }
  }

  @Test("quantiles lie linearly between the values in order")
  func quantiles() {
    let d = ReplicateDistribution([4, .nan, 1, 3, 2, 5])
    #expect(d.dropped == 1)
    #expect(d.quantile(0) == 1 && d.quantile(1) == 5 && d.quantile(0.5) == 3)
    #expect(isClose(d.quantile(0.975), 4.9))
    #expect(d.mean == 3)
    #expect(isClose(d.standardDeviation, 2.5.squareRoot()))
    #expect(d.upperTail(5) == 2.0 / 6 && d.lowerTail(0) == 1.0 / 6)
    #expect(d.twoSided(3) == 1)
    #expect(ReplicateDistribution([.nan]).mean.isNaN)
    #expect(ReplicateDistribution([]).quantile(0.5).isNaN)
  }
}
