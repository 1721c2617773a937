internal import GeoCore

extension ReachRows {
  /// Rows in which every origin has the one place that it belongs to, or none.
  static func belonging(
    _ owners: [(place: Int32, cost: Double)?], _ origins: Origins, _ definition: ReachDefinition,
    _ places: PlaceSet
  ) -> ReachRows {
    var table = ReachTable()
    for owner in owners {
      table.appendRow(owner.map { [(place: $0.place, cost: $0.cost)] } ?? [])
    }
    return ReachRows(table: table, definition: definition, origins: origins, places: places)
  }

  /// Rows of people spread evenly over their zones, cut by polygons that part the land: each piece
  /// belongs to one place, at the cost of the smallest scale whose polygon covers it.
  ///
  /// A piece that rounding puts under two polygons is the lower place's. A zone without area keeps
  /// the origins that it has, and what they belong to.
  static func parted(
    _ zones: GeometryColumn, by polygons: [GeometryColumn], otherwise rows: ReachRows,
    _ context: RunContext
  ) throws(GeosegError) -> ReachRows {
    let scales = rows.definition.scales
    let count = rows.placeCount
    var all = GeometryColumn(crs: zones.crs)
    for column in polygons {
      for feature in 0..<column.count { all.append(feature, of: column) }
    }
    let pieces = try CoverPieces(of: zones, cutBy: all, context)
    var cut = Origins(method: .area)
    var table = ReachTable()
    let list = NeighbourList()
    for zone in 0..<zones.count {
      let range = pieces.pieces(ofZone: zone)
      for piece in range {
        cut.appendPiece(weight: pieces.areas[piece])
        let best = pieces.members(piece)
          .map { (scale: Int($0) / count, place: $0 % Int32(truncatingIfNeeded: count)) }
          .min { ($0.scale, $0.place) < ($1.scale, $1.place) }
        table.appendRow(best.map { [(place: $0.place, cost: scales[$0.scale].cost)] } ?? [])
      }
      if range.isEmpty {
        for origin in rows.origins.origins(ofZone: zone) {
          cut.appendPiece(weight: rows.origins.weights[origin])
          rows.read(origin, into: list)
          table.appendRow((0..<list.count).map { (list.indices[$0], list.costs[$0]) })
        }
      }
      cut.zoneStarts.append(cut.weights.count)
    }
    return ReachRows(
      table: table, definition: rows.definition, origins: cut, places: rows.places)
  }
}

extension ReachTable {
  /// The same with what each place costs beside the way to it, as far as a limit.
  func delayed(by delays: [Double]?, within limit: Double) -> ReachTable {
    guard let delays else { return within(limit) }
    return ReachTable(
      rowStarts: rowStarts, places: places,
      costs: costs.indices.map { costs[$0] + delays[Int(places[$0])] }
    ).within(limit)
  }
}

extension ReachInput {
  /// What catchments of land are cut to: the study area, else the zones.
  var land: GeometryColumn? { studyArea ?? zones.geometry }

  /// What every place costs beside the way to it; nil when no place costs anything.
  var delays: [Double]? {
    places.delays.flatMap { delays in delays.contains { $0 != 0 } ? delays : nil }
  }
}
