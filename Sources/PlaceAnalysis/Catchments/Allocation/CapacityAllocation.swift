public import GeoCore

/// Everybody to one place within reach, no place over its capacity, at the least total cost.
///
/// The transportation problem: min Σ x_ij c_ij with Σ_j x_ij + u_i = P_i, Σ_i x_ij ≤ S_j, x, u ≥ 0,
/// over the pairs in reach; first as few as can be are left unassigned (Σ u_i), then the cost is the
/// least for that many. Solved exactly by successive shortest paths: everybody starts at the nearest
/// place, and what is too many at a place is moved on along the chains of places that cost least.
/// An origin may be split between places; whole numbers of people and seats give whole numbers.
///
/// `prices` and `turnsAway` prove it: with v_i the least c_ij + price_j of an origin, every pair in
/// use costs v_i, and a place with a free seat has the price 0.
/// Source: Ahuja, Magnanti & Orlin 1993, *Network Flows*, §9.7.
public struct CapacityAllocation: Sendable {
  /// Entries of origin i: `rowStarts[i]..<rowStarts[i + 1]`, places rising.
  public let rowStarts: [Int]
  public let places: [Int32]
  /// People of the entry, above 0.
  public let people: [Double]
  /// Cost of the entry's pair, in the unit of the table.
  public let costs: [Double]
  /// People left over, by origin: those who reach no place, and those for whom there is no room.
  public let unassigned: [Double]
  /// People by place.
  public let loads: [Double]
  /// What one more seat would save in cost, by place; 0 where there is a free one.
  ///
  /// Where `turnsAway`, what it changes beside letting one more person in: it may be below 0.
  public let prices: [Double]
  /// Whether one more seat would let one more person in.
  public let turnsAway: [Bool]
  /// Whether a place has any seat at all.
  public let hasSeats: [Bool]
  /// Σ people × cost of those assigned.
  public let totalCost: Double

  /// People with a seat, and people without.
  public var assignedPeople: Double { Self.sum(loads) }
  public var unassignedPeople: Double { Self.sum(unassigned) }

  private static func sum(_ people: [Double]) -> Double {
    var sum = CompensatedSum()
    for some in people { sum.add(some) }
    return sum.value
  }

  /// Allocates people to places.
  ///
  /// - Parameters:
  ///   - table: pairs in reach; a row per origin.
  ///   - people: by origin, from 0 up; what is not above 0, or not finite, is nobody.
  ///   - capacities: by place, from 0 up; infinite for no limit, NaN for no seat.
  /// - Returns: The same whatever the number of threads: it runs in one.
  /// - Throws: an interrupt.
  /// - Complexity: O(pairs) when there is room everywhere, else one search among the places that
  ///   are full, O(places²) at most, for about every group of people moved.
  public init(
    _ table: ReachTable, people: [Double], capacities: [Double],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    precondition(people.count == table.rowCount, "a number of people per origin")
    var solver = AllocationSolver(table, people, capacities)
    try solver.solve(context.cancellation)
    var rowStarts = [0]
    var places: [Int32] = []
    var shares: [Double] = []
    var costs: [Double] = []
    var loads = [CompensatedSum](repeating: CompensatedSum(), count: capacities.count)
    var total = CompensatedSum()
    rowStarts.reserveCapacity(table.rowCount + 1)
    for row in 0..<table.rowCount {
      for pair in table.rowStarts[row]..<table.rowStarts[row + 1] where solver.flow[pair] > 0 {
        let place = table.places[pair]
        places.append(place)
        shares.append(solver.flow[pair])
        costs.append(table.costs[pair])
        loads[Int(place)].add(solver.flow[pair])
        total.add(solver.flow[pair] * table.costs[pair])
      }
      rowStarts.append(places.count)
    }
    self.rowStarts = rowStarts
    self.places = places
    self.people = shares
    self.costs = costs
    unassigned = solver.left
    self.loads = loads.map(\.value)
    prices = solver.price.map(\.cost)
    turnsAway = solver.price.map { $0.people > 0 }
    hasSeats = capacities.map { $0 > 0 }
    totalCost = total.value
  }
}
