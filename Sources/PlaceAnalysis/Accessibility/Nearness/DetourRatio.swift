/// How much longer the way is than the straight line.
public enum DetourRatio {
  /// Cost of the way over the straight line, both in metres; NaN where the line has no length or
  /// there is no way.
  public static func value(way: Double, line: Double) -> Double {
    way.isFinite && line > 0 && line.isFinite ? way / line : .nan
  }
}
