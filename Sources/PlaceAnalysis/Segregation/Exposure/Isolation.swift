/// Isolation, xPx: the share of their own group that the group's members meet where they live.
///
/// - Formula: xPx = Σ (xᵢ/X)(xᵢ/tᵢ)
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: P … 1; NaN when the group is empty
/// - Complexity: O(zones)
/// - Source: Bell 1954, doi:10.2307/2574118; Lieberson 1981
public func isolation(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let t = x[i] + y[i]
      return t > 0 ? x[i] * (x[i] / t) : 0
    }
    return min(1, met / c.sumX)
  }
}

/// Isolation without oneself: as xPx, but nobody meets themself.
///
/// - Formula: Σ (xᵢ/X)(xᵢ − 1)/(tᵢ − 1), zones with tᵢ ≤ 1 left out
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … 1 for whole numbers of people; NaN when the group is empty
/// - Complexity: O(zones)
/// - Source: Lieberson 1981; right for small zones
public func isolationWithoutSelf(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.sumX > 0 else { return .nan }
    let (x, y) = (c.x, c.y)
    let met = blockedSum(c.count) { i in
      let others = x[i] + y[i] - 1
      return others > 0 ? x[i] * ((x[i] - 1) / others) : 0
    }
    return met / c.sumX
  }
}
