extension ProximitySums {
  /// Mean proximity of a member of one group to a member of another, P_kl.
  ///
  /// With proximity by distance itself the mean distance in metres; without self pairs these count
  /// as 0 in the mean.
  ///
  /// - Formula: P_kl = ΣᵢΣⱼ nᵢₖ·nⱼₗ·cᵢⱼ / (N_k·N_l)
  /// - Output: 0 … 1 for exponential proximity; NaN when a group is empty
  /// - Complexity: O(zones)
  /// - Source: White 1983, doi:10.1086/227768
  public func averageProximity(of group: Int, to other: Int) -> BoundedValue {
    let (size, otherSize) = (composition.groupTotals[group], composition.groupTotals[other])
    guard isPlaced, size > 0, otherSize > 0 else { return .undefined }
    return mean(meetings(of: group, near: other) / size / otherSize)
  }

  /// Mean proximity of any two people, P_tt.
  ///
  /// - Formula: P_tt = ΣᵢΣⱼ tᵢ·tⱼ·cᵢⱼ / T²
  /// - Output: as that of two groups; NaN without people
  /// - Complexity: O(zones · groups)
  public func averageProximity() -> BoundedValue {
    let total = composition.total
    guard isPlaced, total > 0 else { return .undefined }
    return mean(meetings() / total / total)
  }

  /// Undefined where coincident centroids are infinitely near.
  private func mean(_ value: Double) -> BoundedValue {
    value.isFinite ? BoundedValue(value, within: cutoffProximity) : .undefined
  }

  /// ΣᵢΣⱼ nᵢₖ·nⱼₗ·cᵢⱼ.
  func meetings(of group: Int, near other: Int) -> Double {
    let n = composition.zoneCount
    return composition.counts.withUnsafeBufferPointer { counts in
      nearby.withUnsafeBufferPointer { nearby in
        guard let x = counts.baseAddress, let s = nearby.baseAddress else { return 0 }
        let (mine, theirs) = (x + group * n, s + other * n)
        return blockedSum(n) { mine[$0] * theirs[$0] }
      }
    }
  }

  /// ΣᵢΣⱼ nᵢₖ·tⱼ·cᵢⱼ.
  func meetings(of group: Int) -> Double {
    var sum = CompensatedSum()
    for other in composition.presentGroups { sum.add(meetings(of: group, near: other)) }
    return sum.value
  }

  /// ΣᵢΣⱼ tᵢ·tⱼ·cᵢⱼ.
  func meetings() -> Double {
    var sum = CompensatedSum()
    for group in composition.presentGroups { sum.add(meetings(of: group)) }
    return sum.value
  }
}
