#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How varied a population split in two is: 0 all on one side, 1 half and half.
public enum Variation: String, Sendable, CaseIterable {
  /// f = −[c log₂ c + (1 − c) log₂(1 − c)], as in H.
  case entropy
  /// f = 4c(1 − c), as in the variance ratio R.
  case variance
  /// f = 2√(c(1 − c)), as in the square root index S.
  case squareRoot
  /// f = 1 − |2c − 1|, as in the absolute index L.
  case absolute

  /// f of the share c on one side.
  func value(_ c: Double) -> Double {
    guard c > 0, c < 1 else { return 0 }
    return switch self {
    case .entropy: -(c * log(c) + (1 - c) * log(1 - c)) / log(2)
    case .variance: 4 * c * (1 - c)
    case .squareRoot: 2 * (c * (1 - c)).squareRoot()
    case .absolute: 2 * min(c, 1 - c)
    }
  }

  /// How much less varied people's zones are than the whole, for two sides: Σ (tᵢ/T)(f − fᵢ)/f.
  ///
  /// Each in a form without differences of near numbers.
  func segregation(_ below: Span<Double>, _ above: Span<Double>) -> Double {
    switch self {
    case .entropy: informationTheory(focal: below, rest: above)
    case .variance: correlationRatio(focal: below, rest: above)
    case .squareRoot:
      withCounts(below, above) { c in
        guard c.isSeparable else { return .nan }
        // 1 − Σ √(xy/(XY)) = ½ Σ (√(x/X) − √(y/Y))².
        let (x, y, sumX, sumY) = (c.x, c.y, c.sumX, c.sumY)
        let squares = blockedSum(c.count) { i in
          let gap = (x[i] / sumX).squareRoot() - (y[i] / sumY).squareRoot()
          return gap * gap
        }
        return clampedToUnit(squares / 2)
      }
    case .absolute:
      withCounts(below, above) { c in
        guard c.isSeparable else { return .nan }
        // The side that is smaller in the whole, less what is smaller in each zone.
        let (x, y) = (c.x, c.y)
        let isLess = c.sumX <= c.sumY
        let surplus = blockedSum(c.count) { i in
          let (small, large) = isLess ? (x[i], y[i]) : (y[i], x[i])
          return small > large ? small - large : 0
        }
        return clampedToUnit(surplus / min(c.sumX, c.sumY))
      }
    }
  }
}
