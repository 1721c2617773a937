extension GeometryColumn {
  /// Area of one feature: shells less holes, whatever way the rings run, in squared CRS units.
  ///
  /// Lines and points have none. Parts are taken as apart from each other. Complexity:
  /// O(coordinates).
  public func area(_ feature: Int) -> Double { withView { $0.area(feature) } }

  /// Length of all rings and lines of one feature, in CRS units.
  public func perimeter(_ feature: Int) -> Double { withView { $0.perimeter(feature) } }

  /// Areas of all features, in squared CRS units; 0 where there is no area.
  public func areas(_ context: RunContext = RunContext()) throws(GeosegError) -> [Double] {
    try context.mapChunks(count: count, grain: 512) { range in
      withView { view in range.map { view.area($0) } }
    }.flatMap { $0 }
  }

  /// Signed area of one ring: positive when it runs counter-clockwise, in squared CRS units.
  public func signedArea(ring: Int) -> Double { withView { $0.ring(ring).signedArea } }

  /// Whether the first coordinate of the ring is repeated as its last.
  public func isClosed(ring: Int) -> Bool { withView { $0.ring(ring).isClosed } }
}

extension ColumnView {
  func area(_ feature: Int) -> Double {
    var sum = 0.0
    for part in parts(feature) { sum += area(part: part) }
    return sum
  }

  /// Never below zero: holes larger than their shell are a fault that `check` reports.
  func area(part: Int) -> Double {
    guard partKinds[part] == .area else { return 0 }
    let rings = rings(part: part)
    guard let shell = rings.first else { return 0 }
    var sum = ring(shell).signedArea.magnitude
    for hole in rings.dropFirst() { sum -= ring(hole).signedArea.magnitude }
    return max(0, sum)
  }

  func perimeter(_ feature: Int) -> Double {
    var sum = 0.0
    for part in parts(feature) {
      let kind = partKinds[part]
      if kind == .point { continue }
      for index in rings(part: part) {
        sum += kind == .area ? ring(index).perimeter : ring(index).length
      }
    }
    return sum
  }
}
