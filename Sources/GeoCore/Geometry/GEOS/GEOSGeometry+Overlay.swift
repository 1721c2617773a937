internal import CGEOS

extension GEOSGeometry {
  /// What both have in common.
  public func intersection(_ other: GEOSGeometry) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSIntersection_r(worker.handle, pointer, other.pointer), .intersect)
  }

  /// What at least one of the two holds.
  public func union(_ other: GEOSGeometry) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSUnion_r(worker.handle, pointer, other.pointer), .unite)
  }

  /// What this one holds and the other does not.
  public func difference(_ other: GEOSGeometry) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSDifference_r(worker.handle, pointer, other.pointer), .subtract)
  }

  /// What exactly one of the two holds.
  public func symmetricDifference(_ other: GEOSGeometry) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSSymDifference_r(worker.handle, pointer, other.pointer), .subtract)
  }

  /// Its parts dissolved into each other.
  public func unaryUnion() throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSUnaryUnion_r(worker.handle, pointer), .unite)
  }

  /// Everything within a distance (CRS units), arcs drawn with `quadrantSegments` per quarter.
  public func buffered(
    by distance: Double, quadrantSegments: Int = 8
  ) throws(GeosegError) -> GEOSGeometry {
    let segments = Int32(clamping: max(1, quadrantSegments))
    return try worker.adopt(GEOSBuffer_r(worker.handle, pointer, distance, segments), .buffer)
  }

  /// The smallest convex geometry that holds it.
  public func convexHull() throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSConvexHull_r(worker.handle, pointer), .hull)
  }

  /// A point that lies in it.
  public func pointOnSurface() throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSPointOnSurface_r(worker.handle, pointer), .measure)
  }

  public func centroid() throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSGetCentroid_r(worker.handle, pointer), .measure)
  }

  /// Area in common with another geometry, in squared CRS units.
  public func intersectionArea(_ other: GEOSGeometry) throws(GeosegError) -> Double {
    try intersection(other).area
  }

  public func intersects(_ other: GEOSGeometry) throws(GeosegError) -> Bool {
    try worker.answer(GEOSIntersects_r(worker.handle, pointer, other.pointer), .compare)
  }

  /// Whether no point of the other lies outside this one; boundaries count as inside.
  public func covers(_ other: GEOSGeometry) throws(GeosegError) -> Bool {
    try worker.answer(GEOSCovers_r(worker.handle, pointer, other.pointer), .compare)
  }

  /// Smallest distance between the two, in CRS units.
  public func distance(to other: GEOSGeometry) throws(GeosegError) -> Double {
    var value = 0.0
    guard GEOSDistance_r(worker.handle, pointer, other.pointer, &value) == 1 else {
      throw worker.failure(.measure)
    }
    return value
  }

  /// Diameter of the largest circle that fits in, in CRS units, to within twice the tolerance.
  func inscribedDiameter(tolerance: Double) throws(GeosegError) -> Double {
    let radius = try worker.adopt(
      GEOSMaximumInscribedCircle_r(worker.handle, pointer, tolerance), .measure)
    return 2 * radius.length
  }
}
