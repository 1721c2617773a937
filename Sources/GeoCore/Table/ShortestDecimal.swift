/// The shortest decimal text that reads back as the same double, whole numbers without a point.
public enum ShortestDecimal {
  public static func string(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 9_007_199_254_740_992 {
      return String(Int64(value))
    }
    return value.description
  }
}
