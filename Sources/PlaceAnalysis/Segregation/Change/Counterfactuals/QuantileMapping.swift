/// Values brought to the distribution of others: every value becomes the other series' quantile at
/// its own rank.
///
/// Ranks are average ranks divided by the count, quantiles are linear between the sorted values
/// (position rank·(m − 1)), as in pandas' `rank(pct=True)` and `quantile`.
/// Complexity: O(n log n + m log m). An empty series maps nothing.
func quantileMapped(_ values: [Double], to other: [Double]) -> [Double] {
  guard !values.isEmpty, !other.isEmpty else { return values }
  let sorted = other.sorted()
  let order = values.indices.sorted {
    values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1]
  }
  var out = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    // Ranks start + 1 … end are tied.
    let rank = Double(start + 1 + end) / 2 / Double(values.count)
    let mapped = quantile(sorted, at: rank)
    for place in start..<end { out[order[place]] = mapped }
    start = end
  }
  return out
}

/// The quantile of sorted values, linear between them.
private func quantile(_ sorted: [Double], at share: Double) -> Double {
  let position = share * Double(sorted.count - 1)
  let lower = min(max(Int(position.rounded(.down)), 0), sorted.count - 1)
  let upper = min(lower + 1, sorted.count - 1)
  let part = position - Double(lower)
  return sorted[lower] + part * (sorted[upper] - sorted[lower])
}
