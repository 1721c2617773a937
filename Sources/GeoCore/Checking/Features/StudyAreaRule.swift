/// Places lie in the study area; those outside are reported with their distance from it.
struct StudyAreaRule {
  func check(
    _ subject: CheckSubject, _ context: RunContext
  ) throws(GeosegError) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    guard let area = subject.studyArea, area.count > 0,
      let places = subject.metric ?? (subject.isGeographic ? nil : subject.geometry)
    else { return log }
    let boxes = (0..<area.count).map { area.box($0) }
    let index = BoxIndex(boxes)
    let found = try context.mapChunks(count: places.count, grain: 64) { range in
      area.withView { view in
        var out: [Diagnostic] = []
        var hits: [Int] = []
        for place in range {
          guard let (x, y) = places.representativePoint(place) else { continue }
          index.query(Box(minX: x, minY: y, maxX: x, maxY: y), into: &hits)
          if hits.contains(where: { view.contains(x, y, $0) }) { continue }
          var distance = Double.infinity
          for zone in 0..<area.count where boxes[zone].distance(x: x, y: y) < distance {
            distance = min(distance, view.distanceToBoundary(x, y, zone))
          }
          let i = subject.geometry.coordinates(place).lowerBound
          out.append(
            Diagnostic(
              .placeOutside, ["distance": .metres(distance)],
              at: subject.location(place, x: subject.geometry.x[i], y: subject.geometry.y[i])))
        }
        return out
      }
    }
    for finding in found.joined() { log.add(finding) }
    return log
  }
}

extension Box {
  /// Distance from a point to the box, 0 within it; infinite for an empty box.
  fileprivate func distance(x: Double, y: Double) -> Double {
    if isEmpty { return .infinity }
    let dx = max(0, max(minX - x, x - maxX))
    let dy = max(0, max(minY - y, y - maxY))
    return (dx * dx + dy * dy).squareRoot()
  }
}
