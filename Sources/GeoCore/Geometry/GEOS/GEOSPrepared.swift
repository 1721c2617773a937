internal import CGEOS

/// A geometry with an index of its own, for many questions against the same one.
public final class GEOSPrepared {
  private let prepared: OpaquePointer
  /// The geometry that was prepared.
  public let geometry: GEOSGeometry

  /// Builds the index lazily, at the first question.
  public init(_ geometry: GEOSGeometry) throws(GeosegError) {
    guard let prepared = GEOSPrepare_r(geometry.worker.handle, geometry.pointer) else {
      throw geometry.worker.failure(.build)
    }
    self.prepared = prepared
    self.geometry = geometry
  }

  deinit { GEOSPreparedGeom_destroy_r(geometry.worker.handle, prepared) }

  public func intersects(_ other: GEOSGeometry) throws(GeosegError) -> Bool {
    let worker = geometry.worker
    return try worker.answer(
      GEOSPreparedIntersects_r(worker.handle, prepared, other.pointer), .compare)
  }

  /// Whether no point of the other lies outside; boundaries count as inside.
  public func covers(_ other: GEOSGeometry) throws(GeosegError) -> Bool {
    let worker = geometry.worker
    return try worker.answer(
      GEOSPreparedCovers_r(worker.handle, prepared, other.pointer), .compare)
  }

  /// Whether the other lies inside and not only on the boundary.
  public func contains(_ other: GEOSGeometry) throws(GeosegError) -> Bool {
    let worker = geometry.worker
    return try worker.answer(
      GEOSPreparedContains_r(worker.handle, prepared, other.pointer), .compare)
  }

  /// What both have in common; a geometry that is covered as a whole is not overlaid.
  public func intersection(_ other: GEOSGeometry) throws(GeosegError) -> GEOSGeometry {
    if try covers(other) { return other }
    return try geometry.intersection(other)
  }
}

extension GEOSGeometry {
  /// This geometry with an index, for many questions against it.
  public func prepared() throws(GeosegError) -> GEOSPrepared { try GEOSPrepared(self) }
}
