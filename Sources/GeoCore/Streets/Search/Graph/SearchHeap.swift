/// What waits to be searched from: entries in one total order, so that what is taken out never
/// depends on how the heap was filled.
protocol SearchEntry {
  /// Whether `a` is taken out before `b`.
  static func precedes(_ a: Self, _ b: Self) -> Bool
}

/// Entries waiting to be searched from, the first in order on top: a heap of four branches.
///
/// Memory is freed by `deallocate`, for it is made once per worker.
struct SearchHeap<Entry: SearchEntry> {
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
  }

  func deallocate() { entries.deallocate() }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func push(_ entry: Entry) {
    if count == capacity { grow() }
    let heap = entries
    var slot = count
    count &+= 1
    while slot > 0 {
      let parent = (slot &- 1) >> 2
      if Entry.precedes(heap[parent], entry) { break }
      heap[slot] = heap[parent]
      slot = parent
    }
    heap[slot] = entry
  }

  /// The first entry; there must be one.
  @inline(__always)
  var first: Entry { entries[0] }

  /// Takes out the first entry; there must be one.
  @inline(__always)
  mutating func pop() -> Entry {
    let heap = entries
    let top = heap[0]
    count &-= 1
    let size = count
    if size == 0 { return top }
    let moved = heap[size]
    var slot = 0
    while true {
      let firstChild = (slot &<< 2) &+ 1
      if firstChild >= size { break }
      let end = min(firstChild &+ 4, size)
      var best = firstChild
      var child = firstChild &+ 1
      while child < end {
        if Entry.precedes(heap[child], heap[best]) { best = child }
        child &+= 1
      }
      if Entry.precedes(moved, heap[best]) { break }
      heap[slot] = heap[best]
      slot = best
    }
    heap[slot] = moved
    return top
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
