public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How much neighbours of higher order count.
public enum OrderDecay: Sendable, Hashable {
  /// f(κ) = e^{−β(κ−1)}.
  case exponential(Double)
  /// f(κ) = κ^{−β}.
  case power(Double)

  /// What the decay looks like, whatever its parameter.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case exponential
    case power

    /// The decay with this β.
    public func decay(_ beta: Double) -> OrderDecay {
      switch self {
      case .exponential: .exponential(beta)
      case .power: .power(beta)
      }
    }
  }

  /// The weight of neighbours κ steps away, κ ≥ 1; that of neighbours next door is 1.
  public func weight(_ order: Int) -> Double {
    switch self {
    case .exponential(let beta): exp(-beta * Double(order - 1))
    case .power(let beta): pow(Double(order), -beta)
    }
  }
}

/// Dissimilarity less the mean differences between zones up to K steps apart.
///
/// - Formula: D − Σ_{κ=1…K} f(κ) · Σ w⁽ᵏ⁾|pᵢ − pⱼ| / Σ w⁽ᵏ⁾, w⁽ᵏ⁾ = 1 for zones exactly κ steps apart
/// - Input: persons per zone, ≥ 0, rows aligned with the graph; steps may lead through empty zones,
///   pairs with an empty zone drop out
/// - Output: at most D; NaN when a group is empty or no two zones with people are neighbours; orders
///   beyond the extent of the map add nothing
/// - Invariants: K = 1 is D(adj)
/// - Complexity: O(zones · zones within K steps)
/// - Source: Tivadar 2019, doi:10.18637/jss.v089.i07
public func adjacencyDissimilarity(
  focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph, upTo orders: Int,
  decay: OrderDecay, context: RunContext = RunContext()
) throws(GeosegError) -> Double {
  let mixes = ZoneMixes(focal, rest)
  let plain = dissimilarity(focal: focal, rest: rest)
  // No two zones are further apart than there are zones.
  let orders = min(orders, graph.count)
  guard orders > 0 else { return plain }
  let parts = try context.mapChunks(
    count: mixes.populated.count, grain: 256,
    worker: { () throws(GeosegError) in StepSearch(graph.count) }
  ) { (search, range) throws(GeosegError) in
    var gaps: [WeightedGap] = []
    for place in range {
      let zone = mixes.populated[place]
      search.run(from: zone, in: graph, steps: orders)
      for order in 1..<max(1, search.rings.count - 1) {
        if gaps.count < order { gaps.append(WeightedGap()) }
        for other in search.ring(order) {
          gaps[order - 1].add(mixes.shares[zone], mixes.shares[Int(other)], weight: 1)
        }
      }
    }
    return gaps
  }
  var gaps: [WeightedGap] = []
  for part in parts {
    for (order, gap) in part.enumerated() {
      if gaps.count == order { gaps.append(WeightedGap()) }
      gaps[order].add(gap)
    }
  }
  guard let first = gaps.first, !first.isEmpty else { return .nan }
  var sum = CompensatedSum()
  sum.add(plain)
  for (place, gap) in gaps.enumerated() where !gap.isEmpty {
    sum.add(-decay.weight(place + 1) * gap.mean)
  }
  return sum.value
}
