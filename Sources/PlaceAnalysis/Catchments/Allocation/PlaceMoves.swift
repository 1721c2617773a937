/// Somebody of an origin going to another place: pairs of the table; −1 for going nowhere.
struct PlaceMove {
  var key: Double
  var from: Int32
  var to: Int32

  /// No move at all.
  static let none = PlaceMove(key: .infinity, from: -1, to: -1)

  @inline(__always)
  static func < (a: PlaceMove, b: PlaceMove) -> Bool {
    a.key != b.key ? a.key < b.key : a.from < b.from
  }
}

/// The moves away from one place, cheapest first for every place that somebody there could go to.
final class PlaceMoves {
  private var slots: [Int32]
  private(set) var targets: [Int32] = []
  /// The cheapest move to every target, of somebody who is there.
  private(set) var tops: [PlaceMove] = []
  private var heaps: [MoveHeap] = []

  init(places: Int) { slots = [Int32](repeating: -1, count: places) }

  private func slot(_ place: Int) -> Int {
    if slots[place] < 0 {
      slots[place] = Int32(truncatingIfNeeded: targets.count)
      targets.append(Int32(truncatingIfNeeded: place))
      heaps.append(MoveHeap())
      tops.append(.none)
    }
    return Int(slots[place])
  }

  /// Adds without order; `arrange` follows.
  func append(_ move: PlaceMove, to place: Int) {
    let slot = slot(place)
    heaps[slot].append(move)
  }

  func arrange() {
    for slot in heaps.indices {
      heaps[slot].arrange()
      tops[slot] = heaps[slot].first ?? .none
    }
  }

  func push(_ move: PlaceMove, to place: Int) {
    let slot = slot(place)
    heaps[slot].push(move)
    if move < tops[slot] { tops[slot] = move }
  }

  /// Forgets the moves of those who have left, where they come first.
  func leave(_ pair: Int32, to place: Int, _ flow: UnsafePointer<Double>) {
    let slot = Int(slots[place])
    guard slot >= 0, tops[slot].from == pair else { return }
    while let best = heaps[slot].first, flow[Int(best.from)] <= 0 { heaps[slot].removeFirst() }
    tops[slot] = heaps[slot].first ?? .none
  }
}

/// A binary heap of moves.
private struct MoveHeap {
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
    moves.withUnsafeMutableBufferPointer { moves in
      var at = start
      while true {
        let left = 2 &* at &+ 1
        guard left < moves.count else { return }
        let right = left &+ 1
        let child = right < moves.count && moves[right] < moves[left] ? right : left
        guard moves[child] < moves[at] else { return }
        moves.swapAt(at, child)
        at = child
      }
    }
  }
}
