extension TableStreets {
  /// Takes the lines of a layer as streets.
  ///
  /// LineString and MultiLineString are taken, every part as a line of its own; other geometries are
  /// counted. With a mode and a column `highway`, the rules of the mode say which rows are streets,
  /// in which directions and how fast (walking goes both ways whatever `oneway` says). Without,
  /// every line is a street, and `oneway` counts: yes, true, 1 go with the line; −1 and reverse
  /// against it; no, false, 0 and nothing both ways; other words are told and mean both ways. The
  /// floor of a crossing is `layer` (or `level`), else 1 on a `bridge` and −1 in a `tunnel`. All
  /// columns are handed on as attributes.
  ///
  /// Heights are as the reader gives them, one per coordinate of the layer; a coordinate without
  /// one stays NaN, nothing is filled in between.
  /// - Parameter file: named in findings.
  /// - Errors: `GS812` when there is no line at all, `GS814` when a column that was named does not
  ///   exist, `GS815` when a line has no name for an end.
  /// - Complexity: O(points + rows · columns that rules look at)
  public static func read(
    _ table: FeatureTable, heights: [Double]? = nil, columns: StreetColumns = StreetColumns(),
    file: String? = nil
  ) throws(GeosegError) -> TableStreets {
    try columns.check(table, file: file)
    let reader = StreetTableReader(table, columns, file)
    var streets = TableStreets(
      lines: StreetLines(crs: table.geometry?.crs ?? .wgs84), otherGeometries: [:],
      leftOut: StreetTally(), usesRules: reader.mode != nil, diagnostics: [])
    let decisions = reader.decisions(&streets)
    streets.take(table, heights, decisions)
    if streets.lines.count == 0 { throw GeosegError(reader.noLines(streets)) }
    if let ends = columns.ends {
      streets.lines.pointIDs = try streets.lines.identities(of: table, ends, file: file)
      if let apart = streets.lines.endsApart(of: table, file: file) {
        streets.diagnostics.append(apart)
      }
    }
    streets.tellOthers(file)
    return streets
  }

  /// Copies the lines of rows that are kept.
  private mutating func take(
    _ table: FeatureTable, _ heights: [Double]?, _ decisions: [StreetDecision?]
  ) {
    guard let geometry = table.geometry else { return }
    lines.x.reserveCapacity(geometry.x.count)
    lines.y.reserveCapacity(geometry.x.count)
    var kept: [Double] = []
    var factors: [Double] = []
    for row in 0..<table.count {
      guard let decision = decisions[row], decision.isKept else { continue }
      for part in geometry.parts(row) where geometry.partKinds[part] == .line {
        for ring in geometry.rings(part: part) {
          let points = geometry.coordinates(ring: ring)
          lines.x.append(contentsOf: geometry.x[points])
          lines.y.append(contentsOf: geometry.y[points])
          if let heights { kept.append(contentsOf: heights[points]) }
          lines.pointStarts.append(lines.x.count)
          lines.passage.append(decision.passage)
          lines.levels.append(decision.level)
          lines.rows.append(Int32(truncatingIfNeeded: row))
          factors.append(decision.speedFactor)
        }
      }
    }
    if kept.contains(where: { !$0.isNaN }) { lines.heights = kept }
    if factors.contains(where: { $0 != 1 }) { lines.speedFactors = factors }
    let rows = lines.rows.map { Int($0) }
    let isWhole = rows.count == table.count && rows.enumerated().allSatisfy { $0 == $1 }
    lines.attributes = isWhole ? table.columns : table.columns.map { $0.selecting(rows) }
  }

  private mutating func tellOthers(_ file: String?) {
    let others = otherGeometries.values.reduce(0, +)
    guard others > 0 else { return }
    diagnostics.append(
      Diagnostic(.streetsNotLines, ["count": .integer(others)], at: Location(file: file)))
  }
}

extension StreetColumns {
  /// Throws when a column that the user named is not there.
  func check(_ table: FeatureTable, file: String?) throws(GeosegError) {
    let asked = names.values.sorted() + (ends.map { [$0.first, $0.last] } ?? [])
    for name in asked where table[name] == nil {
      let near = nearestNames(to: name, in: table.columnNames)
      throw GeosegError(
        .unknownStreetColumn,
        [
          "column": .text(name),
          "near": .text((near.isEmpty ? table.columnNames : near).joined(separator: ", ")),
        ], at: Location(file: file, column: name))
    }
  }
}
