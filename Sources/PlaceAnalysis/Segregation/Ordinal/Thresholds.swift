extension Composition {
  /// The segregation of those at or below each step of ordered groups from those above it.
  ///
  /// - Groups: ordered as they are; those without members are left out
  public struct Thresholds: Sendable, Equatable {
    /// Share of the people at or below each threshold, P, all strictly within 0 … 1.
    public let shares: [Double]
    /// Segregation at each threshold.
    public let segregation: [Double]
  }

  /// Segregation at every threshold between ordered groups, K − 1 of them.
  ///
  /// - Output: lists of the same length; empty with fewer than two groups
  /// - Complexity: O(zones · groups)
  /// - Source: Reardon 2009, doi:10.1108/S1049-2585(2009)0000017011; Reardon 2011
  public func thresholds(_ variation: Variation) -> Thresholds {
    var shares: [Double] = []
    var segregation: [Double] = []
    var below = [Double](repeating: 0, count: zoneCount)
    var size = CompensatedSum()
    let present = presentGroups
    for (place, group) in present.dropLast().enumerated() {
      for zone in 0..<zoneCount { below[zone] += counts[group * zoneCount + zone] }
      size.add(groupTotals[group])
      let above = peopleAbove(present.dropFirst(place + 1))
      shares.append(size.value / total)
      segregation.append(variation.segregation(below.span, above.span))
    }
    return Thresholds(shares: shares, segregation: segregation)
  }

  /// Persons of these groups by zone; added up, not subtracted, so that fractions leave no dust.
  private func peopleAbove(_ groups: ArraySlice<Int>) -> [Double] {
    var above = [Double](repeating: 0, count: zoneCount)
    for group in groups {
      for zone in 0..<zoneCount { above[zone] += counts[group * zoneCount + zone] }
    }
    return above
  }

  /// Ordinal segregation: how much less varied people's zones are than the whole.
  ///
  /// - Formula: Λ = Σᵢ (tᵢ/T)(v − vᵢ)/v, v = Σⱼ f(cⱼ)/(K − 1) over cumulative shares cⱼ; computed as
  ///   the mean of the thresholds' segregation, each weighing f(cⱼ)
  /// - Groups: ordered as they are; those without members are left out
  /// - Output: 0 … 1; NaN with fewer than two groups; with two groups the index of two groups
  /// - Complexity: O(zones · groups²)
  /// - Source: Reardon 2009, doi:10.1108/S1049-2585(2009)0000017011
  public func ordinalSegregation(_ variation: Variation) -> Double {
    let steps = thresholds(variation)
    var weighted = CompensatedSum()
    var weights = CompensatedSum()
    for (share, value) in zip(steps.shares, steps.segregation) {
      let weight = variation.value(share)
      weighted.add(weight * value)
      weights.add(weight)
    }
    guard weights.value > 0 else { return .nan }
    return clampedToUnit(weighted.value / weights.value)
  }
}
