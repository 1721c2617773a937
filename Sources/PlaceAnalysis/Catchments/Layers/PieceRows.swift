internal import GeoCore

/// A row per set of places: the land under exactly these catchments, who lives there, and their mix.
struct PieceRows {
  private var scales = ScaleColumns()
  private var multiplicities: [Double] = []
  private var places: [String] = []
  private var areas: [Double] = []
  private var people: SeriesColumns
  private var mixes: MixColumns
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    people = SeriesColumns(parts)
    mixes = MixColumns(parts)
    geometry = GeometryColumn(crs: crs)
  }

  /// Adds the pieces of a pass at a scale: fewest places first.
  ///
  /// The land under no catchment, within the study area, comes first when the input asks for it.
  mutating func append(
    _ report: CoverReport, _ scale: Int, _ arranged: PiecesBySet, _ study: inout StudyAreaUnion,
    _ context: RunContext
  ) throws(GeosegError) {
    let mix = GroupMix(report, scale)
    for (number, set) in arranged.sets.enumerated() {
      var area = arranged.areas[number]
      if set.isEmpty {
        guard report.input.catchments.withUncovered else { continue }
        if let polygons = report.drawn.polygons[scale] {
          let spots = try study.without(polygons)
          var drawn = 0
          for spot in 0..<spots.count { drawn += geometry.appendParts(of: spot, from: spots) }
          geometry.endFeature(drawn == 1 ? .polygon : .multiPolygon)
          area = (0..<spots.count).map { spots.area($0) }.reduce(0, +)
        } else {
          geometry.appendNull()
        }
      } else {
        let counts = report.pass.series.indices.map {
          arranged.persons(number, report, series: $0).value
        }
        let isDrawn = arranged.land.map { !$0.isEmpty(number) } ?? true
        guard isDrawn || counts.contains(where: { $0 > 0 }) else { continue }
        if let land = arranged.land, isDrawn {
          geometry.append(number, of: land)
        } else {
          geometry.appendNull()
        }
      }
      scales.append(report, scale: scale)
      multiplicities.append(Double(set.count))
      places.append(set.map { report.input.places.ids[Int($0)] }.joined(separator: "; "))
      areas.append(area)
      let persons = report.pass.series.indices.map {
        arranged.persons(number, report, series: $0)
      }
      people.append(report.pass) { persons[$0] }
      mixes.append(mix, persons.map(\.value))
    }
  }

  var table: FeatureTable {
    FeatureTable(
      count: areas.count,
      columns: scales.columns + [
        .numbers("multiplicity", multiplicities, unit: .places), .texts("places", places),
        .numbers("area_m2", areas, unit: .squareMetres, nanIs: .noGeometry),
      ] + people.columns + mixes.columns, geometry: geometry)
  }
}
