/// Somebody of an origin going to another place: pairs of the table; −1 for going nowhere.
struct PlaceMove {
  var key: Double
  var from: Int32
  var to: Int32

  static func < (a: PlaceMove, b: PlaceMove) -> Bool {
    a.key != b.key ? a.key < b.key : a.from < b.from
  }
}

/// The moves away from one place, cheapest first for every place that somebody there could go to.
struct PlaceMoves {
  private var slots: [Int32]
  private(set) var targets: [Int32] = []
  var heaps: [MoveHeap] = []

  init(places: Int) { slots = [Int32](repeating: -1, count: places) }

  private mutating func slot(_ place: Int) -> Int {
    if slots[place] < 0 {
      slots[place] = Int32(truncatingIfNeeded: targets.count)
      targets.append(Int32(truncatingIfNeeded: place))
      heaps.append(MoveHeap())
    }
    return Int(slots[place])
  }

  /// Adds without order; `arrange` follows.
  mutating func append(_ move: PlaceMove, to place: Int) {
    let slot = slot(place)
    heaps[slot].append(move)
  }

  mutating func arrange() {
    for slot in heaps.indices { heaps[slot].arrange() }
  }

  mutating func push(_ move: PlaceMove, to place: Int) {
    let slot = slot(place)
    heaps[slot].push(move)
  }
}

/// A binary heap of moves.
struct MoveHeap {
  private var moves: [PlaceMove] = []

  var first: PlaceMove? { moves.first }

  mutating func append(_ move: PlaceMove) { moves.append(move) }

  mutating func arrange() {
    for at in stride(from: moves.count / 2 - 1, through: 0, by: -1) { sink(at) }
  }

  mutating func push(_ move: PlaceMove) {
    moves.append(move)
    var at = moves.count - 1
    while at > 0 {
      let parent = (at - 1) / 2
      guard moves[at] < moves[parent] else { return }
      moves.swapAt(at, parent)
      at = parent
    }
  }

  mutating func removeFirst() {
    guard let last = moves.popLast(), !moves.isEmpty else { return }
    moves[0] = last
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var at = start
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2]
      where child < moves.count && moves[child] < moves[least] { least = child }
      if least == at { return }
      moves.swapAt(at, least)
      at = least
    }
  }
}

/// Dijkstra's search over places, with its memory kept from search to search.
struct ChainSearch {
  private var costs: [ChainCost]
  private var isKnown: [Bool]
  private var isSettled: [Bool]
  private var steps: [(place: Int, move: PlaceMove)]
  private var known: [Int] = []
  private var open: [Int] = []
  /// Places in the order in which they were settled.
  private(set) var settled: [Int] = []

  init(places: Int) {
    costs = [ChainCost](repeating: .zero, count: places)
    isKnown = [Bool](repeating: false, count: places)
    isSettled = isKnown
    steps = [(place: Int, move: PlaceMove)](
      repeating: (-1, PlaceMove(key: 0, from: -1, to: -1)), count: places)
  }

  mutating func begin(at start: Int) {
    for place in known {
      isKnown[place] = false
      isSettled[place] = false
    }
    known = [start]
    open = [start]
    settled.removeAll(keepingCapacity: true)
    isKnown[start] = true
    costs[start] = .zero
  }

  func cost(_ place: Int) -> ChainCost { costs[place] }
  /// Where a place was reached from, and by whom.
  func step(_ place: Int) -> (place: Int, move: PlaceMove) { steps[place] }

  /// The cheapest place that was not settled yet, the lowest of equals.
  mutating func settleNext() -> Int? {
    guard var best = open.indices.first else { return nil }
    for at in open.indices {
      let (a, b) = (costs[open[at]], costs[open[best]])
      if a < b || (!(b < a) && open[at] < open[best]) { best = at }
    }
    let place = open[best]
    open[best] = open[open.count - 1]
    open.removeLast()
    isSettled[place] = true
    settled.append(place)
    return place
  }

  mutating func offer(_ place: Int, _ cost: ChainCost, from origin: Int, _ move: PlaceMove) {
    if isKnown[place] {
      guard !isSettled[place], cost < costs[place] else { return }
    } else {
      isKnown[place] = true
      known.append(place)
      open.append(place)
    }
    costs[place] = cost
    steps[place] = (origin, move)
  }
}
