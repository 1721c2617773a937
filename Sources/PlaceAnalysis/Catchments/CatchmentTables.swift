internal import GeoCore

/// The tables of the overlap: catchments, pairs of catchments and white spots, filled pass by pass.
struct CatchmentTables {
  private let input: ReachInput
  private let crs: CRS
  private var catchments: CatchmentRows
  private var pairs: PairRows
  private var spots: WhiteSpotRows
  private var choices: ChoiceRows

  init(_ input: ReachInput) {
    self.input = input
    crs = input.zones.geometry?.crs ?? .plane
    let groups = ColumnName.parts(input.people.groupNames, otherwise: "group")
    let parts = ["population"] + groups
    catchments = CatchmentRows(parts, crs)
    pairs = PairRows(parts, crs)
    spots = WhiteSpotRows(parts, crs)
    choices = ChoiceRows(input, parts, crs)
  }

  mutating func addCatchments(_ report: CoverReport) { catchments.append(report) }
  mutating func addChoices(_ report: CoverReport) { choices.append(report) }
  mutating func addPairs(_ report: CoverReport) throws(GeosegError) { pairs.append(report) }

  mutating func addWhiteSpots(
    _ report: CoverReport, _ study: inout StudyAreaUnion, _ context: RunContext
  ) throws(GeosegError) {
    for scale in report.pass.scales.indices {
      guard let radius = report.radii[scale] else { continue }
      let found = try WhiteSpots.found(report, scale: scale, radius: radius, &study, context)
      spots.append(found, report, scale: scale)
    }
  }

  /// The tables in the order in which they are offered.
  func finished() -> [(name: String, table: FeatureTable)] {
    [
      ("catchments", catchments.table), ("pairs", pairs.table), ("white-spots", spots.table),
    ] + (choices.table.map { [("choices", $0)] } ?? [])
  }
}

/// A row per place and scale.
private struct CatchmentRows {
  private var ids: [String] = []
  private var categories: [String?] = []
  private var scales = ScaleColumns()
  private var areas: [Double] = []
  private var totals: SeriesColumns
  private var exclusive: SeriesColumns
  private var shared: SeriesColumns
  private var sharedShares: [Double] = []
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    totals = SeriesColumns(parts)
    exclusive = SeriesColumns(parts.map { "exclusive_" + $0 })
    shared = SeriesColumns(parts.map { "shared_" + $0 })
    geometry = GeometryColumn(crs: crs)
  }

  mutating func append(_ report: CoverReport) {
    let places = report.input.places
    for scale in report.pass.scales.indices {
      let first = geometry.count
      appendGeometry(report.input.places, report.drawn.polygons[scale])
      let series = report.pass.series.indices
      let all = series.map { report.byPlace(\.totals, scale: scale, series: $0) }
      let own = series.map { report.byPlace(\.exclusive, scale: scale, series: $0) }
      let both = series.map { SharedPopulation.shared(report, scale, $0) }
      let shares = SharedPopulation.shares(report, scale, series: 0)
      for place in 0..<places.count {
        ids.append(places.ids[place])
        categories.append(places.categoryName(place))
        scales.append(report.pass, scale: scale)
        areas.append(report.drawn.polygons[scale] == nil ? .nan : geometry.area(first + place))
        totals.append(report.pass) { all[$0][place] }
        exclusive.append(report.pass) { own[$0][place] }
        shared.append(report.pass) { both[$0][place] }
        sharedShares.append(shares[place])
      }
    }
  }

  private mutating func appendGeometry(_ places: PlaceSet, _ polygons: GeometryColumn?) {
    if let polygons {
      for place in 0..<polygons.count { geometry.append(place, of: polygons) }
      return
    }
    // No area of its own: the place stands for it.
    for place in 0..<places.count {
      if places.hasPosition(place) {
        geometry.appendPoint(x: places.x[place], y: places.y[place])
      } else {
        geometry.appendNull()
      }
    }
  }

  var table: FeatureTable {
    var columns: [Column] = [.texts("place_id", ids)]
    if categories.contains(where: { $0 != nil }) {
      columns.append(
        Column(
          "category", .texts(TextStore(categories.map { $0 ?? "" })),
          status: categories.contains { $0 == nil }
            ? categories.map { $0 == nil ? .missing : .given } : nil))
    }
    columns += scales.columns
    columns.append(.numbers("area_m2", areas, unit: .squareMetres, nanIs: .noGeometry))
    columns += totals.columns + exclusive.columns + shared.columns
    columns.append(.numbers("shared_share", sharedShares, unit: .share, nanIs: .emptyZone))
    return FeatureTable(count: ids.count, columns: columns, geometry: geometry)
  }
}

extension PlaceSet {
  /// The category of a place, nil when it has none.
  func categoryName(_ place: Int) -> String? {
    guard !categoryOf.isEmpty, categoryOf[place] >= 0 else { return nil }
    return categories[Int(categoryOf[place])]
  }
}
