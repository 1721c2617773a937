extension ProximitySums {
  /// Spatial proximity SP over all groups, also White's P.
  ///
  /// How much nearer people live to their own group than to everybody.
  ///
  /// - Formula: SP = Σₖ Nₖ·Pₖₖ / (T·P_tt); with two groups (X·P_xx + Y·P_yy)/(T·P_tt)
  /// - Output: above 1 when groups cluster, 1 without clustering, below 1 for a checkerboard; NaN
  ///   with fewer than two groups
  /// - Complexity: O(zones · groups²)
  /// - Source: White 1983, doi:10.1086/227768; 1986
  public func spatialProximity() -> BoundedValue {
    guard isPlaced, composition.isSeparable else { return .undefined }
    var own = CompensatedSum()
    for group in composition.presentGroups {
      own.add(meetings(of: group, near: group) / composition.groupTotals[group])
    }
    return ratio(own.value, meetings() / composition.total, scale: composition.total)
  }

  /// Spatial proximity of one group: how much nearer its members live to each other than people do.
  ///
  /// - Formula: P_xx / P_tt
  /// - Output: as `spatialProximity()`; NaN when the group, or everybody else, is nobody
  /// - Complexity: O(zones · groups²)
  /// - Source: White 1983, doi:10.1086/227768; one-group form of OasisR
  public func spatialProximity(of group: Int) -> BoundedValue {
    let size = composition.groupTotals[group]
    let total = composition.total
    guard isPlaced, size > 0, composition.isSeparable else { return .undefined }
    let own = meetings(of: group, near: group) / size / size
    return ratio(own, meetings() / total / total, scale: 1)
  }

  /// Relative clustering RCL: how much nearer members of one group live to each other than those of
  /// another do.
  ///
  /// - Formula: RCL = P_xx/P_yy − 1
  /// - Output: −1 upwards, 0 for the same clustering; NaN when a group is empty
  /// - Complexity: O(zones)
  /// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281
  public func relativeClustering(of group: Int, against other: Int) -> BoundedValue {
    let (size, otherSize) = (composition.groupTotals[group], composition.groupTotals[other])
    guard isPlaced, size > 0, otherSize > 0 else { return .undefined }
    let both = ratio(
      meetings(of: group, near: group) / size / size,
      meetings(of: other, near: other) / otherSize / otherSize, scale: 1)
    return BoundedValue(both.value - 1, within: both.errorBound)
  }

  /// Relative clustering by mean distance, for sums of distance itself.
  ///
  /// - Formula: 1 − P_xx/P_yy with c = d
  /// - Output: up to 1, 0 for the same clustering; NaN when a group is empty or the other lives in
  ///   one point
  /// - Complexity: O(zones)
  public func relativeClusteringByDistance(of group: Int, against other: Int) -> Double {
    -relativeClustering(of: group, against: other).value
  }

  /// Absolute clustering ACL: members of the group in nearby zones, as a share of people in them,
  /// both over what an even spread of zones would give.
  ///
  /// - Formula: [Σ(xᵢ/X)Σⱼcᵢⱼxⱼ − (X/n²)ΣΣcᵢⱼ] / [Σ(xᵢ/X)Σⱼcᵢⱼtⱼ − (X/n²)ΣΣcᵢⱼ], n zones with people
  /// - Output: nominally 0 … 1, can be negative; NaN when the group, or everybody else, is nobody
  /// - Complexity: O(zones · groups)
  /// - Source: Massey & Denton 1988, doi:10.1093/sf/67.2.281
  public func absoluteClustering(of group: Int) -> BoundedValue {
    let size = composition.groupTotals[group]
    guard isPlaced, size > 0, composition.isSeparable else { return .undefined }
    let n = Double(zonesWithPeople)
    let even = size / n * (proximityTotal / n)
    let top = meetings(of: group, near: group) / size - even
    let bottom = meetings(of: group) / size - even
    guard bottom != 0, top.isFinite, bottom.isFinite else { return .undefined }
    let value = top / bottom
    let slack = cutoffProximity * composition.total
    let bound =
      cutoffProximity == 0
      ? 0
      : bottom.magnitude > slack
        ? (cutoffProximity * size + value.magnitude * slack) / (bottom.magnitude - slack)
        : .infinity
    return BoundedValue(value, within: bound)
  }

  /// a/b, each of which pairs left out can raise by up to `scale` times their proximity.
  private func ratio(_ a: Double, _ b: Double, scale: Double) -> BoundedValue {
    // Infinite proximity, of coincident centroids under a power, settles nothing.
    guard b > 0, a.isFinite, b.isFinite else { return .undefined }
    let value = a / b
    return BoundedValue(value, within: cutoffProximity * scale / b * max(1, value))
  }
}
