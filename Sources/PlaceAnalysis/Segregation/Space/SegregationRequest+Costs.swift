internal import GeoCore

extension SegregationFamily.Request {
  /// Costs from zone to zone that stand in place of distances; nil along straight lines.
  ///
  /// Along streets all people of a zone set out from its centroid, and costs reach as far as a weight
  /// is above 10⁻¹². A zone that is tied to no street has an environment of its own people alone,
  /// and is named.
  ///
  /// - Throws: faults of a table; nobody on the streets.
  func costs(
    between space: ZoneSpace, _ context: RunContext, _ log: inout DiagnosticLog
  ) throws(GeosegError) -> ReachTable? {
    switch source {
    case .straightLine: return nil
    case .matrix(let matrix):
      let costs = try matrix.table(zoneKeys: space.keys, placeKeys: space.keys)
      log.add(contentsOf: costs.diagnostics)
      return costs.table
    case .streets(let reach):
      let centres = try space.centres(context)
      let ends = try reach.snap(x: centres.x, y: centres.y, context)
      try reportLooseZones(ends.points, reach, space.keys, &log)
      return try StreetSearch(reach, StreetEnds(origins: ends, places: ends), speed: speed)
        .table(within: streetLimit, context).withFreeDiagonal
    }
  }

  /// The largest cost at which any kernel has a weight that counts.
  private var streetLimit: Double {
    var limit = 0.0
    for bandwidth in parameters.bandwidths {
      for kernel in parameters.kernels {
        limit = max(
          limit, EnvironmentScale(kernel, bandwidth: bandwidth).reach(leaving: 1e-12))
      }
    }
    return limit
  }

  private func reportLooseZones(
    _ ends: SnappedPoints, _ reach: StreetReach, _ keys: [String], _ log: inout DiagnosticLog
  ) throws(GeosegError) {
    let loose = (0..<ends.count).filter { !ends.isConnected($0) }
    guard !loose.isEmpty else { return }
    if loose.count == ends.count {
      throw GeosegError(
        .networkFarFromZones,
        ["limit": .text(Length(metres: reach.settings.snapLimit).description)])
    }
    let names = loose.prefix(10).map { $0 < keys.count ? keys[$0] : String($0 + 1) }
    log.add(
      .zonesOffStreets,
      [
        "count": .integer(loose.count), "total": .integer(ends.count),
        "ids": .text(names.joined(separator: ", ") + (loose.count > 10 ? ", …" : "")),
      ])
  }
}

extension ReachTable {
  /// The table with no cost from a row to itself: nobody leaves a zone to be in it.
  fileprivate var withFreeDiagonal: ReachTable {
    var costs = costs
    for row in 0..<rowCount {
      for entry in rowStarts[row]..<rowStarts[row + 1] where Int(places[entry]) == row {
        costs[entry] = 0
      }
    }
    return ReachTable(rowStarts: rowStarts, places: places, costs: costs)
  }
}

extension ZoneSpace {
  /// Centroids in metres, from the shapes when they were not asked for.
  fileprivate func centres(
    _ context: RunContext
  ) throws(GeosegError) -> (x: [Double], y: [Double]) {
    if x.count == zoneCount, zoneCount > 0 { return (x, y) }
    guard let geometry else { return ([], []) }
    let centres = (0..<geometry.count).map { geometry.centroid($0) ?? (.nan, .nan) }
    return (centres.map(\.x), centres.map(\.y))
  }
}
