internal import GeoCore

/// A row per pair of places whose catchments have people or land in common, at every scale.
struct PairRows {
  private var first: [String] = []
  private var second: [String] = []
  private var scales = ScaleColumns()
  private var areas: [Double] = []
  private var areaJaccard: [Double] = []
  private var shared: SeriesColumns
  private var jaccard: [Double] = []
  private var coefficient: [Double] = []
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    shared = SeriesColumns(parts.map { "shared_" + $0 })
    geometry = GeometryColumn(crs: crs)
  }

  /// Adds the pairs of a pass at a scale: lower place first, in file order.
  mutating func append(
    _ report: CoverReport, _ scale: Int, _ context: RunContext
  ) throws(GeosegError) {
    let places = report.input.places
    let sums = report.cover.sums[scale]
    let polygons = report.drawn.polygons[scale]
    var keys = sums.pairs
    for pair in polygons.map(PairLand.meeting) ?? [] {
      keys.append(CoverSums.key(Int32(pair.a), Int32(pair.b)))
    }
    keys = Set(keys).sorted()
    let pairs = keys.map { (a: Int($0 >> 32), b: Int($0 & 0xFFFF_FFFF)) }
    let land = try polygons.map { column throws(GeosegError) in
      try PairLand.common(to: pairs, of: column, context)
    }
    for (row, (a, b)) in pairs.enumerated() {
      let area = land?.area(row) ?? .nan
      let people = report.persons({ sums.sharedValue(a, b, $0) }, series: 0)
      // Catchments that touch in a point have nothing in common.
      if !(area > 0), sums.pairs.isEmpty || !(people.value > 0) { continue }
      first.append(places.ids[a])
      second.append(places.ids[b])
      scales.append(report, scale: scale)
      areas.append(area)
      areaJaccard.append(
        polygons.map { JaccardOverlap.value($0.area(a), $0.area(b), shared: area) } ?? .nan)
      shared.append(report.pass) { series in
        report.persons({ sums.sharedValue(a, b, $0) }, series: series)
      }
      let popA = sums.value(\.totals, place: a, 0)
      let popB = sums.value(\.totals, place: b, 0)
      jaccard.append(JaccardOverlap.value(popA, popB, shared: people.value))
      coefficient.append(OverlapCoefficient.value(popA, popB, shared: people.value))
      appendGeometry(land, row, places, a, b)
    }
  }

  /// The common part as a polygon; between places without areas, or that only people of one spot
  /// share, the line from one to the other.
  private mutating func appendGeometry(
    _ land: GeometryColumn?, _ row: Int, _ places: PlaceSet, _ a: Int, _ b: Int
  ) {
    if let land, !land.isEmpty(row) {
      geometry.append(row, of: land)
    } else if places.hasPosition(a), places.hasPosition(b) {
      geometry.appendLine([(places.x[a], places.y[a]), (places.x[b], places.y[b])])
    } else {
      geometry.appendNull()
    }
  }

  var table: FeatureTable {
    var columns: [Column] = [.texts("place_a", first), .texts("place_b", second)]
    columns += scales.columns
    columns.append(.numbers("shared_area_m2", areas, unit: .squareMetres, nanIs: .noGeometry))
    columns.append(.numbers("area_jaccard", areaJaccard, unit: .ratio, nanIs: .noGeometry))
    columns += shared.columns
    columns.append(.numbers("jaccard", jaccard, unit: .ratio, nanIs: .emptyZone))
    columns.append(
      .numbers("overlap_coefficient", coefficient, unit: .ratio, nanIs: .emptyZone))
    return FeatureTable(count: first.count, columns: columns, geometry: geometry)
  }
}
