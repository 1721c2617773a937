/// Faces waiting to be cut, the largest first; of two alike the older first.
struct AreaQueue {
  private var heap: [(face: Int, area: Double)] = []

  mutating func push(_ face: Int, _ area: Double) {
    heap.append((face, area))
    var i = heap.count - 1
    while i > 0, isBefore(i, (i - 1) / 2) {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let top = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var i = 0
    while true {
      var first = i
      for child in [2 * i + 1, 2 * i + 2] where child < heap.count && isBefore(child, first) {
        first = child
      }
      if first == i { return top.face }
      heap.swapAt(i, first)
      i = first
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    heap[a].area == heap[b].area
      ? heap[a].face < heap[b].face : heap[a].area > heap[b].area
  }
}
