extension GeometryColumn {
  /// Distance from a point to the nearest edge or point of a feature, in CRS units.
  ///
  /// For an area that is the distance to its boundary, from within as from without; infinite for
  /// an empty geometry. Complexity: O(coordinates).
  public func distanceToBoundary(x px: Double, y py: Double, of feature: Int) -> Double {
    withView { $0.distanceToBoundary(px, py, feature) }
  }
}

extension ColumnView {
  func distanceToBoundary(_ px: Double, _ py: Double, _ feature: Int) -> Double {
    var least = Double.infinity
    for part in parts(feature) {
      let cyclic = partKinds[part] == .area
      for index in rings(part: part) {
        least = min(least, ring(index).squaredDistance(px, py, cyclic: cyclic))
      }
    }
    return least.squareRoot()
  }
}

extension RingView {
  /// Squared distance from a point to the nearest edge.
  func squaredDistance(_ px: Double, _ py: Double, cyclic: Bool) -> Double {
    let n = count
    guard n > 0 else { return .infinity }
    var least = Double.infinity
    var ax = (cyclic ? x[n &- 1] : x[0]) - px
    var ay = (cyclic ? y[n &- 1] : y[0]) - py
    var i = 0
    while i < n {
      let bx = x[i] - px
      let by = y[i] - py
      let dx = bx - ax
      let dy = by - ay
      let square = dx * dx + dy * dy
      let t = square > 0 ? min(1, max(0, -(ax * dx + ay * dy) / square)) : 0
      let cx = ax + t * dx
      let cy = ay + t * dy
      least = min(least, cx * cx + cy * cy)
      ax = bx
      ay = by
      i &+= 1
    }
    return least
  }
}
