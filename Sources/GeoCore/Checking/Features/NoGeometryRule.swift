/// Every feature is somewhere.
struct NoGeometryRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    let isNull = subject.geometry.kinds[feature] == .null
    guard !subject.unreadFeatures.contains(feature) else { return }
    guard isNull || view.coordinates(feature).isEmpty else { return }
    let what = isNull ? Phrase(en: "null", sv: "null") : Phrase(en: "empty", sv: "tom")
    log.add(.noGeometry, ["what": .phrase(what)], at: subject.location(feature))
  }
}
