internal import CGEOS

extension GEOSWorker {
  /// One feature of a column as a GEOS geometry.
  ///
  /// Unclosed rings are closed. A null or empty feature becomes an empty collection. Rings of
  /// fewer than three coordinates are left out, a shell with its holes: they bound no area.
  public func geometry(
    _ column: GeometryColumn, _ feature: Int
  ) throws(GeosegError) -> GEOSGeometry {
    try column.withView { (view) throws(GeosegError) in try geometry(view, feature) }
  }

  /// A point at a place given in the column's CRS.
  public func point(x: Double, y: Double) throws(GeosegError) -> GEOSGeometry {
    try adopt(GEOSGeom_createPointFromXY_r(handle, x - origin.x, y - origin.y), .build)
  }

  /// A collection of geometries of this worker, not dissolved.
  public func collection(of geometries: [GEOSGeometry]) throws(GeosegError) -> GEOSGeometry {
    var owned = OwnedPointers(self)
    for geometry in geometries { owned.append(try geometry.given()) }
    return try adopt(owned.joined(as: GEOS_GEOMETRYCOLLECTION), .build)
  }

  /// All geometries dissolved into one.
  public func union(of geometries: [GEOSGeometry]) throws(GeosegError) -> GEOSGeometry {
    try collection(of: geometries).unaryUnion()
  }

  /// Polygons that have whole borders in common, or touch in corners, dissolved into one.
  ///
  /// Far faster than a union, but only for such polygons; where the library refuses they are united
  /// as any others.
  func coverageUnion(of geometries: [GEOSGeometry]) throws(GeosegError) -> GEOSGeometry {
    let collection = try collection(of: geometries)
    if let pointer = GEOSCoverageUnion_r(handle, collection.pointer) {
      return GEOSGeometry(pointer, worker: self)
    }
    return try collection.unaryUnion()
  }

  /// The faces that lines bound, one polygon per feature, after breaking the lines where they meet.
  ///
  /// Lines that bound nothing are dropped; what lies outside all of them is no face.
  func faces(between lines: GeometryColumn) throws(GeosegError) -> GeometryColumn {
    var parts: [GEOSGeometry] = []
    for feature in 0..<lines.count { parts.append(try geometry(lines, feature)) }
    let noded = try union(of: parts)
    parts = []
    var pointer: OpaquePointer? = noded.pointer
    let faces = try adopt(GEOSPolygonize_r(handle, &pointer, 1), .build)
    var out = GeometryColumn(crs: lines.crs)
    for i in 0..<max(0, GEOSGetNumGeometries_r(handle, faces.pointer)) {
      guard let face = GEOSGetGeometryN_r(handle, faces.pointer, i) else { continue }
      try append(part: face, to: &out)
    }
    return out
  }

  func geometry(_ view: ColumnView, _ feature: Int) throws(GeosegError) -> GEOSGeometry {
    let parts = view.parts(feature)
    if parts.count == 1, let part = parts.first, let pointer = try build(view, part, feature) {
      return GEOSGeometry(pointer, worker: self)
    }
    var owned = OwnedPointers(self)
    var kinds: Set<PartKind> = []
    for part in parts {
      guard let pointer = try build(view, part, feature) else { continue }
      owned.append(pointer)
      kinds.insert(view.partKinds[part])
    }
    let type =
      switch kinds {
      case [.area]: GEOS_MULTIPOLYGON
      case [.line]: GEOS_MULTILINESTRING
      case [.point]: GEOS_MULTIPOINT
      default: GEOS_GEOMETRYCOLLECTION
      }
    return try adopt(owned.joined(as: type), .build, feature: feature)
  }

  /// One part; nil when it has too few coordinates to be anything.
  private func build(
    _ view: ColumnView, _ part: Int, _ feature: Int
  ) throws(GeosegError) -> OpaquePointer? {
    let rings = view.rings(part: part)
    guard let first = rings.first else { return nil }
    let ring = view.ring(first)
    switch view.partKinds[part] {
    case .point:
      guard ring.count > 0 else { return nil }
      return try checked(
        GEOSGeom_createPointFromXY_r(handle, ring.x[0] - origin.x, ring.y[0] - origin.y), feature)
    case .line:
      guard ring.count > 1 else { return nil }
      let sequence = try checked(sequence(ring, closing: false), feature)
      return try checked(GEOSGeom_createLineString_r(handle, sequence), feature)
    case .area:
      guard ring.openCount > 2 else { return nil }
      let shell = try linearRing(ring, feature)
      var holes = OwnedPointers(self)
      do throws(GeosegError) {
        for hole in rings.dropFirst() where view.ring(hole).openCount > 2 {
          holes.append(try linearRing(view.ring(hole), feature))
        }
      } catch {
        GEOSGeom_destroy_r(handle, shell)
        throw error
      }
      return try checked(holes.polygon(shell: shell), feature)
    }
  }

  private func linearRing(_ ring: RingView, _ feature: Int) throws(GeosegError) -> OpaquePointer {
    let sequence = try checked(sequence(ring, closing: true), feature)
    return try checked(GEOSGeom_createLinearRing_r(handle, sequence), feature)
  }

  private func checked(
    _ pointer: OpaquePointer?, _ feature: Int
  ) throws(GeosegError) -> OpaquePointer {
    guard let pointer else { throw failure(.build, feature: feature) }
    return pointer
  }

  /// A coordinate sequence relative to the origin, closed if wanted.
  private func sequence(_ ring: RingView, closing: Bool) -> OpaquePointer? {
    let closes = closing && !ring.isClosed
    let count = ring.count + (closes ? 1 : 0)
    if !closes, origin == (0, 0) {
      return GEOSCoordSeq_copyFromArrays_r(
        handle, ring.x.baseAddress, ring.y.baseAddress, nil, nil, UInt32(clamping: count))
    }
    let (ox, oy) = origin
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { scratch in
      var i = 0
      while i < ring.count {
        scratch.initializeElement(at: i, to: ring.x[i] - ox)
        scratch.initializeElement(at: count + i, to: ring.y[i] - oy)
        i &+= 1
      }
      if closes {
        scratch.initializeElement(at: count - 1, to: ring.x[0] - ox)
        scratch.initializeElement(at: 2 * count - 1, to: ring.y[0] - oy)
      }
      let base = scratch.baseAddress.map { UnsafePointer($0) }
      return GEOSCoordSeq_copyFromArrays_r(
        handle, base, base.map { $0 + count }, nil, nil, UInt32(clamping: count))
    }
  }
}

/// Geometries on their way into a larger one; freed if they never get there.
private struct OwnedPointers: ~Copyable {
  private let worker: GEOSWorker
  private var pointers: [OpaquePointer?] = []

  init(_ worker: GEOSWorker) { self.worker = worker }

  deinit {
    for pointer in pointers { GEOSGeom_destroy_r(worker.handle, pointer) }
  }

  mutating func append(_ pointer: OpaquePointer) { pointers.append(pointer) }

  /// A collection that owns them all; nil, and they are freed, when the library refuses.
  mutating func joined(as type: GEOSGeomTypes) -> OpaquePointer? {
    let count = UInt32(clamping: pointers.count)
    var given = pointers
    pointers = []
    return GEOSGeom_createCollection_r(worker.handle, Int32(type.rawValue), &given, count)
  }

  /// A polygon with these as holes; takes over the shell too.
  mutating func polygon(shell: OpaquePointer) -> OpaquePointer? {
    let count = UInt32(clamping: pointers.count)
    var given = pointers
    pointers = []
    return GEOSGeom_createPolygon_r(worker.handle, shell, &given, count)
  }
}
