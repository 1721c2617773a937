internal import CGEOS

extension GEOSWorker {
  /// Appends a GEOS geometry to a column as one feature.
  ///
  /// Nested collections are flattened. With `areasOnly`, lines and points, such as borders that an
  /// intersection has in common, are left out; what remains empty becomes an empty multipolygon.
  public func append(
    _ geometry: GEOSGeometry, to column: inout GeometryColumn, areasOnly: Bool = true
  ) throws(GeosegError) {
    try append(part: geometry.pointer, to: &column, areasOnly: areasOnly)
  }

  /// As `append`, for a geometry that another one owns.
  func append(
    part pointer: OpaquePointer, to column: inout GeometryColumn, areasOnly: Bool = true
  ) throws(GeosegError) {
    var pending: [OpaquePointer] = [pointer]
    var kinds: Set<PartKind> = []
    var parts = 0
    while let pointer = pending.popLast() {
      if GEOSisEmpty_r(handle, pointer) == 1 { continue }
      let kind: PartKind
      switch GEOSGeomTypes(rawValue: UInt32(bitPattern: GEOSGeomTypeId_r(handle, pointer))) {
      case GEOS_POINT: kind = .point
      case GEOS_LINESTRING, GEOS_LINEARRING: kind = .line
      case GEOS_POLYGON: kind = .area
      default:
        for i in (0..<max(0, GEOSGetNumGeometries_r(handle, pointer))).reversed() {
          if let child = GEOSGetGeometryN_r(handle, pointer, i) { pending.append(child) }
        }
        continue
      }
      if areasOnly && kind != .area { continue }
      try appendPart(pointer, kind, to: &column)
      kinds.insert(kind)
      parts += 1
    }
    column.endFeature(Self.kind(of: kinds, parts: parts))
  }

  private static func kind(of kinds: Set<PartKind>, parts: Int) -> GeometryKind {
    switch kinds {
    case [.point]: parts == 1 ? .point : .multiPoint
    case [.line]: parts == 1 ? .lineString : .multiLineString
    case [.area]: parts == 1 ? .polygon : .multiPolygon
    case []: .multiPolygon
    default: .collection
    }
  }

  private func appendPart(
    _ pointer: OpaquePointer, _ kind: PartKind, to column: inout GeometryColumn
  ) throws(GeosegError) {
    guard kind == .area else {
      try appendRing(pointer, to: &column)
      column.endPart(kind)
      return
    }
    try appendRing(GEOSGetExteriorRing_r(handle, pointer), to: &column)
    for i in 0..<max(0, GEOSGetNumInteriorRings_r(handle, pointer)) {
      try appendRing(GEOSGetInteriorRingN_r(handle, pointer, i), to: &column)
    }
    column.endPart(.area)
  }

  private func appendRing(
    _ pointer: OpaquePointer?, to column: inout GeometryColumn
  ) throws(GeosegError) {
    var size: UInt32 = 0
    guard let pointer, let sequence = GEOSGeom_getCoordSeq_r(handle, pointer),
      GEOSCoordSeq_getSize_r(handle, sequence, &size) == 1
    else { throw failure(.read) }
    let count = Int(size)
    let read = withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { scratch in
      guard let base = scratch.baseAddress,
        GEOSCoordSeq_copyToArrays_r(handle, sequence, base, base + count, nil, nil) == 1
      else { return count == 0 }
      for i in 0..<count { column.append(x: base[i] + origin.x, y: base[count + i] + origin.y) }
      return true
    }
    guard read else { throw failure(.read) }
    column.endRing()
  }
}
