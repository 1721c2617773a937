extension GeometryColumn {
  /// A point that surely lies in the feature; nil when it has no coordinates.
  ///
  /// For areas the middle of the widest inner stretch of a level line half way up each part; for
  /// lines and points the coordinate nearest to the centroid. Complexity: O(n log n) at worst.
  public func representativePoint(_ feature: Int) -> (x: Double, y: Double)? {
    withView { $0.representativePoint(feature) }
  }

  /// Representative points of all features, in order; null where a feature has no coordinates.
  public func representativePoints(
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    try points(context) { view, feature in view.representativePoint(feature) }
  }
}

extension ColumnView {
  func representativePoint(_ feature: Int) -> (x: Double, y: Double)? {
    var best: (x: Double, y: Double)?
    var bestWidth = 0.0
    for part in parts(feature) where partKinds[part] == .area {
      guard let (point, width) = widestStretch(part: part), width > bestWidth else { continue }
      best = point
      bestWidth = width
    }
    return best ?? nearestCoordinateToCentroid(feature)
  }

  private func nearestCoordinateToCentroid(_ feature: Int) -> (x: Double, y: Double)? {
    guard let centre = centroid(feature) else { return nil }
    var best: (x: Double, y: Double)?
    var least = Double.infinity
    for i in coordinates(feature) {
      let dx = x[i] - centre.x
      let dy = y[i] - centre.y
      let d = dx * dx + dy * dy
      if best == nil || d < least {
        least = d
        best = (x[i], y[i])
      }
    }
    return best
  }

  /// The middle and width of the widest inner stretch of a few level lines through a part.
  func widestStretch(part: Int) -> (point: (x: Double, y: Double), width: Double)? {
    guard let shell = rings(part: part).first else { return nil }
    let ys = ring(shell).y
    guard let low = ys.min(), let high = ys.max(), low < high else { return nil }
    for share in [0.5, 0.25, 0.75, 0.125, 0.875] {
      let level = levelBetweenCoordinates(near: low + (high - low) * share, part: part)
      if let found = widestStretch(part: part, level: level),
        side(found.point.x, found.point.y, part: part) == .inside
      {
        return found
      }
    }
    return nil
  }

  /// A level near the wanted one on which no coordinate of the part lies.
  private func levelBetweenCoordinates(near wanted: Double, part: Int) -> Double {
    var below = -Double.infinity
    var above = Double.infinity
    for index in rings(part: part) {
      for v in ring(index).y {
        if v <= wanted { below = max(below, v) } else { above = min(above, v) }
      }
    }
    guard below.isFinite, above.isFinite else { return wanted }
    return below + (above - below) / 2
  }

  private func widestStretch(
    part: Int, level: Double
  ) -> (point: (x: Double, y: Double), width: Double)? {
    var crossings: [Double] = []
    for index in rings(part: part) { ring(index).addCrossings(level: level, to: &crossings) }
    crossings.sort()
    var best: (point: (x: Double, y: Double), width: Double)?
    var i = 0
    while i + 1 < crossings.count {
      let width = crossings[i + 1] - crossings[i]
      if width > best?.width ?? 0 {
        best = ((crossings[i] + width / 2, level), width)
      }
      i += 2
    }
    return best
  }
}

extension RingView {
  /// Adds the x of every edge that crosses a level, each coordinate counted as above or not.
  fileprivate func addCrossings(level: Double, to crossings: inout [Double]) {
    let n = count
    guard n > 1 else { return }
    var j = n &- 1
    for i in 0..<n {
      if (y[j] > level) != (y[i] > level) {
        let t = (level - y[j]) / (y[i] - y[j])
        crossings.append(x[j] + t * (x[i] - x[j]))
      }
      j = i
    }
  }
}
