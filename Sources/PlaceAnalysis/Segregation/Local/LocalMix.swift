#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Share of a group in every zone, π; NaN in zones without people.
  ///
  /// Complexity: O(zones). Output: 0 … 1.
  public func shares(of group: Int) -> [Double] {
    mapped(group) { n, t in t > 0 ? n / t : .nan }
  }

  /// Location quotient of a group in every zone: how many times its share in the area.
  ///
  /// - Formula: LQ = πᵢₖ/Pₖ
  /// - Output: 0 …, 1 where the zone has the area's share; NaN in zones without people and for an
  ///   empty group
  /// - Complexity: O(zones)
  /// - Source: Brown & Chung 2006, doi:10.1002/psp.403
  public func locationQuotients(of group: Int) -> [Double] {
    let share = groupTotals[group] / total
    guard share > 0 else { return [Double](repeating: .nan, count: zoneCount) }
    return mapped(group) { n, t in t > 0 ? (n / t) / share : .nan }
  }

  /// Entropy of every zone's mix, in nats.
  ///
  /// - Formula: −Σₖ πᵢₖ ln πᵢₖ
  /// - Output: 0 (one group) … ln K; NaN in zones without people
  /// - Complexity: O(zones · groups)
  /// - Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x
  public func localDiversity() -> [Double] {
    summed { n, t, _ in n > 0 ? (n / t) * log(t / n) : 0 }
  }

  /// Entropy of every zone as a share of that of an even mix of all groups.
  ///
  /// - Formula: −Σₖ πᵢₖ ln πᵢₖ / ln K, K all groups asked for, also those that the zone lacks
  /// - Output: 0 … 1; NaN in zones without people and with fewer than two groups
  /// - Complexity: O(zones · groups)
  /// - Source: Theil 1972
  public func localEntropy() -> [Double] {
    guard groupCount > 1 else { return [Double](repeating: .nan, count: zoneCount) }
    let even = log(Double(groupCount))
    return localDiversity().map { min(1, $0 / even) }
  }

  /// The chance that two people drawn at random in a zone are of different groups.
  ///
  /// - Formula: Σₖ πᵢₖ(1 − πᵢₖ)
  /// - Output: 0 … 1 − 1/K; NaN in zones without people
  /// - Complexity: O(zones · groups)
  /// - Source: Simpson 1949, doi:10.1038/163688a0
  public func localSimpson() -> [Double] {
    summed { n, t, _ in (n / t) * ((t - n) / t) }
  }

  /// Divergence of every zone's mix from that of the area (local linkage), in nats.
  ///
  /// - Formula: Σₖ πᵢₖ ln(πᵢₖ/Pₖ)
  /// - Output: 0 (the area's mix) …; NaN in zones without people
  /// - Invariants: Σ (tᵢ/T)·divergence = M
  /// - Complexity: O(zones · groups), one logarithm each
  /// - Source: Roberto 2016; Elbers 2021, doi:10.1177/0049124121986204
  public func localDivergence() -> [Double] {
    let total = total
    return summed { n, t, size in n > 0 ? (n / t) * log((n * total) / (t * size)) : 0 }
  }

  /// One value per zone of one group.
  @inline(__always)
  func mapped(_ group: Int, _ value: (_ count: Double, _ zoneTotal: Double) -> Double) -> [Double] {
    [Double](unsafeUninitializedCapacity: zoneCount) { out, filled in
      counts.withUnsafeBufferPointer { all in
        zoneTotals.withUnsafeBufferPointer { totals in
          guard let base = all.baseAddress, let t = totals.baseAddress,
            let out = out.baseAddress
          else { return }
          let row = base + group * zoneCount
          var i = 0
          while i < zoneCount {
            (out + i).initialize(to: value(row[i], t[i]))
            i &+= 1
          }
        }
      }
      filled = zoneCount
    }
  }

  /// Σₖ term per zone over the groups that have members, never below 0; NaN without people.
  @inline(__always)
  private func summed(
    _ term: (_ count: Double, _ zoneTotal: Double, _ groupTotal: Double) -> Double
  ) -> [Double] {
    var out = [Double](repeating: 0, count: zoneCount)
    for group in presentGroups {
      let size = groupTotals[group]
      let row = group * zoneCount
      for i in 0..<zoneCount where zoneTotals[i] > 0 {
        out[i] += term(counts[row + i], zoneTotals[i], size)
      }
    }
    for i in 0..<zoneCount { out[i] = zoneTotals[i] > 0 ? max(0, out[i]) : .nan }
    return out
  }
}
