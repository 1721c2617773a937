internal import GeoCore

/// A row per white spot.
struct WhiteSpotRows {
  private var scales = ScaleColumns()
  private var ranks: [Double] = []
  private var areas: [Double] = []
  private var people: SeriesColumns
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    people = SeriesColumns(parts)
    geometry = GeometryColumn(crs: crs)
  }

  mutating func append(_ found: WhiteSpots.Found, _ report: CoverReport, scale: Int) {
    for (rank, spot) in found.order.enumerated() {
      scales.append(report.pass, scale: scale)
      ranks.append(Double(rank + 1))
      areas.append(found.areas[spot])
      people.append(report.pass) { series in
        report.persons({ found.people[spot * report.people.width + $0] }, series: series)
      }
      geometry.append(spot, of: found.geometry)
    }
  }

  var table: FeatureTable {
    FeatureTable(
      count: ranks.count,
      columns: scales.columns + [
        .numbers("rank", ranks), .numbers("area_m2", areas, unit: .squareMetres),
      ] + people.columns, geometry: geometry)
  }
}
