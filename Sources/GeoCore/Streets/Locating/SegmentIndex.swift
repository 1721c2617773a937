/// Straight segments of courses, arranged so that those near to a place are found without looking at
/// the rest.
///
/// A packed tree of boxes: segments in the order of a Hilbert curve through their middles, eight to
/// a leaf, eight nodes to a parent. Built once and read by any number of threads. A segment is named
/// by its first point; its second is the next one.
///
/// - Complexity: O(n) to build (a radix sort), O(log n + hits) for a query on ordinary data; about
///   9 bytes a segment beside the coordinates, which are shared.
/// - Source: Kamel & Faloutsos 1994 (packing by Hilbert values).
public struct SegmentIndex: Sendable {
  static let fanOut = 8

  let x: [Double]
  let y: [Double]
  /// First point of each segment, in order of the curve.
  let segments: [Int32]
  /// Boxes of the leaves, then of each level above, the root last.
  let boxes: [Box]
  /// Where each level starts in `boxes`; the last entry is the end.
  let levels: [Int]
  /// Length of the longest segment: what rounding of distances is measured by.
  let longest: Double

  /// Indexes the segments that begin at these points.
  ///
  /// Precondition: each is followed by another point of its course.
  public init(x: [Double], y: [Double], segments starts: [Int32]) {
    self.x = x
    self.y = y
    var midX = [Double](repeating: 0, count: starts.count)
    var midY = midX
    var longest = 0.0
    for i in starts.indices {
      let p = Int(starts[i])
      midX[i] = x[p] / 2 + x[p + 1] / 2
      midY[i] = y[p] / 2 + y[p + 1] / 2
      longest = max(longest, PointIndex.distance(x[p + 1] - x[p], y[p + 1] - y[p]))
    }
    self.longest = longest
    let order = HilbertOrder.rows(x: midX, y: midY)
    let segments = order.map { starts[Int($0)] }
    var boxes: [Box] = []
    boxes.reserveCapacity(segments.count / 7 + 16)
    var first = 0
    while first < segments.count {
      var box = Box.empty
      for slot in first..<min(first + Self.fanOut, segments.count) {
        let p = Int(segments[slot])
        box.extend(x: x[p], y: y[p])
        box.extend(x: x[p + 1], y: y[p + 1])
      }
      boxes.append(box)
      first += Self.fanOut
    }
    var levels = [0, boxes.count]
    var start = 0
    while boxes.count - start > 1 {
      let end = boxes.count
      var child = start
      while child < end {
        var parent = boxes[child]
        let last = min(child + Self.fanOut, end)
        for sibling in child..<last { parent.extend(boxes[sibling]) }
        boxes.append(parent)
        child = last
      }
      start = end
      levels.append(boxes.count)
    }
    self.segments = segments
    self.boxes = boxes
    self.levels = levels
  }

  public var count: Int { segments.count }

  /// The children of a node: nodes of the level below, or slots of `segments` under a leaf.
  @inline(__always)
  func children(level: Int, node: Int) -> Range<Int> {
    let index = node &- levels[level]
    let below = level == 0 ? 0 : levels[level &- 1]
    let end = level == 0 ? segments.count : levels[level]
    let first = below &+ index &* Self.fanOut
    return first..<min(first &+ Self.fanOut, end)
  }
}

extension StreetNetwork {
  /// The segments of all edges for which `isIncluded` holds, by their first points.
  public func segments(where isIncluded: (Int) -> Bool = { _ in true }) -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(max(0, x.count - edgeCount))
    for edge in 0..<edgeCount where isIncluded(edge) {
      for point in points(edge).dropLast() { starts.append(Int32(truncatingIfNeeded: point)) }
    }
    return starts
  }
}

extension StreetLines {
  /// The segments of all lines, by their first points.
  public func segments() -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(x.count)
    for line in 0..<count {
      for point in points(line).dropLast() { starts.append(Int32(truncatingIfNeeded: point)) }
    }
    return starts
  }
}
