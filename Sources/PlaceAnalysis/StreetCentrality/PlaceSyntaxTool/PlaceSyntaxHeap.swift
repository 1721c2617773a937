/// A heap whose hole sinks to the bottom before the last entry rises into it.
///
/// Of equal children the right one rises, which decides in what order equal entries come out.
struct PlaceSyntaxHeap<Entry> {
  private var entries: [(key: Float, entry: Entry)] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func push(_ entry: Entry, key: Float) {
    entries.append((key, entry))
    rise((key, entry), from: entries.count - 1)
  }

  private mutating func rise(_ value: (key: Float, entry: Entry), from start: Int) {
    var hole = start
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard entries[parent].key > value.key else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = value
  }

  mutating func pop() -> Entry? {
    guard let top = entries.first, let last = entries.popLast() else { return nil }
    let count = entries.count
    guard count > 0 else { return top.entry }
    var hole = 0
    while 2 * hole + 2 < count {
      let (left, right) = (2 * hole + 1, 2 * hole + 2)
      let child = entries[right].key > entries[left].key ? left : right
      entries[hole] = entries[child]
      hole = child
    }
    if 2 * hole + 1 < count {
      entries[hole] = entries[2 * hole + 1]
      hole = 2 * hole + 1
    }
    rise(last, from: hole)
    return top.entry
  }
}
