extension LayerCheck {
  /// A layer's geometries with their faults mended, and what was done to them.
  public struct Repair: Sendable {
    /// As many features as before, in the same order; sound ones are the same to the last bit.
    public var geometry: GeometryColumn
    /// One finding per feature and kind of change, and what could not be mended.
    public var changes: DiagnosticLog
    /// Features of which at least one coordinate changed.
    public var changedFeatures: Int
  }

  /// Mends features one by one; between features nothing is changed.
  ///
  /// Rings are closed, freed of repeated coordinates and spikes, and turned the way RFC 7946 has
  /// them; rings without area are left out; what crosses or overlaps within a feature is rebuilt by
  /// GEOS (structure method). Points and lines stay as they are. `found` is the log of a check: if
  /// it has overlaps or gaps between zones, a note says that these remain.
  public func repair(
    _ table: FeatureTable, found: DiagnosticLog? = nil, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Repair {
    var changes = DiagnosticLog(limitPerKind: limitPerKind)
    guard let subject = CheckSubject(table, self) else {
      return Repair(geometry: GeometryColumn(crs: .plane), changes: changes, changedFeatures: 0)
    }
    let geometry = subject.geometry
    let chunks = try context.mapChunks(
      count: geometry.count, grain: 128,
      // No origin: what GEOS hands back must be the very coordinates that it was given.
      worker: { () throws(GeosegError) in try GEOSWorker() }
    ) { (worker, range) throws(GeosegError) in
      geometry.withView { view in
        var out = RepairedChunk(geometry: GeometryColumn(crs: geometry.crs))
        for feature in range {
          var repair = FeatureRepair(view, feature, geometry.kinds[feature], subject)
          repair.run(worker)
          repair.finish(&out)
        }
        return out
      }
    }
    var mended = GeometryColumn(crs: geometry.crs)
    var changed = 0
    for chunk in chunks {
      for feature in 0..<chunk.geometry.count { mended.append(feature, of: chunk.geometry) }
      for change in chunk.changes { changes.add(change) }
      changed += chunk.changed
    }
    let between: Set<DiagnosticKind> = [
      .zonesOverlap, .zonesOverlapBySliver, .sliverGap, .enclosedGap,
    ]
    if let found, found.diagnostics.contains(where: { between.contains($0.kind) }) {
      changes.add(.overlapsKept, at: Location(file: file))
    }
    return Repair(
      geometry: mended, changes: changes.groupedByRule(), changedFeatures: changed)
  }
}

/// What one worker mended.
struct RepairedChunk: Sendable {
  var geometry: GeometryColumn
  var changes: [Diagnostic] = []
  var changed = 0
}
