extension Composition {
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
  func summed(
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
    for i in 0..<zoneCount { out[i] = zoneTotals[i] > 0 ? notNegative(out[i]) : .nan }
    return out
  }
}
