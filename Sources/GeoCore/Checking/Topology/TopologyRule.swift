/// The rings of a feature neither cross themselves nor each other, and nest as shell and hole.
struct TopologyRule: FeatureRule {
  /// Findings of one kind reported per feature.
  static let mostPerFeature = 5

  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    guard subject.geometry.has(.area, feature) else { return }
    let topology = PolygonTopology(view, feature)
    var reported: [PolygonTopology.Fault: Int] = [:]
    var hasError = false
    for finding in topology.findings {
      let (kind, severity) = Self.kind(of: finding.fault)
      if (severity ?? kind.severity) == .error { hasError = true }
      reported[finding.fault, default: 0] += 1
      guard reported[finding.fault, default: 0] <= Self.mostPerFeature else { continue }
      log.add(
        kind, ["place": subject.place(finding.coordinate)],
        at: subject.location(feature, finding.coordinate), severity: severity)
    }
    if !topology.isComplete, let i = view.coordinates(feature).first {
      log.add(.tooIntricate, at: subject.location(feature, x: view.x[i], y: view.y[i]))
    }
    if topology.ringsTouch && !hasError { checkInside(feature, view, subject, &log) }
  }

  /// Rings that touch in points can cut the inside in two; GEOS finds that out.
  private func checkInside(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    guard let worker = try? GEOSWorker(), let geometry = try? worker.geometry(view, feature),
      let fault = try? geometry.invalidity()
    else { return }
    log.add(
      .insideFallsApart, at: subject.location(feature, fault.coordinate), cause: fault.reason)
  }

  private static func kind(
    of fault: PolygonTopology.Fault
  ) -> (DiagnosticKind, Severity?) {
    switch fault {
    case .ringCrossesItself: (.ringCrossesItself, nil)
    case .ringTouchesItself: (.ringTouchesItself, nil)
    case .ringRunsAlongItself(let sameDirection):
      // There and back encloses nothing twice; the same way twice does.
      (.ringRunsAlongItself, sameDirection ? .error : .warning)
    case .ringsCross: (.ringsCross, nil)
    case .edgesShared: (.edgesShared, nil)
    case .holeOutside: (.holeOutside, nil)
    case .holeInHole: (.holeInHole, nil)
    case .partsOverlap: (.partsOverlap, nil)
    }
  }
}
