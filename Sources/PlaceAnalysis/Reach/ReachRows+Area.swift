internal import GeoCore

extension ReachRows {
  /// Rows of people who are spread evenly over the area of their zones, by exact overlay with the
  /// buffers of the places: see `inside(_:of:otherwise:_:)`.
  ///
  /// A zone that has no area keeps the origins it has, along straight lines.
  static func cutting(
    _ zones: GeometryColumn, by places: PlaceSet, _ definition: ReachDefinition,
    otherwise origins: Origins, quadrantSegments: Int, _ context: RunContext
  ) throws(GeosegError) -> ReachRows {
    let scales = definition.scales
    let circles = scales.map { scale -> GeometryColumn? in
      CatchmentCircles.polygons(
        of: places, radius: scale.cost, quadrantSegments: quadrantSegments, crs: zones.crs)
    }
    return try inside(
      ScaledAreas(circles, scales, placeCount: places.count, crs: zones.crs), of: zones,
      otherwise: ReachRows(straightLine: definition, origins: origins, places: places), context)
  }
}
