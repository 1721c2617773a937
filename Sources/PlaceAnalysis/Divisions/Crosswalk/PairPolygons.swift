internal import GeoCore

/// The polygons that two layers have in common, by pair.
enum PairPolygons {
  /// One feature per pair of a crosswalk, in its order; null, with a warning, where GEOS refuses.
  ///
  /// - Parameter naming: What a pair is called in a warning.
  static func made(
    _ crosswalk: Crosswalk, from old: GeometryColumn, to new: GeometryColumn,
    naming: @Sendable (_ old: Int, _ new: Int) -> String, _ context: RunContext
  ) throws(GeosegError) -> (geometry: GeometryColumn, findings: [Diagnostic]) {
    let rows = (0..<crosswalk.oldCount).map { zone in
      crosswalk.pairs(ofOld: zone).map { Int(crosswalk.newZones[$0]) }
    }
    return try made(rows, old, new, naming: naming, context)
  }

  /// One feature per entry of the rows, which name the features of `second` over one of `first`.
  static func made(
    _ rows: [[Int]], _ first: GeometryColumn, _ second: GeometryColumn,
    naming: @Sendable (_ first: Int, _ second: Int) -> String, _ context: RunContext
  ) throws(GeosegError) -> (geometry: GeometryColumn, findings: [Diagnostic]) {
    let origin = first.box.isEmpty ? (x: 0, y: 0) : first.box.centre
    let parts = try context.mapChunks(
      count: rows.count, grain: 32,
      worker: { () throws(GeosegError) in try GEOSWorker(origin: origin) }
    ) { (worker, range) throws(GeosegError) -> (GeometryColumn, [Diagnostic]) in
      var column = GeometryColumn(crs: first.crs)
      var findings: [Diagnostic] = []
      for row in range where !rows[row].isEmpty {
        let zone = try worker.geometry(first, row)
        for other in rows[row] {
          do throws(GeosegError) {
            let piece = try zone.intersection(try worker.geometry(second, other))
            try worker.append(piece, to: &column)
          } catch {
            column.appendNull()
            findings += error.diagnostics.map { finding in
              var told = finding
              told.severity = .warning
              told.location.id = naming(row, other)
              return told
            }
          }
        }
      }
      return (column, findings)
    }
    var geometry = GeometryColumn(crs: first.crs)
    for (column, _) in parts {
      for feature in 0..<column.count { geometry.append(feature, of: column) }
    }
    return (geometry, parts.flatMap(\.1))
  }
}
