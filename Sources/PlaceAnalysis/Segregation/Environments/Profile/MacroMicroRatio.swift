/// Segregation at a large scale as part of that at a small one: how much of it is between large
/// parts of the area rather than within them.
///
/// - Source: Reardon et al. 2008, doi:10.1353/dem.0.0019; Lee et al. 2008,
///   doi:10.1177/000312240807300504
public struct MacroMicroRatio: Sendable, Hashable {
  /// Bandwidths in metres.
  public let smallBandwidth: Double
  public let largeBandwidth: Double
  public let atSmall: Double
  public let atLarge: Double

  /// H̃(large)/H̃(small); NaN where nothing is segregated at the small scale.
  public var ratio: Double { atSmall == 0 ? .nan : atLarge / atSmall }

  public init(
    smallBandwidth: Double, largeBandwidth: Double, atSmall: Double, atLarge: Double
  ) {
    self.smallBandwidth = smallBandwidth
    self.largeBandwidth = largeBandwidth
    self.atSmall = atSmall
    self.atLarge = atLarge
  }
}
