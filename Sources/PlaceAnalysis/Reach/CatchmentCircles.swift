public import GeoCore

/// The buffers around places that stand for their catchments along a straight line.
public enum CatchmentCircles {
  /// Segments per quarter of a circle: 64 corners, 99.84 % of the circle's area.
  public static let quadrantSegments = 16

  /// One polygon per place, in file order; an empty one for a place without a position.
  public static func polygons(
    of places: PlaceSet, radius: Double, quadrantSegments: Int = quadrantSegments,
    crs: CRS = .plane
  ) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    append(places, radius: radius, quadrantSegments, to: &out)
    return out
  }

  static func append(
    _ places: PlaceSet, radius: Double, _ quadrantSegments: Int, to out: inout GeometryColumn
  ) {
    for place in 0..<places.count {
      if places.hasPosition(place), radius > 0, radius.isFinite {
        out.appendCircle(
          x: places.x[place], y: places.y[place], radius: radius,
          quadrantSegments: quadrantSegments)
      } else {
        out.endFeature(.polygon)
      }
    }
  }
}
