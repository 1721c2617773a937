extension Composition {
  /// Index of dissimilarity of several groups, D.
  ///
  /// The share of all people who would have to move for every zone to hold the mix of the area, as
  /// a share of those who would have to if the groups lived fully apart.
  ///
  /// - Formula: D = Σₖ Σᵢ tᵢ|πᵢₖ − Pₖ| / (2·T·I), I = Σ P(1 − P)
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the D of two groups
  /// - Complexity: O(zones · groups)
  /// - Source: Morgan 1975; Sakoda 1981, doi:10.2307/2061096
  public func multigroupDissimilarity() -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var gaps = CompensatedSum()
    for group in presentGroups {
      let size = groupTotals[group]
      gaps.add(sum(overGroup: group) { ($0 * total - $1 * size).magnitude })
    }
    return min(1, gaps.value / total / (2 * total * simpsonInteraction()))
  }
}
