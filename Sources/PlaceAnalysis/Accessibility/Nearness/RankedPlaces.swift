internal import GeoCore

/// Places of one origin in order of (cost, index): what "the k-th nearest" and "until there is
/// enough" are read from.
public struct RankedPlaces: Sendable {
  public let places: [Int32]
  /// Rising.
  public let costs: [Double]

  /// From a row in any order; ties go to the lowest place.
  public init(_ row: some Sequence<(place: Int32, cost: Double)>) {
    let sorted = row.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
    places = sorted.map(\.place)
    costs = sorted.map(\.cost)
  }

  public var count: Int { costs.count }

  /// The cost to the k-th nearest place, counted from 1; NaN when fewer are reached.
  public func cost(ofNearest k: Int) -> Double {
    k >= 1 && k <= count ? costs[k - 1] : .nan
  }

  /// The mean cost of the k nearest places; NaN when fewer are reached.
  public func meanCost(ofNearest k: Int) -> Double {
    guard k >= 1, k <= count else { return .nan }
    var sum = CompensatedSum()
    for i in 0..<k { sum.add(costs[i]) }
    return sum.value / Double(k)
  }

  /// The lowest cost within which the capacities add up to `amount`; NaN when they never do.
  ///
  /// A place with a capacity of 30 counts 30. An amount of 0 is had at cost 0.
  public func cost(ofOpportunities amount: Double, _ capacities: [Double]) -> Double {
    if amount <= 0 { return 0 }
    var sum = CompensatedSum()
    for i in places.indices {
      sum.add(capacities[Int(places[i])])
      if sum.value >= amount { return costs[i] }
    }
    return .nan
  }
}

extension RankedPlaces {
  /// As `cost(ofOpportunities:)`, on a grid: the lowest multiple of `increment` at which the
  /// capacities in reach are as many as the people, 0 for no people and NaN for never.
  ///
  /// The balancing time of Barboza et al. 2021, doi:10.1016/j.jtrangeo.2020.102924.
  public func balancingCost(
    people: Double, _ capacities: [Double], increment: Double? = nil
  ) -> Double {
    let exact = cost(ofOpportunities: people, capacities)
    guard let increment, increment > 0, exact.isFinite else { return exact }
    // A cost that is a multiple but for rounding is that multiple.
    var steps = (exact / increment).rounded(.up)
    if steps > 0, (steps - 1) * increment >= exact { steps -= 1 }
    return steps * increment
  }
}
