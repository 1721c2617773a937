#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Dissimilarity with the density correction of Allen et al., D_dc.
///
/// Each zone's gap |uᵢ − vᵢ| is measured in its own standard errors, θ̂ᵢ, and replaced by the gap
/// that would most probably have given it. A gap of one standard error or less counts for nothing.
///
/// - Formula: D_dc = ½ Σ σᵢθᵢ with u = x/X, v = y/Y, σᵢ² = uᵢ(1−uᵢ)/X + vᵢ(1−vᵢ)/Y,
///   θ̂ᵢ = |uᵢ − vᵢ|/σᵢ and θᵢ the largest root of θ = θ̂ᵢ·tanh(θ̂ᵢθ)
/// - Input: persons per zone, ≥ 0, rows aligned
/// - Output: 0 … D; NaN when either group is empty
/// - Complexity: O(zones), some ten steps of Newton each
/// - Source: Allen, Burgess, Davidson & Windmeijer 2015, doi:10.1111/ectj.12039
public func dissimilarityDensityCorrected(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    let (sumX, sumY) = (c.sumX, c.sumY)
    var sum = CompensatedSum()
    for i in 0..<c.count {
      let (u, v) = (c.x[i] / sumX, c.y[i] / sumY)
      let gap = (u - v).magnitude
      // Everybody but those of the zone, so that no digits are lost where u is nearly 1.
      let variance =
        u * ((sumX - c.x[i]) / sumX) / sumX + v * ((sumY - c.y[i]) / sumY) / sumY
      guard variance > 0 else {
        sum.add(gap)
        continue
      }
      let deviation = variance.squareRoot()
      sum.add(deviation * foldedMode(gap / deviation))
    }
    return clampedToUnit(sum.value / 2)
  }
}

/// The θ ≥ 0 that maximises φ(θ̂ − θ) + φ(θ̂ + θ): the largest root of θ = θ̂·tanh(θ̂θ).
///
/// 0 up to θ̂ = 1, nearly θ̂ from 3 on. Newton's method from θ̂, above which no root lies; the
/// function is convex there, so every step comes nearer from the same side.
func foldedMode(_ standardised: Double) -> Double {
  let h = standardised
  guard h > 1 else { return h.isNaN ? .nan : 0 }
  var theta = h
  for _ in 0..<100 {
    let t = tanh(h * theta)
    let slope = 1 - h * h * (1 - t) * (1 + t)
    guard slope > 0 else { return theta }
    let next = theta - (theta - h * t) / slope
    guard next < theta, next > 0 else { return theta }
    if theta - next <= 1e-16 * theta { return next }
    theta = next
  }
  return theta
}
