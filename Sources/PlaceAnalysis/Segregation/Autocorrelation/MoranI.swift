public import GeoCore

/// Moran's I with what chance would give.
public struct MoranI: Sendable, Hashable {
  /// I = (n/S₀)·ΣᵢΣⱼ wᵢⱼzᵢzⱼ / Σzᵢ².
  public let value: Double
  /// E[I] = −1/(n − 1).
  public let expected: Double
  /// Standard deviation when values are independent draws from one normal distribution.
  public let deviationUnderNormality: Double
  /// Standard deviation when the values are dealt out to the zones at random.
  public let deviationUnderRandomisation: Double

  /// (I − E[I]) over its standard deviation under normality.
  public var zUnderNormality: Double { (value - expected) / deviationUnderNormality }
  /// (I − E[I]) over its standard deviation under randomisation.
  public var zUnderRandomisation: Double { (value - expected) / deviationUnderRandomisation }
}

extension Neighbourhoods {
  /// Whether zones are like their neighbours: Moran's I of the rates.
  ///
  /// - Output: about −1 … 1, above E[I] when neighbours are alike; NaN when all rates are equal, when
  ///   no two zones with people are neighbours, and for too few zones (z needs four)
  /// - Complexity: O(zones + pairs)
  /// - Source: Moran 1950, doi:10.1093/biomet/37.1-2.17; moments: Cliff & Ord 1981, Spatial processes
  public func moranI() -> MoranI {
    let z = Deviations(rates)
    let (s0, s1, s2) = weights.sums
    let n = Double(count)
    let value = z.squares > 0 ? n / s0 * crossProduct(z.values) / z.squares : .nan
    let expected = -1 / (n - 1)
    let normal =
      (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n - 1) * (n + 1) * s0 * s0) - expected * expected
    let k = z.fourths * n / (z.squares * z.squares)
    let a = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
    let b = k * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    let random =
      (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
    func root(_ variance: Double) -> Double { variance > 0 ? variance.squareRoot() : .nan }
    return MoranI(
      value: s0 > 0 ? value : .nan, expected: count > 1 ? expected : .nan,
      deviationUnderNormality: root(normal),
      deviationUnderRandomisation: count > 3 ? root(random) : .nan)
  }

  /// Σᵢ zᵢ Σⱼ wᵢⱼ zⱼ.
  func crossProduct(_ z: [Double]) -> Double {
    var sum = CompensatedSum()
    for zone in 0..<count { sum.add(z[zone] * weights.surroundings(zone, of: z)) }
    return sum.value
  }

  /// Probability of a Moran's I at least as far out on its side, when rates are dealt out at random.
  ///
  /// - Formula: p = (1 + #)/(R + 1), # the replicates that reach I on the side where I lies of their
  ///   median; replicate r draws from (seed, r)
  /// - Output: 1/(R + 1) … about ½; NaN where I is
  /// - Complexity: O(replicates · (zones + pairs))
  public func moranProbability(
    replicates: Int, seed: UInt64, context: RunContext = RunContext()
  ) throws(GeosegError) -> Double {
    let z = Deviations(rates)
    guard replicates > 0, z.squares > 0, weights.sums.s0 > 0 else { return .nan }
    let observed = crossProduct(z.values)
    let counts = try context.mapChunks(count: replicates, grain: 8) { range in
      var dealt = z.values
      var reached = TailCounts()
      for replicate in range {
        var random = SeededRandom(seed: seed, index: UInt64(replicate))
        dealt = z.values
        random.deal(&dealt)
        reached.add(crossProduct(dealt), observed)
      }
      return reached
    }
    return TailCounts(counts).probability(replicates)
  }
}

/// How many replicates reach what was observed from above and from below.
struct TailCounts: Sendable {
  private var above = 0
  private var below = 0

  init() {}

  init(_ parts: [TailCounts]) {
    for part in parts {
      above += part.above
      below += part.below
    }
  }

  /// Values that differ by rounding alone count as equal, and so for both sides.
  @inline(__always)
  mutating func add(_ replicate: Double, _ observed: Double) {
    let noise = 1e-12 * max(replicate.magnitude, observed.magnitude)
    if replicate >= observed - noise { above &+= 1 }
    if replicate <= observed + noise { below &+= 1 }
  }

  /// (1 + #)/(R + 1) on the side on which fewer replicates lie.
  func probability(_ replicates: Int) -> Double {
    Double(1 + min(above, below)) / Double(replicates + 1)
  }
}

extension SeededRandom {
  /// A number in 0..<bound.
  @inline(__always)
  mutating func number(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Puts the values in random order.
  mutating func deal(_ values: inout [Double]) {
    values.withUnsafeMutableBufferPointer { values in
      var i = values.count
      while i > 1 {
        let j = number(below: i)
        i &-= 1
        values.swapAt(i, j)
      }
    }
  }
}
