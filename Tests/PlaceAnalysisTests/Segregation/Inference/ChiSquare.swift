/// Compares how often counts were drawn with how often they should have been.
struct ChiSquare {
  private(set) var value = 0.0
  private(set) var degrees = -1.0

  /// Neighbouring counts are put together until ten draws are expected.
  init(_ drawn: [Int: Int], draws: Int, probability: (Int) -> Double) {
    var (observed, expected) = (0.0, 0.0)
    var seen = 0
    let last = (drawn.keys.max() ?? 0) + 1
    for count in (drawn.keys.min() ?? 0)...last {
      observed += Double(drawn[count] ?? 0)
      expected += probability(count) * Double(draws)
      seen += drawn[count] ?? 0
      if expected >= 10, Double(draws) - Double(seen) >= 10 || count == last {
        add(observed, expected)
        (observed, expected) = (0, 0)
      }
    }
    if expected >= 1 { add(observed, expected) }
  }

  private mutating func add(_ observed: Double, _ expected: Double) {
    value += (observed - expected) * (observed - expected) / expected
    degrees += 1
  }

  /// Standard deviations above what it is by chance; below 4 for all but one right sampler in
  /// twenty thousand.
  var excess: Double {
    // The cube root of a chi-square is nearly normal (Wilson & Hilferty 1931).
    guard degrees > 0 else { return 0 }
    var root = (value / degrees)
    root = cubeRoot(root)
    let spread = 2 / (9 * degrees)
    return (root - (1 - spread)) / spread.squareRoot()
  }

  private func cubeRoot(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var r = max(x, 1)
    for _ in 0..<80 { r = (2 * r + x / (r * r)) / 3 }
    return r
  }
}
