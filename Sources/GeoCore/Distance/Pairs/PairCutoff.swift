/// Which pairs of zones are added up.
public enum PairCutoff: Sendable, Hashable {
  /// Every pair.
  case exact
  /// Pairs at most so many scales apart; the proximity there bounds the error.
  case scales(Double)
  /// Every pair of up to 50 000 zones; beyond, for exponential proximity, those within 37 scales,
  /// where exp(−37) < 1e-16.
  case automatic

  /// Most zones of which every pair is added up without being asked.
  public static let mostZonesExact = 50_000

  /// The scales within which an exponential keeps all digits of a sum of its size.
  public static let scalesOfAllDigits = 37.0

  /// The longest distance between zones that are paired; infinite when all are.
  ///
  /// Distance itself grows and is never cut off.
  public func metres(of proximity: Proximity, zones: Int) -> Double {
    switch (self, proximity) {
    case (.exact, _), (_, .distance), (_, .ownZone): .infinity
    case (.scales(let count), .exponential(let scale)), (.scales(let count), .power(let scale, _)):
      count * scale
    case (.automatic, .exponential(let scale)):
      zones > Self.mostZonesExact ? Self.scalesOfAllDigits * scale : .infinity
    case (.automatic, .power): .infinity
    }
  }
}
