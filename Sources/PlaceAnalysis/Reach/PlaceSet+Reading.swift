public import GeoCore

extension PlaceSet {
  /// Reads places from a table in the computing CRS.
  ///
  /// A place that is not a single point lies at its representative point (an area) or its centroid
  /// (lines and several points). Without a key column the id is the feature's own, else a column
  /// called `id`, else the row number from 1.
  ///
  /// - Parameters:
  ///   - category: Column with the kind of place.
  ///   - capacity: Column with the capacity.
  ///   - delay: Column with what a place costs beside the way to it; an empty cell is none.
  ///   - file: Name of the input, for messages.
  /// - Throws: A column that is not there, a capacity or delay that is negative, infinite or text;
  ///   all at once.
  public static func read(
    _ table: FeatureTable, key: String? = nil, category: String? = nil, capacity: String? = nil,
    delay: String? = nil, file: String? = nil
  ) throws(GeosegError) -> PlaceSet {
    var log = DiagnosticLog(limitPerKind: 20)
    let asked = [("key", key), ("category", category), ("capacity", capacity), ("delay", delay)]
    for (option, name) in asked {
      guard let name, table[name] == nil else { continue }
      log.add(
        .unknownPlaceColumn,
        [
          "column": .text(name), "use": .text(option),
          "columns": .text(table.columnNames.joined(separator: ", ")),
        ], at: Location(file: file, column: name))
    }
    let capacities = capacity.flatMap { table[$0] }.map { column in
      (0..<table.count).map { Self.amount(column, $0, table, .badCapacity, file, &log) }
    }
    let delays = delay.flatMap { table[$0] }.map { column in
      (0..<table.count).map { row in
        column.isGiven(row) ? Self.amount(column, row, table, .badDelay, file, &log) : 0
      }
    }
    try log.throwIfErrors()

    var x: [Double] = []
    var y: [Double] = []
    var moved = 0
    for row in 0..<table.count {
      let point = table.geometry.flatMap { Self.point(of: $0, row) }
      if let geometry = table.geometry, point != nil, geometry.kinds[row] != .point { moved += 1 }
      x.append(point?.x ?? .nan)
      y.append(point?.y ?? .nan)
      if point == nil {
        log.add(
          .placeWithoutPosition, ["id": .text(RowKeys.key(table, row, column: key))],
          at: Location(file: file, feature: row, id: table.id(row).text))
      }
    }
    if moved > 0 {
      log.add(.placesAtMiddle, ["count": .integer(moved)], at: Location(file: file))
    }
    let kinds = category.flatMap { table[$0] }
    var places = PlaceSet(
      ids: RowKeys.keys(table, column: key), x: x, y: y, capacities: capacities,
      categories: kinds.map { column in (0..<table.count).map { column.text($0) } } ?? [])
    places.delays = delays
    places.diagnostics = log.diagnostics
    return places
  }

  private static func point(of geometry: GeometryColumn, _ row: Int) -> (x: Double, y: Double)? {
    let point =
      geometry.has(.area, row) ? geometry.representativePoint(row) : geometry.centroid(row)
    guard let point, point.x.isFinite, point.y.isFinite else { return nil }
    return point
  }

  private static func amount(
    _ column: Column, _ row: Int, _ table: FeatureTable, _ bad: DiagnosticKind, _ file: String?,
    _ log: inout DiagnosticLog
  ) -> Double {
    guard column.isGiven(row) else { return .nan }
    let value = column.numbers?[row]
    if let value, value >= 0, value.isFinite { return value }
    log.add(
      bad, ["value": .text(column.text(row) ?? "")],
      at: Location(file: file, feature: row, id: table.id(row).text, column: column.name))
    return .nan
  }
}
