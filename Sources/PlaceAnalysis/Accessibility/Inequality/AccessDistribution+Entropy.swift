#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension AccessDistribution {
  /// Theil's T: Σ (P/N)(a/μ) ln(a/μ), with 0·ln 0 = 0.
  ///
  /// People who have nothing count with their weight. The mean of a/μ − 1, which is 0, is taken off
  /// term by term, so that no term is negative.
  ///
  /// - Returns: 0…ln N; NaN when nobody has anything, or a value is below 0.
  /// - Source: Theil 1967, Economics and Information Theory
  public func theilT() -> Double {
    guard isRelative else { return .nan }
    let mean = mean
    return notNegative(
      sum { value in
        let ratio = value / mean
        return ratio > 0 ? ratio * log(ratio) - (value - mean) / mean : 1
      } / people)
  }

  /// Theil's L, the mean logarithmic deviation: Σ (P/N) ln(μ/a).
  ///
  /// - Returns: 0 or more; NaN when somebody has nothing, since the logarithm of 0 has no value.
  /// - Source: Theil 1967, Economics and Information Theory
  public func theilL() -> Double {
    guard isRelative, values[0] > 0 else { return .nan }
    let mean = mean
    return notNegative(sum { (($0 - mean) / mean) - log($0 / mean) } / people)
  }

  /// The variance of the natural logarithms of the values.
  ///
  /// - Returns: 0 or more; NaN when somebody has nothing.
  public func varianceOfLogs() -> Double {
    guard isRelative, values[0] > 0 else { return .nan }
    let scale = mean
    let middle = sum { log($0 / scale) } / people
    return notNegative(
      sum { value in
        let gap = log(value / scale) - middle
        return gap * gap
      } / people)
  }

  /// Atkinson's index: the share of all access that could be given up without loss of welfare if
  /// the rest were shared equally.
  ///
  /// 1 − (Σ (P/N)(a/μ)^(1−ε))^(1/(1−ε)); for ε = 1, 1 − geometric mean/μ. From ε = 1 on it is 1 as
  /// soon as somebody has nothing.
  ///
  /// - Parameter epsilon: Aversion to inequality, 0 or more; the higher, the more the least served
  ///   weigh.
  /// - Returns: 0…1; NaN when nobody has anything, or for a negative ε.
  /// - Source: Atkinson 1970, doi:10.1016/0022-0531(70)90039-6
  public func atkinson(epsilon: Double) -> Double {
    guard isRelative, epsilon >= 0, epsilon < .infinity else { return .nan }
    if values[0] == values[values.count - 1] || epsilon == 0 { return 0 }
    if epsilon >= 1, values[0] == 0 { return 1 }
    let mean = mean
    if epsilon == 1 { return clampedToUnit(-expm1(sum { log($0 / mean) } / people)) }
    let power = 1 - epsilon
    // Relative to the least value for a negative power, which is then at most 1 and cannot overflow.
    let scale = power < 0 ? values[0] : mean
    let level = sum { pow($0 / scale, power) } / people
    return clampedToUnit(1 - (scale / mean) * pow(level, 1 / power))
  }
}
