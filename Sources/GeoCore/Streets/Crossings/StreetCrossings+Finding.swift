/// Crossings that a leaf of eight segments may have on average among 256 leaves.
private let crossingsPerLeaf = 1024

extension StreetCrossings {
  /// Finds where lines cross or touch without a vertex in common.
  ///
  /// Ends and vertices count as on a segment within `tolerance` metres (closed) of it, unless they
  /// are as near to one of its ends, where they meet anyway. That segments cross is decided exactly;
  /// where, to rounding. Neighbouring segments of a line are not held against each other.
  /// In the order of the first points. Lines that cross each other all over, hundreds of times a
  /// segment over a whole district, are refused. The result does not depend on the number of threads.
  /// - Errors: `GS818` for such lines.
  /// - Complexity: O(n log n + crossings) on ordinary data.
  public static func find(
    in lines: StreetLines, tolerance: Double = StreetLines.joinTolerance,
    unlinks: Unlinks = Unlinks(), context: RunContext = RunContext()
  ) throws(GeosegError) -> StreetCrossings {
    let index = SegmentIndex(x: lines.x, y: lines.y, segments: lines.segments())
    let lineOfPoint = lines.lineOfPoint()
    let parts = try context.mapChunks(count: index.leafCount, grain: 256) {
      range throws(GeosegError) in
      var search = CrossingSearch(lines: lines, lineOfPoint: lineOfPoint, tolerance: tolerance)
      for leaf in range {
        search.search(leaf, of: index)
        guard search.found.count <= crossingsPerLeaf * range.count else {
          throw GeosegError(.tooManyCrossings)
        }
      }
      return search.found
    }
    let contacts = parts.flatMap { $0 }.sorted {
      ($0.first, $0.second, $0.x, $0.y) < ($1.first, $1.second, $1.x, $1.y)
    }
    let unlinkIndex = unlinks.isEmpty ? nil : PointIndex(x: unlinks.x, y: unlinks.y)
    var crossings = StreetCrossings()
    for contact in contacts {
      let (a, b) = (lineOfPoint[Int(contact.first)], lineOfPoint[Int(contact.second)])
      let isUnlinked =
        unlinkIndex?.nearest(toX: contact.x, y: contact.y, within: unlinks.radius) != nil
      crossings.kind.append(contact.kind)
      crossings.status.append(
        lines.levels[Int(a)] != lines.levels[Int(b)] ? .levels : isUnlinked ? .unlinked : .open)
      crossings.x.append(contact.x)
      crossings.y.append(contact.y)
      crossings.first.append(a)
      crossings.second.append(b)
      crossings.firstPoint.append(contact.first)
      crossings.secondPoint.append(contact.second)
    }
    return crossings
  }
}

extension StreetLines {
  /// The line of every point.
  func lineOfPoint() -> [Int32] {
    var out = [Int32](repeating: 0, count: x.count)
    for line in 0..<count {
      for point in points(line) { out[point] = Int32(truncatingIfNeeded: line) }
    }
    return out
  }
}

extension SegmentIndex {
  /// Runs of neighbouring segments, each in a box of its own.
  var leafCount: Int { (segments.count + Self.fanOut - 1) / Self.fanOut }
}

/// Holds the segments of a leaf against all those near them.
private struct CrossingSearch {
  struct Contact: Sendable {
    var kind: StreetCrossings.Kind
    var first: Int32
    var second: Int32
    var x: Double
    var y: Double
  }

  let lines: StreetLines
  let lineOfPoint: [Int32]
  let tolerance: Double
  var found: [Contact] = []
  /// Leaves that are near the one at hand.
  private var near: [Int] = []

  init(lines: StreetLines, lineOfPoint: [Int32], tolerance: Double) {
    self.lines = lines
    self.lineOfPoint = lineOfPoint
    self.tolerance = max(0, tolerance)
  }

