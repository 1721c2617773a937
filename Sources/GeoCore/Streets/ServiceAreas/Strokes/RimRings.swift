/// Rings joined from directed segments, each segment's end to the beginning that lies there.
struct RimRings {
  /// Corners of all rings, not closed, interior on the left; ring r is `starts[r]..<starts[r + 1]`.
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var starts: [Int] = [0]
  private(set) var areas: [Double] = []
  private var next: [Int32] = []
  private var taken: [Bool] = []
  private var order: [Int32] = []

  var count: Int { areas.count }

  /// Square metres below which a ring is a remainder of rounding.
  private static let leastArea = 1e-5

  /// Joins all segments; false when some find no partner, so that nothing can be said.
  /// - Parameter gap: metres that sides meant to meet may be apart.
  mutating func join(_ rim: RimSegments, gap: Double) -> Bool {
    let count = rim.count
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    areas.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    next.append(contentsOf: repeatElement(-1, count: count))
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: count))
    order.removeAll(keepingCapacity: true)
    for i in 0..<count { order.append(Int32(truncatingIfNeeded: i)) }
    order.sort { (rim.startX[Int($0)], $0) < (rim.startX[Int($1)], $1) }
    // What is as good as equal goes first.
    link(rim, within: min(gap, 1e-6))
    link(rim, within: gap)
    guard !next.contains(-1) else { return false }
    follow(rim)
    return true
  }

  /// Gives every end that has none yet the nearest free beginning within a distance.
  private mutating func link(_ rim: RimSegments, within reach: Double) {
    for end in next.indices where next[end] < 0 {
      let (ex, ey) = (rim.endX[end], rim.endY[end])
      var low = 0
      var high = order.count
      while low < high {
        let middle = low + (high - low) / 2
        if rim.startX[Int(order[middle])] < ex - reach { low = middle + 1 } else { high = middle }
      }
      var best = Int32(-1)
      var least = reach * reach
      while low < order.count {
        let start = Int(order[low])
        low += 1
        let dx = rim.startX[start] - ex
        if dx > reach { break }
        if taken[start] { continue }
        let dy = rim.startY[start] - ey
        let square = dx * dx + dy * dy
        if square < least || (square == least && best < 0) {
          least = square
          best = Int32(truncatingIfNeeded: start)
        }
      }
      if best >= 0 {
        next[end] = best
        taken[Int(best)] = true
      }
    }
  }

  private mutating func follow(_ rim: RimSegments) {
    for first in next.indices where taken[first] {
      let begin = x.count
      var at = first
      while taken[at] {
        taken[at] = false
        x.append(rim.startX[at])
        y.append(rim.startY[at])
        at = Int(next[at])
      }
      let area = area(from: begin)
      if x.count - begin > 2, abs(area) > Self.leastArea {
        areas.append(area)
        starts.append(x.count)
      } else {
        x.removeSubrange(begin...)
        y.removeSubrange(begin...)
      }
    }
  }

  /// Positive when the ring from `begin` to the end runs counter-clockwise.
  private func area(from begin: Int) -> Double {
    var twice = 0.0
    var before = x.count - 1
    for i in begin..<x.count {
      twice +=
        (x[before] - x[begin]) * (y[i] - y[begin]) - (x[i] - x[begin]) * (y[before] - y[begin])
      before = i
    }
    return twice / 2
  }
}
