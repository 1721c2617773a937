extension Composition {
  /// Normalised exposure of several groups, P.
  ///
  /// - Formula: P = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T(1 − Pₖ))
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: James 1986; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func normalisedExposure() -> Double {
    weightedDeviations { (total - groupTotals[$0]) / total }
  }

  /// Relative diversity, R: how much less diverse the zones are than the area, by Simpson's I.
  ///
  /// - Formula: R = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T·I)
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: Carlson 1992; Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func relativeDiversity() -> Double {
    let interaction = simpsonInteraction()
    return weightedDeviations { _ in interaction }
  }

  /// Squared coefficient of variation, C.
  ///
  /// - Formula: C = Σₖ Σᵢ tᵢ(πᵢₖ − Pₖ)² / (T(K − 1)Pₖ), K the groups that have members
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups V
  /// - Complexity: O(zones · groups)
  /// - Source: Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func squaredCoefficientOfVariation() -> Double {
    let others = Double(presentGroups.count - 1)
    return weightedDeviations { others * (groupTotals[$0] / total) }
  }

  /// Σₖ Σᵢ (tᵢ/T)(πᵢₖ − Pₖ)² / divisor(k).
  private func weightedDeviations(_ divisor: (_ group: Int) -> Double) -> Double {
    guard isSeparable else { return .nan }
    let total = total
    var out = CompensatedSum()
    for group in presentGroups {
      let share = groupTotals[group] / total
      let size = groupTotals[group]
      let squares = sum(overGroup: group) { n, t in
        guard t > 0 else { return 0 }
        // t(π − P), exactly 0 when the zone has the mix of the area.
        let gap = n * total == t * size ? 0 : n - t * share
        return gap * gap / t
      }
      out.add(squares / (total * divisor(group)))
    }
    return min(1, out.value)
  }
}
