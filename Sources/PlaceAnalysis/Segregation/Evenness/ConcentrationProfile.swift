/// Concentration profile index, R.
///
/// How far the group's people live in zones whose mix differs from that of the area.
///
/// - Formula: R = Σ (xᵢ/X)|pᵢ − P| / (1 − P), the exact form of
///   [P − ∫₀ᴾ v + ∫ᴾ¹ v]/(1 − P) with v(s) = Σ_{pᵢ ≥ s} xᵢ/X
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1; NaN when either group is empty
/// - Complexity: O(zones)
/// - Source: Hong & Sadahiro 2014, doi:10.1080/13658816.2013.862265
public func concentrationProfile(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (x, y) = (c.x, c.y)
    let (sumX, sumY, total) = (c.sumX, c.sumY, c.total)
    let weighted = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      let gap = (x[i] * sumY - y[i] * sumX).magnitude
      return t > 0 ? x[i] * gap / (t * total) : 0
    }
    return weighted / (sumX * (sumY / total))
  }
}
