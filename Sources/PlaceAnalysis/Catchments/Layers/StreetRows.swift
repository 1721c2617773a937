internal import GeoCore

/// A row per place and scale: the streets of its catchment as lines.
struct StreetRows {
  private var places = PlaceColumns()
  private var scales = ScaleColumns()
  private var lengths: [Double] = []
  private var geometry: GeometryColumn

  init(_ crs: CRS) { geometry = GeometryColumn(crs: crs) }

  mutating func append(_ report: CoverReport, _ scale: Int) {
    guard let streets = report.drawn.streets[scale] else { return }
    for place in 0..<min(streets.count, report.input.places.count) {
      places.append(place, of: report.input.places)
      scales.append(report, scale: scale)
      lengths.append(streets.perimeter(place))
      geometry.append(place, of: streets)
    }
  }

  var table: FeatureTable {
    FeatureTable(
      count: places.count,
      columns: places.columns + scales.columns + [
        .numbers("length_m", lengths, unit: .metres)
      ], geometry: geometry)
  }
}
