/// How far one group has to the nearest place, in the figures that a plan is judged by.
public struct GroupSummary: Sendable {
  /// Everybody of the group who could be placed.
  public let people: Double
  /// Those of them who reach no place at any cost.
  public let unreachable: Double
  /// Σ P c / Σ P over those who reach one; NaN for nobody.
  public let mean: Double
  /// Lower weighted quantiles over those who reach one.
  public let median: Double
  public let tenth: Double
  public let ninetieth: Double
  /// Share of everybody of the group within each cut-off, closed.
  public let within: [Double]

  /// - Parameters:
  ///   - distribution: Costs to the nearest place over the people of the group.
  ///   - cutOffs: Costs, in their unit.
  public init(_ distribution: AccessDistribution, cutOffs: [Double]) {
    people = distribution.people + distribution.peopleWithoutValue
    unreachable = distribution.peopleWithoutValue
    mean = distribution.mean
    median = distribution.median()
    tenth = distribution.quantile(0.1)
    ninetieth = distribution.quantile(0.9)
    within = cutOffs.map { distribution.share(upTo: $0) }
  }
}
