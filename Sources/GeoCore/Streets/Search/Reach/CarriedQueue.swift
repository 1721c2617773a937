/// Vertices waiting in order of (cost, carried cost, vertex).
struct CarriedQueue {
  struct Entry: Comparable {
    var cost: CarriedCost
    var vertex: UInt32
    /// Whether it was come to from within the radius.
    var isFromWithin: Bool

    static func < (a: Entry, b: Entry) -> Bool {
      a.cost != b.cost ? a.cost < b.cost : a.vertex < b.vertex
    }
  }

  private var entries: [Entry] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var slot = entries.count - 1
    while slot > 0 {
      let parent = (slot - 1) / 2
      if entries[parent] < entries[slot] { break }
      entries.swapAt(parent, slot)
      slot = parent
    }
  }

  mutating func pop() -> Entry? {
    guard let top = entries.first, let moved = entries.popLast() else { return nil }
    if entries.isEmpty { return top }
    entries[0] = moved
    var slot = 0
    while true {
      var child = 2 * slot + 1
      if child >= entries.count { break }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      if entries[slot] < entries[child] { break }
      entries.swapAt(slot, child)
      slot = child
    }
    return top
  }
}
