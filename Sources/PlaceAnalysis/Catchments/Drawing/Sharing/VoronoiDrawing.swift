internal import GeoCore

/// Everybody, and all land, to the place that is nearest along a straight line, delays added.
enum VoronoiDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    guard pass.definition.source == .straightLine else {
      throw GeosegError(
        .methodOfOtherCost,
        ["method": "voronoi", "cost": .text(pass.definition.source.name)])
    }
    var drawn = DrawnCatchments(.voronoi, scales: pass.scales.count)
    let places = input.places
    let delays = input.delays
    if let land = input.land {
      let cells = try VoronoiCells(
        x: places.x, y: places.y, delays: delays, in: land,
        tolerance: input.catchments.curveTolerance, context)
      report(cells.sites, places, &log)
      for (number, scale) in pass.scales.enumerated() {
        drawn.polygons[number] =
          scale.cost == .infinity
          ? cells.polygons
          : try cells.polygons.intersections(
            with: circles(input, within: scale.cost, land.crs), context)
      }
    }
    let origins = pass.costRows.origins
    let near = NearestWithDelays(x: places.x, y: places.y, delays: delays)
    let limit = pass.definition.limit
    let owners = try context.mapChunks(count: origins.count, grain: 4096) { range in
      let list = NeighbourList()
      return range.map {
        near.nearest(toX: origins.x[$0], y: origins.y[$0], within: limit, list)
      }
    }.flatMap { $0 }
    let rows = ReachRows.belonging(owners, origins, pass.definition, places)
    let polygons = drawn.polygons.compactMap { $0 }
    if input.origins.method == .area, let zones = input.zones.geometry,
      polygons.count == pass.scales.count
    {
      drawn.rows = try .parted(zones, by: polygons, otherwise: rows, context)
    } else {
      drawn.rows = rows
    }
    return drawn
  }

  /// What is left of a cut-off at every place after its delay.
  private static func circles(
    _ input: ReachInput, within limit: Double, _ crs: CRS
  ) -> GeometryColumn {
    let places = input.places
    var out = GeometryColumn(crs: crs)
    for place in 0..<places.count {
      let radius = limit - (input.delays?[place] ?? 0)
      if places.hasPosition(place), radius > 0 {
        out.appendCircle(
          x: places.x[place], y: places.y[place], radius: radius,
          quadrantSegments: input.quadrantSegments)
      } else {
        out.endFeature(.multiPolygon)
      }
    }
    return out
  }

  /// Tells of places without a cell of their own.
  private static func report(
    _ sites: VoronoiSites, _ places: PlaceSet, _ log: inout DiagnosticLog
  ) {
    for (place, standing) in sites.standings.enumerated() {
      switch standing {
      case .own, .absent: continue
      case .coincident(let other):
        log.add(
          .placesShareCell,
          ["place": .text(places.ids[place]), "other": .text(places.ids[Int(other)])])
      case .dominated(let other):
        log.add(
          .placeWithoutCell,
          ["place": .text(places.ids[place]), "other": .text(places.ids[Int(other)])])
      }
    }
  }
}
