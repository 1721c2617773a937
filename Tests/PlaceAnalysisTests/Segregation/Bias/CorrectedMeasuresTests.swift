import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Corrected measures in the catalogue")
struct CorrectedMeasuresTests {
  private func run(
    _ measures: [String], _ change: (inout SegregationParameters) -> Void = { _ in }
  ) throws -> [MeasureValue] {
    var request = SegregationFamily.Request(
      GroupCounts([("x", CorrectionTests.x), ("y", CorrectionTests.y)]))
    request.measures = measures
    change(&request.parameters)
    return try SegregationFamily.run(request).values
  }

  @Test("the default report has D and beside it D corrected, its method named")
  func defaultReport() throws {
    let values = try run([])
    let corrected = try #require(values.first { $0.id == "dissimilarity-corrected" })
    #expect(corrected.parameters == [.init("method", .string("carrington-troske"))])
    #expect(isClose(try #require(corrected.value), 0.6679219819174026, 1e-12))
    #expect(values.contains { $0.id == "dissimilarity" })
  }

  @Test("every method gives its value, simulated ones with replicates and seed")
  func methods() throws {
    let values = try run(["dissimilarity-corrected"]) {
      $0.corrections = DissimilarityCorrection.allCases
      $0.replicates = 2000
    }
    let expected = [0.6679, 0.6728, 0.6725, 0.6997, 0.699999]
    for (value, number) in zip(values, expected) {
      #expect(isClose(try #require(value.value), number, 0.006), "\(value.parameters)")
    }
    #expect(values.map { $0.parameters.count } == [1, 3, 1, 3, 1])
  }

  @Test("the Gini index corrected for chance is that of the reference, within its error")
  func gini() throws {
    let value = try #require(run(["gini-corrected"]) { $0.replicates = 4000 }.first?.value)
    #expect((value - 0.7495041625322443).magnitude < 0.001)
  }

  @Test("what chance gives is exact and below what is observed")
  func expected() throws {
    let values = try run([
      "dissimilarity-expected", "multigroup-dissimilarity-expected", "m-expected", "h-expected",
    ])
    #expect(isClose(try #require(values[0].value), 0.09659783645968008, 1e-12))
    // The mean of 20 000 permutations of a reference program is 0.08325 ± 0.00026 for D.
    let d = try #require(values.first { $0.id == "multigroup-dissimilarity-expected" }?.value)
    #expect((d - 0.08324649999999999).magnitude < 4 * 0.00025826797065264756)
    let m = try #require(values.first { $0.id == "mutual-information-expected" }?.value)
    let h = try #require(
      values.first { $0.id == "multigroup-information-theory-expected" }?.value)
    #expect(isClose(h * 0.6365141682948128, m, 1e-12))
  }

  @Test("a draw of another tool's modified index is one draw, near the mean of many")
  func compat() throws {
    let (x, y) = (CorrectionTests.x, CorrectionTests.y)
    let values = (0..<200).map {
      pysalModifiedDissimilarity(focal: x.span, rest: y.span, seed: UInt64($0))
    }
    let distribution = ReplicateDistribution(values)
    #expect(Set(values).count > 50)
    #expect((distribution.mean - 0.6728).magnitude < 5 * distribution.monteCarloError)
    let g = pysalModifiedGini(focal: x.span, rest: y.span, seed: 4)
    #expect(g > 0.6 && g < 0.775)
    let b = pysalBiasCorrectedDissimilarity(focal: x.span, rest: y.span, seed: 4)
    #expect((b - 0.6997).magnitude < 0.01)
    let none: [Double] = [0, 0, 0, 0]
    #expect(pysalModifiedGini(focal: none.span, rest: y.span, seed: 4).isNaN)
  }
}
