public import GeoCore

/// Hot and cold spots: standardised local sums.
public struct LocalGetisOrd: Sendable {
  /// Standard deviations from what chance gives, per zone; NaN without people, without neighbours
  /// (for Gi), and when all shares are equal.
  public let z: [Double]
  /// (1 + #)/(R + 1), conditional on the zone's own share; NaN where there is no z.
  public let probabilities: [Double]
}

extension Neighbourhoods {
  /// Getis–Ord Gi* of every zone: whether it and its neighbours together have a high or a low share.
  ///
  /// - Formula: z = [Σⱼwᵢⱼpⱼ − p̄Wᵢ] / [s√((nΣwᵢⱼ² − Wᵢ²)/(n − 1))], wᵢᵢ = 1, p̄ and s over all n zones;
  ///   means and sums of neighbours give the same z
  /// - Output: above 0 in hot spots, below 0 in cold spots
  /// - Complexity: O(zones + pairs), and O(replicates · pairs) for probabilities
  /// - Source: Ord & Getis 1995, doi:10.1111/j.1538-4632.1995.tb00912.x
  public func localGetisOrdStar(
    replicates: Int = 0, seed: UInt64 = 0, context: RunContext = RunContext()
  ) throws(GeosegError) -> LocalGetisOrd {
    let d = Deviations(shares)
    let n = Double(count)
    let s = (d.squares / n).squareRoot()
    return try local(replicates, seed, context) { zone in
      // In deviations from the mean the numerator is the sum itself.
      var sum = d.values[zone]
      for other in weights.graph.neighbours(of: zone) { sum += d.values[Int(other)] }
      let w = Double(weights.graph.degree(zone) + 1)
      return sum / (s * ((n * w - w * w) / (n - 1)).squareRoot())
    }
  }

  /// Getis–Ord Gi of every zone: whether its neighbours, without itself, have a high or a low share.
  ///
  /// - Formula: as Gi* with wᵢᵢ = 0, and with mean, deviation and n over all zones but i
  /// - Complexity: O(zones + pairs), and O(replicates · pairs) for probabilities
  /// - Source: Ord & Getis 1995, doi:10.1111/j.1538-4632.1995.tb00912.x
  public func localGetisOrd(
    replicates: Int = 0, seed: UInt64 = 0, context: RunContext = RunContext()
  ) throws(GeosegError) -> LocalGetisOrd {
    let d = Deviations(shares)
    let n = Double(count - 1)
    return try local(replicates, seed, context) { zone in
      let degree = weights.graph.degree(zone)
      guard degree > 0, n > 1 else { return .nan }
      let own = d.values[zone]
      let mean = -own / n
      let variance = (d.squares - own * own) / n - mean * mean
      var sum = 0.0
      for other in weights.graph.neighbours(of: zone) { sum += d.values[Int(other)] }
      let w = Double(degree)
      let spread = (n * w - w * w) / (n - 1)
      // Rounding of a difference that is 0: all other zones alike, or all of them neighbours.
      guard variance > 1e-14 * d.squares / n, spread > 0 else { return .nan }
      return (sum - w * mean) / (variance * spread).squareRoot()
    }
  }

  private func local(
    _ replicates: Int, _ seed: UInt64, _ context: RunContext, _ z: (Int) -> Double
  ) throws(GeosegError) -> LocalGetisOrd {
    let isConstant = Deviations(shares).squares == 0
    let values = (0..<count).map { zone in
      let value = isConstant ? .nan : z(zone)
      return value.isFinite ? value : .nan
    }
    var probabilities = try localProbabilities(
      of: shares, replicates: replicates, seed: seed, context: context, isProduct: false)
    for zone in 0..<count where values[zone].isNaN { probabilities[zone] = .nan }
    return LocalGetisOrd(z: mixes.spread(values), probabilities: mixes.spread(probabilities))
  }
}

/// Getis–Ord G of the whole area with what chance would give.
public struct GetisOrdG: Sendable, Hashable {
  /// G = ΣᵢΣⱼ wᵢⱼpᵢpⱼ / Σᵢ Σ_{j≠i} pᵢpⱼ.
  public let value: Double
  /// E[G] = S₀/(n(n − 1)).
  public let expected: Double
  /// Standard deviation when the shares are dealt out to the zones at random.
  public let deviation: Double

  public var z: Double { (value - expected) / deviation }
}

extension Neighbourhoods {
  /// Getis–Ord G: whether high shares lie next to each other (above E[G]) or low ones do (below).
  ///
  /// - Output: NaN when fewer than two zones have members of the group, or no two are neighbours
  /// - Complexity: O(zones + pairs)
  /// - Source: Getis & Ord 1992, doi:10.1111/j.1538-4632.1992.tb00261.x
  public func getisOrdG() -> GetisOrdG {
    let n = Double(count)
    var m1 = CompensatedSum()
    var m2 = CompensatedSum()
    var m3 = CompensatedSum()
    var m4 = CompensatedSum()
    var near = CompensatedSum()
    for zone in 0..<count {
      let p = shares[zone]
      m1.add(p)
      m2.add(p * p)
      m3.add(p * p * p)
      m4.add(p * p * (p * p))
      near.add(p * weights.surroundings(zone, of: shares))
    }
    let (s0, s1, s2) = weights.sums
    let all = m1.value * m1.value - m2.value
    guard count > 3, s0 > 0, all > 1e-12 * m1.value * m1.value else {
      return GetisOrdG(value: .nan, expected: .nan, deviation: .nan)
    }
    let expected = s0 / (n * (n - 1))
    let b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0
    let b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    let b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0)
    let b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0
    let b4 = s1 - s2 + s0 * s0
    let (a1, a2, a3, a4) = (m1.value, m2.value, m3.value, m4.value)
    let numerator =
      b0 * a2 * a2 + b1 * a4 + b2 * a1 * a1 * a2 + b3 * a1 * a3 + b4 * a1 * a1 * a1 * a1
    let orders = n * (n - 1) * (n - 2) * (n - 3)
    let variance = numerator / (all * all * orders) - expected * expected
    return GetisOrdG(
      value: near.value / all, expected: expected,
      deviation: variance > 0 ? variance.squareRoot() : .nan)
  }
}
