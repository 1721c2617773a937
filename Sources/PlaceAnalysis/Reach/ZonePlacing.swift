public import GeoCore

extension Origins {
  /// Places the people of every zone by cells or centroids.
  ///
  /// `area` gives the cells, for distances; what the areas cover comes from the overlay. `points`
  /// need their layer: see `placed(at:in:)`. Zones that are no areas take their centroid.
  ///
  /// - Parameter zones: In the computing CRS, metres.
  public static func placed(
    _ method: PopulationAt, in zones: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Origins {
    var origins = Origins(method: method)
    let parts = try context.mapChunks(count: zones.count, grain: 64) { range in
      range.map { zone -> [ZonePoint] in
        switch method {
        case .centroid, .points: zones.middle(zone).map { [$0] } ?? []
        case .cells(let metres): ZoneCells.points(of: zone, in: zones, size: metres)
        case .area: ZoneCells.points(of: zone, in: zones, size: PopulationAt.defaultCellSize)
        }
      }
    }
    for part in parts {
      for points in part { origins.appendZone(points) }
    }
    return origins
  }
}

typealias ZonePoint = (x: Double, y: Double)

extension GeometryColumn {
  /// The centroid, when it is a usable coordinate.
  func middle(_ feature: Int) -> ZonePoint? {
    guard let point = centroid(feature), point.x.isFinite, point.y.isFinite else { return nil }
    return point
  }
}
