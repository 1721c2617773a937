extension GeometryColumn {
  /// The centre of mass of one feature; nil when it has no coordinates.
  ///
  /// Parts of the highest dimension present count: areas by area, lines by length, points alike.
  /// An area of size zero counts as the line around it, a line of length zero as its points, so
  /// there is always an answer. It may lie outside the feature; see `representativePoint`.
  /// Complexity: O(coordinates).
  public func centroid(_ feature: Int) -> (x: Double, y: Double)? {
    withView { $0.centroid(feature) }
  }

  /// Centroids of all features as points, in order; null where a feature has no coordinates.
  public func centroids(_ context: RunContext = RunContext()) throws(GeosegError) -> GeometryColumn
  {
    try points(context) { view, feature in view.centroid(feature) }
  }

  /// A column of points made feature by feature, in chunks.
  func points(
    _ context: RunContext,
    _ point: @Sendable (ColumnView, Int) -> (x: Double, y: Double)?
  ) throws(GeosegError) -> GeometryColumn {
    let chunks = try context.mapChunks(count: count, grain: 512) { range in
      withView { view in range.map { point(view, $0) } }
    }
    var out = GeometryColumn(crs: crs)
    for chunk in chunks {
      for point in chunk {
        if let point { out.appendPoint(x: point.x, y: point.y) } else { out.appendNull() }
      }
    }
    return out
  }
}

extension ColumnView {
  func centroid(_ feature: Int) -> (x: Double, y: Double)? {
    let range = coordinates(feature)
    guard let first = range.first else { return nil }
    let x0 = x[first]
    let y0 = y[first]
    var area = Moments()
    var line = Moments()
    var points = Moments()
    var highest = PartKind.point
    for part in parts(feature) {
      let kind = partKinds[part]
      if kind.rawValue > highest.rawValue { highest = kind }
      for (place, index) in rings(part: part).enumerated() {
        let ring = ring(index)
        if kind == .area { area.addArea(of: ring, x0, y0, isHole: place > 0) }
        if kind != .point { line.addLength(of: ring, x0, y0, cyclic: kind == .area) }
        points.addCoordinates(of: ring, x0, y0, count: kind == .area ? ring.openCount : ring.count)
      }
    }
    // Shells and holes that cancel leave a mass of rounding errors, not a centre.
    let extent = box(coordinates: range)
    let scale = max(extent.width, extent.height)
    if highest == .area, area.mass > 1e-14 * scale * scale { return area.centre(x0, y0) }
    if highest != .point, line.mass > 0 { return line.centre(x0, y0) }
    return points.centre(x0, y0)
  }

  func box(coordinates range: Range<Int>) -> Box {
    var box = Box.empty
    for i in range { box.extend(x: x[i], y: y[i]) }
    return box
  }
}

/// A mass with its first moments, relative to a given origin.
private struct Moments {
  var mass = 0.0
  var mx = 0.0
  var my = 0.0

  func centre(_ x0: Double, _ y0: Double) -> (x: Double, y: Double) {
    (x0 + mx / mass, y0 + my / mass)
  }

  mutating func addArea(of ring: RingView, _ x0: Double, _ y0: Double, isHole: Bool) {
    let n = ring.count
    guard n >= 3 else { return }
    var cross = CompensatedSum()
    var sx = CompensatedSum()
    var sy = CompensatedSum()
    // About the ring's own first coordinate, then moved: the triangles stay small.
    let ox = ring.x[0]
    let oy = ring.y[0]
    var px = 0.0
    var py = 0.0
    var i = 1
    while i < n {
      let qx = ring.x[i] - ox
      let qy = ring.y[i] - oy
      let c = px * qy - qx * py
      cross.add(c)
      sx.add((px + qx) * c)
      sy.add((py + qy) * c)
      px = qx
      py = qy
      i &+= 1
    }
    let sign: Double = (cross.value < 0) == isHole ? 1 : -1
    let area = sign * cross.value / 2
    mass += area
    mx += sign * sx.value / 6 + (ox - x0) * area
    my += sign * sy.value / 6 + (oy - y0) * area
  }

  mutating func addLength(of ring: RingView, _ x0: Double, _ y0: Double, cyclic: Bool) {
    let n = ring.count
    guard n >= 2 else { return }
    var i = cyclic ? 0 : 1
    while i < n {
      let j = i == 0 ? n &- 1 : i &- 1
      let dx = ring.x[i] - ring.x[j]
      let dy = ring.y[i] - ring.y[j]
      let length = (dx * dx + dy * dy).squareRoot()
      mass += length
      mx += length * ((ring.x[i] - x0) + (ring.x[j] - x0)) / 2
      my += length * ((ring.y[i] - y0) + (ring.y[j] - y0)) / 2
      i &+= 1
    }
  }

  mutating func addCoordinates(of ring: RingView, _ x0: Double, _ y0: Double, count: Int) {
    mass += Double(count)
    for i in 0..<count {
      mx += ring.x[i] - x0
      my += ring.y[i] - y0
    }
  }
}
