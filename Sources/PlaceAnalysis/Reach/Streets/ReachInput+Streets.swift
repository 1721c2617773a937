internal import GeoCore

extension ReachInput {
  /// Rows along streets: what is in reach, and what is nearest whatever the cut-off.
  ///
  /// People are tied to the streets where they are placed, each cell by itself.
  ///
  /// - Parameter costsUpTo: cost that rows hold pairs to beside those within the cut-offs.
  func streetRows(
    _ definition: ReachDefinition, along reach: StreetReach, costsUpTo: Double?,
    _ context: RunContext, _ log: inout DiagnosticLog
  ) throws(GeosegError) -> (rows: ReachRows, distances: ReachRows, ends: StreetEnds) {
    var people = origins
    if people.method == .area {
      people.method = .default
      log.add(.areaAlongStreets)
    }
    try definition.checkStreetLimits()
    let ends = StreetEnds(
      origins: try reach.snap(x: people.x, y: people.y, context),
      places: try reach.snap(x: places.x, y: places.y, context))
    reportLoosePlaces(ends.places.points, &log)
    try reportLoosePeople(
      ends.origins.points, of: people, limit: reach.settings.snapLimit, &log)

    let search = StreetSearch(reach, ends, speed: definition.speed)
    let nearest = try search.nearestOfEveryCategory(
      places.categoryOf, categories: byCategory ? places.categories.count : 0, context)
    let table =
      if let count = definition.nearest {
        try search.nearest(count, within: definition.limit, context)
      } else {
        try search.table(
          within: max(definition.limit, costsUpTo ?? 0), radius: definition.radius, context)
      }
    let distances = ReachDefinition(
      name: definition.name, source: definition.source, speed: definition.speed)
    return (
      ReachRows(table: table, definition: definition, origins: people, places: places),
      ReachRows(table: nearest, definition: distances, origins: people, places: places), ends
    )
  }
}

extension ReachDefinition {
  /// - Throws: cut-offs that cannot stand together, or that limit nothing of such paths.
  fileprivate func checkStreetLimits() throws(GeosegError) {
    guard case .streets(let reach) = source else { return }
    let cost = PhraseArgument.text(reach.cost.rawValue)
    for cutOff in cutOffs
    where reach.cost.cost(cutOff, speed: speed) == nil && cutOff.length(at: speed) == nil {
      throw GeosegError(.cutOffNoStreetCost, ["within": .text(cutOff.label), "cost": cost])
    }
    guard radius != nil, cutOffs.count > 1 else { return }
    throw GeosegError(
      .radiusStandsAlone,
      [
        "within": .text(cutOffs.map(\.label).joined(separator: ", ")), "cost": cost,
        "unit": .text(reach.cost.unit.rawValue),
      ])
  }
}
