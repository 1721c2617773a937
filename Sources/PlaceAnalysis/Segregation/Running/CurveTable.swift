internal import GeoCore

/// Curves as a table with a row per point.
enum CurveTable {
  /// nil when no curve was asked for.
  static func table(
    _ chosen: [SegregationMeasure], _ asked: AskedGroups, _ town: Composition
  ) -> FeatureTable? {
    var measures: [String] = []
    var groups: [String] = []
    var points: [Double] = []
    var x: [Double] = []
    var y: [Double] = []
    var hasCurves = false
    for measure in chosen {
      guard case .curve(let curve) = measure.computation else { continue }
      hasCurves = true
      for who in asked.comparisons {
        let span = town.counts.span
        let n = town.zoneCount
        let focal = span.extracting(who.focal * n..<(who.focal + 1) * n)
        let drawn =
          if let other = who.other {
            curve(focal, span.extracting(other * n..<(other + 1) * n))
          } else {
            curve(focal, town.rest(of: who.focal).span)
          }
        for (number, point) in zip(drawn.x, drawn.y).enumerated() {
          measures.append(measure.info.id)
          groups.append(who.names.joined(separator: ","))
          points.append(Double(number))
          x.append(point.0)
          y.append(point.1)
        }
      }
    }
    guard hasCurves else { return nil }
    return FeatureTable(
      count: x.count,
      columns: [
        .texts("measure", measures), .texts("groups", groups), .numbers("point", points),
        .numbers("x", x), .numbers("y", y),
      ])
  }
}
