internal import GeoCore

/// A correction for chance with what chance gives held at that of the town itself.
///
/// What chance gives depends on the sizes of zones and groups, which hardly differ from replicate to
/// replicate; worked out anew each time it would cost a simulation within a simulation.
struct HeldCorrection: Sendable {
  /// The index that is corrected.
  let uncorrected: GlobalReading
  private let how: How

  private enum How: Sendable {
    /// Against an expectation θ*.
    case against(Double)
    /// By a bias.
    case less(Double)
  }

  /// nil for a reading that is no such correction.
  init?(_ reading: GlobalReading, _ populated: PopulatedSpace) throws(GeosegError) {
    guard case .kernel(_, let focal, let other) = reading.source else { return nil }
    let method = reading.parameters.first { $0.name == "method" }?.value
    let kernel: SegregationMeasure.TwoGroupKernel
    switch reading.info.id {
    case "dissimilarity-corrected":
      if method == .string(DissimilarityCorrection.allenDensity.rawValue) { return nil }
      kernel = { dissimilarity(focal: $0, rest: $1) }
    case "gini-corrected": kernel = { gini(focal: $0, rest: $1) }
    default: return nil
    }
    uncorrected = GlobalReading(
      info: reading.info, groups: reading.groups, parameters: reading.parameters,
      source: .kernel(kernel, focal: focal, other: other))
    let values = try populated.values(of: [uncorrected, reading])
    let (raw, corrected) = (values[0], values[1])
    if method == .string(DissimilarityCorrection.allenBootstrap.rawValue) {
      how = .less(raw - corrected)
    } else if corrected.magnitude > 1 - 1e-6 {
      // 1 and −1 do not say what they were corrected against.
      how = .against(try Self.expected(reading.info.id, focal, other, populated))
    } else {
      how = .against(
        corrected < 0 ? raw / (1 + corrected) : (raw - corrected) / (1 - corrected))
    }
  }

  private static func expected(
    _ id: String, _ focal: Int, _ other: Int?, _ populated: PopulatedSpace
  ) throws(GeosegError) -> Double {
    let pair = ComparisonInSpace(populated, focal: focal, other: other)
    guard id == "gini-corrected" else {
      return dissimilarityUnderEvenness(focal: pair.x.span, rest: pair.y.span)
    }
    return try SimulatedEvenness(
      pair.composition, replicates: populated.parameters.replicates,
      seed: populated.parameters.seed, context: populated.context
    ).gini.mean
  }

  func applied(to value: Double) -> Double {
    switch how {
    case .against(let expected): correctedForChance(value, expected: expected)
    case .less(let bias): value - bias
    }
  }
}

extension SegregationMeasure {
  /// What chance alone gives, of all groups: the same in every replicate but for the sizes drawn.
  static let expectedIDs: Set<String> = [
    multigroupDissimilarityExpected.info.id, mutualInformationExpected.info.id,
    multigroupInformationTheoryExpected.info.id,
  ]

  /// Measures that chance has been taken out of.
  static let correctedIDs: Set<String> = [
    dissimilarityCorrected.info.id, dissimilarityDensityCorrected.info.id, giniCorrected.info.id,
  ]
}
