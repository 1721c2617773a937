/// No ring goes out along a line and straight back along it.
struct SpikeRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    view.eachRing(of: feature) { ring in
      for i in ring.spikes() {
        let tip = Location.Coordinate(x: ring.x[i], y: ring.y[i])
        log.add(.spike, ["place": subject.place(tip)], at: subject.location(feature, tip))
      }
    }
  }
}

extension RingView {
  /// Indices of the tips of spikes, exactly; a ring on one line is another rule's.
  func spikes() -> [Int] {
    let n = openCount
    guard n > 2, !isFlat else { return [] }
    var tips: [Int] = []
    for i in 0..<n {
      // A repeated tip is reported once, at its first coordinate.
      let last = i == 0 ? n - 1 : i - 1
      if x[last] == x[i] && y[last] == y[i] { continue }
      guard let before = neighbour(of: i, step: n - 1), let after = neighbour(of: i, step: 1)
      else { continue }
      let (ux, uy) = (x[i] - x[before], y[i] - y[before])
      let (vx, vy) = (x[after] - x[i], y[after] - y[i])
      guard ux * vx + uy * vy < 0 else { continue }
      let turn = Orientation.of(
        ax: x[before], ay: y[before], bx: x[i], by: y[i], cx: x[after], cy: y[after])
      if turn == .onLine { tips.append(i) }
    }
    return tips
  }

  /// The nearest coordinate that differs from coordinate i, going around by `step`.
  private func neighbour(of i: Int, step: Int) -> Int? {
    let n = openCount
    var j = (i + step) % n
    while j != i {
      if x[j] != x[i] || y[j] != y[i] { return j }
      j = (j + step) % n
    }
    return nil
  }
}
