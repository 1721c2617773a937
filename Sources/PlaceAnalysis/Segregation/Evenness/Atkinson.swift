#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Atkinson's index of inequality between zones, A(b).
///
/// As D, but the user says where on the segregation curve inequality weighs most: b below ½ where
/// the group is under-represented, b above ½ where it is over-represented.
///
/// - Formula: A = 1 − P/(1−P) · [Σ (1−pᵢ)^{1−b} pᵢ^b tᵢ / (P·T)]^{1/(1−b)}
/// - Input: persons per zone, ≥ 0, rows aligned; 0 < b < 1
/// - Output: 0 … 1; NaN when either group is empty or b is out of range
/// - Complexity: O(zones), two powers each
/// - Source: Atkinson 1970, doi:10.1016/0022-0531(70)90039-6; James & Taeuber 1985,
///   doi:10.2307/270845
public func atkinson(focal: Span<Double>, rest: Span<Double>, b: Double) -> Double {
  guard b > 0, b < 1 else { return .nan }
  return withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    // (1−p)^{1−b} p^b t = y^{1−b} x^b: zones without people drop out by themselves.
    let means = blockedSum(c.count) { i in
      x[i] > 0 && y[i] > 0 ? pow(y[i], 1 - b) * pow(x[i], b) : 0
    }
    let equal = (c.sumX / c.sumY) * pow(means / c.sumX, 1 / (1 - b))
    return min(1, max(0, 1 - equal))
  }
}
