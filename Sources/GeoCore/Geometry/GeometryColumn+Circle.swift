internal import Glibc

extension GeometryColumn {
  /// Appends the regular polygon that stands for a circle: 4q corners on it, counter-clockwise.
  ///
  /// The corners are those of a GEOS buffer around a point, its area 2q sin(π / 2q) r². `radius`
  /// is in CRS units.
  public mutating func appendCircle(
    x cx: Double, y cy: Double, radius: Double, quadrantSegments: Int = 8
  ) {
    let q = max(1, quadrantSegments)
    // One quarter is computed and turned, so that opposite corners are exact mirror images.
    let quarter = (0..<q).map { i in
      let angle = Double(i) / Double(q) * (Double.pi / 2)
      return i == 0 ? (1.0, 0.0) : (cos(angle), sin(angle))
    }
    for (c, s) in quarter { append(x: cx + radius * c, y: cy + radius * s) }
    for (c, s) in quarter { append(x: cx - radius * s, y: cy + radius * c) }
    for (c, s) in quarter { append(x: cx - radius * c, y: cy - radius * s) }
    for (c, s) in quarter { append(x: cx + radius * s, y: cy - radius * c) }
    append(x: cx + radius, y: cy)
    endRing()
    endPart(.area)
    endFeature(.polygon)
  }
}
