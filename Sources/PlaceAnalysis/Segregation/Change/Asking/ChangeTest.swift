internal import GeoCore

/// Whether chance explains how indices differ between two counts.
public struct ChangeTest: Sendable, Hashable {
  public var model: ComparisonModel
  public var replicates: Int
  public var seed: UInt64

  public init(model: ComparisonModel, replicates: Int = 999, seed: UInt64 = 1) {
    self.model = model
    self.replicates = replicates
    self.seed = seed
  }

  /// As recorded.
  var members: JSONValue {
    [
      "model": .string(model.rawValue), "replicates": .integer(replicates),
      "seed": .integer(Int(clamping: seed)),
    ]
  }
}

extension ChangeAnalysis {
  /// Differences of the indices that a report leans on, each against replicates; empty when no test
  /// was asked for.
  func tested(
    _ context: RunContext
  ) throws(GeosegError) -> (values: [MeasureValue], diagnostics: [Diagnostic]) {
    guard let test = request.test else { return ([], []) }
    let town = layers.counts
    let indices: [ResampledIndex] =
      town.before.groupCount == 2
      ? [
        .dissimilarity(of: 0, against: 1), .informationTheory(of: 0, against: 1),
        .mutualInformation,
      ]
      : [.multigroupDissimilarity, .multigroupInformationTheory, .mutualInformation]
    let report = try TableComparison(
      model: test.model, replicates: test.replicates, seed: test.seed
    ).run(indices, of: town.before, and: town.after, context: context)
    let values = report.results.map { result in
      var value = MeasureValue(
        PartMeasures.indexDifference, groups: layers.groups,
        parameters: [
          .init("measure", .string(result.name)), .init("model", .string(test.model.rawValue)),
        ], value: result.difference, undefined: result.difference.isNaN ? .oneGroup : nil)
      value.resampled = MeasureValue.Resampled(result)
      value.interval = value.resampled.map {
        .init(lower: $0.lower, upper: $0.upper, kind: $0.model)
      }
      return value
    }
    return (values, report.diagnostics)
  }
}

extension MeasureValue.Resampled {
  /// nil when no replicate had a value.
  init?(_ difference: IndexDifference) {
    let distribution = difference.distribution
    guard !distribution.values.isEmpty, !difference.difference.isNaN else { return nil }
    let (lower, upper) = difference.interval
    let spread = distribution.standardDeviation
    self.init(
      model: difference.model.rawValue, replicates: distribution.values.count,
      dropped: distribution.dropped, level: difference.level, mean: distribution.mean,
      standardError: spread.isFinite ? spread : nil, lower: lower, upper: upper,
      twoSided: difference.twoSided.isFinite ? difference.twoSided : nil)
  }
}
