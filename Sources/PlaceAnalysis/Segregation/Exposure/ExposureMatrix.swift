extension Composition {
  /// What people of one group meet where they live, by group: the exposure matrix ₖPₗ.
  ///
  /// - Formula: ₖPₗ = Σᵢ (nᵢₖ/Nₖ)(nᵢₗ/tᵢ), t the whole population; row k on the diagonal is isolation
  /// - Output: one row per group, 0 … 1, each summing to 1; the row of an empty group is NaN
  /// - Invariants: Nₖ·ₖPₗ = Nₗ·ₗPₖ
  /// - Complexity: O(zones · groups²)
  /// - Source: Bell 1954, doi:10.2307/2574118; Lieberson 1981
  public func exposureMatrix() -> [[Double]] {
    var matrix = [[Double]](repeating: [], count: groupCount)
    for k in 0..<groupCount { matrix[k] = (0..<groupCount).map { exposure(of: k, to: $0) } }
    return matrix
  }

  /// One cell of the exposure matrix; NaN when group `k` is empty.
  public func exposure(of k: Int, to l: Int) -> Double {
    guard groupTotals[k] > 0 else { return .nan }
    let met = counts.withUnsafeBufferPointer { all in
      zoneTotals.withUnsafeBufferPointer { totals in
        guard let base = all.baseAddress, let t = totals.baseAddress else { return 0.0 }
        let (a, b) = (base + k * zoneCount, base + l * zoneCount)
        return blockedSum(zoneCount) { t[$0] > 0 ? a[$0] * (b[$0] / t[$0]) : 0 }
      }
    }
    return min(1, met / groupTotals[k])
  }
}
