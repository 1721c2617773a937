/// No land between the zones is forgotten: gaps that they enclose are reported with their size.
///
/// Borders that two zones share edge for edge cancel out. What is left is noded and made into
/// faces; a face that lies in no zone is a gap. Gaps narrower than a metre come from rounding,
/// larger ones may well be a lake or a municipality within another.
struct ZoneGapRule {
  func check(
    _ subject: CheckSubject, _ context: RunContext
  ) throws(GeosegError) -> DiagnosticLog {
    var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
    let geometry = subject.geometry
    let loose = UnmatchedEdges.lines(geometry)
    guard loose.count > 0 else { return log }
    let origin = geometry.box.centre
    let worker = try GEOSWorker(origin: origin)
    let faces: GeometryColumn
    do throws(GeosegError) {
      faces = try worker.faces(between: loose)
    } catch {
      log.add(.gapsUnknown, at: Location(file: subject.file), cause: error.diagnostics.first?.cause)
      return log
    }
    let index = BoxIndex(geometry)
    let found = try context.mapChunks(
      count: faces.count, grain: 64,
      worker: { () throws(GeosegError) in try GEOSWorker(origin: origin) }
    ) { (worker, range) throws(GeosegError) in
      try geometry.withView { (view) throws(GeosegError) in
        var out: [Gap] = []
        var hits: [Int] = []
        for face in range {
          guard let point = faces.representativePoint(face) else { continue }
          index.query(faces.box(face), into: &hits)
          hits.sort()
          let isCovered = hits.contains { view.contains(point.x, point.y, $0) }
          guard !isCovered, let near = hits.first else { continue }
          let scale = LocalScale.around(near, subject)
          let gaps = try PieceMeasure.all(faces, face, scale, worker)
          guard !gaps.isEmpty else { continue }
          let sides = Self.sides(of: face, faces, among: hits, view)
          for gap in gaps { out.append(Gap(measure: gap, sides: sides)) }
        }
        return out
      }
    }
    report(Array(found.joined()), subject, &log)
    return log.groupedByRule()
  }

  private struct Gap {
    var measure: PieceMeasure
    /// The two zones that it lies between, the lower first; one when there is no other.
    var sides: [Int]
  }

  /// The zones on whose borders most corners of the gap lie.
  private static func sides(
    of face: Int, _ faces: GeometryColumn, among zones: [Int], _ view: ColumnView
  ) -> [Int] {
    var shared: [(zone: Int, corners: Int)] = []
    // A few dozen corners tell; a gap may have thousands.
    let corners = faces.coordinates(face)
    let step = max(1, corners.count / 32)
    for zone in zones {
      let box = view.box(coordinates: view.coordinates(zone))
      var count = 0
      for i in stride(from: corners.lowerBound, to: corners.upperBound, by: step) {
        let (x, y) = (faces.x[i], faces.y[i])
        guard box.contains(x: x, y: y) else { continue }
        let isOnBorder = view.parts(zone).contains { view.side(x, y, part: $0) == .boundary }
        if isOnBorder { count += 1 }
      }
      shared.append((zone, count))
    }
    shared.sort { ($1.corners, $0.zone) < ($0.corners, $1.zone) }
    return shared.prefix(2).map(\.zone).sorted()
  }

  /// Slivers are told once per pair of zones, larger gaps one by one.
  private func report(_ gaps: [Gap], _ subject: CheckSubject, _ log: inout DiagnosticLog) {
    var slivers: [[Int]: [PieceMeasure]] = [:]
    for gap in gaps {
      if gap.measure.isNarrow {
        slivers[gap.sides, default: []].append(gap.measure)
      } else {
        let measure = gap.measure
        log.add(
          .enclosedGap,
          ["area": .squareMetres(measure.area), "place": subject.place(measure.place)],
          at: Location(file: subject.file, coordinate: measure.place))
      }
    }
    for (sides, pieces) in slivers.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let zone = sides.first, let other = sides.last,
        let widest = pieces.max(by: { $0.width < $1.width })
      else { continue }
      log.add(
        .sliverGap,
        [
          "other": subject.label(other), "count": .integer(pieces.count),
          "area": .squareMetres(pieces.reduce(0) { $0 + $1.area }),
          "width": .metres(widest.width),
        ], at: subject.location(zone, widest.place))
    }
  }
}
