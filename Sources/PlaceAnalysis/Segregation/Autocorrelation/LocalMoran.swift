public import GeoCore

/// Where a zone and its surroundings lie, both against the mean of all zones.
public enum MoranQuadrant: String, Sendable, Hashable, CaseIterable {
  /// A high share among high ones.
  case highHigh = "high-high"
  /// A low share among low ones.
  case lowLow = "low-low"
  /// A high share among low ones.
  case highLow = "high-low"
  /// A low share among high ones.
  case lowHigh = "low-high"

  init(value: Double, surroundings: Double) {
    switch (value > 0, surroundings > 0) {
    case (true, true): self = .highHigh
    case (false, false): self = .lowLow
    case (true, false): self = .highLow
    case (false, true): self = .lowHigh
    }
  }
}

/// What a local Moran is divided by.
public enum MoranVariance: String, Sendable, Hashable, CaseIterable {
  /// Σz²/(n − 1), as esda.
  case sample
  /// Σz²/n, as Anselin 1995 and EquiPop.
  case population
}

/// Local Moran of every zone.
public struct LocalMoran: Sendable {
  /// Iᵢ per zone; NaN without people, without neighbours, and when all rates are equal.
  public let values: [Double]
  /// nil where there is no value.
  public let quadrants: [MoranQuadrant?]
  /// (1 + #)/(R + 1), conditional on the zone's own rate; NaN where there is no value.
  public let probabilities: [Double]
}

extension Neighbourhoods {
  /// Local Moran: which zones are like, and which unlike, their neighbours.
  ///
  /// - Formula: Iᵢ = zᵢ Σⱼ wᵢⱼzⱼ / m, m = Σz²/(n − 1) or Σz²/n; with the latter, and weights that are
  ///   means, the mean of Iᵢ is I
  /// - Inference: the zone keeps its rate, its neighbours get rates drawn without replacement from all
  ///   other zones; # are the replicates that reach Iᵢ on the side on which it lies. Zone i draws from
  ///   (seed, i). With R = 0 there are no probabilities.
  /// - Complexity: O(zones + pairs), and O(replicates · pairs) for probabilities
  /// - Source: Anselin 1995, doi:10.1111/j.1538-4632.1995.tb00338.x
  public func localMoran(
    variance: MoranVariance = .sample, replicates: Int = 0, seed: UInt64 = 0,
    context: RunContext = RunContext()
  ) throws(GeosegError) -> LocalMoran {
    let z = Deviations(rates)
    let m = z.squares / Double(variance == .sample ? count - 1 : count)
    guard z.squares > 0, m > 0 else {
      let nothing = [Double](repeating: .nan, count: mixes.shares.count)
      return LocalMoran(
        values: nothing, quadrants: nothing.map { _ in nil }, probabilities: nothing)
    }
    var values = [Double](repeating: .nan, count: count)
    var quadrants = [MoranQuadrant?](repeating: nil, count: mixes.shares.count)
    for zone in 0..<count where weights.graph.degree(zone) > 0 {
      let surroundings = weights.surroundings(zone, of: z.values)
      values[zone] = z.values[zone] * surroundings / m
      quadrants[mixes.populated[zone]] = MoranQuadrant(
        value: z.values[zone], surroundings: surroundings)
    }
    let probabilities = try localProbabilities(
      of: z.values, replicates: replicates, seed: seed, context: context)
    return LocalMoran(
      values: mixes.spread(values), quadrants: quadrants,
      probabilities: mixes.spread(probabilities))
  }

  /// For zones with neighbours: how often neighbours drawn at random have a sum that far out.
  ///
  /// The same for local Moran and Gi*, which grow with the sum when the zone's own value is held. A
  /// zone whose own value is 0 deviations has local Moran 0 always: probability 1.
  func localProbabilities(
    of values: [Double], replicates: Int, seed: UInt64, context: RunContext,
    isProduct: Bool = true
  ) throws(GeosegError) -> [Double] {
    guard replicates > 0 else { return [Double](repeating: .nan, count: count) }
    let parts = try context.mapChunks(
      count: count, grain: 64, worker: { () throws(GeosegError) in ConditionalPermutation(count) }
    ) { (permutation, range) throws(GeosegError) in
      range.map { zone in
        let degree = weights.graph.degree(zone)
        guard degree > 0 else { return Double.nan }
        if isProduct, values[zone] == 0 { return 1 }
        var observed = 0.0
        for other in weights.graph.neighbours(of: zone) { observed += values[Int(other)] }
        var reached = TailCounts()
        permutation.run(
          zone, size: degree, of: values, replicates: replicates, seed: seed
        ) { reached.add($0, observed) }
        return reached.probability(replicates)
      }
    }
    return parts.flatMap { $0 }
  }
}
