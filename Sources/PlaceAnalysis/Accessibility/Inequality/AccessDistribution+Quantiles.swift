extension AccessDistribution {
  /// The lower weighted quantile: the least value that a share q of the people have at most.
  ///
  /// The smallest a whose people, with all who have less, are at least q·N.
  ///
  /// - Parameter q: 0…1.
  /// - Returns: NaN when nobody has a value, or q is outside.
  public func quantile(_ q: Double) -> Double {
    guard q >= 0, q <= 1, let last = values.last else { return .nan }
    let wanted = q * people
    var sum = CompensatedSum()
    for k in values.indices {
      sum.add(persons[k])
      if sum.value >= wanted { return values[k] }
    }
    return last
  }

  /// The value that half of the people have at most; see `quantile`.
  public func median() -> Double { quantile(0.5) }

  /// How many times more the tenth from the top has than the tenth from the bottom: P90/P10.
  ///
  /// - Returns: 1 or more; NaN when P10 is 0 or nobody has a value.
  public func percentileRatio() -> Double {
    let low = quantile(0.1)
    return low > 0 ? quantile(0.9) / low : .nan
  }

  /// The share of people whose value is at most a bound: closed, as all cut-offs are.
  ///
  /// People without a value are in the denominator and not in the numerator: where the value is a
  /// cost, they reach nothing.
  ///
  /// - Complexity: O(rows up to the bound).
  public func share(upTo bound: Double) -> Double {
    let all = people + peopleWithoutValue
    guard all > 0 else { return .nan }
    var sum = CompensatedSum()
    var k = 0
    while k < values.count, values[k] <= bound {
      sum.add(persons[k])
      k += 1
    }
    return clampedToUnit(sum.value / all)
  }
}
