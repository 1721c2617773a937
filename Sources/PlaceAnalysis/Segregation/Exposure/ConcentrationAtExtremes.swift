extension Composition {
  /// Index of concentration at the extremes of every zone.
  ///
  /// - Formula: (Aᵢ − Bᵢ)/tᵢ, A the people of the affluent groups, B of the deprived, t everybody
  /// - Output: −1 (all deprived) … 1 (all affluent); NaN in zones without people
  /// - Complexity: O(zones · groups)
  /// - Source: Massey 2001, in Does It Take a Village?
  public func concentrationAtExtremes(affluent: [Int], deprived: [Int]) -> [Double] {
    let (rich, poor) = (people(of: affluent), people(of: deprived))
    return (0..<zoneCount).map { zone in
      zoneTotals[zone] > 0 ? (rich[zone] - poor[zone]) / zoneTotals[zone] : .nan
    }
  }

  /// The person-weighted mean over the zones: (A − B)/T; NaN without people.
  ///
  /// It says how large the extremes are, not how apart they live.
  public func meanConcentrationAtExtremes(affluent: [Int], deprived: [Int]) -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for group in affluent { sum.add(groupTotals[group]) }
    for group in deprived { sum.add(-groupTotals[group]) }
    return sum.value / total
  }

  private func people(of groups: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: zoneCount)
    for group in groups {
      for zone in 0..<zoneCount { sums[zone] += counts[group * zoneCount + zone] }
    }
    return sums
  }
}
