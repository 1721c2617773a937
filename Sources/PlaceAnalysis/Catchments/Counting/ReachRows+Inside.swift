internal import GeoCore

/// Rows of who lies in an area: costs are those of the scales, so that `cost <= cut-off` says who is
/// inside, and every measure reads them as it reads any other rows.
extension ReachRows {
  /// People at points: inside is who lies in an area or on its border.
  ///
  /// - Complexity: O(log areas) and the edges beside the point's level, per point.
  static func inside(
    _ areas: ScaledAreas, at origins: Origins, _ definition: ReachDefinition, places: PlaceSet,
    _ context: RunContext
  ) throws(GeosegError) -> ReachRows {
    let locator = AreaLocator(areas.areas)
    let parts = try context.mapChunks(count: origins.count, grain: originsPerChunk) { range in
      var part = ReachTable()
      var found: [Int] = []
      for origin in range {
        locator.find(x: origins.x[origin], y: origins.y[origin], into: &found)
        part.appendRow(areas.row(found))
      }
      return part
    }
    var table = ReachTable()
    for part in parts { table.append(contentsOf: part) }
    return ReachRows(table: table, definition: definition, origins: origins, places: places)
  }

  /// People who are spread evenly over the area of their zones, by exact overlay.
  ///
  /// The areas of all places at all scales cut every zone into pieces; each piece is an origin
  /// whose weight is its area, and reaches a place at the cost of the smallest area that covers the
  /// piece. Counts, shares and populations at the scales are exact; costs are scales, so that
  /// distances must come from elsewhere.
  ///
  /// - Parameter otherwise: rows for zones that have no area: they keep the origins it has.
  static func inside(
    _ areas: ScaledAreas, of zones: GeometryColumn, otherwise: ReachRows, _ context: RunContext
  ) throws(GeosegError) -> ReachRows {
    let pieces = try CoverPieces(of: zones, cutBy: areas.areas, context)
    let points = otherwise.origins
    let list = NeighbourList()
    var cut = Origins(method: .area)
    var table = ReachTable()
    for zone in 0..<zones.count {
      let range = pieces.pieces(ofZone: zone)
      for piece in range {
        cut.appendPiece(weight: pieces.areas[piece])
        table.appendRow(areas.row(pieces.members(piece).lazy.map(Int.init)))
      }
      if range.isEmpty {
        for origin in points.origins(ofZone: zone) {
          cut.appendPiece(weight: points.weights[origin])
          otherwise.read(origin, into: list)
          table.appendRow((0..<list.count).map { (list.indices[$0], list.costs[$0]) })
        }
      }
      cut.zoneStarts.append(cut.weights.count)
    }
    return ReachRows(
      table: table, definition: otherwise.definition, origins: cut, places: otherwise.places)
  }
}

extension Origins {
  /// Adds a part of the zone that is being filled, without a position.
  mutating func appendPiece(weight: Double) {
    x.append(.nan)
    y.append(.nan)
    weights.append(weight)
  }
}
