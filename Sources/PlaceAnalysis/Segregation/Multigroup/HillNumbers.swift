internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many equally large groups are as diverse as a mix: the Hill number of an order.
///
/// - Formula: (Σ πᵏ^q)^{1/(1−q)}; q = 0 the number of groups, q → 1 exp(E) (perplexity), q = 2 the
///   inverse of Simpson's concentration, q = ∞ 1/max π
/// - Input: shares that add up to 1, ≥ 0; groups without members count for nothing
/// - Output: 1 … number of groups; NaN without people or for a negative order
/// - Source: Hill 1973, doi:10.2307/1934352
public func hillNumber(shares: [Double], order q: Double) -> Double {
  let present = shares.filter { $0 > 0 }
  guard !present.isEmpty, q >= 0, present.allSatisfy(\.isFinite) else { return .nan }
  if q == 0 { return Double(present.count) }
  return max(1, min(Double(present.count), exp(renyiEntropy(shares: present, order: q))))
}

/// Rényi entropy of an order, in nats: the logarithm of the Hill number.
///
/// - Formula: ln(Σ πᵏ^q)/(1 − q); q → 1 Shannon's entropy, q = 2 −ln Σπ², q = ∞ −ln max π
/// - Output: 0 … ln(number of groups), falling with the order; NaN as `hillNumber`
/// - Source: Rényi 1961; Hill 1973, doi:10.2307/1934352
public func renyiEntropy(shares: [Double], order q: Double) -> Double {
  let present = shares.filter { $0 > 0 }
  guard let largest = present.max(), q >= 0, present.allSatisfy(\.isFinite) else { return .nan }
  if q == 0 { return log(Double(present.count)) }
  if q == .infinity { return notNegative(-log(largest)) }
  var sum = CompensatedSum()
  let near = q - 1
  if near.magnitude < 1e-3 {
    // ln Σ π·e^{(q−1) ln π} by expm1, exact through q = 1.
    if near == 0 {
      for share in present { sum.add(-share * log(share)) }
      return notNegative(sum.value)
    }
    for share in present { sum.add(share * expm1(near * log(share))) }
    return notNegative(-log1p(sum.value) / near)
  }
  // Relative to the largest share, so that no power underflows altogether.
  for share in present { sum.add(exp(q * log(share / largest))) }
  return notNegative((q * log(largest) + log(sum.value)) / -near)
}

extension Composition {
  /// Hill number of the whole area; NaN without people.
  public func hillNumber(order q: Double) -> Double {
    PlaceAnalysis.hillNumber(shares: total > 0 ? groupTotals.map { $0 / total } : [], order: q)
  }

  /// Rényi entropy of the whole area, nats; NaN without people.
  public func renyiEntropy(order q: Double) -> Double {
    PlaceAnalysis.renyiEntropy(shares: total > 0 ? groupTotals.map { $0 / total } : [], order: q)
  }

  /// Hill number of every zone; NaN in zones without people.
  public func localHillNumbers(order q: Double) -> [Double] {
    mapMixes { PlaceAnalysis.hillNumber(shares: $0, order: q) }
  }

  /// Rényi entropy of every zone, nats; NaN in zones without people.
  public func localRenyiEntropy(order q: Double) -> [Double] {
    mapMixes { PlaceAnalysis.renyiEntropy(shares: $0, order: q) }
  }

  /// Perplexity of the whole area, exp(E): the Hill number of order 1.
  public func perplexity() -> Double { hillNumber(order: 1) }

  /// Inverse Simpson index of the whole area, 1/Σ P²: the Hill number of order 2.
  public func inverseSimpson() -> Double { hillNumber(order: 2) }

  /// One value per zone from its shares; NaN without people.
  func mapMixes(_ value: ([Double]) -> Double) -> [Double] {
    var mix = [Double](repeating: 0, count: groupCount)
    return (0..<zoneCount).map { zone in
      guard zoneTotals[zone] > 0 else { return .nan }
      for group in 0..<groupCount {
        mix[group] = counts[group * zoneCount + zone] / zoneTotals[zone]
      }
      return value(mix)
    }
  }
}
