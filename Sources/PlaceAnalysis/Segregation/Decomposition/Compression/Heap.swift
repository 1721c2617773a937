/// A queue that gives its lowest element first.
struct Heap<Element: Comparable> {
  private var elements: [Element] = []

  /// O(log count).
  mutating func insert(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[child] < elements[parent] else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  /// O(log count); nil when empty.
  mutating func popLowest() -> Element? {
    guard let lowest = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return lowest }
    elements[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < elements.count && elements[child] < elements[least] {
        least = child
      }
      guard least != parent else { return lowest }
      elements.swapAt(parent, least)
      parent = least
    }
  }
}
