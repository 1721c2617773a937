extension ProximitySums {
  /// Distance-decay exposure: the share of one group among the people that members of another meet
  /// around their homes, near ones more often.
  ///
  /// DPxx of a group with itself, DPxy with another. Members whose surroundings hold nobody, as
  /// without self pairs on an island, are left out of the mean.
  ///
  /// - Formula: DPxy = Σᵢ(xᵢ/X)·Σⱼ Kᵢⱼ·yⱼ/tⱼ with Kᵢⱼ = cᵢⱼtⱼ / Σₘcᵢₘtₘ
  /// - Output: 0 … 1; over all groups the values add up to 1; NaN when the group is empty
  /// - Complexity: O(zones · groups)
  /// - Source: Morgan 1983, Area 15
  public func distanceDecayExposure(of group: Int, to other: Int) -> BoundedValue {
    guard isPlaced, composition.groupTotals[group] > 0 else { return .undefined }
    let n = composition.zoneCount
    let (mine, met) = (group * n, other * n)
    var shares = CompensatedSum()
    var counted = CompensatedSum()
    var errors = CompensatedSum()
    for zone in 0..<n where composition.counts[mine + zone] > 0 {
      var around = 0.0
      for k in composition.presentGroups { around += nearby[k * n + zone] }
      guard around > 0, around.isFinite else {
        if around > 0 || around.isNaN { return .undefined }
        continue
      }
      let people = composition.counts[mine + zone]
      shares.add(people * (nearby[met + zone] / around))
      counted.add(people)
      // At most everybody was left out, at the proximity of the cut-off.
      errors.add(people * min(1, cutoffProximity * composition.total / around))
    }
    guard counted.value > 0 else { return .undefined }
    return BoundedValue(
      clampedToUnit(shares.value / counted.value), within: errors.value / counted.value)
  }
}
