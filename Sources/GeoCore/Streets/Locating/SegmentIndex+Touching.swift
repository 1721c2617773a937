extension SegmentIndex {
  /// Whether any segment has a point in common with the segment a–b (exact; touching counts).
  public func touches(ax: Double, ay: Double, bx: Double, by: Double) -> Bool {
    var isFound = false
    let box = Box(minX: min(ax, bx), minY: min(ay, by), maxX: max(ax, bx), maxY: max(ay, by))
    visit(box) { segment in
      let p = Int(segment)
      isFound = SegmentContacts.share(
        ax: ax, ay: ay, bx: bx, by: by, cx: x[p], cy: y[p], dx: x[p + 1], dy: y[p + 1])
      return !isFound
    }
    return isFound
  }

  /// Calls `body` for each segment whose leaf meets `box` until it answers false.
  func visit(_ box: Box, _ body: (Int32) -> Bool) {
    guard !boxes.isEmpty, boxes[boxes.count - 1].intersects(box) else { return }
    withUnsafeTemporaryAllocation(of: (Int, Int).self, capacity: 128) { waiting in
      waiting[0] = (levels.count - 2, boxes.count - 1)
      var depth = 1
      while depth > 0 {
        depth &-= 1
        let (level, node) = waiting[depth]
        for child in children(level: level, node: node) {
          if level == 0 {
            if !body(segments[child]) { return }
          } else if boxes[child].intersects(box) {
            waiting[depth] = (level - 1, child)
            depth &+= 1
          }
        }
      }
    }
  }
}

/// What two segments have in common.
enum SegmentContacts {
  /// Whether a–b and c–d have a point in common; exact for all finite coordinates.
  @inline(__always)
  static func share(
    ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double, dx: Double, dy: Double
  ) -> Bool {
    guard
      max(ax, bx) >= min(cx, dx), max(cx, dx) >= min(ax, bx), max(ay, by) >= min(cy, dy),
      max(cy, dy) >= min(ay, by)
    else { return false }
    let c = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy).rawValue
    let d = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: dx, cy: dy).rawValue
    if c &* d > 0 { return false }
    let a = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: ax, cy: ay).rawValue
    let b = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: bx, cy: by).rawValue
    // On one line the boxes decide, and they have.
    return a &* b <= 0
  }

  /// Whether a–b and c–d cross at a point that is an end of neither; exact.
  @inline(__always)
  static func cross(
    ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double, dx: Double, dy: Double
  ) -> Bool {
    let c = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy).rawValue
    if c == 0 { return false }
    let d = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: dx, cy: dy).rawValue
    if c &* d >= 0 { return false }
    let a = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: ax, cy: ay).rawValue
    if a == 0 { return false }
    let b = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: bx, cy: by).rawValue
    return a &* b < 0
  }
}
