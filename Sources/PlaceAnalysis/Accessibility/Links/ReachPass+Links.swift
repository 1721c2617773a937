internal import GeoCore

extension ReachPass {
  /// The pairs of zones and places of this pass.
  ///
  /// - Complexity: O(pairs of origins and places in reach), or O(origins · log places) for the
  ///   nearest.
  func links(
    _ choice: LinkChoice, _ people: PeopleByGroup, _ context: RunContext
  ) throws(GeosegError) -> LinkRows {
    switch choice {
    case .reach: try reachLinks(people, context)
    case .nearest: try nearestLinks(people, context)
    }
  }

  /// How many lines `links` gives, counted without holding any.
  func linkCount(_ choice: LinkChoice, _ context: RunContext) throws(GeosegError) -> Int {
    // A line a place and an origin at most.
    if choice == .nearest { return distanceRows.origins.count }
    let placeCount = rows.placeCount
    let counts = try rows.mapZones(context) { (reader, zones) throws(GeosegError) -> Int in
      var zoneOf = [Int32](repeating: -1, count: placeCount)
      var count = 0
      for zone in zones {
        for origin in rows.origins.origins(ofZone: zone) {
          reader.read(origin)
          let list = reader.list
          for i in 0..<list.count where zoneOf[Int(list.indices[i])] != Int32(zone) {
            zoneOf[Int(list.indices[i])] = Int32(zone)
            count += 1
          }
        }
      }
      return count
    }
    return counts.reduce(0, +)
  }

  private func reachLinks(
    _ people: PeopleByGroup, _ context: RunContext
  ) throws(GeosegError) -> LinkRows {
    let (spreads, spreadOf) = rows.origins.spreads(for: people)
    let spread = spreadOf[series.first ?? 0]
    // People spread over areas have no positions; their cells say how far it is.
    let cells = rows.origins.method == .area ? distanceRows : nil
    let cellSpreads = distanceRows.origins.spreads(for: people).spreads
    let limit = [definition.limit]
    let placeCount = rows.placeCount
    let parts = try rows.mapZones(context) { (reader, zones) throws(GeosegError) -> LinkRows in
      var part = LinkRows(spreads: spreads.count)
      var shares = PlaceShares(scales: 1, spreads: spreads.count, placeCount: placeCount)
      var distances = cells.map {
        (
          reader: RowReader($0),
          shares: PlaceShares(scales: 1, spreads: cellSpreads.count, placeCount: placeCount)
        )
      }
      for zone in zones {
        shares.count(
          reachOf: zone, reader, limits: limit, spreads, rows.origins,
          preferring: rows.origins.representative(ofZone: zone))
        if let cells, let cellReader = distances?.reader {
          distances?.shares.count(
            reachOf: zone, cellReader, limits: limit, cellSpreads, cells.origins,
            preferring: cells.origins.representative(ofZone: zone))
        }
        part.append(zone: zone, shares, distances: distances?.shares, spread: spread)
      }
      return part
    }
    return LinkRows.joined(parts, spreads: spreads.count)
  }

  private func nearestLinks(
    _ people: PeopleByGroup, _ context: RunContext
  ) throws(GeosegError) -> LinkRows {
    let rows = distanceRows
    let (spreads, spreadOf) = rows.origins.spreads(for: people)
    let spread = spreadOf[series.first ?? 0]
    let finders = [rows.nearestFinder(among: nil)]
    let parts = try rows.mapZones(context) { (_, zones) throws(GeosegError) -> LinkRows in
      var part = LinkRows(spreads: spreads.count)
      var shares = PlaceShares(
        scales: 1, spreads: spreads.count, placeCount: rows.placeCount)
      for zone in zones {
        shares.count(
          nearestOf: zone, rows, finders, spreads,
          preferring: rows.origins.representative(ofZone: zone))
        part.append(zone: zone, shares, spread: spread)
      }
      return part
    }
    return LinkRows.joined(parts, spreads: spreads.count)
  }
}

extension LinkRows {
  static func joined(_ parts: [LinkRows], spreads: Int) -> LinkRows {
    var out = LinkRows(spreads: spreads)
    for part in parts { out.append(part) }
    return out
  }
}
