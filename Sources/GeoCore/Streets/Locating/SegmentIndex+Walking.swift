extension SegmentIndex {
  /// Goes through segments from near to far, until `body` answers false or the limit is passed.
  ///
  /// Segments come by (distance, first point), so that an edge first comes with its nearest one.
  /// - Complexity: O(k log n) for the k segments gone through, on ordinary data.
  func walk(
    fromX px: Double, y py: Double, within limit: Double,
    _ body: (_ segment: Int32, _ distance: Double) -> Bool
  ) {
    guard !boxes.isEmpty, limit >= 0, px.isFinite, py.isFinite else { return }
    var queue = DistanceQueue()
    queue.insert(.init(distance: 0, level: levels.count - 2, item: boxes.count - 1))
    while let next = queue.removeFirst() {
      if next.level < 0 {
        if !body(Int32(truncatingIfNeeded: next.item), next.distance) { return }
        continue
      }
      for child in children(level: next.level, node: next.item) {
        if next.level == 0 {
          let p = Int(segments[child])
          let distance = SegmentFoot.distance(
            px: px, py: py, ax: x[p], ay: y[p], bx: x[p + 1], by: y[p + 1])
          if distance <= limit { queue.insert(.init(distance: distance, level: -1, item: p)) }
        } else {
          // Nodes are taken a little too near, so that rounding puts no segment before its like.
          let reach = boxes[child].squaredDistance(px, py).squareRoot()
          let safe = max(0, reach - 0x1p-48 * (reach + longest))
          if safe <= limit {
            queue.insert(.init(distance: safe, level: next.level - 1, item: child))
          }
        }
      }
    }
  }
}

/// A heap of nodes (level 0 and up) and segments (level −1) by distance; nodes first among equals,
/// then the lower item.
private struct DistanceQueue {
  struct Entry {
    var distance: Double
    var level: Int
    var item: Int

    func precedes(_ other: Entry) -> Bool {
      if distance != other.distance { return distance < other.distance }
      if level != other.level { return level > other.level }
      return item < other.item
    }
  }

  private var heap: [Entry] = []

  mutating func insert(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeFirst() -> Entry? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return first }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(heap[parent]) else { return first }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
