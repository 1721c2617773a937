/// The smallest convex polygon around points.
enum ConvexHull {
  typealias Point = (x: Double, y: Double)

  /// Area of the hull in the square of the coordinates' unit; 0 for points on a line.
  ///
  /// Sorts the points. Complexity: O(n log n). Source: Andrew 1979, doi:10.1016/0020-0190(79)90072-3.
  static func area(_ points: inout [Point]) -> Double {
    points.sort { $0.x != $1.x ? $0.x < $1.x : $0.y < $1.y }
    guard let origin = points.first, points.count > 2 else { return 0 }
    var hull: [Point] = []
    // Lower side from left to right, then the upper one back.
    for pass in 0..<2 {
      let floor = hull.count
      for k in points.indices {
        let point = pass == 0 ? points[k] : points[points.count - 1 - k]
        while hull.count > floor + 1, turn(hull[hull.count - 2], hull[hull.count - 1], point) <= 0 {
          hull.removeLast()
        }
        hull.append(point)
      }
      // The last corner begins the other side.
      hull.removeLast()
    }
    guard hull.count > 2 else { return 0 }
    var twice = 0.0
    for k in 1..<(hull.count - 1) {
      let p = (x: hull[k].x - origin.x, y: hull[k].y - origin.y)
      let q = (x: hull[k + 1].x - origin.x, y: hull[k + 1].y - origin.y)
      twice += p.x * q.y - q.x * p.y
    }
    return max(0, twice / 2)
  }

  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}

extension SegmentGraph {
  /// Area in square metres of the convex hull of points in metres; 0 for points on a line.
  public static func hullArea(of points: [(x: Double, y: Double)]) -> Double {
    var points = points
    return ConvexHull.area(&points)
  }
}
