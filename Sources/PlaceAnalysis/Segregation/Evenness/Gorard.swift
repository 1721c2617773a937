/// Gorard's segregation index, GS.
///
/// The share of the focal group that would have to move for it to be spread as all people are.
///
/// - Formula: GS = ½ Σ |xᵢ/X − tᵢ/T| = D·(1 − P)
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1 − P; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: Gorard & Taylor 2002, doi:10.1177/003803850203600405
public func gorard(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY) = (c.sumX, c.sumY)
    let gaps = blockedSum(c.count) { (x[$0] * sumY - y[$0] * sumX).magnitude }
    return gaps / (2 * sumX * c.total)
  }
}
