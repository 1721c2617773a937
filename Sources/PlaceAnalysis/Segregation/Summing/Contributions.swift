/// One value per zone with people; NaN elsewhere, and everywhere when a group is empty.
func contributions(
  _ focal: Span<Double>, _ rest: Span<Double>,
  _ value: (TwoGroupCounts, _ x: Double, _ y: Double) -> Double
) -> [Double] {
  var out = [Double](repeating: .nan, count: focal.count)
  _ = withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    for i in 0..<c.count where c.x[i] + c.y[i] > 0 { out[i] = value(c, c.x[i], c.y[i]) }
    return 0
  }
  return out
}
