#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What every zone adds to D: ½|xᵢ/X − yᵢ/Y|, summing to D.
///
/// NaN in zones without people and when a group is empty. Complexity: O(zones).
public func dissimilarityContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in
    (x * c.sumY - y * c.sumX).magnitude / (2 * c.sumX * c.sumY)
  }
}

/// What every zone adds to H: tᵢ(E − Eᵢ)/(E·T), summing to H.
///
/// Negative where the zone is more mixed than the area. NaN in zones without people and when a
/// group is empty. Complexity: O(zones).
public func informationContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in
    let t = x + y
    let total = c.total
    let entropy = weightedLog(c.sumX, total / c.sumX) + weightedLog(c.sumY, total / c.sumY)
    let local = weightedLog(x, t / x) + weightedLog(y, t / y)
    // T·E and t·Eᵢ: both sums are weighted by people.
    return (t * (entropy / total) - local) / entropy
  }
}

/// What every zone adds to isolation: xᵢ²/(X·tᵢ), summing to xPx.
///
/// NaN in zones without people and when the group is empty. Complexity: O(zones).
public func isolationContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in (x / c.sumX) * (x / (x + y)) }
}

private func contributions(
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

extension Composition {
  /// What every zone adds to M: (tᵢ/T)·divergence, summing to M.
  ///
  /// NaN in zones without people. Complexity: O(zones · groups).
  public func mutualInformationContributions() -> [Double] {
    let divergence = localDivergence()
    return (0..<zoneCount).map { zoneTotals[$0] / total * divergence[$0] }
  }

  /// What every zone adds to the multigroup H: (tᵢ/T)(E − Eᵢ)/E, summing to H.
  ///
  /// Negative where the zone is more mixed than the area. NaN in zones without people and with
  /// fewer than two groups. Complexity: O(zones · groups).
  public func multigroupInformationContributions() -> [Double] {
    guard isSeparable else { return [Double](repeating: .nan, count: zoneCount) }
    let entropy = entropy()
    let local = localDiversity()
    return (0..<zoneCount).map { zoneTotals[$0] / total * (entropy - local[$0]) / entropy }
  }
}
