extension Contiguity {
  /// How much of the contiguity rests on boundaries that are drawn alike, and how much on tolerance.
  public struct Matching: Sendable, Hashable {
    /// How far apart boundaries could lie and still be shared, in metres.
    public var tolerance: Double
    /// Shared boundary in all, every pair of zones once, in metres.
    public var sharedLength = 0.0
    /// Shared boundary that is not drawn alike but lies within the tolerance, in metres.
    public var lengthByTolerance = 0.0
    /// Pairs of zones some of whose shared boundary was found by tolerance.
    public var pairsWithTolerance = 0
    /// Pairs of zones that would not be rook neighbours without the tolerance.
    public var pairsByToleranceAlone = 0

    public init(tolerance: Double) { self.tolerance = tolerance }
  }
}
