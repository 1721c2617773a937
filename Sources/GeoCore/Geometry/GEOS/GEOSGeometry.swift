internal import CGEOS

/// A geometry inside the GEOS library, freed when its last owner lets go.
///
/// Belongs to the thread of its worker. Lengths and areas are in CRS units.
public final class GEOSGeometry {
  let pointer: OpaquePointer
  let worker: GEOSWorker

  init(_ pointer: OpaquePointer, worker: GEOSWorker) {
    self.pointer = pointer
    self.worker = worker
  }

  deinit { GEOSGeom_destroy_r(worker.handle, pointer) }

  /// Area in squared CRS units; 0 for lines and points.
  public var area: Double {
    var value = 0.0
    return GEOSArea_r(worker.handle, pointer, &value) == 1 ? value : .nan
  }

  /// Length of lines, or of all rings of areas, in CRS units.
  public var length: Double {
    var value = 0.0
    return GEOSLength_r(worker.handle, pointer, &value) == 1 ? value : .nan
  }

  public var isEmpty: Bool { GEOSisEmpty_r(worker.handle, pointer) == 1 }

  /// The box around it; empty for an empty geometry.
  public var box: Box {
    if isEmpty { return .empty }
    var out = Box.empty
    let done = GEOSGeom_getExtent_r(
      worker.handle, pointer, &out.minX, &out.minY, &out.maxX, &out.maxY)
    guard done == 1 else { return .empty }
    let origin = worker.origin
    return Box(
      minX: out.minX + origin.x, minY: out.minY + origin.y, maxX: out.maxX + origin.x,
      maxY: out.maxY + origin.y)
  }

  /// Another owner of an equal geometry.
  func copy() throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSGeom_clone_r(worker.handle, pointer), .build)
  }

  /// Gives the pointer away: the library owns it from now on.
  ///
  /// A copy is handed out, since others may still hold this one.
  func given() throws(GeosegError) -> OpaquePointer {
    guard let clone = GEOSGeom_clone_r(worker.handle, pointer) else {
      throw worker.failure(.build)
    }
    return clone
  }
}
