extension SpatialEnvironment {
  /// What people of one group meet around them, by group: the spatial exposure matrix ₖP̃*ₗ.
  ///
  /// - Output: one row per group, 0 … 1, each summing to 1; the row of an empty group is NaN
  /// - Complexity: O(sites · groups²)
  /// - Source: Reardon & O'Sullivan 2004, doi:10.1111/j.0081-1750.2004.00150.x
  public func exposureMatrix() -> [[Double]] {
    (0..<groupCount).map { k in (0..<groupCount).map { exposure(of: k, to: $0) } }
  }

  /// The share of group `l` in the environment of members of group `k`, on average.
  ///
  /// Of a group to itself it is spatial isolation; of one of two groups to the other spatial
  /// interaction.
  ///
  /// - Formula: ₖP̃*ₗ = Σᵢ (nᵢₖ/Nₖ)·π̃ᵢₗ
  /// - Output: 0 … 1; NaN when group `k` is empty, or a member has an empty environment
  public func exposure(of k: Int, to l: Int) -> Double {
    guard residents.groupTotals[k] > 0 else { return .nan }
    let n = siteCount
    let met = surroundings.counts.withUnsafeBufferPointer { around in
      surroundings.zoneTotals.withUnsafeBufferPointer { all in
        residents.counts.withUnsafeBufferPointer { people in
          guard let around = around.baseAddress, let all = all.baseAddress,
            let people = people.baseAddress
          else { return Double.nan }
          let (members, others) = (people + k * n, around + l * n)
          return blockedSum(n) { members[$0] > 0 ? members[$0] * (others[$0] / all[$0]) : 0 }
        }
      }
    }
    return met > residents.groupTotals[k] ? 1 : met / residents.groupTotals[k]
  }
}
