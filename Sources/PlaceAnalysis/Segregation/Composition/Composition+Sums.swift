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

  /// As `sum(overGroup:)`, two zones at a time, for terms with logarithms.
  @inline(__always)
  func sumOfPairs(
    overGroup group: Int,
    _ term: (_ count: SIMD2<Double>, _ zoneTotal: SIMD2<Double>) -> SIMD2<Double>
  ) -> Double {
    counts.withUnsafeBufferPointer { all in
      zoneTotals.withUnsafeBufferPointer { totals in
        guard let base = all.baseAddress, let totals = totals.baseAddress else { return 0 }
        return PlaceAnalysis.sumOfPairs(
          base + group * zoneCount, totals, count: zoneCount, term)
      }
    }
  }

  /// More than one group has members: otherwise there is nothing to separate.
  var isSeparable: Bool { groupTotals.lazy.filter { $0 > 0 }.count > 1 }
}
