extension Composition {
  /// Gini index of several groups.
  ///
  /// - Formula: G = Σₖ ΣᵢΣⱼ tᵢtⱼ|πᵢₖ − πⱼₖ| / (2T²I), every group sorted by itself
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the G of two groups
  /// - Complexity: O(groups · zones · log zones)
  /// - Source: Reardon & Firebaugh 2002, doi:10.1111/1467-9531.00110
  public func multigroupGini() -> Double {
    guard isSeparable else { return .nan }
    var gaps = CompensatedSum()
    for group in presentGroups {
      gaps.add(value(ofGroup: group, againstRest: rest(of: group), Self.halfMeanGap))
    }
    return min(1, gaps.value / total / (total * simpsonInteraction()))
  }

  private static func halfMeanGap(_ focal: Span<Double>, _ rest: Span<Double>) -> Double {
    withCounts(focal, rest) { meanGapProduct($0) }
  }
}
