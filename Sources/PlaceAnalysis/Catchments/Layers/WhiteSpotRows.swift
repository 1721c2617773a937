internal import GeoCore

/// A row per white spot.
struct WhiteSpotRows {
  private var scales = ScaleColumns()
  private var ranks: [Double] = []
  private var areas: [Double] = []
  private var people: SeriesColumns
  private var shares: [Double] = []
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    people = SeriesColumns(parts)
    geometry = GeometryColumn(crs: crs)
  }

  /// Adds the spots of a pass at a scale; none where there are no polygons.
  mutating func append(
    _ report: CoverReport, _ scale: Int, _ study: inout StudyAreaUnion, _ context: RunContext
  ) throws(GeosegError) {
    guard let polygons = report.drawn.polygons[scale] else { return }
    let found = try WhiteSpots.found(report, scale: scale, under: polygons, &study, context)
    let everybody = report.placed(scale: scale, series: 0).value
    for (rank, spot) in found.order.enumerated() {
      scales.append(report, scale: scale)
      ranks.append(Double(rank + 1))
      areas.append(found.areas[spot])
      people.append(report.pass) { series in
        report.persons({ found.people[spot * report.people.width + $0] }, series: series)
      }
      shares.append(
        everybody > 0 ? found.people[spot * report.people.width] / everybody : .nan)
      geometry.append(spot, of: found.geometry)
    }
  }

  var table: FeatureTable {
    FeatureTable(
      count: ranks.count,
      columns: scales.columns + [
        .numbers("rank", ranks), .numbers("area_m2", areas, unit: .squareMetres),
      ] + people.columns + [
        .numbers("population_share", shares, unit: .share, nanIs: .emptyGroup)
      ], geometry: geometry)
  }
}
