/// No edge leaps across more than half of the earth.
struct AntimeridianRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    guard subject.isGeographic else { return }
    for part in view.parts(feature) where view.partKinds[part] != .point {
      for index in view.rings(part: part) {
        let ring = view.ring(index)
        var i = 1
        while i < ring.count {
          let leap = (ring.x[i] - ring.x[i - 1]).magnitude
          // What leaps farther is not in degrees, as another rule says.
          if leap > 180 && leap <= 360 {
            let place = Location.Coordinate(x: ring.x[i], y: ring.y[i])
            log.add(
              .leapsAntimeridian, ["place": subject.place(place)],
              at: subject.location(feature, place))
            return
          }
          i &+= 1
        }
      }
    }
  }
}
