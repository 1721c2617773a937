internal import GeoCore

/// The study area as one geometry, made when it is first asked for and then kept.
struct StudyAreaUnion {
  let crs: CRS
  private let areas: GeometryColumn
  private var worker: GEOSWorker?
  private var union: GEOSGeometry?

  /// The polygons given for the study area, else the zones.
  init(_ input: ReachInput) {
    let column = input.studyArea ?? input.zones.geometry
    areas = column ?? GeometryColumn(crs: .plane)
    crs = areas.crs
  }

  /// The study area less all the given polygons, one feature per connected part.
  mutating func without(_ polygons: GeometryColumn) throws(GeosegError) -> GeometryColumn {
    let (worker, whole) = try prepared()
    let cover = try Self.union(of: polygons, worker)
    let rest = try whole.difference(cover)
    var joined = GeometryColumn(crs: crs)
    try worker.append(rest, to: &joined)
    return joined.separateParts(0)
  }

  /// What the study area has in common with every given polygon, one feature each.
  mutating func within(_ polygons: GeometryColumn) throws(GeosegError) -> GeometryColumn {
    let (worker, whole) = try prepared()
    var out = GeometryColumn(crs: crs)
    for feature in 0..<polygons.count {
      guard polygons.has(.area, feature) else {
        out.endFeature(.multiPolygon)
        continue
      }
      let geometry = try worker.geometry(polygons, feature)
      let valid = try geometry.invalidity() == nil ? geometry : geometry.madeValid()
      try worker.append(try whole.intersection(valid), to: &out)
    }
    return out
  }

  /// The worker and the whole study area, made once.
  private mutating func prepared() throws(GeosegError) -> (GEOSWorker, GEOSGeometry) {
    if let worker, let union { return (worker, union) }
    let worker = try GEOSWorker(origin: areas.box.isEmpty ? (0, 0) : areas.box.centre)
    let union = try Self.union(of: areas, worker)
    self.worker = worker
    self.union = union
    return (worker, union)
  }

  private static func union(
    of column: GeometryColumn, _ worker: GEOSWorker
  ) throws(GeosegError) -> GEOSGeometry {
    var geometries: [GEOSGeometry] = []
    for feature in 0..<column.count where column.has(.area, feature) {
      let geometry = try worker.geometry(column, feature)
      geometries.append(try geometry.invalidity() == nil ? geometry : geometry.madeValid())
    }
    return try worker.union(of: geometries)
  }
}

extension GeometryColumn {
  /// A feature's areas, one feature each.
  func separateParts(_ feature: Int) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    for part in parts(feature) where partKinds[part] == .area {
      for ring in rings(part: part) {
        for i in coordinates(ring: ring) { out.append(x: x[i], y: y[i]) }
        out.endRing()
      }
      out.endPart(.area)
      out.endFeature(.polygon)
    }
    return out
  }
}
