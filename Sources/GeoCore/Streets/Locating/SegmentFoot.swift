/// The point of a segment that is nearest to a place.
public struct SegmentFoot: Sendable, Hashable {
  /// Metres from the place to the foot.
  public var distance: Double
  /// Metres from the segment's first point to the foot; exactly its length at its second point.
  public var along: Double
  public var x: Double
  public var y: Double

  /// The foot of the place (px, py) on the segment a–b.
  ///
  /// Inside the segment the distance is |(b − a) × (p − a)| / |b − a|, which keeps its precision far
  /// from the origin; at its ends √(dx² + dy²). A segment drawn from the other end gives the same
  /// distance to the last bit.
  @inline(__always)
  public static func of(
    px: Double, py: Double, ax: Double, ay: Double, bx: Double, by: Double
  ) -> SegmentFoot {
    let isTurned = ax > bx || (ax == bx && ay > by)
    let (sx, sy) = isTurned ? (bx, by) : (ax, ay)
    let (tx, ty) = isTurned ? (ax, ay) : (bx, by)
    let dx = tx - sx
    let dy = ty - sy
    let ex = px - sx
    let ey = py - sy
    let square = dx * dx + dy * dy
    let dot = ex * dx + ey * dy
    let length = square.squareRoot()
    if !(dot > 0) || square == 0 {
      let distance = PointIndex.distance(ex, ey)
      return SegmentFoot(distance: distance, along: isTurned ? length : 0, x: sx, y: sy)
    }
    if dot >= square {
      let distance = PointIndex.distance(px - tx, py - ty)
      return SegmentFoot(distance: distance, along: isTurned ? 0 : length, x: tx, y: ty)
    }
    let share = dot / square
    let distance = (dx * ey - dy * ex).magnitude / length
    let along = dot / length
    return SegmentFoot(
      distance: distance, along: isTurned ? length - along : along, x: sx + share * dx,
      y: sy + share * dy)
  }

  /// The distance alone, to the same bits.
  @inline(__always)
  static func distance(
    px: Double, py: Double, ax: Double, ay: Double, bx: Double, by: Double
  ) -> Double {
    let isTurned = ax > bx || (ax == bx && ay > by)
    let sx = isTurned ? bx : ax
    let sy = isTurned ? by : ay
    let tx = isTurned ? ax : bx
    let ty = isTurned ? ay : by
    let dx = tx - sx
    let dy = ty - sy
    let ex = px - sx
    let ey = py - sy
    let square = dx * dx + dy * dy
    let dot = ex * dx + ey * dy
    if !(dot > 0) || square == 0 { return PointIndex.distance(ex, ey) }
    if dot >= square { return PointIndex.distance(px - tx, py - ty) }
    return (dx * ey - dy * ex).magnitude / square.squareRoot()
  }
}
