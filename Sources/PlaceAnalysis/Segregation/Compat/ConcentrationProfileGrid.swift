/// R of the concentration profile by a sum over a grid of thresholds, as PySAL and R's seg compute it.
///
/// PySAL's `ConProf` takes m = 1000 whatever is asked for, seg's `conprof` n = 999. Both put weight 1/m
/// on each of m thresholds that include 0 and 1, though these are m − 1 steps, so that the result is
/// off by about 1/m and the two tools differ. Only for comparison: `concentrationProfile` is exact.
///
/// - Input: persons per zone, rows aligned; m ≥ 2 thresholds
/// - Output: NaN when either group is empty or m is too small
/// - Complexity: O(zones log zones + m)
public func concentrationProfileOnGrid(
  focal: Span<Double>, rest: Span<Double>, thresholds m: Int
) -> Double {
  withCounts(focal, rest) { c in
    guard c.isSeparable, m >= 2 else { return .nan }
    let order = ShareOrder(c).sorted
    // People of the group in zones of at least each share, from the highest down.
    var living = [Double](repeating: 0, count: order.count + 1)
    for place in order.indices.reversed() {
      living[place] = living[place + 1] + c.x[Int(order[place].row)]
    }
    let share = c.sumX / c.total
    let step = 1 / Double(m - 1)
    var below = CompensatedSum()
    var above = CompensatedSum()
    var place = 0
    for point in 0..<m {
      let threshold = point == m - 1 ? 1 : Double(point) * step
      while place < order.count, Double(bitPattern: order[place].key) < threshold { place += 1 }
      let v = living[place] / c.sumX
      if threshold < share { below.add(v) } else { above.add(v) }
    }
    let weight = 1 / Double(m)
    return (share - below.value * weight + above.value * weight) / (1 - share)
  }
}
