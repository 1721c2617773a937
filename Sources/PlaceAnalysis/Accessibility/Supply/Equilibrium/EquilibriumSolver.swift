internal import GeoCore

/// Finds the user equilibrium of places whose cost rises with their load: a network simplex whose
/// trees join places by the origins that are split between them.
///
/// Invariant: the arcs in use form trees over places and split origins, along which costs are equal.
struct EquilibriumSolver {
  let origins: Int
  /// Pairs with capacity, row by row.
  let rowStarts: [Int]
  let places: [Int32]
  /// t_ij/τ.
  let ways: [Double]
  let persons: [Double]
  /// 1/(ρ S_j), 0 for a place that takes no part.
  let slopes: [Double]
  let density: Double
  let unassigned: Double
  var loads: [Double]
  /// x_ij by pair.
  var flows: [Double]
  /// Pairs in use of each origin, one for most.
  var used: [[Int]]
  /// Split origins at each place.
  var splitAt: [[Int32]]
  /// Memory of the search through a tree.
  var marks: [Int32]
  var mark: Int32 = 0

  init(_ table: ReachTable, persons: [Double], capacities: [Double], tau: Double) {
    origins = table.rowCount
    self.persons = persons
    var rowStarts = [0]
    var places: [Int32] = []
    var ways: [Double] = []
    var served = CompensatedSum()
    var lone = CompensatedSum()
    for i in 0..<table.rowCount {
      for pair in table.rowStarts[i]..<table.rowStarts[i + 1]
      where capacities[Int(table.places[pair])] > 0 {
        places.append(table.places[pair])
        ways.append(table.costs[pair] / tau)
      }
      if places.count > rowStarts[i] { served.add(persons[i]) } else { lone.add(persons[i]) }
      rowStarts.append(places.count)
    }
    var capacity = CompensatedSum()
    for value in capacities where value > 0 { capacity.add(value) }
    let density = capacity.value > 0 ? served.value / capacity.value : 0
    self.density = density
    unassigned = lone.value
    slopes = capacities.map { $0 > 0 && density > 0 ? 1 / (density * $0) : 0 }
    self.rowStarts = rowStarts
    self.places = places
    self.ways = ways
    loads = [Double](repeating: 0, count: capacities.count)
    flows = [Double](repeating: 0, count: places.count)
    used = [[Int]](repeating: [], count: table.rowCount)
    splitAt = [[Int32]](repeating: [], count: capacities.count)
    marks = [Int32](repeating: 0, count: capacities.count)
  }

  func row(_ origin: Int) -> Range<Int> { rowStarts[origin]..<rowStarts[origin + 1] }

  @inline(__always)
  func cost(_ pair: Int) -> Double {
    let place = Int(places[pair])
    return ways[pair] + loads[place] * slopes[place]
  }

  /// The cheapest pair of an origin, the first of equals; −1 and NaN where it has none.
  func least(_ origin: Int) -> (pair: Int, cost: Double) {
    var best = (pair: -1, cost: Double.nan)
    for pair in row(origin) {
      let cost = cost(pair)
      if best.pair < 0 || cost < best.cost { best = (pair, cost) }
    }
    return best
  }

  mutating func solve(rounds: Int, _ context: RunContext) throws(GeosegError) {
    start()
    var round = 0
    while round < rounds {
      try context.cancellation.check()
      var moved = false
      for origin in 0..<origins where persons[origin] > 0 && !used[origin].isEmpty {
        if improve(origin) { moved = true }
      }
      if !moved { break }
      round += 1
      if round % 16 == 0 { refreshLoads() }
    }
    refreshLoads()
  }

  /// Everybody where it is cheapest, given those before, then a few times again given all others.
  private mutating func start() {
    for _ in 0..<8 {
      var moved = false
      for origin in 0..<origins where persons[origin] > 0 && !row(origin).isEmpty {
        let now = used[origin].first
        if let now { loads[Int(places[now])] -= persons[origin] }
        // What it costs when all of them go there.
        var best = (pair: -1, cost: Double.infinity)
        for pair in row(origin) {
          let place = Int(places[pair])
          let cost = ways[pair] + (loads[place] + persons[origin] / 2) * slopes[place]
          if cost < best.cost { best = (pair, cost) }
        }
        let choice = best.pair >= 0 ? best.pair : rowStarts[origin]
        loads[Int(places[choice])] += persons[origin]
        if choice != now {
          if let now { flows[now] = 0 }
          used[origin] = [choice]
          flows[choice] = persons[origin]
          moved = true
        }
      }
      if !moved { break }
    }
    refreshLoads()
  }

  /// Loads anew from the flows, without what rounding left.
  private mutating func refreshLoads() {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: loads.count)
    for origin in 0..<origins {
      for pair in used[origin] { sums[Int(places[pair])].add(flows[pair]) }
    }
    for place in loads.indices { loads[place] = sums[place].value }
  }

  /// How far the flows are from an equilibrium.
  var relativeGap: Double {
    var paid = CompensatedSum()
    var saved = CompensatedSum()
    for origin in 0..<origins where persons[origin] > 0 && !used[origin].isEmpty {
      let least = least(origin).cost
      for pair in used[origin] {
        let cost = cost(pair)
        paid.add(flows[pair] * cost)
        saved.add(flows[pair] * (cost - least))
      }
    }
    return paid.value > 0 ? saved.value / paid.value : 0
  }
}
