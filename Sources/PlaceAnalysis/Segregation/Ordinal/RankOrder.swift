/// How the thresholds weigh in the fit of a rank-order index.
public enum RankOrderFit: String, Sendable, CaseIterable {
  /// All alike.
  case ols
  /// By f(P)², so that thresholds far out, which tell little, weigh little.
  case wls
}

/// Segregation by rank, such as of income known in classes.
///
/// The segregation of those below and above each class limit is a function of the share below; a
/// polynomial through it is averaged over all ranks.
public struct RankOrder: Sendable, Equatable {
  /// The index, H^R, R^R or S^R.
  public let value: Double
  /// Coefficients β₀ … β_M of the polynomial in p.
  public let coefficients: [Double]
  /// Degree M that was used.
  public var order: Int { coefficients.count - 1 }
  /// Share below each class limit and the segregation there.
  public let thresholds: Composition.Thresholds

  /// The polynomial at a rank p, 0 … 1: segregation of those below the percentile from the rest.
  public func fitted(at p: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * p + $1 }
  }
}

extension Composition {
  /// Rank-order segregation of ordered groups.
  ///
  /// - Formula: H(p) = Σₘ βₘpᵐ fitted to the thresholds' (P, H); H^R = Σₘ βₘwₘ, wₘ = ∫fpᵐ/∫f
  /// - Parameters: `order` is the degree M, lowered to K − 2 where there are fewer classes
  /// - Groups: ordered as they are, lowest first; those without members are left out
  /// - Output: nil with fewer than two groups, or for the absolute variation, which has no R index
  /// - Complexity: O(zones · groups²)
  /// - Source: Reardon 2011; Reardon & Bischoff 2011, doi:10.1086/657114
  public func rankOrder(
    _ variation: Variation, order: Int = 4, fit: RankOrderFit = .wls
  ) -> RankOrder? {
    let steps = thresholds(variation)
    guard !steps.shares.isEmpty, order >= 0, variation != .absolute else { return nil }
    let degree = min(order, steps.shares.count - 1)
    let weights = steps.shares.map { fit == .ols ? 1 : variation.value($0) }
    guard
      let coefficients = polynomialFit(
        x: steps.shares, y: steps.segregation, weights: weights, degree: degree)
    else { return nil }
    var value = CompensatedSum()
    for (power, coefficient) in coefficients.enumerated() {
      value.add(coefficient * variation.mean(ofPower: power))
    }
    return RankOrder(value: value.value, coefficients: coefficients, thresholds: steps)
  }
}

extension Variation {
  /// ∫ f pᵐ dp / ∫ f dp over 0 … 1, in closed form; 1 for m = 0.
  func mean(ofPower m: Int) -> Double {
    let n = Double(m)
    switch self {
    case .entropy:
      // 2[1/(m+2)² + (½ + ⅓ + … + 1/(m+2))/((m+1)(m+2))], all terms positive.
      var harmonic = 0.0
      for j in 2...(m + 2) { harmonic += 1 / Double(j) }
      return 2 * (1 / ((n + 2) * (n + 2)) + harmonic / ((n + 1) * (n + 2)))
    case .variance: return 6 / ((n + 2) * (n + 3))
    case .squareRoot:
      // 4 Π_{l=0…m} (2l+1)/(2l+4).
      var product = 4.0
      for l in 0...m { product *= (2 * Double(l) + 1) / (2 * Double(l) + 4) }
      return product
    case .absolute:
      // ∫ 2min(p, 1−p) pᵐ / ½ = 4[½ᵐ⁺²/(m+2) + (1 − ½ᵐ⁺¹)/(m+1) − (1 − ½ᵐ⁺²)/(m+2)].
      var half = 1.0
      for _ in 0...m { half /= 2 }
      return 4 * (half / 2 / (n + 2) + (1 - half) / (n + 1) - (1 - half / 2) / (n + 2))
    }
  }
}
