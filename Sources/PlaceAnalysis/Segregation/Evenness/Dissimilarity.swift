/// Index of dissimilarity, D.
///
/// The share of either group that would have to move for every zone to hold the same mix.
///
/// - Formula: D = ½ Σ |xᵢ/X − yᵢ/Y|, summed as Σ |xᵢY − yᵢX| / (2XY) so that an even town is exactly 0
/// - Input: persons per zone, ≥ 0, rows aligned; `focal` = x, `rest` = y
/// - Output: 0 (even) … 1 (fully apart); NaN when either group is empty
/// - Invariants: symmetric in the groups; unchanged by splitting a zone into parts of equal mix
/// - Complexity: O(zones)
/// - Source: Duncan & Duncan 1955, doi:10.2307/2088328
public func dissimilarity(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY) = (c.sumX, c.sumY)
    let gaps = blockedSum(c.count) { (x[$0] * sumY - y[$0] * sumX).magnitude }
    return min(1, gaps / (2 * sumX * sumY))
  }
}
