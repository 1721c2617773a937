internal import GeoCore

/// A row per place and scale: its catchment, and who is in it.
struct CatchmentRows {
  private var places = PlaceColumns()
  private var scales = ScaleColumns()
  private var areas: [Double] = []
  private var totals: SeriesColumns
  private var exclusive: SeriesColumns
  private var shared: SeriesColumns
  private var sharedShares: [Double] = []
  private var mixes: MixColumns
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    totals = SeriesColumns(parts)
    exclusive = SeriesColumns(parts.map { "exclusive_" + $0 })
    shared = SeriesColumns(parts.map { "shared_" + $0 })
    mixes = MixColumns(parts)
    geometry = GeometryColumn(crs: crs)
  }

  mutating func append(_ report: CoverReport, _ scale: Int) {
    let input = report.input
    let polygons = report.drawn.polygons[scale]
    let series = report.pass.series.indices
    let all = series.map { report.byPlace(\.totals, scale: scale, series: $0) }
    let own = series.map { report.byPlace(\.exclusive, scale: scale, series: $0) }
    let both = series.map { SharedPopulation.shared(report, scale, $0) }
    let shares = SharedPopulation.shares(report, scale, series: 0)
    let mix = GroupMix(report, scale)
    for place in 0..<input.places.count {
      places.append(place, of: input.places)
      scales.append(report, scale: scale)
      areas.append(polygons?.area(place) ?? .nan)
      totals.append(report.pass) { all[$0][place] }
      exclusive.append(report.pass) { own[$0][place] }
      shared.append(report.pass) { both[$0][place] }
      sharedShares.append(shares[place])
      mixes.append(mix, all.map { $0[place].value })
      appendGeometry(place, report, scale)
    }
  }

  /// The polygon; else the streets; else the place stands for it.
  private mutating func appendGeometry(_ place: Int, _ report: CoverReport, _ scale: Int) {
    let places = report.input.places
    if let drawn = report.drawn.polygons[scale] ?? report.drawn.streets[scale] {
      geometry.append(place, of: drawn)
    } else if places.hasPosition(place) {
      geometry.appendPoint(x: places.x[place], y: places.y[place])
    } else {
      geometry.appendNull()
    }
  }

  var table: FeatureTable {
    var columns = places.columns + scales.columns
    columns.append(.numbers("area_m2", areas, unit: .squareMetres, nanIs: .noGeometry))
    columns += totals.columns + exclusive.columns + shared.columns
    columns.append(.numbers("shared_share", sharedShares, unit: .share, nanIs: .emptyZone))
    columns += mixes.columns
    return FeatureTable(count: places.count, columns: columns, geometry: geometry)
  }
}
