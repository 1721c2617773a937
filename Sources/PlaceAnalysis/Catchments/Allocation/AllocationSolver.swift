internal import GeoCore

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
  /// Whether a place can take more; the last can take all.
  private var hasRoom: [Bool]
  /// Price of a seat by place, and 0 for none; only `people` and `cost` count.
  private var prices: [ChainCost]
  private var moves: [PlaceMoves?]

  /// Price of a seat by place.
  var price: ArraySlice<ChainCost> { prices.dropLast() }

  init(_ table: ReachTable, _ people: [Double], _ capacities: [Double]) {
    self.table = table
    self.capacities = capacities.map { $0 > 0 ? $0 : 0 }
    none = capacities.count
    flow = [Double](repeating: 0, count: table.pairCount)
    left = [Double](repeating: 0, count: table.rowCount)
    load = [Double](repeating: 0, count: capacities.count)
    hasRoom = [Bool](repeating: true, count: capacities.count + 1)
    prices = [ChainCost](repeating: .zero, count: capacities.count + 1)
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

  private mutating func noteRoom(_ place: Int) {
    hasRoom[place] =
      place == none
      || capacities[place] - load[place] > (load[place] == 0 ? 0 : slack(place))
  }

  mutating func solve(_ cancellation: Cancellation) throws(GeosegError) {
    var search = ChainSearch(places: none + 1)
    for place in 0...none { noteRoom(place) }
    var rounds = 0
    for place in capacities.indices where capacities[place].isFinite {
      while load[place] - capacities[place] > slack(place) {
        if rounds & 255 == 0 { try cancellation.check() }
        rounds += 1
        guard relieve(place, &search) else { break }
      }
    }
  }

  /// Moves people on from a place that has too many, along the cheapest chain to one with room.
  private mutating func relieve(_ start: Int, _ search: inout ChainSearch) -> Bool {
    search.begin(at: start)
    var goal = start
    while let place = search.settleNext() {
      if hasRoom[place] {
        goal = place
        break
      }
      search.offer(opened(place), from: place, prices, hasRoom)
    }
    guard goal != start else { return false }
    let whole = search.cost(goal)
    for place in search.settled where Int(place) != goal {
      let cost = search.cost(Int(place))
      prices[Int(place)].people += whole.people - cost.people
      prices[Int(place)].cost += whole.cost - cost.cost
    }
    push(from: start, to: goal, search)
    return true
  }

  private mutating func push(from start: Int, to goal: Int, _ search: ChainSearch) {
    var amount = load[start] - capacities[start]
    if goal != none { amount = min(amount, capacities[goal] - load[goal]) }
    var place = goal
    while place != start {
      let step = search.step(place)
      amount = min(amount, flow[Int(step.move.from)])
      place = Int(step.place)
    }
    place = goal
    while place != start {
      let step = search.step(place)
      let from = Int(step.move.from)
      flow[from] -= amount
      if flow[from] <= 0 { leave(from) }
      if step.move.to < 0 {
        left[Int(rowOf[from])] += amount
      } else {
        let to = Int(step.move.to)
        let isNew = flow[to] == 0
        flow[to] += amount
        if isNew { arrive(to) }
      }
      place = Int(step.place)
    }
    load[start] -= amount
    noteRoom(start)
    if goal != none {
      load[goal] += amount
      noteRoom(goal)
    }
  }

  /// The moves of all who are at a place, listed when first asked for.
  private mutating func opened(_ place: Int) -> PlaceMoves {
    if let known = moves[place] { return known }
    let made = PlaceMoves(places: none + 1)
    for at in columnStarts[place]..<columnStarts[place + 1] {
      let pair = Int(columnPairs[at])
      if flow[pair] > 0 { forEachMove(of: pair) { made.append($0, to: $1) } }
    }
    made.arrange()
    moves[place] = made
    return made
  }

  /// Lists the moves of an origin that has come to a place.
  private func arrive(_ pair: Int) {
    guard let own = moves[Int(table.places[pair])] else { return }
    forEachMove(of: pair) { own.push($0, to: $1) }
  }

  /// Strikes out the moves of an origin that has left a place.
  private func leave(_ pair: Int) {
    guard let own = moves[Int(table.places[pair])] else { return }
    flow.withUnsafeBufferPointer { flow in
      guard let flow = flow.baseAddress else { return }
      forEachMove(of: pair) { own.leave($0.from, to: $1, flow) }
    }
  }

  private func forEachMove(of pair: Int, _ body: (PlaceMove, _ to: Int) -> Void) {
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
