#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Theil's information theory index of two groups, H.
///
/// How much less mixed the zones are than the whole area, weighted by people.
///
/// - Formula: H = Σ tᵢ(E − Eᵢ)/(E·T), E = −P ln P − (1−P) ln(1−P), summed as
///   Σ [xᵢ ln(pᵢ/P) + yᵢ ln((1−pᵢ)/(1−P))] / (T·E), where nothing cancels
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 (every zone as mixed as the area) … 1 (no zone mixed); NaN when a group is empty
/// - Invariants: free of the base of the logarithm
/// - Complexity: O(zones), two logarithms each
/// - Source: Theil & Finizza 1971, doi:10.1080/0022250X.1971.9989795
public func informationTheory(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY, total) = (c.sumX, c.sumY, c.total)
    let gain = blockedSum(c.count) { i in
      let (a, b) = (x[i], y[i])
      let t = a + b
      // (a/t)/(X/T) as one quotient: exactly 1 when the zone has the mix of the area.
      return weightedLog(a, (a * total) / (t * sumX)) + weightedLog(b, (b * total) / (t * sumY))
    }
    let entropy = -(sumX * log(sumX / total) + sumY * log(sumY / total))
    return min(1, max(0, gain / entropy))
  }
}
