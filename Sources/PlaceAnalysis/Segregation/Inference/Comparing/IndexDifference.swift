/// How an index differs between two tables, and whether chance explains it.
public struct IndexDifference: Sendable, Hashable {
  public let name: String
  public let model: ComparisonModel
  /// Share of the replicates that `interval` holds.
  public let level: Double
  /// The index of each table; NaN when undefined.
  public let first: Double
  public let second: Double
  /// Second less first, in every replicate.
  public let distribution: ReplicateDistribution

  /// Second less first.
  public var difference: Double { second - first }

  /// The middle part of the replicates: differences that chance gives, or, of a bootstrap, those
  /// that the zones leave possible.
  public var interval: (lower: Double, upper: Double) { distribution.interval(level) }

  /// Two-sided p-value, 2·min of the tails with (1+#)/(R+1), at most 1.
  ///
  /// Of null models the observed difference among those of chance; of the bootstrap, no difference
  /// among those drawn. NaN when undefined.
  public var twoSided: Double {
    guard !difference.isNaN else { return .nan }
    return distribution.twoSided(model.isNull ? difference : 0)
  }
}
