#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The parts of Loader's form of factorial probabilities, in which nothing large cancels.
///
/// Differences of ln n! lose eight digits at n = 1e7; these keep fifteen at any n.
/// Source: Loader 2000, Fast and accurate computation of binomial probabilities.
enum SaddlePoint {
  /// ln n! − [½ ln(2πn) + n ln n − n] of a whole number above 0.
  static func stirlingError(_ n: Double) -> Double {
    if n <= 15 { return small[Int(n)] }
    let square = n * n
    return
      (1.0 / 12
      - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square)
        / square)
        / square)
      / n
  }

  /// Deviance of a count from its mean, x ln(x/m) + m − x ≥ 0; m at x = 0.
  static func deviance(_ x: Double, mean m: Double) -> Double {
    if x <= 0 { return m }
    let gap = x - m
    if gap.magnitude < 0.1 * (x + m) {
      var v = gap / (x + m)
      var sum = gap * v
      var power = 2 * x * v
      v *= v
      var j = 3.0
      while true {
        power *= v
        let next = sum + power / j
        if next == sum { return next }
        sum = next
        j += 2
      }
    }
    return x * log(x / m) + m - x
  }

  /// Of 0 … 15, from the factorials, which are exact.
  private static let small: [Double] = {
    var out = [0.0]
    var factorial = 1.0
    for n in 1...15 {
      let n = Double(n)
      factorial *= n
      out.append(log(factorial) - (0.5 * log(2 * .pi * n) + n * log(n) - n))
    }
    return out
  }()
}
