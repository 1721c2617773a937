extension AccessDistribution {
  /// Poverty of access by Foster, Greer and Thorbecke: how many have less than a line, how much less
  /// and how unequally.
  ///
  /// FGT_α = (1/N) Σ_{a < z} P ((z − a)/z)^α. Strict: who has exactly the line is not poor. α = 0 is
  /// the share of the poor, 1 the mean gap, 2 the gap with the worst weighing most.
  ///
  /// - Parameters:
  ///   - line: z, in the unit of the values, above 0.
  ///   - power: α, 0 or more.
  /// - Returns: 0…1; NaN when nobody has a value or z is not above 0.
  /// - Source: Foster, Greer & Thorbecke 1984, doi:10.2307/1913475
  public func poverty(below line: Double, power: Int) -> Double {
    guard line > 0, line < .infinity, people > 0, power >= 0 else { return .nan }
    var sum = CompensatedSum()
    var k = 0
    while k < values.count, values[k] < line {
      sum.add(persons[k] * raised((line - values[k]) / line, power))
      k += 1
    }
    return sum.value / people
  }

  /// The same of costs, where more is worse: who is beyond a standard, how far and how unequally.
  ///
  /// (1/N) Σ_{a > z} P ((a − z)/z)^α over everybody, those without a way to any place too. These are
  /// the worst off: their gap is that of the farthest who do reach a place, and at least 1 (twice
  /// the standard).
  ///
  /// - Parameters:
  ///   - standard: z, in the unit of the costs, above 0.
  ///   - power: α, 0 or more.
  /// - Returns: 0…1 for α = 0, 0 or more for others; NaN when there is nobody or z is not above 0.
  /// - Source: after Foster, Greer & Thorbecke 1984, doi:10.2307/1913475
  public func poverty(beyond standard: Double, power: Int) -> Double {
    let all = people + peopleWithoutValue
    guard standard > 0, standard < .infinity, all > 0, power >= 0 else { return .nan }
    var sum = CompensatedSum()
    var k = values.count - 1
    while k >= 0, values[k] > standard {
      sum.add(persons[k] * raised((values[k] - standard) / standard, power))
      k -= 1
    }
    if peopleWithoutValue > 0 {
      let farthest = values.last.map { ($0 - standard) / standard } ?? 1
      sum.add(peopleWithoutValue * raised(max(1, farthest), power))
    }
    return sum.value / all
  }

  @inline(__always)
  private func raised(_ gap: Double, _ power: Int) -> Double {
    var out = 1.0
    var i = 0
    while i < power {
      out *= gap
      i &+= 1
    }
    return out
  }
}
