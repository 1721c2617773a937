extension Composition {
  /// Mutual information of group and zone, M, in nats.
  ///
  /// How much knowing where people live tells about their group: the people-weighted mean of the
  /// zones' divergence from the whole.
  ///
  /// - Formula: M = Σᵢ (tᵢ/T) Σₖ πᵢₖ ln(πᵢₖ/Pₖ)
  /// - Output: 0 … min(E, ln zones); NaN with fewer than two groups
  /// - Invariants: M = E·H; adds up between and within districts and groups of groups
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Mora & Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x; Roberto 2016
  public func mutualInformation() -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var gain = CompensatedSum()
    for group in presentGroups {
      let size = groupTotals[group]
      // (n/t)/(N/T) as one quotient: exactly 1 when the zone has the mix of the area.
      gain.add(sum(overGroup: group) { n, t in weightedLog(n, (n * total) / (t * size)) })
    }
    return max(0, gain.value / total)
  }

  /// Information theory index of several groups, H = M/E.
  ///
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the H of two groups
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Theil 1972; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func multigroupInformationTheory() -> Double {
    guard isSeparable else { return .nan }
    return min(1, mutualInformation() / entropy())
  }
}
