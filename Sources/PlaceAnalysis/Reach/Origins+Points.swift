public import GeoCore

extension Origins {
  /// Places people at points of a layer of one's own: buildings, addresses, cells of a grid.
  ///
  /// A point belongs to the zone that it lies in, boundary inside, the first in the file when there
  /// are several. An area stands at its centroid, or inside when that lies without. A zone without
  /// any point keeps its people at its representative point, and is named in a warning: nobody is
  /// lost. Points in no zone are counted in another.
  ///
  /// - Parameters:
  ///   - points: In the computing CRS.
  ///   - file: Name of the layer, for messages and provenance.
  ///   - weight: Columns that add up to how many people are at a point; those that the layer has
  ///     are used, without any every point weighs the same.
  ///   - groups: The same for groups; a group whose columns are all there is spread by them.
  /// - Throws: Weights that are negative, infinite or text.
  /// - Complexity: O((points + zones) log zones) on ordinary zones.
  public static func placed(
    at points: FeatureTable, file: String, in zones: GeometryColumn, zoneKeys: [String],
    weight: [String] = [], groups: [(name: String, columns: [String])] = [],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Origins {
    var log = DiagnosticLog(limitPerKind: 20)
    let all = weights(weight.compactMap { points[$0] }, points, file, &log)
    var own: [(name: String, weights: [Double])] = []
    for group in groups {
      let columns = group.columns.compactMap { points[$0] }
      guard !columns.isEmpty, columns.count == group.columns.count else { continue }
      own.append((group.name, weights(columns, points, file, &log)))
    }
    try log.throwIfErrors()

    let located = try located(points.geometry, in: zones, context)
    var byZone = [[Int]](repeating: [], count: zones.count)
    var outside = 0
    for (row, place) in located.enumerated() {
      if place.zone >= 0 { byZone[place.zone].append(row) } else { outside += 1 }
    }
    var origins = Origins(method: .points(file: file))
    var groupWeights = own.map { _ in [Double]() }
    var bare: [Int] = []
    for zone in 0..<zones.count {
      let rows = byZone[zone]
      if rows.isEmpty {
        let point = zones.representativePoint(zone)
        if let point, point.x.isFinite, point.y.isFinite {
          bare.append(zone)
          origins.appendZone([point])
          for group in own.indices { groupWeights[group].append(1) }
        } else {
          origins.appendZone([])
        }
        continue
      }
      origins.appendZone(rows.map { (located[$0].x, located[$0].y) })
      let first = origins.count - rows.count
      if rows.contains(where: { all[$0] > 0 }) {
        for (i, row) in rows.enumerated() { origins.weights[first + i] = all[row] }
      }
      for group in own.indices {
        let weights = rows.map { own[group].weights[$0] }
        // Nobody of the group at any point here: they lie as all people do.
        groupWeights[group] +=
          weights.contains { $0 > 0 } ? weights : Array(origins.weights[first...])
      }
    }
    for (group, weights) in zip(own, groupWeights) { origins.groupWeights[group.name] = weights }
    if outside > 0 {
      log.add(
        .pointsOutsideZones, ["count": .integer(outside), "all": .integer(points.count)],
        at: Location(file: file))
    }
    if !bare.isEmpty {
      let names = bare.prefix(5).map { zoneKeys[$0] }.joined(separator: ", ")
      log.add(
        .zonesWithoutPoints,
        ["count": .integer(bare.count), "ids": .text(names + (bare.count > 5 ? ", …" : ""))],
        at: Location(file: file))
    }
    origins.diagnostics = log.diagnostics
    return origins
  }

  /// Where each row lies and in which zone, −1 for none.
  private static func located(
    _ geometry: GeometryColumn?, in zones: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> [(x: Double, y: Double, zone: Int)] {
    guard let geometry else { return [] }
    let boxes = BoxIndex(zones)
    return try context.mapChunks(count: geometry.count, grain: 4096) { range in
      var near: [Int] = []
      return range.map { row -> (x: Double, y: Double, zone: Int) in
        guard let point = spot(geometry, row) else { return (.nan, .nan, -1) }
        boxes.query(Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y), into: &near)
        near.sort()
        let zone = near.first { zones.contains(x: point.x, y: point.y, in: $0) }
        return (point.x, point.y, zone ?? -1)
      }
    }.flatMap { $0 }
  }

  private static func spot(_ geometry: GeometryColumn, _ row: Int) -> ZonePoint? {
    guard let centre = geometry.middle(row) else { return nil }
    guard geometry.has(.area, row), !geometry.contains(x: centre.x, y: centre.y, in: row) else {
      return centre
    }
    return geometry.representativePoint(row) ?? centre
  }

  /// Row by row the sum of columns, one where there are none; a cell that is not given adds nothing.
  private static func weights(
    _ columns: [Column], _ points: FeatureTable, _ file: String, _ log: inout DiagnosticLog
  ) -> [Double] {
    guard !columns.isEmpty else { return [Double](repeating: 1, count: points.count) }
    return (0..<points.count).map { row in
      var sum = 0.0
      for column in columns where column.isGiven(row) {
        let value = column.numbers?[row] ?? .nan
        if value >= 0, value.isFinite {
          sum += value
        } else {
          log.add(
            .badPointWeight, ["value": .text(column.text(row) ?? "")],
            at: Location(
              file: file, feature: row, id: points.id(row).text, column: column.name))
        }
      }
      return sum
    }
  }
}
