/// Zones are areas.
struct KindRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    guard subject.role == .zones, let i = view.coordinates(feature).first,
      !subject.geometry.has(.area, feature)
    else { return }
    log.add(.notAnArea, at: subject.location(feature, x: view.x[i], y: view.y[i]))
  }
}
