/// No two zones share an area; what is narrower than a metre is a rounding sliver and a warning.
struct ZoneOverlapRule {
  /// Overlaps looked for per zone; a zone with more is hopeless.
  static let mostPerZone = 50

  func check(
    _ subject: CheckSubject, _ context: RunContext
  ) throws(GeosegError) -> DiagnosticLog {
    let geometry = subject.geometry
    let index = BoxIndex(geometry)
    let repeated = Set(try DuplicateGeometryRule.duplicates(geometry, context).map(\.feature))
    let origin = geometry.box.isEmpty ? (x: 0, y: 0) : geometry.box.centre
    let logs = try context.mapChunks(
      count: geometry.count, grain: 32,
      worker: { () throws(GeosegError) in try ZonePairs(origin: origin) }
    ) { (pairs, range) throws(GeosegError) in
      try geometry.withView { (view) throws(GeosegError) in
        var log = DiagnosticLog(limitPerKind: subject.limitPerKind)
        var hits: [Int] = []
        for zone in range where !repeated.contains(zone) && geometry.has(.area, zone) {
          index.query(view.box(coordinates: view.coordinates(zone)), into: &hits)
          hits.sort()
          var found = 0
          for other in hits where other > zone && !repeated.contains(other) {
            guard geometry.has(.area, other) else { continue }
            guard let finding = pairs.finding(zone, other, view, subject) else { continue }
            log.add(finding)
            found += 1
            if found == Self.mostPerZone { break }
          }
        }
        return log
      }
    }
    var all = DiagnosticLog(limitPerKind: subject.limitPerKind)
    for log in logs { all.merge(log) }
    return all.groupedByRule()
  }
}

extension PhraseArgument {
  /// Square metres, with decimals where they matter.
  static func squareMetres(_ area: Double) -> PhraseArgument {
    .number(area, decimals: area < 0.1 ? 4 : area < 100 ? 2 : 0)
  }

  /// Metres, with decimals where they matter.
  static func metres(_ length: Double) -> PhraseArgument {
    .number(length, decimals: length < 0.01 ? 6 : length < 0.1 ? 3 : length < 100 ? 2 : 0)
  }
}
