#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many of very many rare chances come true.
struct PoissonDistribution {
  let mean: Double

  /// Probability of exactly `count`, to about 1e-14 relative at any size.
  func probability(of count: Double) -> Double {
    guard count >= 0 else { return 0 }
    if mean <= 0 { return count == 0 ? 1 : 0 }
    if count == 0 { return exp(-mean) }
    return exp(-SaddlePoint.stirlingError(count) - SaddlePoint.deviance(count, mean: mean))
      / (2 * .pi * count).squareRoot()
  }
}
