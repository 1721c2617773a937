/// Every ring ends where it begins.
struct UnclosedRingRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    view.eachRing(of: feature) { ring in
      let last = ring.count - 1
      guard last > 0, !ring.isClosed else { return }
      let end = Location.Coordinate(x: ring.x[last], y: ring.y[last])
      log.add(
        .ringNotClosed, ["place": subject.place(end)], at: subject.location(feature, end))
    }
  }
}

extension ColumnView {
  /// Calls `body` with every ring of the feature's areas.
  func eachRing(of feature: Int, _ body: (RingView) -> Void) {
    for part in parts(feature) where partKinds[part] == .area {
      for index in rings(part: part) { body(ring(index)) }
    }
  }
}
