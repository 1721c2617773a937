#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Dissimilarity of one group and everybody else, straight from the zone totals.
  ///
  /// - Formula: D = Σ |xᵢT − tᵢX| / (2X(T − X)), as that of the two groups
  /// - Complexity: O(zones), no memory
  public func dissimilarity(ofGroup group: Int) -> Double {
    let size = groupTotals[group]
    let others = total - size
    guard size > 0, others > 0 else { return .nan }
    let total = total
    let gaps = sum(overGroup: group) { ($0 * total - $1 * size).magnitude }
    return clampedToUnit(gaps / (2 * size * others))
  }

  /// Information theory index of one group and everybody else, straight from the zone totals.
  ///
  /// Complexity: O(zones), two logarithms each, no memory.
  public func informationTheory(ofGroup group: Int) -> Double {
    let size = groupTotals[group]
    let others = total - size
    guard size > 0, others > 0 else { return .nan }
    let total = total
    let gain = sumOfPairs(overGroup: group) { x, t in
      // Rounding of fractions can leave less than nobody.
      let rest = pointwiseMax(t - x, .zero)
      return weightedLogarithm(x, (x * total) / (t * size))
        + weightedLogarithm(rest, (rest * total) / (t * others))
    }
    let entropy = -(size * log(size / total) + others * log(others / total))
    return clampedToUnit(gain / entropy)
  }
}
