public import GeoCore

/// Means of D and G over draws in which every person belongs to the group with chance P.
public struct SimulatedEvenness: Sendable {
  public let dissimilarity: ReplicateDistribution
  public let gini: ReplicateDistribution

  /// Draws xᵢ ~ Binomial(tᵢ, P) in every zone, `replicates` times.
  ///
  /// - Complexity: O(replicates · zones log zones)
  /// - Source: Carrington & Troske 1997, doi:10.1080/07350015.1997.10524718
  public init(
    _ pair: Composition, replicates: Int = 1000, seed: UInt64 = 1,
    context: RunContext = RunContext()
  ) throws(GeosegError) {
    let report = try Resampling(model: .evenness, replicates: replicates, seed: seed).run(
      [.dissimilarity(of: 0), .gini(of: 0)], of: pair, context: context)
    dissimilarity = report.results[0].distribution
    gini = report.results[1].distribution
  }
}
