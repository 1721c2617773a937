extension GeometryColumn {
  /// What every feature has in common with the other column's feature of the same number; areas only.
  ///
  /// - Throws: what GEOS refuses; an interrupt.
  public func intersections(
    with other: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> GeometryColumn {
    precondition(count == other.count, "columns differ in length")
    let origin = box.isEmpty ? (x: 0.0, y: 0.0) : box.centre
    let parts = try context.mapChunks(
      count: count, grain: 16,
      worker: { () throws(GeosegError) in try GEOSWorker(origin: origin) }
    ) { (worker, range) throws(GeosegError) -> GeometryColumn in
      var out = GeometryColumn(crs: crs)
      for feature in range {
        if isEmpty(feature) || other.isEmpty(feature)
          || !box(feature).intersects(other.box(feature))
        {
          out.endFeature(.multiPolygon)
          continue
        }
        let prepared = try worker.geometry(other, feature).prepared()
        try worker.append(
          try prepared.intersection(try worker.geometry(self, feature)), to: &out)
      }
      return out
    }
    var out = GeometryColumn(crs: crs)
    for part in parts {
      for feature in 0..<part.count { out.append(feature, of: part) }
    }
    return out
  }
}
