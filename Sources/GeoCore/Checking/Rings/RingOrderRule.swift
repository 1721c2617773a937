/// Shells run counter-clockwise and holes clockwise, as RFC 7946 has it.
struct RingOrderRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    var count = 0
    var first: Location.Coordinate?
    for part in view.parts(feature) where view.partKinds[part] == .area {
      for (place, index) in view.rings(part: part).enumerated() {
        let ring = view.ring(index)
        let area = ring.signedArea
        guard place == 0 ? area < 0 : area > 0 else { continue }
        count += 1
        first = first ?? Location.Coordinate(x: ring.x[0], y: ring.y[0])
      }
    }
    guard let first else { return }
    log.add(
      .wrongRingOrder, ["count": .integer(count), "more": ""], at: subject.location(feature, first))
  }
}
