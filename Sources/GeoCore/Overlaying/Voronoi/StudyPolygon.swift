/// A study area as one feature, for cutting many polygons to it.
struct StudyPolygon: Sendable {
  /// One feature: all areas dissolved, repaired where they were not valid.
  let area: GeometryColumn

  init(_ areas: GeometryColumn) throws(GeosegError) {
    let worker = try GEOSWorker(origin: Self.origin(areas))
    var parts: [GEOSGeometry] = []
    for feature in 0..<areas.count where areas.has(.area, feature) {
      let part = try worker.geometry(areas, feature)
      parts.append(try part.invalidity() == nil ? part : part.madeValid())
    }
    var dissolved = GeometryColumn(crs: areas.crs)
    if parts.count == 1 {
      try worker.append(parts[0], to: &dissolved)
    } else {
      try worker.append(try worker.union(of: parts), to: &dissolved)
    }
    area = dissolved
  }

  private static func origin(_ areas: GeometryColumn) -> (x: Double, y: Double) {
    areas.box.isEmpty ? (0, 0) : areas.box.centre
  }

  /// One worker's GEOS form of the study area.
  private struct Cutter {
    let worker: GEOSWorker
    let study: GEOSPrepared

    init(_ polygon: StudyPolygon) throws(GeosegError) {
      worker = try GEOSWorker(origin: StudyPolygon.origin(polygon.area))
      study = try worker.geometry(polygon.area, 0).prepared()
    }

    func append(_ whole: GEOSGeometry, to column: inout GeometryColumn) throws(GeosegError) {
      let valid = try whole.invalidity() == nil ? whole : whole.madeValid()
      try worker.append(try study.intersection(valid), to: &column)
    }
  }

  /// Whether all features of a column are valid.
  func areValid(_ cells: GeometryColumn, _ context: RunContext) throws(GeosegError) -> Bool {
    try context.mapChunks(
      count: cells.count, grain: 64,
      worker: { () throws(GeosegError) in
        try GEOSWorker(origin: Self.origin(area))
      }
    ) { (worker, range) throws(GeosegError) in
      for cell in range where !cells.isEmpty(cell) {
        if try worker.geometry(cells, cell).invalidity() != nil { return false }
      }
      return true
    }.allSatisfy { $0 }
  }

  /// Every feature cut to the study area.
  func clipped(_ cells: GeometryColumn, _ context: RunContext) throws(GeosegError) -> GeometryColumn
  {
    let parts = try context.mapChunks(
      count: cells.count, grain: 16,
      worker: { () throws(GeosegError) in try Cutter(self) }
    ) { (cutter, range) throws(GeosegError) -> GeometryColumn in
      var out = GeometryColumn(crs: cells.crs)
      for cell in range {
        if cells.isEmpty(cell) || !cells.box(cell).intersects(area.box) {
          out.endFeature(.multiPolygon)
        } else {
          try cutter.append(try cutter.worker.geometry(cells, cell), to: &out)
        }
      }
      return out
    }
    return Self.joined(parts, cells.crs)
  }

  /// Groups of features that share borders, each dissolved and cut to the study area.
  func clipped(
    unionsOf groups: [[Int]], of cells: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> GeometryColumn {
    let parts = try context.mapChunks(
      count: groups.count, grain: 1,
      worker: { () throws(GeosegError) in try Cutter(self) }
    ) { (cutter, range) throws(GeosegError) -> GeometryColumn in
      var out = GeometryColumn(crs: cells.crs)
      for group in range {
        if groups[group].isEmpty {
          out.endFeature(.multiPolygon)
          continue
        }
        var members: [GEOSGeometry] = []
        for cell in groups[group] { members.append(try cutter.worker.geometry(cells, cell)) }
        try cutter.append(try cutter.worker.coverageUnion(of: members), to: &out)
      }
      return out
    }
    return Self.joined(parts, cells.crs)
  }

  private static func joined(_ parts: [GeometryColumn], _ crs: CRS) -> GeometryColumn {
    var out = GeometryColumn(crs: crs)
    for part in parts {
      for feature in 0..<part.count { out.append(feature, of: part) }
    }
    return out
  }
}
