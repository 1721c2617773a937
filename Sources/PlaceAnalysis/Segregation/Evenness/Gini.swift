/// Gini index of segregation, G.
///
/// Half the mean gap in mix between two people's zones, as a share of its largest value; twice the
/// area between the segregation curve and the diagonal.
///
/// - Formula: G = ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P(1−P)); summed over zones sorted by p, equal p merged, as
///   Σ (xᵢ·Y_{<i} − yᵢ·X_{<i}) / (XY)
/// - Input: persons per zone, ≥ 0, rows aligned; zones without people drop out
/// - Output: 0 … 1, never below D; NaN when either group is empty
/// - Complexity: O(zones · log zones), in practice the cost of a radix sort
/// - Source: Duncan & Duncan 1955, doi:10.2307/2088328; James & Taeuber 1985, doi:10.2307/270845
public func gini(focal: Span<Double>, rest: Span<Double>) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    return min(1, meanGapProduct(c) / (c.sumX * c.sumY))
  }
}

/// Σ (xᵢ·Y_{<i} − yᵢ·X_{<i}) over zones sorted by share ascending, equal shares merged.
///
/// Half of ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ|.
func meanGapProduct(_ c: TwoGroupCounts) -> Double {
  let order = ShareOrder(c)
  return order.sorted.withUnsafeBufferPointer { rows in
    var sum = CompensatedSum()
    var beforeX = CompensatedSum()
    var beforeY = CompensatedSum()
    var i = 0
    while i < rows.count {
      let share = rows[i].share
      var x = CompensatedSum()
      var y = CompensatedSum()
      while i < rows.count, rows[i].share == share {
        let row = Int(rows[i].row)
        x.add(c.x[row])
        y.add(c.y[row])
        i &+= 1
      }
      sum.add(x.value * beforeY.value - y.value * beforeX.value)
      beforeX.add(x.value)
      beforeY.add(y.value)
    }
    return sum.value
  }
}
