/// MinMax index, the S of surfaces taken on zones.
///
/// What the two distributions do not have in common, as a share of what they cover together.
///
/// - Formula: 1 − Σ min(xᵢ/X, yᵢ/Y) / Σ max(xᵢ/X, yᵢ/Y) = 2D/(1 + D)
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: O'Sullivan & Wong 2007, doi:10.1111/j.1538-4632.2007.00699.x
public func minMax(focal: Span<Double>, rest: Span<Double>) -> Double {
  let d = dissimilarity(focal: focal, rest: rest)
  return 2 * d / (1 + d)
}
