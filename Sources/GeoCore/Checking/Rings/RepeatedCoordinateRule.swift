/// No coordinate follows itself.
struct RepeatedCoordinateRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    var count = 0
    var first: Location.Coordinate?
    for index in view.rings(feature: feature) {
      let ring = view.ring(index)
      var i = 1
      while i < ring.count {
        if ring.x[i] == ring.x[i - 1] && ring.y[i] == ring.y[i - 1] {
          count += 1
          first = first ?? Location.Coordinate(x: ring.x[i], y: ring.y[i])
        }
        i &+= 1
      }
    }
    guard let first else { return }
    log.add(
      .repeatedCoordinate, ["count": .integer(count), "place": subject.place(first), "more": ""],
      at: subject.location(feature, first))
  }
}
