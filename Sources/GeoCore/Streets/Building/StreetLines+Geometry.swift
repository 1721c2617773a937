extension StreetLines {
  /// Every line as a feature.
  ///
  /// Precondition: fewer than 2³¹ points.
  public func geometry() -> GeometryColumn {
    var column = GeometryColumn(crs: crs)
    column.x = x
    column.y = y
    column.coordinateStarts = pointStarts.map { Int32(truncatingIfNeeded: $0) }
    column.ringStarts = (0...Int32(truncatingIfNeeded: count)).map { $0 }
    column.partStarts = column.ringStarts
    column.partKinds = [PartKind](repeating: .line, count: count)
    column.kinds = [GeometryKind](repeating: .lineString, count: count)
    return column
  }

  /// Lines along everything that is drawn in a layer: lines, and the borders of areas.
  ///
  /// For barriers, which have no rules and no directions.
  public init(along geometry: GeometryColumn) {
    self.init(crs: geometry.crs)
    for feature in 0..<geometry.count {
      for part in geometry.parts(feature) where geometry.partKinds[part] != .point {
        for ring in geometry.rings(part: part) {
          let points = geometry.coordinates(ring: ring)
          x.append(contentsOf: geometry.x[points])
          y.append(contentsOf: geometry.y[points])
          pointStarts.append(x.count)
          passage.append(.both)
          levels.append(0)
          rows.append(Int32(truncatingIfNeeded: feature))
        }
      }
    }
  }
}
