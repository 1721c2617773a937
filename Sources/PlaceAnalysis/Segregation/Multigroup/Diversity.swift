#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Entropy of the whole area, E, in nats.
  ///
  /// - Formula: E = −Σ P ln P
  /// - Output: 0 (one group) … ln K; NaN without people
  /// - Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Theil 1972
  public func entropy() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add(weightedLog(n, total / n)) }
    return max(0, sum.value / total)
  }

  /// Entropy as a share of its largest value, E / ln K, K the groups that have members.
  ///
  /// - Output: 0 … 1; NaN with fewer than two groups
  /// - Source: Theil 1972
  public func normalisedEntropy() -> Double {
    let groups = presentGroups.count
    guard groups > 1 else { return .nan }
    return min(1, entropy() / log(Double(groups)))
  }

  /// Simpson interaction, I: the chance that two people drawn at random are of different groups.
  ///
  /// - Formula: I = Σ P(1 − P)
  /// - Output: 0 … 1 − 1/K; NaN without people
  /// - Source: Simpson 1949, doi:10.1038/163688a0; Lieberson 1969
  public func simpsonInteraction() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add((n / total) * ((total - n) / total)) }
    return max(0, sum.value)
  }

  /// Simpson concentration, λ: the chance that two people drawn at random are of the same group.
  ///
  /// - Formula: λ = Σ P²
  /// - Output: 1/K … 1; NaN without people
  /// - Source: Simpson 1949, doi:10.1038/163688a0
  public func simpsonConcentration() -> Double {
    guard total > 0 else { return .nan }
    var sum = CompensatedSum()
    for n in groupTotals { sum.add((n / total) * (n / total)) }
    return sum.value
  }
}
