#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many of n persons belong to a group when each does with the same chance.
struct BinomialDistribution {
  /// Persons, a whole number ≥ 0; as a `Double`, so that no count is too large.
  let trials: Double
  /// Chance of each, and of the contrary; they sum to 1.
  let chance: Double
  let contrary: Double

  init(trials: Double, chance: Double, contrary: Double? = nil) {
    self.trials = trials
    self.chance = chance
    self.contrary = contrary ?? 1 - chance
  }

  var mean: Double { trials * chance }

  /// Probability of exactly `count`, to about 1e-14 relative at any size.
  ///
  /// Source: Loader 2000, Fast and accurate computation of binomial probabilities.
  func probability(of count: Double) -> Double {
    guard count >= 0, count <= trials else { return 0 }
    if chance <= 0 { return count == 0 ? 1 : 0 }
    if contrary <= 0 { return count == trials ? 1 : 0 }
    if trials == 0 { return 1 }
    let others = trials - count
    if count == 0 { return exp(trials * (chance < 0.5 ? log1p(-chance) : log(contrary))) }
    if others == 0 { return exp(trials * (contrary < 0.5 ? log1p(-contrary) : log(chance))) }
    let exponent =
      SaddlePoint.stirlingError(trials) - SaddlePoint.stirlingError(count)
      - SaddlePoint.stirlingError(others) - SaddlePoint.deviance(count, mean: trials * chance)
      - SaddlePoint.deviance(others, mean: trials * contrary)
    return exp(exponent) * (trials / (2 * .pi * count * others)).squareRoot()
  }

  /// E|X − np| = 2ν·(1−p)·P(X = ν), ν = ⌊np⌋ + 1: De Moivre's mean absolute deviation.
  ///
  /// The same as 2ν·C(n,ν)·p^ν·(1−p)^{n−ν+1}, without its powers.
  /// Source: Diaconis & Zabell 1991, doi:10.1214/ss/1177011699.
  var meanAbsoluteDeviation: Double {
    guard trials > 0, chance > 0, contrary > 0 else { return 0 }
    let variance = trials * chance * contrary
    // The normal limit, right to 1/variance; counts beyond 2⁵³ have no neighbours any more.
    if trials > 1e15, variance > 1e12 { return (2 * variance / .pi).squareRoot() }
    let above = min(mean.rounded(.down) + 1, trials)
    return 2 * above * contrary * probability(of: above)
  }
}
