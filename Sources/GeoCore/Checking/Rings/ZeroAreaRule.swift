/// Every ring bounds an area, and every area part is larger than its holes.
struct ZeroAreaRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    for part in view.parts(feature) where view.partKinds[part] == .area {
      for index in view.rings(part: part) {
        let ring = view.ring(index)
        guard ring.openCount > 2, ring.hasNoArea else { continue }
        let place = Location.Coordinate(x: ring.x[0], y: ring.y[0])
        log.add(.zeroArea, ["place": subject.place(place)], at: subject.location(feature, place))
      }
    }
  }
}

extension RingView {
  /// Whether the ring is flat, or consists of spikes alone.
  fileprivate var hasNoArea: Bool { isFlat || (signedArea == 0 && !spikes().isEmpty) }

  /// Whether all coordinates lie on one line, exactly.
  var isFlat: Bool {
    let n = openCount
    var far = 0
    var longest = 0.0
    for i in 0..<n {
      let d = max((x[i] - x[0]).magnitude, (y[i] - y[0]).magnitude)
      if d > longest {
        longest = d
        far = i
      }
    }
    if far == 0 { return true }
    for i in 0..<n {
      let side = Orientation.of(ax: x[0], ay: y[0], bx: x[far], by: y[far], cx: x[i], cy: y[i])
      if side != .onLine { return false }
    }
    return true
  }
}
