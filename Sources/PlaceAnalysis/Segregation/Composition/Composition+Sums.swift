extension Composition {
  /// Σᵢ term(n, t) over the zones of one group, in a fixed order.
  @inline(__always)
  func sum(overGroup group: Int, _ term: (_ count: Double, _ zoneTotal: Double) -> Double) -> Double
  {
    counts.withUnsafeBufferPointer { all in
      zoneTotals.withUnsafeBufferPointer { totals in
        guard let base = all.baseAddress, let totals = totals.baseAddress else { return 0 }
        let row = base + group * zoneCount
        return blockedSum(zoneCount) { term(row[$0], totals[$0]) }
      }
    }
  }

  /// As `sum(overGroup:)`, for terms that call a function.
  @inline(__always)
  func sumOfCalls(
    overGroup group: Int, _ term: (_ count: Double, _ zoneTotal: Double) -> Double
  ) -> Double {
    counts.withUnsafeBufferPointer { all in
      zoneTotals.withUnsafeBufferPointer { totals in
        guard let base = all.baseAddress, let totals = totals.baseAddress else { return 0 }
        let row = base + group * zoneCount
        return blockedSumOfCalls(zoneCount) { term(row[$0], totals[$0]) }
      }
    }
  }

  /// More than one group has members: otherwise there is nothing to separate.
  var isSeparable: Bool { groupTotals.lazy.filter { $0 > 0 }.count > 1 }
}
