internal import GeoCore

/// A row per place and scale: who loses all cover when the place closes, and what becomes white.
struct ClosureRows {
  private var places = PlaceColumns()
  private var scales = ScaleColumns()
  private var areas: [Double] = []
  private var lost: SeriesColumns
  private var shares: [Double] = []
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    lost = SeriesColumns(parts.map { "lost_" + $0 })
    geometry = GeometryColumn(crs: crs)
  }

  /// The land that becomes white is that under this catchment alone, within the study area.
  mutating func append(
    _ report: CoverReport, _ scale: Int, _ arranged: PiecesBySet, _ study: inout StudyAreaUnion
  ) throws(GeosegError) {
    let input = report.input
    let series = report.pass.series.indices
    let own = series.map { report.byPlace(\.exclusive, scale: scale, series: $0) }
    let everybody = report.placed(scale: scale, series: 0).value
    var alone: GeometryColumn?
    if let land = arranged.land {
      var column = GeometryColumn(crs: land.crs)
      var rows: [Int32: Int] = [:]
      for (number, set) in arranged.sets.enumerated() where set.count == 1 {
        if let place = set.first { rows[place] = number }
      }
      for place in 0..<input.places.count {
        if let row = rows[Int32(truncatingIfNeeded: place)] {
          column.append(row, of: land)
        } else {
          column.endFeature(.multiPolygon)
        }
      }
      alone = try study.within(column)
    }
    for place in 0..<input.places.count {
      places.append(place, of: input.places)
      scales.append(report, scale: scale)
      lost.append(report.pass) { own[$0][place] }
      let people = own.first.map { $0[place].value } ?? .nan
      shares.append(everybody > 0 ? people / everybody : .nan)
      if let alone {
        areas.append(alone.area(place))
        geometry.append(place, of: alone)
      } else {
        areas.append(.nan)
        geometry.appendNull()
      }
    }
  }

  var table: FeatureTable {
    FeatureTable(
      count: places.count,
      columns: places.columns + scales.columns + lost.columns + [
        .numbers("lost_share", shares, unit: .share, nanIs: .emptyGroup),
        .numbers("lost_area_m2", areas, unit: .squareMetres, nanIs: .noGeometry),
      ], geometry: geometry)
  }
}