  mutating func search(_ leaf: Int, of index: SegmentIndex) {
    near.removeAll(keepingCapacity: true)
    index.visitLeaves(index.boxes[leaf].grown(by: tolerance)) { other in
      if other >= leaf { near.append(other) }
    }
    let own = index.children(level: 0, node: leaf)
    for other in near {
      for slot in own {
        let p = Int(index.segments[slot])
        let (ax, ay, bx, by) = (lines.x[p], lines.y[p], lines.x[p + 1], lines.y[p + 1])
        let west = min(ax, bx) - tolerance
        let east = max(ax, bx) + tolerance
        let south = min(ay, by) - tolerance
        let north = max(ay, by) + tolerance
        for against in index.children(level: 0, node: other) where other > leaf || against > slot {
          let q = Int(index.segments[against])
          let (cx, cy, dx, dy) = (lines.x[q], lines.y[q], lines.x[q + 1], lines.y[q + 1])
          if max(cx, dx) < west || min(cx, dx) > east { continue }
          if max(cy, dy) < south || min(cy, dy) > north { continue }
          if p + 1 == q || q + 1 == p { continue }
          hold(min(p, q), against: max(p, q))
        }
      }
    }
  }

  /// Adds what the segments that begin at p and q have in common beside their ends.
  private mutating func hold(_ p: Int, against q: Int) {
    let begins = touch(p, on: q, emits: true)
    let ends = touch(p + 1, on: q, emits: isLast(p + 1))
    let isBegun = touch(q, on: p, emits: true)
    let isEnded = touch(q + 1, on: p, emits: isLast(q + 1))
    if begins || ends || isBegun || isEnded { return }
    let (ax, ay, bx, by) = (lines.x[p], lines.y[p], lines.x[p + 1], lines.y[p + 1])
    let (cx, cy, dx, dy) = (lines.x[q], lines.y[q], lines.x[q + 1], lines.y[q + 1])
    guard
      SegmentContacts.cross(ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy, dx: dx, dy: dy)
    else { return }
    let (ux, uy, vx, vy) = (bx - ax, by - ay, dx - cx, dy - cy)
    let across = ux * vy - uy * vx
    let share = across == 0 ? 0.5 : min(1, max(0, ((cx - ax) * vy - (cy - ay) * vx) / across))
    found.append(
      Contact(
        kind: .crossing, first: Int32(truncatingIfNeeded: p), second: Int32(truncatingIfNeeded: q),
        x: ax + share * ux, y: ay + share * uy))
  }

  /// Whether a point lies on the segment that begins at q, or at one of its ends.
  private mutating func touch(_ point: Int, on q: Int, emits: Bool) -> Bool {
    let (px, py) = (lines.x[point], lines.y[point])
    let (cx, cy, dx, dy) = (lines.x[q], lines.y[q], lines.x[q + 1], lines.y[q + 1])
    if PointIndex.distance(px - cx, py - cy) <= tolerance { return true }
    if PointIndex.distance(px - dx, py - dy) <= tolerance { return true }
    let distance = SegmentFoot.distance(px: px, py: py, ax: cx, ay: cy, bx: dx, by: dy)
    if distance > tolerance { return false }
    if emits {
      let isEnd = isLast(point) || point == lines.pointStarts[Int(lineOfPoint[point])]
      found.append(
        Contact(
          kind: isEnd ? .end : .vertex, first: Int32(truncatingIfNeeded: point),
          second: Int32(truncatingIfNeeded: q), x: px, y: py))
    }
    return true
  }

  private func isLast(_ point: Int) -> Bool {
    point + 1 == lines.pointStarts[Int(lineOfPoint[point]) + 1]
  }
}

extension SegmentIndex {
  /// Calls `body` for each leaf whose box meets `box`.
  fileprivate func visitLeaves(_ box: Box, _ body: (Int) -> Void) {
    guard !boxes.isEmpty, boxes[boxes.count - 1].intersects(box) else { return }
    withUnsafeTemporaryAllocation(of: (Int, Int).self, capacity: 128) { waiting in
      waiting[0] = (levels.count - 2, boxes.count - 1)
      var depth = 1
      while depth > 0 {
        depth &-= 1
        let (level, node) = waiting[depth]
        if level == 0 {
          body(node)
          continue
        }
        for child in children(level: level, node: node) where boxes[child].intersects(box) {
          waiting[depth] = (level - 1, child)
          depth &+= 1
        }
      }
    }
  }
}
