/// The share of people who have a place within each cost: a step function that never falls.
///
/// Everybody is in the denominator, those who reach nothing too, so that the curve ends at the share
/// that reaches a place at all.
public struct CostCurve: Sendable {
  /// Rising, in the unit of the costs.
  public let costs: [Double]
  /// People whose nearest place is at most that far.
  public let people: [Double]
  /// The same over everybody, 0…1; NaN when there is nobody.
  public let shares: [Double]

  /// - Parameters:
  ///   - distribution: Costs to the nearest place over people.
  ///   - costs: Where to read the curve, rising; a bound is closed.
  /// - Complexity: O(rows + costs).
  public init(_ distribution: AccessDistribution, at costs: [Double]) {
    let all = distribution.people + distribution.peopleWithoutValue
    var sum = CompensatedSum()
    var row = 0
    var people: [Double] = []
    people.reserveCapacity(costs.count)
    for cost in costs {
      while row < distribution.values.count, distribution.values[row] <= cost {
        sum.add(distribution.persons[row])
        row += 1
      }
      people.append(sum.value)
    }
    self.costs = costs
    self.people = people
    shares = people.map { all > 0 ? clampedToUnit($0 / all) : .nan }
  }

  /// Where to read curves: a fine grid of round numbers, the cut-offs, and every cost at which the
  /// curve steps; of very many steps those of each thousandth of the people.
  ///
  /// - Parameters:
  ///   - distribution: Whose steps are taken.
  ///   - bounds: Costs to be among them, such as the cut-offs.
  /// - Returns: Rising, without repeats, from 0 to the first grid line beyond the farthest.
  public static func costs(
    of distribution: AccessDistribution, and bounds: [Double] = []
  ) -> [Double] {
    var costs = bounds.filter(\.isFinite)
    costs += steps(of: distribution)
    let farthest = costs.max() ?? 0
    let step = gridStep(upTo: farthest)
    if step > 0 {
      var line = 0
      while line <= 1000 {
        let cost = Double(line) * step
        costs.append(cost)
        if cost >= farthest { break }
        line += 1
      }
    }
    costs.sort()
    var out: [Double] = []
    for cost in costs where out.last != cost { out.append(cost) }
    return out
  }

  /// Grid lines apart: 1, 2 or 5 times a power of ten, at most 250 of them; 0 for no costs.
  static func gridStep(upTo farthest: Double) -> Double {
    guard farthest > 0, farthest < .infinity else { return 0 }
    let wanted = farthest / 200
    var power = 1.0
    while power * 10 <= wanted { power *= 10 }
    while power > wanted, power > 1e-300 { power /= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 * 250 >= farthest } ?? 10 * power
  }

  /// Costs at which a curve steps.
  private static func steps(of distribution: AccessDistribution) -> [Double] {
    var distinct: [Double] = []
    for value in distribution.values where distinct.last != value {
      distinct.append(value)
      guard distinct.count <= 1000 else {
        return (1...1000).map { distribution.quantile(Double($0) / 1000) }
      }
    }
    return distinct
  }
}
