extension GeometryColumn {
  /// Adds a coordinate to the open ring.
  @inlinable
  public mutating func append(x east: Double, y north: Double) {
    x.append(east)
    y.append(north)
  }

  /// Closes the open ring (or the line, or the single coordinate of a point).
  public mutating func endRing() { coordinateStarts.append(Int32(x.count)) }

  /// Closes the open part.
  public mutating func endPart(_ kind: PartKind) {
    ringStarts.append(Int32(coordinateStarts.count - 1))
    partKinds.append(kind)
  }

  /// Closes the open feature.
  public mutating func endFeature(_ kind: GeometryKind) {
    partStarts.append(Int32(partKinds.count))
    kinds.append(kind)
  }

  public mutating func appendNull() { endFeature(.null) }

  public mutating func appendPoint(x east: Double, y north: Double) {
    append(x: east, y: north)
    endRing()
    endPart(.point)
    endFeature(.point)
  }

  /// A polygon of closed rings, the shell first.
  public mutating func appendPolygon(_ rings: [[(x: Double, y: Double)]]) {
    for ring in rings {
      for point in ring { append(x: point.x, y: point.y) }
      endRing()
    }
    endPart(.area)
    endFeature(.polygon)
  }

  public mutating func appendLine(_ points: [(x: Double, y: Double)]) {
    for point in points { append(x: point.x, y: point.y) }
    endRing()
    endPart(.line)
    endFeature(.lineString)
  }

  /// Copies one feature of another column to the end of this one.
  public mutating func append(_ feature: Int, of other: GeometryColumn) {
    for part in other.parts(feature) {
      for ring in other.rings(part: part) {
        let range = other.coordinates(ring: ring)
        x.append(contentsOf: other.x[range])
        y.append(contentsOf: other.y[range])
        endRing()
      }
      endPart(other.partKinds[part])
    }
    endFeature(other.kinds[feature])
  }

  /// The column with the named rows only, in the order given.
  public func selecting(_ rows: some Sequence<Int>) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    for row in rows { out.append(row, of: self) }
    return out
  }
}
