/// What the way to the middle of a segment costs, in every cost at once.
struct SegmentLabel: Equatable {
  var metres = 0.0
  var turns = 0.0
  var angular = 0.0
  var axial = 0.0

  @inline(__always)
  func cost(_ kind: SegmentCost) -> Double {
    switch kind {
    case .metres: metres
    case .turns: turns
    case .angular: angular
    case .axial: axial
    }
  }

  /// Whether this is the better of two labels that cost the same: fewer metres, then turns, angle and
  /// axial metres.
  @inline(__always)
  func breaksTie(with other: SegmentLabel) -> Bool {
    if metres != other.metres { return metres < other.metres }
    if turns != other.turns { return turns < other.turns }
    if angular != other.angular { return angular < other.angular }
    return axial < other.axial
  }
}

/// States in the order in which they are to be settled: by cost, then by metres.
struct SegmentHeap: ~Copyable {
  struct Entry {
    var cost: Double
    var metres: Double
    var state: Int32

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      if cost != other.cost { return cost < other.cost }
      if metres != other.metres { return metres < other.metres }
      return state < other.state
    }
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 256
    entries = .allocate(capacity: capacity)
  }

  deinit { entries.deallocate() }

  mutating func removeAll() { count = 0 }

  mutating func push(_ entry: Entry) {
    if count == capacity { grow() }
    var hole = count
    count &+= 1
    while hole > 0 {
      let parent = (hole &- 1) >> 2
      if !entry.precedes(entries[parent]) { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  mutating func pop() -> Entry? {
    guard count > 0 else { return nil }
    let top = entries[0]
    count &-= 1
    let moved = entries[count]
    var hole = 0
    while true {
      let firstChild = 4 &* hole &+ 1
      if firstChild >= count { break }
      var least = firstChild
      let end = min(firstChild &+ 4, count)
      var child = firstChild &+ 1
      while child < end {
        if entries[child].precedes(entries[least]) { least = child }
        child &+= 1
      }
      if !entries[least].precedes(moved) { break }
      entries[hole] = entries[least]
      hole = least
    }
    if count > 0 { entries[hole] = moved }
    return top
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
