/// How two straight edges lie to each other: e, along which we measure, and f of another zone.
struct EdgePair {
  let ax: Double
  let ay: Double
  let dx: Double
  let dy: Double
  let length: Double
  /// Ends of f relative to the start of e.
  let px: Double
  let py: Double
  let gx: Double
  let gy: Double
  let otherLength: Double

  init(_ edges: OpenEdges, _ e: Int, _ f: Int) {
    ax = edges.ax[e]
    ay = edges.ay[e]
    dx = edges.bx[e] - ax
    dy = edges.by[e] - ay
    length = edges.lengths[e]
    px = edges.ax[f] - ax
    py = edges.ay[f] - ay
    gx = edges.bx[f] - edges.ax[f]
    gy = edges.by[f] - edges.ay[f]
    otherLength = edges.lengths[f]
  }

  /// Distance of the point at t along e from f, and which end of f is nearest, if one is.
  func distance(at t: Double) -> (value: Double, end: Int?) {
    Self.distance(x: t * dx - px, y: t * dy - py, gx, gy, otherLength)
  }

  /// Whether the edges cross, or an end of f lies within `limit` of e.
  func meets(within limit: Double) -> Bool {
    if Self.distance(x: px, y: py, dx, dy, length).value <= limit { return true }
    if Self.distance(x: px + gx, y: py + gy, dx, dy, length).value <= limit { return true }
    let a = dx * py - dy * px
    let b = dx * (py + gy) - dy * (px + gx)
    let c = gx * py - gy * px
    let d = gx * (py - dy) - gy * (px - dx)
    return (a > 0) != (b > 0) && (c > 0) != (d > 0)
  }

  /// Distance from the segment 0…(gx, gy) to (x, y).
  private static func distance(
    x: Double, y: Double, _ gx: Double, _ gy: Double, _ length: Double
  ) -> (value: Double, end: Int?) {
    let along = (x * gx + y * gy) / length
    if along <= 0 { return ((x * x + y * y).squareRoot(), 0) }
    if along >= length {
      let (ex, ey) = (x - gx, y - gy)
      return ((ex * ex + ey * ey).squareRoot(), 1)
    }
    return ((gx * y - gy * x).magnitude / length, nil)
  }

  /// Distance of the point at t along e from the line through f.
  @inline(__always)
  func offset(at t: Double) -> Double {
    (gx * (t * dy - py) - gy * (t * dx - px)).magnitude / otherLength
  }

  /// The stretch of e, from 0 to 1, that runs along f: where points of e have a perpendicular foot
  /// on f, all of them within `limit`, and the edges at less than 45° to each other.
  ///
  /// Edges that part from a common corner, as at the mouth of a river, do not run along each other,
  /// near as they may be at first. The direction of edges that are not longer than twice the limit
  /// says nothing.
  func stretch(within limit: Double) -> (lower: Double, upper: Double)? {
    if length > 2 * limit && otherLength > 2 * limit {
      guard (dx * gx + dy * gy).magnitude >= 0.707 * length * otherLength else { return nil }
    }
    var lower = 0.0
    var upper = 1.0
    // A perpendicular foot: 0 ≤ (e(t) − p)·g ≤ g·g.
    Self.clip(
      &lower, &upper, -(px * gx + py * gy), dx * gx + dy * gy, 0, gx * gx + gy * gy)
    guard lower < upper, offset(at: lower) <= limit, offset(at: upper) <= limit else { return nil }
    // What rounding could feign.
    guard (upper - lower) * length > 4 * Contiguity.shortestSharedBoundary else { return nil }
    return (lower, upper)
  }

  /// Keeps the t with least ≤ start + t·slope ≤ most.
  private static func clip(
    _ lower: inout Double, _ upper: inout Double, _ start: Double, _ slope: Double,
    _ least: Double, _ most: Double
  ) {
    if slope == 0 {
      if start < least || start > most { upper = lower }
      return
    }
    let a = (least - start) / slope
    let b = (most - start) / slope
    lower = max(lower, min(a, b))
    upper = min(upper, max(a, b))
  }
}
