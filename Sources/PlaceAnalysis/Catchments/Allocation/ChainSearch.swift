/// What a chain of moves costs: people left over first, then cost, then how many moves it takes.
struct ChainCost {
  var people: Double
  var cost: Double
  var moves: Int32 = 0

  static let zero = ChainCost(people: 0, cost: 0)

  @inline(__always)
  static func < (a: ChainCost, b: ChainCost) -> Bool {
    if a.people != b.people { return a.people < b.people }
    if a.cost != b.cost { return a.cost < b.cost }
    return a.moves < b.moves
  }
}

/// Dijkstra's search over places, with its memory kept from search to search.
struct ChainSearch {
  enum State: UInt8 { case unknown, open, settled }

  private var costs: [ChainCost]
  private var states: [State]
  private var steps: [(place: Int32, move: PlaceMove)]
  private var open: [Int32] = []
  private var known: [Int32] = []
  /// Places in the order in which they were settled.
  private(set) var settled: [Int32] = []
  /// Cost of the cheapest place with room met so far: nothing dearer matters.
  private var bound = ChainCost(people: .infinity, cost: .infinity)

  init(places: Int) {
    costs = [ChainCost](repeating: .zero, count: places)
    states = [State](repeating: .unknown, count: places)
    steps = [(place: Int32, move: PlaceMove)](repeating: (-1, .none), count: places)
  }

  mutating func begin(at start: Int) {
    for place in known { states[Int(place)] = .unknown }
    known.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    settled.removeAll(keepingCapacity: true)
    bound = ChainCost(people: .infinity, cost: .infinity)
    known.append(Int32(truncatingIfNeeded: start))
    open.append(Int32(truncatingIfNeeded: start))
    states[start] = .open
    costs[start] = .zero
  }

  func cost(_ place: Int) -> ChainCost { costs[place] }
  /// Where a place was reached from, and by whom.
  func step(_ place: Int) -> (place: Int32, move: PlaceMove) { steps[place] }

  /// The cheapest place that was not settled yet, the lowest of equals.
  mutating func settleNext() -> Int? {
    guard !open.isEmpty else { return nil }
    var best = 0
    open.withUnsafeBufferPointer { open in
      costs.withUnsafeBufferPointer { costs in
        var at = 1
        while at < open.count {
          let (a, b) = (costs[Int(open[at])], costs[Int(open[best])])
          if a < b || (!(b < a) && open[at] < open[best]) { best = at }
          at &+= 1
        }
      }
    }
    let place = open[best]
    open[best] = open[open.count - 1]
    open.removeLast()
    states[Int(place)] = .settled
    settled.append(place)
    return Int(place)
  }

  /// Offers every move from a settled place.
  ///
  /// - Parameters:
  ///   - price: Of every place, 0 for the one that stands for none, which comes last.
  mutating func offer(
    _ own: PlaceMoves, from place: Int, _ price: UnsafePointer<ChainCost>,
    _ hasRoom: UnsafePointer<Bool>
  ) {
    let none = states.count - 1
    let settled = costs[place]
    let ownPeople = price[place].people
    let ownCost = price[place].cost
    own.targets.withUnsafeBufferPointer { targets in
      own.tops.withUnsafeBufferPointer { tops in
        var target = 0
        while target < targets.count {
          defer { target &+= 1 }
          let to = Int(targets[target])
          let key = tops[target].key
          guard key < .infinity, states[to] != .settled else { continue }
          let people = (to == none ? 1 : 0) - ownPeople + price[to].people
          var cost = key - ownCost + price[to].cost
          // What rounding makes less than nothing is nothing.
          if people == 0, cost < 0 { cost = 0 }
          let whole = ChainCost(
            people: settled.people + people, cost: settled.cost + cost, moves: settled.moves &+ 1)
          if bound < whole { continue }
          if states[to] == .open {
            guard whole < costs[to] else { continue }
          } else {
            states[to] = .open
            open.append(targets[target])
            known.append(targets[target])
          }
          costs[to] = whole
          steps[to] = (Int32(truncatingIfNeeded: place), tops[target])
          if hasRoom[to], whole < bound { bound = whole }
        }
      }
    }
  }
}
