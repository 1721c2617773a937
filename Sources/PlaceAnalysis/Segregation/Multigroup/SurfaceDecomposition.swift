/// How concentrated groups are where people live, parted in three: L, C and Q.
public struct SurfaceDecomposition: Sendable, Equatable {
  /// The chance that two people of one zone are of the same group, over all people: v.
  public let concentration: Double
  /// Location: what the differences between zones add, SL = v − Σ P².
  public let location: Double
  /// Composition: what the groups' different sizes add, SC = Σ P² − 1/K.
  public let composition: Double
  /// Quality: what the number of groups gives by itself, SQ = 1/K.
  public let qualitative: Double
}

extension Composition {
  /// Parts the concentration of groups into location, composition and number of groups.
  ///
  /// - Formula: v = Σᵢ (tᵢ/T) Σₖ πᵢₖ² = SL + SC + SQ; on environments it is that of surfaces
  /// - K counts the groups that have members
  /// - Output: all parts ≥ 0; NaN without people
  /// - Complexity: O(zones · groups)
  /// - Source: Sadahiro & Hong 2013, as in R seg's `deseg`
  public func surfaceDecomposition() -> SurfaceDecomposition {
    let groups = Double(presentGroups.count)
    guard total > 0 else {
      return SurfaceDecomposition(
        concentration: .nan, location: .nan, composition: .nan, qualitative: .nan)
    }
    let total = total
    var location = CompensatedSum()
    var spread = CompensatedSum()
    for group in presentGroups {
      let size = groupTotals[group]
      let share = size / total
      // Both as squared gaps, without differences of near numbers.
      location.add(
        sum(overGroup: group) { n, t in
          guard t > 0 else { return 0 }
          let gap = n * total == t * size ? 0 : n - t * share
          return gap * gap / t
        } / total)
      spread.add((share - 1 / groups) * (share - 1 / groups))
    }
    var whole = CompensatedSum()
    for part in [location.value, spread.value, 1 / groups] { whole.add(part) }
    return SurfaceDecomposition(
      concentration: whole.value, location: location.value, composition: spread.value,
      qualitative: 1 / groups)
  }
}
