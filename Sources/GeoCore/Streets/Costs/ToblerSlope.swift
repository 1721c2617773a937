#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Walking up and down hill by Tobler's hiking function, as times what the level takes.
///
/// Tobler's speed is 6·exp(−3.5·|s + 0.05|) km/h at a slope s (rise ÷ way, falling ones negative);
/// here it is divided by its value on the level, so that level streets take what the user's own
/// speed says: time factor exp(3.5·(|s + 0.05| − 0.05)), 1 at s = 0 and least, 0.839, at s = −0.05.
/// Source: Tobler 1993, *Three presentations on geographical analysis and modeling*, NCGIA 93-1.
public enum ToblerSlope {
  /// Slopes steeper than this, up or down, count as this: stairs are not steeper, wrong heights are.
  public static let steepest = 1.0
  /// Speed off any path as a share of that on one.
  public static let offPath = 0.6

  /// Time at a slope ÷ time on the level; slopes beyond `steepest` count as that.
  public static func timeFactor(slope: Double) -> Double {
    let slope = min(max(slope, -steepest), steepest)
    return exp(3.5 * (abs(slope + 0.05) - 0.05))
  }
}
