/// How two straight segments meet, decided exactly.
enum SegmentContact: Hashable {
  /// They have no point in common.
  case apart
  /// They cross at one point inside both.
  case cross
  /// They have one point in common, and it is an end of at least one of them.
  case touch
  /// They run along each other for a stretch.
  case overlap(sameDirection: Bool)

  @inline(__always)
  static func between(
    ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double, dx: Double, dy: Double
  ) -> SegmentContact {
    if max(ax, bx) < min(cx, dx) || max(cx, dx) < min(ax, bx) { return .apart }
    if max(ay, by) < min(cy, dy) || max(cy, dy) < min(ay, by) { return .apart }
    let c = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: cx, cy: cy).rawValue
    let d = Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: dx, cy: dy).rawValue
    if c &* d > 0 { return .apart }
    let a = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: ax, cy: ay).rawValue
    let b = Orientation.of(ax: cx, ay: cy, bx: dx, by: dy, cx: bx, cy: by).rawValue
    if a &* b > 0 { return .apart }
    if a &* b < 0 && c &* d < 0 { return .cross }
    guard a == 0 && b == 0 && c == 0 && d == 0 else { return .touch }
    // On one line: compare along the axis on which it is longer.
    let alongX = (bx - ax).magnitude >= (by - ay).magnitude
    let (a1, b1, c1, d1) = alongX ? (ax, bx, cx, dx) : (ay, by, cy, dy)
    let low = max(min(a1, b1), min(c1, d1))
    let high = min(max(a1, b1), max(c1, d1))
    if low < high { return .overlap(sameDirection: (b1 > a1) == (d1 > c1)) }
    return low == high ? .touch : .apart
  }
}

/// Where two segments that cross do so, to rounding.
func crossingPoint(
  ax: Double, ay: Double, bx: Double, by: Double, cx: Double, cy: Double, dx: Double, dy: Double
) -> Location.Coordinate {
  let ux = bx - ax
  let uy = by - ay
  let vx = dx - cx
  let vy = dy - cy
  let denominator = ux * vy - uy * vx
  guard denominator != 0, denominator.isFinite else {
    return Location.Coordinate(x: max(min(ax, bx), min(cx, dx)), y: max(min(ay, by), min(cy, dy)))
  }
  let t = min(1, max(0, ((cx - ax) * vy - (cy - ay) * vx) / denominator))
  return Location.Coordinate(x: ax + t * ux, y: ay + t * uy)
}
