internal import GeoCore

extension ReachRows {
  /// Rows of people who are spread evenly over the area of their zones, by exact overlay.
  ///
  /// The buffers of all places at all scales cut every zone into pieces; each piece is an origin
  /// whose weight is its area, and reaches a place at the cost of the smallest buffer that covers
  /// the piece. Counts, shares and populations at the scales are exact; costs are scales, so that
  /// distances must come from elsewhere. A zone that has no area keeps the origins it has.
  static func cutting(
    _ zones: GeometryColumn, by places: PlaceSet, _ definition: ReachDefinition,
    otherwise origins: Origins, quadrantSegments: Int, _ context: RunContext
  ) throws(GeosegError) -> ReachRows {
    let scales = definition.scales
    var circles = GeometryColumn(crs: zones.crs)
    for scale in scales {
      CatchmentCircles.append(
        places, radius: scale.cost, quadrantSegments, to: &circles)
    }
    let pieces = try CoverPieces(of: zones, cutBy: circles, context)
    let lines = ReachRows(straightLine: definition, origins: origins, places: places)
    let list = NeighbourList()
    var cut = Origins(method: .area)
    var table = ReachTable()
    for zone in 0..<zones.count {
      let range = pieces.pieces(ofZone: zone)
      for piece in range {
        cut.appendPiece(weight: pieces.areas[piece])
        table.appendRow(cheapest(pieces.members(piece), places.count, scales))
      }
      if range.isEmpty {
        for origin in origins.origins(ofZone: zone) {
          cut.appendPiece(weight: origins.weights[origin])
          lines.read(origin, into: list)
          table.appendRow((0..<list.count).map { (list.indices[$0], list.costs[$0]) })
        }
      }
      cut.zoneStarts.append(cut.weights.count)
    }
    return ReachRows(table: table, definition: definition, origins: cut, places: places)
  }

  /// Places of the buffers over a piece, each at the lowest scale that it is there with.
  private static func cheapest(
    _ members: ArraySlice<Int32>, _ placeCount: Int, _ scales: [ReachScale]
  ) -> [(place: Int32, cost: Double)] {
    var row = members.map { (place: $0 % Int32(placeCount), scale: $0 / Int32(placeCount)) }
    row.sort { ($0.place, $0.scale) < ($1.place, $1.scale) }
    var out: [(place: Int32, cost: Double)] = []
    for entry in row where out.last?.place != entry.place {
      out.append((entry.place, scales[Int(entry.scale)].cost))
    }
    return out
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
