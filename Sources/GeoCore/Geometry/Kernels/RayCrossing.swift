/// What a ray from a point to the east does to one edge, decided exactly.
enum RayCrossing {
  case none
  case crossed
  /// The point itself lies on the edge.
  case onEdge

  @inline(__always)
  static func of(
    _ px: Double, _ py: Double, ax: Double, ay: Double, bx: Double, by: Double
  ) -> RayCrossing {
    if bx == px && by == py { return .onEdge }
    if (ay > py) != (by > py) {
      if ax > px && bx > px { return .crossed }
      guard ax >= px || bx >= px else { return .none }
      switch Orientation.of(ax: ax, ay: ay, bx: bx, by: by, cx: px, cy: py) {
      case .onLine: return .onEdge
      case .left: return by > ay ? .crossed : .none
      case .right: return by < ay ? .crossed : .none
      }
    }
    if ay == py && by == py && min(ax, bx) <= px && px <= max(ax, bx) { return .onEdge }
    return ax == px && ay == py ? .onEdge : .none
  }
}
