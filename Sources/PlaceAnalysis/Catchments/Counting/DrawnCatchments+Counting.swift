internal import GeoCore

extension DrawnCatchments {
  /// By what people are counted, as the output names it: `cost`, `polygon`, or the method itself
  /// where that shares people out.
  var countedBy: String {
    counting?.rawValue ?? method?.rawValue ?? CatchmentCounting.cost.rawValue
  }

  /// Decides who is inside: by cost where people have costs, by the polygon where it is the rule.
  ///
  /// Who belongs to one place, or to all by probability, is as the method says. Otherwise the
  /// polygon is the rule for people spread over areas, for catchments that are given and for hulls,
  /// and where the input asks for it.
  ///
  /// - Throws: `givenHasNoCost`, `nothingToCountBy`; an interrupt.
  mutating func count(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) {
    let isStreet = if case .streets = pass.definition.source { true } else { false }
    if let rows, method?.sharesOut ?? true {
      if isStreet, input.origins.method == .area, rows.origins.method != .area {
        log.add(.areaAlongStreets)
      }
      return
    }
    // Circles have cut the zones already.
    if pass.rows.origins.method == .area {
      counting = .polygon
      return
    }
    let asked = input.catchments.counting
    let isSpread = input.origins.method == .area
    let hasPolygons = polygons.contains { $0 != nil }
    if method == .given, asked == .cost { throw GeosegError(.givenHasNoCost) }
    guard asked.map({ $0 == .polygon }) ?? (isSpread || method?.isCountedByPolygon ?? false) else {
      counting = .cost
      if isSpread { log.add(.areaAlongStreets) }
      return
    }
    guard hasPolygons else {
      if asked == .polygon { throw GeosegError(.nothingToCountBy) }
      counting = .cost
      if isSpread, isStreet { log.add(.areaAlongStreets) }
      return
    }
    rows = nil
    let areas = ScaledAreas(
      polygons, pass.scales, placeCount: input.places.count,
      crs: input.zones.geometry?.crs ?? .plane)
    let points = try ReachRows.inside(
      areas, at: pass.rows.origins, pass.definition, places: input.places, context)
    counting = .polygon
    guard isSpread, let zones = input.zones.geometry else {
      rows = points
      return
    }
    rows = try ReachRows.inside(areas, of: zones, otherwise: points, context)
  }
}

extension CatchmentMethod {
  /// Whether the method itself says who belongs to which place.
  var sharesOut: Bool {
    switch self {
    case .voronoi, .networkVoronoi, .allocation, .huff: true
    case .buffer, .edgeBuffer, .cells, .parcelVoronoi, .concave, .convex, .given: false
    }
  }

  /// Whether the polygon says who is inside when nobody chose: where people have no cost, or where
  /// it is the polygon that is looked at.
  var isCountedByPolygon: Bool {
    switch self {
    case .given, .concave, .convex: true
    case .buffer, .edgeBuffer, .cells, .parcelVoronoi: false
    case .voronoi, .networkVoronoi, .allocation, .huff: false
    }
  }
}
