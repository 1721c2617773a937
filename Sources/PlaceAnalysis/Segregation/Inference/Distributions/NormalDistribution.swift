#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The standard normal distribution.
enum NormalDistribution {
  /// Φ(x).
  static func cumulative(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

  /// The x with Φ(x) = `share`, to the last few digits; infinite at 0 and 1.
  static func quantile(_ share: Double) -> Double {
    guard share > 0 else { return -.infinity }
    guard share < 1 else { return .infinity }
    if share > 0.5 { return -quantile(1 - share) }
    var (low, high) = (-40.0, 0.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if cumulative(middle) < share { low = middle } else { high = middle }
    }
  }
}
