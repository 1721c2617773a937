internal import GeoCore

/// What two convex polygons have in common, as a ring of corners.
enum ConvexIntersection {
  /// The corners of the common part, counter-clockwise and not closed; empty when there is none.
  ///
  /// Both rings run counter-clockwise and are not closed. Complexity: O(n · m).
  /// Source: Sutherland & Hodgman 1974, doi:10.1145/360767.360802.
  static func ring(_ a: [ZonePoint], _ b: [ZonePoint]) -> [ZonePoint] {
    guard let origin = a.first else { return [] }
    // Relative to a corner, so that products keep their digits.
    var ring = a.map { (x: $0.x - origin.x, y: $0.y - origin.y) }
    for i in b.indices {
      let from = (x: b[i].x - origin.x, y: b[i].y - origin.y)
      let next = b[i + 1 == b.count ? 0 : i + 1]
      let along = (x: next.x - origin.x - from.x, y: next.y - origin.y - from.y)
      ring = clipped(ring, from, along)
      if ring.count < 3 { return [] }
    }
    return ring.map { (x: $0.x + origin.x, y: $0.y + origin.y) }
  }

  /// The part of a ring to the left of a line.
  private static func clipped(
    _ ring: [ZonePoint], _ from: ZonePoint, _ along: ZonePoint
  ) -> [ZonePoint] {
    func side(_ p: ZonePoint) -> Double { along.x * (p.y - from.y) - along.y * (p.x - from.x) }
    guard var previous = ring.last else { return [] }
    var previousSide = side(previous)
    var out: [ZonePoint] = []
    out.reserveCapacity(ring.count + 2)
    for point in ring {
      let pointSide = side(point)
      if (previousSide < 0 && pointSide > 0) || (previousSide > 0 && pointSide < 0) {
        let t = previousSide / (previousSide - pointSide)
        out.append(
          (previous.x + t * (point.x - previous.x), previous.y + t * (point.y - previous.y)))
      }
      if pointSide >= 0 { out.append(point) }
      previous = point
      previousSide = pointSide
    }
    return out
  }

  /// Area of a ring that is not closed.
  static func area(_ ring: [ZonePoint]) -> Double {
    guard ring.count > 2, let first = ring.first else { return 0 }
    var sum = CompensatedSum()
    for i in 1..<(ring.count - 1) {
      let p = (x: ring[i].x - first.x, y: ring[i].y - first.y)
      let q = (x: ring[i + 1].x - first.x, y: ring[i + 1].y - first.y)
      sum.add(p.x * q.y - q.x * p.y)
    }
    return sum.value / 2
  }
}
