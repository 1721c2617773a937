/// A ring has at least three different coordinates, a line two, a point one.
struct TooFewCoordinatesRule: FeatureRule {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog
  ) {
    for part in view.parts(feature) {
      let kind = view.partKinds[part]
      let needed = kind == .area ? 3 : kind == .line ? 2 : 1
      for index in view.rings(part: part) {
        let ring = view.ring(index)
        let count = different(ring, upTo: needed)
        guard count < needed else { continue }
        let first = ring.count > 0 ? Location.Coordinate(x: ring.x[0], y: ring.y[0]) : nil
        let what =
          kind == .area
          ? Phrase(en: "a ring", sv: "en ring")
          : kind == .line
            ? Phrase(en: "a line", sv: "en linje") : Phrase(en: "a point", sv: "en punkt")
        log.add(
          .tooFewCoordinates,
          ["what": .phrase(what), "count": .integer(count), "needed": .integer(needed)],
          at: subject.location(feature, first))
      }
    }
  }

  /// How many different coordinates a ring has, counted no further than needed.
  private func different(_ ring: RingView, upTo needed: Int) -> Int {
    var found: [(Double, Double)] = []
    for i in 0..<ring.count where !found.contains(where: { $0 == (ring.x[i], ring.y[i]) }) {
      found.append((ring.x[i], ring.y[i]))
      if found.count == needed { break }
    }
    return found.count
  }
}
