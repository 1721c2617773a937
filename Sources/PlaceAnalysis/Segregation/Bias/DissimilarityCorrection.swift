internal import GeoCore

/// How dissimilarity is freed of what chance alone puts into it.
public enum DissimilarityCorrection: String, Sendable, Hashable, CaseIterable {
  /// Against the exact expectation when everybody belongs to the group with chance P.
  case carringtonTroske = "carrington-troske"
  /// Against the mean of simulated towns, in which P varies too.
  case carringtonTroskeSimulated = "carrington-troske-simulated"
  /// Against the exact expectation when people change homes and all sizes stay.
  case fixedMargins = "fixed-margins"
  /// 2D − mean of bootstraps of each group.
  case allenBootstrap = "allen-bootstrap"
  /// Each zone's gap in its own standard errors.
  case allenDensity = "allen-density"

  /// Whether replicates are drawn.
  public var isSimulated: Bool { self == .carringtonTroskeSimulated || self == .allenBootstrap }

  /// The corrected dissimilarity of a group and another; NaN when undefined.
  public func value(
    focal: Span<Double>, rest: Span<Double>, parameters: SegregationParameters
  ) -> Double {
    switch self {
    case .carringtonTroske: return dissimilarityCorrected(focal: focal, rest: rest)
    case .allenDensity: return dissimilarityDensityCorrected(focal: focal, rest: rest)
    case .fixedMargins:
      return correctedForChance(
        dissimilarity(focal: focal, rest: rest),
        expected: FixedMargins(composition(focal, rest))?.dissimilarity ?? .nan)
    case .carringtonTroskeSimulated:
      return corrected(
        .dissimilarity(of: 0, against: 1), .evenness, composition(focal, rest), parameters)
    case .allenBootstrap:
      return corrected(
        .dissimilarity(of: 0, against: 1), .bootstrapGroups, composition(focal, rest), parameters)
    }
  }

  /// What a value has to be reported with.
  func parameters(_ parameters: SegregationParameters) -> [MeasureValue.Parameter] {
    let method = MeasureValue.Parameter("method", .string(rawValue))
    guard isSimulated else { return [method] }
    return [
      method, .init("replicates", .integer(parameters.replicates)),
      .init("seed", .string(String(parameters.seed))),
    ]
  }

}

/// The Gini index corrected for chance by simulation, G_ct; NaN when undefined.
///
/// - Complexity: O(replicates · zones log zones)
/// - Source: Carrington & Troske 1997, doi:10.1080/07350015.1997.10524718
public func giniCorrected(
  focal: Span<Double>, rest: Span<Double>, parameters: SegregationParameters
) -> Double {
  corrected(.gini(of: 0, against: 1), .evenness, composition(focal, rest), parameters)
}

private func composition(_ focal: Span<Double>, _ rest: Span<Double>) -> Composition {
  Composition(groups: [focal.indices.map { focal[$0] }, rest.indices.map { rest[$0] }])
}

private func corrected(
  _ index: ResampledIndex, _ model: ResamplingModel, _ pair: Composition,
  _ parameters: SegregationParameters
) -> Double {
  let plan = Resampling(model: model, replicates: parameters.replicates, seed: parameters.seed)
  // On one thread, as kernels are: whoever calls many of them shares them out.
  let report = try? plan.run([index], of: pair)
  return report?.results[0].corrected ?? .nan
}
