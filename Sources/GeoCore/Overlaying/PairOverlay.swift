/// Areas in common of pairs of features, with the scratch memory of one worker.
///
/// The catchment's GEOS form is kept from pair to pair; a zone's for as long as it is the zone.
struct PairOverlay {
  private let worker: GEOSWorker
  private var clip = ConvexClip()
  private var zone: (index: Int, geometry: GEOSGeometry)?
  private var catchments: [Int: GEOSPrepared] = [:]

  init(origin: (x: Double, y: Double)) throws(GeosegError) {
    worker = try GEOSWorker(origin: origin)
  }

  /// Area in common of one zone and one catchment, in squared units.
  mutating func area(
    _ zone: Int, of zones: ColumnView, _ catchment: Int, of others: ColumnView, isConvex: Bool
  ) throws(GeosegError) -> Double {
    if isConvex {
      return clip.area(
        of: zone, zones, in: others.ring(others.rings(feature: catchment).lowerBound))
    }
    if zones.isConvex(zone) {
      return clip.area(of: catchment, others, in: zones.ring(zones.rings(feature: zone).lowerBound))
    }
    let geometry = try geometry(zone, zones)
    let prepared = try prepared(catchment, others)
    guard try prepared.intersects(geometry) else { return 0 }
    if try prepared.covers(geometry) { return zones.area(zone) }
    return try prepared.geometry.intersectionArea(geometry)
  }

  private mutating func geometry(
    _ index: Int, _ view: ColumnView
  ) throws(GeosegError) -> GEOSGeometry {
    if let zone, zone.index == index { return zone.geometry }
    let made = try worker.geometry(view, index)
    zone = (index, made)
    return made
  }

  private mutating func prepared(
    _ index: Int, _ view: ColumnView
  ) throws(GeosegError) -> GEOSPrepared {
    if let known = catchments[index] { return known }
    let made = try worker.geometry(view, index).prepared()
    catchments[index] = made
    return made
  }
}
