/// Whole numbers in given proportions.
enum Apportionment {
  /// `total` shared out by weight: largest remainders, ties to the first.
  ///
  /// Precondition: weights are finite and not negative. All zero weights share evenly.
  static func whole(_ total: Int, by weights: [Double]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(0, +)
    let exact = weights.map {
      sum > 0 ? Double(total) * $0 / sum : Double(total) / Double(weights.count)
    }
    var parts = exact.map { Int($0.rounded(.down)) }
    let rest = total - parts.reduce(0, +)
    let order = exact.indices.sorted { a, b in
      let ra = exact[a] - Double(parts[a])
      let rb = exact[b] - Double(parts[b])
      return ra == rb ? a < b : ra > rb
    }
    for i in order.prefix(max(0, rest)) { parts[i] += 1 }
    return parts
  }

  /// As `whole`, with every part kept within `bounds`.
  static func whole(_ total: Int, by weights: [Double], within bounds: ClosedRange<Int>) -> [Int] {
    var parts = whole(total, by: weights).map { min(max($0, bounds.lowerBound), bounds.upperBound) }
    var gap = total - parts.reduce(0, +)
    while gap != 0 {
      let step = gap > 0 ? 1 : -1
      let before = gap
      for i in parts.indices where gap != 0 && bounds.contains(parts[i] + step) {
        parts[i] += step
        gap -= step
      }
      if gap == before { break }
    }
    return parts
  }
}
