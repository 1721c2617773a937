/// `BiasCorrectedDissim` of PySAL segregation 2.5.4: Allen's 2D − mean of 500 bootstraps of groups.
///
/// The method is sound, but PySAL draws without a seed, so that its last digits change from run to
/// run. The same as `DissimilarityCorrection.allenBootstrap` with 500 replicates.
/// - Output: about D less its bias; NaN when either group is empty
public func pysalBiasCorrectedDissimilarity(
  focal: Span<Double>, rest: Span<Double>, seed: UInt64
) -> Double {
  var parameters = SegregationParameters()
  parameters.replicates = 500
  parameters.seed = seed
  return DissimilarityCorrection.allenBootstrap.value(
    focal: focal, rest: rest, parameters: parameters)
}
