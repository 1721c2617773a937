extension PieceArrangement {
  /// Arranges catchments, in a metric CRS, within a study area in the same one.
  ///
  /// - Parameters:
  ///   - catchments: areas, one feature each; empty ones cover nothing. Of rings that cross
  ///     themselves or each other the parts with an odd winding count.
  ///   - studyArea: all pieces lie in the union of these areas, and what no catchment covers of
  ///     it is returned too. nil for the union of the catchments.
  ///   - sliverWidth: pieces with a mean width (twice the area by the perimeter, CRS units) below
  ///     this go into the neighbour with the longest common border, and are listed in `slivers`.
  public init(
    of catchments: GeometryColumn, within studyArea: GeometryColumn? = nil,
    sliverWidth: Double = 0.001, _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    self.init(crs: catchments.crs)
    var lines = GeometryColumn(crs: catchments.crs)
    for column in [catchments, studyArea].compactMap(\.self) {
      for feature in 0..<column.count {
        for part in column.parts(feature) where column.partKinds[part] == .area {
          for ring in column.rings(part: part) where column.coordinates(ring: ring).count > 2 {
            lines.appendLine(column.coordinates(ring: ring).map { (column.x[$0], column.y[$0]) })
          }
        }
      }
    }
    guard lines.count > 0 else { return }
    let worker = try GEOSWorker(origin: lines.box.centre)
    let faces = try worker.faces(between: lines)
    let index = BoxIndex(catchments)
    let study = studyArea.map { BoxIndex($0) }
    var hits: [Int] = []
    for face in 0..<faces.count {
      try context.cancellation.check()
      guard let point = faces.representativePoint(face), faces.area(face) > 0 else { continue }
      let spot = Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
      if let study, let studyArea {
        study.query(spot, into: &hits)
        guard hits.contains(where: { studyArea.contains(x: point.x, y: point.y, in: $0) })
        else { continue }
      }
      index.query(spot, into: &hits)
      let covering = hits.filter { catchments.contains(x: point.x, y: point.y, in: $0) }.sorted()
      if covering.isEmpty && studyArea == nil { continue }
      append(face, of: faces, under: covering.map { Int32($0) })
    }
  }
}
