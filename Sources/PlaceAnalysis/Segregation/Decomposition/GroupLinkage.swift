extension Composition {
  /// How unevenly each group lives over the zones, in nats: local segregation by group.
  ///
  /// - Formula: Lₖ = Σᵢ (nᵢₖ/Nₖ) ln((nᵢₖ/Nₖ)/(tᵢ/T))
  /// - Output: per group, 0 (lives as everybody does) …; NaN for a group without members
  /// - Invariants: Σ Pₖ·Lₖ = M
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Alonso-Villar & del Río 2010; Elbers 2021,
  ///   doi:10.1177/0049124121986204
  public func groupLinkage() -> [Double] {
    let total = total
    return (0..<groupCount).map { group in
      let size = groupTotals[group]
      guard size > 0 else { return .nan }
      let gain = sumOfPairs(overGroup: group) { n, t in
        weightedLogarithm(n, (n * total) / (t * size))
      }
      return notNegative(gain / size)
    }
  }
}
