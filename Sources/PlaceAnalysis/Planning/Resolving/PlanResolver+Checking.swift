internal import GeoCore

extension PlanResolver {
  /// Rows of a layer whose geometry cannot be used, counted in the layer as it stands.
  ///
  /// Faults stop the run, unless invalid features are to be skipped; what is merely worth looking
  /// at is only counted, since `check` lists it. Gaps between zones are left to `check` altogether:
  /// nobody lives in them, so no number depends on them.
  func checkGeometry(_ layer: RowLayer, role: LayerRole) -> Set<Int> {
    var subject = LayerCheck(
      role: role == .places ? .places : .zones, file: layer.name, metric: layer.metric)
    subject.looksForGaps = false
    let found = attempt { () throws(GeosegError) in try subject.run(layer.table, context) }
    guard let found else { return [] }
    var faulty: Set<Int> = []
    var remarks = 0
    for finding in found.diagnostics {
      let fault = finding.severity == .error && !Self.harmless(finding.kind, role)
      if fault, plan.skipInvalid, let row = finding.location.feature {
        faulty.insert(row)
      } else if fault {
        log.add(relocated(finding, layer))
      } else if finding.severity != .note {
        remarks += 1
      }
    }
    if remarks > 0 {
      log.add(
        .checkRemarks, ["count": .integer(remarks), "file": .text(layer.name)],
        at: Location(file: layer.name))
    }
    return faulty
  }

  /// Faults of a delivery that leave the numbers of a run well defined.
  ///
  /// People are counted by zone, so zones that overlap are worth a warning, not a stop; two places
  /// in one spot are two places.
  private static func harmless(_ kind: DiagnosticKind, _ role: LayerRole) -> Bool {
    if kind == .zonesOverlap || kind == .duplicateID { return true }
    return kind == .duplicateGeometry && role != .zones
  }

  /// A finding with the row number of the file instead of that of the rows in use.
  func relocated(_ finding: Diagnostic, _ layer: RowLayer) -> Diagnostic {
    guard let row = finding.location.feature, row < layer.fileRows.count else { return finding }
    var moved = finding
    moved.location.feature = layer.fileRows[row]
    return moved
  }
}
