/// Decimal text with a fixed count of decimals, independent of locale.
public enum FixedDecimal {
  /// The value rounded half away from zero at `decimals` (0…15); `inf`, `nan` as such.
  public static func string(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return "\(value)" }
    let whole = UInt64(scaled)
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let unit = UInt64(scale)
    let fraction = String(whole % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return sign + String(whole / unit) + "." + zeros + fraction
  }
}
