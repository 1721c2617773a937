extension PersonTree {
  /// The squared distance that nobody lives beyond.
  func farthestBound(_ px: Double, _ py: Double) -> Double {
    var bound = 0.0
    for node in starts[levels - 1]..<starts[levels] {
      bound = max(bound, boxes[node].farSquared(px, py))
    }
    return bound
  }

  /// Persons whose squared distance is at most `limit`.
  ///
  /// Complexity: O(√m + log n) for m places within.
  func persons(within limit: Double, ofX px: Double, y py: Double) -> Double {
    var sum = 0.0
    var waiting: [(level: Int, node: Int)] = []
    for node in 0..<(starts[levels] - starts[levels - 1]) { waiting.append((levels - 1, node)) }
    while let (level, node) = waiting.popLast() {
      let index = starts[level] + node
      let box = boxes[index]
      guard box.nearSquared(px, py) <= limit else { continue }
      if box.farSquared(px, py) <= limit {
        sum += sums[index * width].x
      } else if level == 0 {
        for i in (node << Self.shift)..<min((node + 1) << Self.shift, count) {
          let dx = x[i] - px
          let dy = y[i] - py
          if dx * dx + dy * dy <= limit { sum += counts[i * width].x }
        }
      } else {
        let first = node << Self.shift
        for child in first..<min(first + Self.fanOut, starts[level] - starts[level - 1]) {
          waiting.append((level - 1, child))
        }
      }
    }
    return sum
  }

  /// Metres to the farthest place.
  func farthest(fromX px: Double, y py: Double) -> Double {
    var farthest = -1.0
    var waiting: [(level: Int, node: Int)] = []
    for node in 0..<(starts[levels] - starts[levels - 1]) { waiting.append((levels - 1, node)) }
    while let (level, node) = waiting.popLast() {
      guard boxes[starts[level] + node].farSquared(px, py) > farthest else { continue }
      if level == 0 {
        for i in (node << Self.shift)..<min((node + 1) << Self.shift, count) {
          let dx = x[i] - px
          let dy = y[i] - py
          farthest = max(farthest, dx * dx + dy * dy)
        }
      } else {
        // Farther branches last, so that they are looked at first.
        let first = node << Self.shift
        let children = first..<min(first + Self.fanOut, starts[level] - starts[level - 1])
        let base = starts[level - 1]
        for child in children.sorted(by: {
          boxes[base + $0].farSquared(px, py) < boxes[base + $1].farSquared(px, py)
        }) {
          waiting.append((level - 1, child))
        }
      }
    }
    return max(farthest, 0).squareRoot()
  }

  /// Typical distance between places near `place`, and the size of its leaf, in metres.
  func spacing(at place: Int) -> (spacing: Double, leaf: Double) {
    let box = boxes[place >> Self.shift]
    let dx = box.maxX - box.minX
    let dy = box.maxY - box.minY
    let longer = max(dx, dy)
    return ((max(dx * dy, longer * longer / 16) / Double(Self.fanOut)).squareRoot(), longer)
  }
}
