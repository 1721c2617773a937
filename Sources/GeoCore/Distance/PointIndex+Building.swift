extension PointIndex {
  /// A point on its way to its leaf.
  struct Entry {
    var x: Double
    var y: Double
    var index: Int32

    @inline(__always)
    func comes(before other: Entry, byX: Bool) -> Bool {
      let a = byX ? x : y
      let b = byX ? other.x : other.y
      return a < b || (a == b && index < other.index)
    }
  }

  static func entries(_ x: [Double], _ y: [Double]) -> [Entry] {
    var out: [Entry] = []
    out.reserveCapacity(x.count)
    for i in x.indices where x[i].isFinite && y[i].isFinite {
      out.append(Entry(x: x[i], y: y[i], index: Int32(i)))
    }
    return out
  }

  init(entries source: some Sequence<Entry>) {
    var entries = Array(source)
    let n = entries.count
    var depth = 0
    while (n + (1 << depth) - 1) >> depth > Self.leafSize { depth += 1 }
    let leaves = 1 << depth

    entries.withUnsafeMutableBufferPointer { buffer in
      for level in 0..<depth {
        for i in 0..<(1 << level) {
          let lower = (n * i) >> level
          let upper = (n * (i + 1)) >> level
          let middle = (n * (2 * i + 1)) >> (level + 1)
          Self.split(buffer, lower, middle, upper)
        }
      }
      for leaf in 0..<leaves {
        let range = ((n * leaf) >> depth)..<((n * (leaf + 1)) >> depth)
        buffer[range].sort { $0.index < $1.index }
      }
    }

    var nodes = [Node](repeating: Node(), count: 2 * leaves)
    for leaf in 0..<leaves {
      var node = Node()
      for i in ((n * leaf) >> depth)..<((n * (leaf + 1)) >> depth) {
        node.include(entries[i])
      }
      nodes[leaves + leaf] = node
    }
    for i in stride(from: leaves - 1, to: 0, by: -1) {
      nodes[i] = nodes[2 * i].joined(with: nodes[2 * i + 1])
    }

    self.count = n
    self.leafBase = leaves
    self.leafDepth = depth
    self.order = entries.map(\.index)
    self.x = entries.map(\.x)
    self.y = entries.map(\.y)
    self.nodes = nodes
  }

  /// The points of a leaf, as positions in `order`, `x` and `y`.
  @inline(__always)
  func positions(leaf node: Int) -> (lower: Int, upper: Int) {
    let leaf = node &- leafBase
    return ((count &* leaf) &>> leafDepth, (count &* (leaf &+ 1)) &>> leafDepth)
  }

  /// Puts the `middle − lower` lowest entries along the longer side first.
  private static func split(
    _ entries: UnsafeMutableBufferPointer<Entry>, _ lower: Int, _ middle: Int, _ upper: Int
  ) {
    guard middle > lower, middle < upper else { return }
    var node = Node()
    for i in lower..<upper { node.include(entries[i]) }
    let byX = node.maxX - node.minX >= node.maxY - node.minY
    select(entries, lower, middle, upper, byX: byX)
  }

  /// Quickselect: entry `middle` is where sorting would put it, lower ones before it.
  ///
  /// Keys are distinct, so that coincident points split evenly. After too many poor pivots the
  /// rest is sorted, which bounds the worst case by O(n log n).
  private static func select(
    _ entries: UnsafeMutableBufferPointer<Entry>, _ from: Int, _ middle: Int, _ to: Int, byX: Bool
  ) {
    var lower = from
    var upper = to
    var patience = 2 * (Int.bitWidth - max(1, to - from).leadingZeroBitCount)
    while upper - lower > 12 {
      if patience == 0 { break }
      patience -= 1
      let pivot = median(
        entries[lower], entries[lower + (upper - lower) / 2], entries[upper - 1], byX: byX)
      var i = lower
      var j = upper - 1
      while i <= j {
        while entries[i].comes(before: pivot, byX: byX) { i += 1 }
        while pivot.comes(before: entries[j], byX: byX) { j -= 1 }
        if i <= j {
          entries.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if middle <= j {
        upper = j + 1
      } else if middle >= i {
        lower = i
      } else {
        return
      }
    }
    entries[lower..<upper].sort { $0.comes(before: $1, byX: byX) }
  }

  private static func median(_ a: Entry, _ b: Entry, _ c: Entry, byX: Bool) -> Entry {
    if a.comes(before: b, byX: byX) {
      if b.comes(before: c, byX: byX) { return b }
      return a.comes(before: c, byX: byX) ? c : a
    }
    if a.comes(before: c, byX: byX) { return a }
    return b.comes(before: c, byX: byX) ? c : b
  }
}

extension PointIndex.Node {
  mutating func include(_ entry: PointIndex.Entry) {
    minX = Swift.min(minX, entry.x)
    minY = Swift.min(minY, entry.y)
    maxX = Swift.max(maxX, entry.x)
    maxY = Swift.max(maxY, entry.y)
    lowest = Swift.min(lowest, entry.index)
  }

  func joined(with other: PointIndex.Node) -> PointIndex.Node {
    PointIndex.Node(
      minX: Swift.min(minX, other.minX), minY: Swift.min(minY, other.minY),
      maxX: Swift.max(maxX, other.maxX), maxY: Swift.max(maxY, other.maxY),
      lowest: Swift.min(lowest, other.lowest))
  }
}
