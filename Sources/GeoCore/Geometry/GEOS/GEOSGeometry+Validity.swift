internal import CGEOS

extension GEOSGeometry {
  /// Why a geometry is not valid, and where.
  public struct Invalidity: Sendable, Hashable {
    /// The library's own words, such as `Self-intersection`.
    public var reason: String
    /// In the CRS of the column; nil when the fault is nowhere in particular.
    public var coordinate: Location.Coordinate?
  }

  /// nil when the geometry is valid by the rules of OGC Simple Features.
  public func invalidity() throws(GeosegError) -> Invalidity? {
    var reason: UnsafeMutablePointer<CChar>?
    var place: OpaquePointer?
    let answer = GEOSisValidDetail_r(worker.handle, pointer, 0, &reason, &place)
    let text = reason.map { String(cString: $0) } ?? ""
    GEOSFree_r(worker.handle, reason)
    let point = place.map { GEOSGeometry($0, worker: worker) }
    guard answer != 2 else { throw worker.failure(.validate) }
    return answer == 1 ? nil : Invalidity(reason: text, coordinate: point?.coordinate)
  }

  /// The same points arranged as a valid geometry, by the structure method: rings are repaired one
  /// by one, shells united, holes taken away; parts that collapse are dropped.
  ///
  /// `fromLinework` takes all lines together instead, odd regions inside: it never fails, but is
  /// slow, and two overlapping parts leave a hole.
  public func madeValid(fromLinework: Bool = false) throws(GeosegError) -> GEOSGeometry {
    guard let parameters = GEOSMakeValidParams_create_r(worker.handle) else {
      throw worker.failure(.makeValid)
    }
    defer { GEOSMakeValidParams_destroy_r(worker.handle, parameters) }
    _ = GEOSMakeValidParams_setMethod_r(
      worker.handle, parameters, fromLinework ? GEOS_MAKE_VALID_LINEWORK : GEOS_MAKE_VALID_STRUCTURE
    )
    _ = GEOSMakeValidParams_setKeepCollapsed_r(worker.handle, parameters, 0)
    return try worker.adopt(
      GEOSMakeValidWithParams_r(worker.handle, pointer, parameters), .makeValid)
  }

  /// The same geometry with all coordinates on a grid (CRS units), valid, collapsed parts dropped.
  func snapped(to grid: Double) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSGeom_setPrecision_r(worker.handle, pointer, grid, 0), .makeValid)
  }

  /// The coordinate of a point; nil for anything else.
  public var coordinate: Location.Coordinate? {
    var x = 0.0
    var y = 0.0
    guard GEOSGeomGetX_r(worker.handle, pointer, &x) == 1,
      GEOSGeomGetY_r(worker.handle, pointer, &y) == 1
    else { return nil }
    return Location.Coordinate(x: x + worker.origin.x, y: y + worker.origin.y)
  }
}
