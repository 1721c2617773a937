public import GeoCore

/// Rates of the zones with people among their neighbours: what spatial autocorrelation is about.
public struct Neighbourhoods: Sendable {
  let mixes: ZoneMixes
  let weights: NeighbourWeights
  /// Rates of the zones with people that Moran's I compares.
  let rates: [Double]
  /// Rates of the zones with people that Gi* and G add up; none is negative.
  let shares: [Double]

  /// - Parameters:
  ///   - focal: persons per zone of the group, rows aligned with the graph
  ///   - rest: persons per zone of those it is compared with
  ///   - graph: who is whose neighbour; zones without people drop out of it
  public init(
    focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph,
    weights style: WeightStyle = .mean, rates basis: RateBasis = .share
  ) {
    mixes = ZoneMixes(focal, rest)
    weights = NeighbourWeights(graph: graph.restricted(to: mixes.populated), style: style)
    let raw = mixes.populatedValues(mixes.shares)
    switch basis {
    case .share:
      rates = raw
      shares = raw
    case .empiricalBayes:
      let bayes = EmpiricalBayesRates(
        shares: raw, people: mixes.populated.map { focal[$0] + rest[$0] })
      rates = bayes.standardised
      shares = bayes.smoothed
    }
  }

  /// How many zones have people.
  public var count: Int { rates.count }
}

/// Values less their mean, with the sum of their squares and fourth powers.
struct Deviations: Sendable {
  let values: [Double]
  let mean: Double
  let squares: Double
  let fourths: Double

  init(_ given: [Double]) {
    var sum = CompensatedSum()
    for value in given { sum.add(value) }
    let mean = sum.value / Double(given.count)
    var squares = CompensatedSum()
    var fourths = CompensatedSum()
    var largest = 0.0
    values = given.map { value in
      let deviation = value - mean
      squares.add(deviation * deviation)
      fourths.add(deviation * deviation * (deviation * deviation))
      largest = max(largest, value.magnitude)
      return deviation
    }
    self.mean = mean
    // Equal values differ from their mean by rounding alone.
    let noise = Double(given.count) * (largest * 4 * 0x1p-52) * (largest * 4 * 0x1p-52)
    self.squares = squares.value > noise ? squares.value : 0
    self.fourths = fourths.value
  }
}
