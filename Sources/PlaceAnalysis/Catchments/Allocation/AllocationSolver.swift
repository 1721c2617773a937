internal import GeoCore

/// What a chain of moves costs: people left over first, then cost, then how many moves it takes.
struct ChainCost {
  var people: Double
  var cost: Double
  var moves: Int32 = 0

  static let zero = ChainCost(people: 0, cost: 0)

  static func < (a: ChainCost, b: ChainCost) -> Bool {
    if a.people != b.people { return a.people < b.people }
    if a.cost != b.cost { return a.cost < b.cost }
    return a.moves < b.moves
  }
}

/// Successive shortest paths over the places of a transportation problem.
///
/// A move from place a to place b is somebody at a going to b instead; its cost is the least of
/// c_ib − c_ia over the origins i with people at a, kept in a heap per pair of places that is made
/// when a first has to pass people on. The last "place", number `none`, takes all who find no room.
struct AllocationSolver {
  private let table: ReachTable
  private let rowOf: [Int32]
  private let columnStarts: [Int]
  private let columnPairs: [Int32]
  private let capacities: [Double]
  /// Number of those who are assigned nowhere.
  private let none: Int
  /// People of every pair.
  private(set) var flow: [Double]
  /// People left over, by origin.
  private(set) var left: [Double]
  private var load: [Double]
  /// Price of a seat by place; only `people` and `cost` count.
  private(set) var price: [ChainCost]
  private var moves: [PlaceMoves?]

  init(_ table: ReachTable, _ people: [Double], _ capacities: [Double]) {
    self.table = table
    self.capacities = capacities.map { $0 > 0 ? $0 : 0 }
    none = capacities.count
    flow = [Double](repeating: 0, count: table.pairCount)
    left = [Double](repeating: 0, count: table.rowCount)
    load = [Double](repeating: 0, count: capacities.count)
    price = [ChainCost](repeating: .zero, count: capacities.count)
    moves = [PlaceMoves?](repeating: nil, count: capacities.count)
    var rows = [Int32](repeating: 0, count: table.pairCount)
    var starts = [Int](repeating: 0, count: capacities.count + 1)
    for place in table.places { starts[Int(place) + 1] += 1 }
    for place in capacities.indices { starts[place + 1] += starts[place] }
    var next = starts
    var pairs = [Int32](repeating: 0, count: table.pairCount)
    for row in 0..<table.rowCount {
      var best = -1
      for pair in table.rowStarts[row]..<table.rowStarts[row + 1] {
        let place = Int(table.places[pair])
        rows[pair] = Int32(truncatingIfNeeded: row)
        pairs[next[place]] = Int32(truncatingIfNeeded: pair)
        next[place] += 1
        if self.capacities[place] > 0, best < 0 || table.costs[pair] < table.costs[best] {
          best = pair
        }
      }
      guard people[row] > 0, people[row].isFinite else { continue }
      if best < 0 {
        left[row] = people[row]
      } else {
        flow[best] = people[row]
        load[Int(table.places[best])] += people[row]
      }
    }
    rowOf = rows
    columnStarts = starts
    columnPairs = pairs
  }

  /// What rounding may leave over or free at a place.
  private func slack(_ place: Int) -> Double { 1e-12 * (1 + capacities[place]) }

  private func hasRoom(_ place: Int) -> Bool {
    place == none || capacities[place] - load[place] > (load[place] == 0 ? 0 : slack(place))
  }

  mutating func solve(_ cancellation: Cancellation) throws(GeosegError) {
    var search = ChainSearch(places: none + 1)
    var rounds = 0
    for place in capacities.indices where capacities[place].isFinite {
      while load[place] - capacities[place] > slack(place) {
        if rounds & 255 == 0 { try cancellation.check() }
        rounds += 1
        relieve(place, &search)
      }
    }
  }

  /// Moves people on from a place that has too many, along the cheapest chain to one with room.
  private mutating func relieve(_ start: Int, _ search: inout ChainSearch) {
    search.begin(at: start)
    var goal = start
    while let place = search.settleNext() {
      if hasRoom(place) {
        goal = place
        break
      }
      open(place)
      let settled = search.cost(place)
      let own = price[place]
      let count = moves[place]?.targets.count ?? 0
      var target = 0
      while target < count {
        if let best = top(place, target) {
          let to = Int(moves[place]?.targets[target] ?? 0)
          let there = to == none ? ChainCost.zero : price[to]
          var step = ChainCost(
            people: (to == none ? 1 : 0) - own.people + there.people,
            cost: best.key - own.cost + there.cost)
          // What rounding makes less than nothing is nothing.
          if step.people == 0, step.cost < 0 { step.cost = 0 }
          search.offer(
            to,
            ChainCost(
              people: settled.people + step.people, cost: settled.cost + step.cost,
              moves: settled.moves + 1), from: place, best)
        }
        target += 1
      }
    }
    guard goal != start else { return }
    let whole = search.cost(goal)
    for place in search.settled where place != goal {
      let cost = search.cost(place)
      price[place].people += whole.people - cost.people
      price[place].cost += whole.cost - cost.cost
    }
    push(from: start, to: goal, search)
  }

  private mutating func push(from start: Int, to goal: Int, _ search: ChainSearch) {
    var amount = load[start] - capacities[start]
    if goal != none { amount = min(amount, capacities[goal] - load[goal]) }
    var place = goal
    while place != start {
      let step = search.step(place)
      amount = min(amount, flow[Int(step.move.from)])
      place = step.place
    }
    place = goal
    while place != start {
      let step = search.step(place)
      flow[Int(step.move.from)] -= amount
      if step.move.to < 0 {
        left[Int(rowOf[Int(step.move.from)])] += amount
      } else {
        let isNew = flow[Int(step.move.to)] == 0
        flow[Int(step.move.to)] += amount
        if isNew { arrive(Int(step.move.to)) }
      }
      place = step.place
    }
    load[start] -= amount
    if goal != none { load[goal] += amount }
  }

  /// The cheapest move to one of a place's targets, of somebody who is there.
  private mutating func top(_ place: Int, _ target: Int) -> PlaceMove? {
    while let best = moves[place]?.heaps[target].first {
      if flow[Int(best.from)] > 0 { return best }
      moves[place]?.heaps[target].removeFirst()
    }
    return nil
  }

  /// Lists the moves of all who are at a place, once.
  private mutating func open(_ place: Int) {
    guard moves[place] == nil else { return }
    var made = PlaceMoves(places: none + 1)
    for at in columnStarts[place]..<columnStarts[place + 1] {
      let pair = Int(columnPairs[at])
      if flow[pair] > 0 { addMoves(of: pair) { made.append($0, to: $1) } }
    }
    made.arrange()
    moves[place] = made
  }

  /// Lists the moves of an origin that has come to a place.
  private mutating func arrive(_ pair: Int) {
    let place = Int(table.places[pair])
    guard var own = moves[place] else { return }
    moves[place] = nil
    addMoves(of: pair) { own.push($0, to: $1) }
    moves[place] = own
  }

  private func addMoves(of pair: Int, _ body: (PlaceMove, _ to: Int) -> Void) {
    let row = Int(rowOf[pair])
    let cost = table.costs[pair]
    let from = Int32(truncatingIfNeeded: pair)
    for other in table.rowStarts[row]..<table.rowStarts[row + 1] where other != pair {
      let to = Int(table.places[other])
      guard capacities[to] > 0 else { continue }
      body(
        PlaceMove(
          key: table.costs[other] - cost, from: from, to: Int32(truncatingIfNeeded: other)), to)
    }
    body(PlaceMove(key: -cost, from: from, to: -1), none)
  }
}
