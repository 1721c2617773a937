/// Cumulative opportunities over a span of cut-offs in place of one: Tomasiello, Herszenhut,
/// Oliveira, Braga & Pereira 2023, doi:10.1016/j.apgeog.2023.103007.
public struct CumulativeInterval: Sendable, Hashable {
  /// The cut-offs a, a + Δ, … up to b, both ends in where Δ divides the span.
  public let cutOffs: [Double]

  /// nil when the span or the step is not usable, or there would be more than a million cut-offs.
  public init?(from lower: Double, to upper: Double, increment: Double) {
    guard lower >= 0, upper >= lower, increment > 0, upper.isFinite else { return nil }
    // A last step that rounding puts just beyond the end is the end.
    let steps = ((upper - lower) / increment + 1e-9).rounded(.down)
    guard steps < 1_000_000 else { return nil }
    cutOffs = (0...Int(steps)).map { min(upper, lower + Double($0) * increment) }
  }

  /// The mean and the median over the cut-offs of the capacity within them, Σ_j S_j 1[c_j ≤ T].
  ///
  /// The median of an even number of cut-offs is the mean of the middle two. Never rounded.
  ///
  /// - Complexity: O(row · log row + cut-offs)
  public func summary(
    _ row: some Sequence<(place: Int32, cost: Double)>, capacities: [Double]
  ) -> (mean: Double, median: Double) {
    let ranked = RankedPlaces(row)
    var sum = CompensatedSum()
    var mean = CompensatedSum()
    var next = 0
    var values: [Double] = []
    values.reserveCapacity(cutOffs.count)
    for cutOff in cutOffs {
      while next < ranked.count, ranked.costs[next] <= cutOff {
        sum.add(capacities[Int(ranked.places[next])])
        next += 1
      }
      values.append(sum.value)
      mean.add(sum.value)
    }
    // They rise with the cut-off, since capacities are not negative.
    let middle = values.count / 2
    let median =
      values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    return (mean.value / Double(values.count), median)
  }
}
