public import GeoCore

/// Dissimilarity less the mean difference between neighbouring zones, D(adj).
///
/// Where neighbours are alike, a move over the border would change nothing, and D stands as it is;
/// where they contrast, people of the other group live next door.
///
/// - Formula: D(adj) = D − Σ w|pᵢ − pⱼ| / Σ w over all pairs of neighbours
/// - Input: persons per zone, ≥ 0, rows aligned with the graph; pairs with an empty zone drop out
/// - Output: −1 … 1, negative when neighbours contrast; NaN when a group is empty or no two zones
///   with people are neighbours
/// - Complexity: O(zones + pairs)
/// - Source: Morrill 1991, On the measure of geographic segregation, Geography Research Forum 11
public func adjacencyDissimilarity(
  focal: Span<Double>, rest: Span<Double>, neighbours graph: ContiguityGraph
) -> Double {
  let mixes = ZoneMixes(focal, rest)
  var gaps = WeightedGap()
  for zone in mixes.populated {
    for other in graph.neighbours(of: zone) {
      gaps.add(mixes.shares[zone], mixes.shares[Int(other)], weight: 1)
    }
  }
  return dissimilarity(focal: focal, rest: rest) - gaps.mean
}

/// A weighted mean of absolute differences in mix.
struct WeightedGap: Sendable {
  private var sum = CompensatedSum()
  private var weights = CompensatedSum()

  /// Pairs with a zone without people (NaN) drop out.
  @inline(__always)
  mutating func add(_ p: Double, _ q: Double, weight: Double) {
    guard !(p.isNaN || q.isNaN) else { return }
    sum.add(weight * (p - q).magnitude)
    weights.add(weight)
  }

  mutating func add(_ other: WeightedGap) {
    sum.add(other.sum.value)
    weights.add(other.weights.value)
  }

  var isEmpty: Bool { weights.value == 0 }
  /// NaN without pairs.
  var mean: Double { sum.value / weights.value }
}
