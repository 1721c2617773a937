#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Composition {
  /// Entropy of every zone as a share of that of an even mix of the groups present in it, as
  /// OasisR's `HLoc` computes it.
  ///
  /// A zone half and half of 2 groups out of 8 scores 1 there, as a zone with all 8 alike does. Only for
  /// comparison: `localEntropy` takes all groups.
  ///
  /// - Output: 0 … 1, 0 with one group; NaN in zones without people
  /// - Complexity: O(zones · groups)
  public func entropyOfPresentGroups() -> [Double] {
    let diversity = localDiversity()
    return (0..<zoneCount).map { zone in
      guard zoneTotals[zone] > 0 else { return .nan }
      let present = (0..<groupCount).count { counts[$0 * zoneCount + zone] > 0 }
      return present > 1 ? diversity[zone] / log(Double(present)) : 0
    }
  }
}
