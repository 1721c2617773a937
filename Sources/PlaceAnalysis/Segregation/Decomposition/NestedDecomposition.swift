#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Segregation of all zones parted by levels of larger units, such as districts in regions.
///
/// The first level is how the outermost units differ from the whole, each next how the units of one
/// level differ within those around them, the last how zones differ within the innermost units. The
/// levels' parts add up to M, and to H when divided by the entropy of the whole.
public struct NestedDecomposition: Sendable {
  /// What one level stands for.
  public struct Level: Sendable, Equatable {
    /// Its part of M, nats.
    public let mutualInformation: Double
    /// Its part of H, 0 … 1.
    public let informationTheory: Double
    /// Units of this level that have people.
    public let units: Int
    /// Dissimilarity between the units of this level alone.
    ///
    /// Levels of D do not add up: the finest is the D of the zones, and what a coarser one lacks is
    /// what it hides.
    public let dissimilarity: Double
  }

  /// Outermost first; the last are the zones themselves.
  public let levels: [Level]
  /// Per level the part of every zone in nats, NaN without people.
  ///
  /// A level's parts add up to its M. Single parts can be negative: zones that differ from their district in the way opposite to
  /// their district's.
  public let zoneParts: [[Double]]
  /// M and H of the zones, the sums of the levels.
  public let mutualInformation: Double
  public let informationTheory: Double
}

extension Composition {
  /// M and H between larger units, within them, and so on down to the zones.
  ///
  /// - Formula: part of a level = Σᵣ Σₖ (Nᵣₖ/T) ln((Nᵣₖ/Tᵣ)/(N_qₖ/T_q)), r the units of the level, q
  ///   the unit around r; all levels together M
  /// - Input: the levels from the outermost to the innermost; a level is cut by those around it, so
  ///   names need only be unique within the unit around them
  /// - Output: undefined (NaN) with fewer than two groups
  /// - Complexity: O(levels · zones · groups)
  /// - Source: Theil 1972; Mora & Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x
  public func decomposed(by levels: [Superunits]) -> NestedDecomposition {
    let entropy = entropy()
    let isDefined = isSeparable
    var outer = Superunits.whole(zones: zoneCount)
    var outerTable = aggregated(by: outer)
    var parts: [NestedDecomposition.Level] = []
    var zoneParts: [[Double]] = []
    var sum = CompensatedSum()
    for step in 0...levels.count {
      let isZones = step == levels.count
      let inner = isZones ? Superunits.single(zones: zoneCount) : outer.refined(by: levels[step])
      let table = isZones ? self : aggregated(by: inner)
      let part = isDefined ? table.information(beyond: outerTable, inner.parents(in: outer)) : .nan
      sum.add(part)
      parts.append(
        NestedDecomposition.Level(
          mutualInformation: part, informationTheory: isDefined ? part / entropy : .nan,
          units: table.zoneTotals.count { $0 > 0 },
          dissimilarity: isDefined ? table.multigroupDissimilarity() : .nan))
      zoneParts.append(
        isDefined
          ? partsOfZones(of: table, inner.ofZone, beyond: outerTable, outer.ofZone)
          : [Double](repeating: .nan, count: zoneCount))
      outer = inner
      outerTable = table
    }
    return NestedDecomposition(
      levels: parts, zoneParts: zoneParts, mutualInformation: sum.value,
      informationTheory: isDefined ? sum.value / entropy : .nan)
  }

  /// What knowing the row tells beyond knowing the row's parent, per person of the whole, in nats.
  private func information(beyond outer: Composition, _ parent: [Int]) -> Double {
    var sum = CompensatedSum()
    for row in 0..<zoneCount where zoneTotals[row] > 0 {
      var here = CompensatedSum()
      for group in 0..<groupCount {
        let n = counts[group * zoneCount + row]
        guard n > 0 else { continue }
        here.add(n * logQuotient(n, zoneTotals[row], outer, group, parent[row]))
      }
      // Every row's is a divergence, never negative but for rounding.
      sum.add(notNegative(here.value))
    }
    return sum.value / total
  }

  /// The same by zone of this table: `inner` and `outer` are rows that the zones lie in.
  private func partsOfZones(
    of inner: Composition, _ innerRow: [Int], beyond outer: Composition, _ outerRow: [Int]
  ) -> [Double] {
    (0..<zoneCount).map { zone in
      guard zoneTotals[zone] > 0 else { return .nan }
      let row = innerRow[zone]
      var sum = CompensatedSum()
      for group in 0..<groupCount {
        let n = counts[group * zoneCount + zone]
        guard n > 0 else { continue }
        let here = inner.counts[group * inner.zoneCount + row]
        sum.add(n * logQuotient(here, inner.zoneTotals[row], outer, group, outerRow[zone]))
      }
      return sum.value / total
    }
  }

  /// ln((n/t)/(N/T)), N and T of a row of another table; one quotient, exactly 0 for equal mixes.
  private func logQuotient(
    _ n: Double, _ t: Double, _ outer: Composition, _ group: Int, _ row: Int
  ) -> Double {
    log((n * outer.zoneTotals[row]) / (t * outer.counts[group * outer.zoneCount + row]))
  }
}
