extension RankedDistribution {
  /// The concentration index: whether those of high rank have more of the value than those of low.
  ///
  /// 2/(N μ) Σ P a (r − ½), r the fractional rank: the people of strictly lower rank and half of
  /// those of the same, over N. Rows of equal rank share one r, so that the order of the file does
  /// not matter. The mean value of each rank is taken less μ, which changes nothing but the rounding.
  ///
  /// - Returns: −1…1, below 0 where those of low rank have more; NaN when nobody has anything.
  /// - Source: Kakwani, Wagstaff & van Doorslaer 1997, doi:10.1016/S0304-4076(96)01807-6
  public func concentrationIndex() -> Double {
    guard isRelative else { return .nan }
    return 2 * covariance() / total
  }

  /// Erreygers' corrected concentration index, for values that have a least and a most.
  ///
  /// 4 μ/(b − a)·CI: unlike the standard index it says the same of a shortfall as of an attainment.
  ///
  /// - Parameter bounds: The least and the most that the value can be in theory; nil takes what is
  ///   observed among people.
  /// - Returns: −1…1 when all values are within the bounds; NaN when the bounds are equal.
  /// - Source: Erreygers 2009, doi:10.1016/j.jhealeco.2008.02.003
  public func erreygersIndex(bounds: ClosedRange<Double>? = nil) -> Double {
    guard let least = bounds?.lowerBound ?? values.min(),
      let most = bounds?.upperBound ?? values.max(), most > least
    else { return .nan }
    return 8 * covariance() / (people * (most - least))
  }

  /// Wagstaff's normalised concentration index, for values that are shares: CI/(1 − μ).
  ///
  /// - Returns: −1…1; NaN when a value is outside 0…1, or the mean is 0 or 1.
  /// - Source: Wagstaff 2005, doi:10.1002/hec.953
  public func wagstaffIndex() -> Double {
    guard isRelative, values.allSatisfy({ $0 <= 1 }), mean < 1 else { return .nan }
    return concentrationIndex() / (1 - mean)
  }

  /// Σ P (a − μ)(r − ½), which is Σ P a (r − ½).
  private func covariance() -> Double {
    let mean = mean
    var lower = CompensatedSum()
    var sum = CompensatedSum()
    var k = 0
    while k < values.count {
      var same = CompensatedSum()
      var above = CompensatedSum()
      let rank = ranks[k]
      while k < values.count, ranks[k] == rank {
        same.add(persons[k])
        above.add(persons[k] * (values[k] - mean))
        k += 1
      }
      let middle = (lower.value + same.value / 2) / people
      sum.add(above.value * (middle - 0.5))
      lower.add(same.value)
    }
    return sum.value
  }
}
