extension AccessDistribution {
  /// The Gini index of the people: the mean difference between two of them over twice the mean.
  ///
  /// G = Σᵢ Σⱼ Pᵢ Pⱼ |aᵢ − aⱼ| / (2 N² μ), which is 1 − Σ (P_k/N)(F_k + F_{k−1}) over rows from the
  /// least value to the most. Computed as Σ_k (a_{k+1} − a_k) C_k (N − C_k) / (N Σ P a), C the people
  /// up to row k: no term is negative, so that equal values give exactly 0.
  ///
  /// - Returns: 0…1, below 1; NaN when nobody has anything, or a value is below 0.
  /// - Complexity: O(rows) after the sort.
  /// - Source: Gini 1912; Lorenz 1905, doi:10.2307/2276207
  public func gini() -> Double {
    guard isRelative else { return .nan }
    var before = CompensatedSum()
    var sum = CompensatedSum()
    let all = people
    values.withUnsafeBufferPointer { values in
      persons.withUnsafeBufferPointer { persons in
        var k = 0
        while k &+ 1 < values.count {
          before.add(persons[k])
          let gap = values[k &+ 1] - values[k]
          if gap > 0 {
            let below = before.value
            sum.add(gap * (below / all) * (all - below))
          }
          k &+= 1
        }
      }
    }
    return clampedToUnit(sum.value / total)
  }

  /// The share of all access that would have to move for everybody to have the mean: the Hoover or
  /// Robin Hood index, ½ Σ (P/N) |a/μ − 1|.
  ///
  /// - Returns: 0…1, below 1; NaN when nobody has anything, or a value is below 0.
  /// - Source: Hoover 1936, doi:10.2307/1927875
  public func hoover() -> Double {
    guard isRelative else { return .nan }
    let mean = mean
    return clampedToUnit(sum { ($0 - mean).magnitude } / (2 * total))
  }
}
