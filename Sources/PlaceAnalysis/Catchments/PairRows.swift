internal import GeoCore

/// A row per pair of places whose catchments have people or land in common, at every scale.
struct PairRows {
  private var first: [String] = []
  private var second: [String] = []
  private var scales = ScaleColumns()
  private var areas: [Double] = []
  private var shared: SeriesColumns
  private var jaccard: [Double] = []
  private var coefficient: [Double] = []
  private var geometry: GeometryColumn

  init(_ parts: [String], _ crs: CRS) {
    shared = SeriesColumns(parts.map { "shared_" + $0 })
    geometry = GeometryColumn(crs: crs)
  }

  /// Adds the pairs of a pass: lower place first, in file order.
  mutating func append(_ report: CoverReport) {
    let places = report.input.places
    for scale in report.pass.scales.indices {
      let sums = report.cover.sums[scale]
      let rings = report.radii[scale].map {
        Self.rings(places, radius: $0, report.input.quadrantSegments)
      }
      var keys = sums.pairs
      if let radius = report.radii[scale] { keys += Self.meeting(places, radius) }
      keys.sort()
      var last: UInt64?
      for key in keys where key != last {
        last = key
        let a = Int(key >> 32)
        let b = Int(key & 0xFFFF_FFFF)
        let ring = rings.map { ConvexIntersection.ring($0[a], $0[b]) }
        let area = ring.map(ConvexIntersection.area) ?? .nan
        let people = report.persons({ sums.sharedValue(a, b, $0) }, series: 0)
        // Circles that touch in a point have nothing in common.
        if !(area > 0), sums.pairs.isEmpty || !(people.value > 0) { continue }
        first.append(places.ids[a])
        second.append(places.ids[b])
        scales.append(report.pass, scale: scale)
        areas.append(area)
        shared.append(report.pass) { series in
          report.persons({ sums.sharedValue(a, b, $0) }, series: series)
        }
        let popA = sums.value(\.totals, place: a, 0)
        let popB = sums.value(\.totals, place: b, 0)
        jaccard.append(JaccardOverlap.value(popA, popB, shared: people.value))
        coefficient.append(OverlapCoefficient.value(popA, popB, shared: people.value))
        appendGeometry(ring, places, a, b)
      }
    }
  }

  /// The common part as a polygon; between places without areas, or circles that only people of
  /// one spot share, the line from one to the other.
  private mutating func appendGeometry(
    _ ring: [ZonePoint]?, _ places: PlaceSet, _ a: Int, _ b: Int
  ) {
    if let ring, ring.count > 2, let start = ring.first {
      geometry.appendPolygon([ring + [start]])
    } else if places.hasPosition(a), places.hasPosition(b) {
      geometry.appendLine([(places.x[a], places.y[a]), (places.x[b], places.y[b])])
    } else {
      geometry.appendNull()
    }
  }

  /// Pairs of places whose circles can meet.
  private static func meeting(_ places: PlaceSet, _ radius: Double) -> [UInt64] {
    let index = PointIndex(x: places.x, y: places.y)
    let list = NeighbourList()
    var keys: [UInt64] = []
    for a in 0..<places.count where places.hasPosition(a) {
      list.removeAll()
      index.findNeighbours(within: 2 * radius, ofX: places.x[a], y: places.y[a], into: list)
      for i in 0..<list.count where Int(list.indices[i]) > a {
        keys.append(CoverSums.key(Int32(a), list.indices[i]))
      }
    }
    return keys
  }

  /// The corners of every circle, as the catchments have them.
  private static func rings(_ places: PlaceSet, radius: Double, _ segments: Int) -> [[ZonePoint]] {
    let circles = CatchmentCircles.polygons(
      of: places, radius: radius, quadrantSegments: segments)
    return (0..<circles.count).map { place in
      circles.coordinates(place).dropLast().map { (circles.x[$0], circles.y[$0]) }
    }
  }

  var table: FeatureTable {
    var columns: [Column] = [.texts("place_a", first), .texts("place_b", second)]
    columns += scales.columns
    columns.append(.numbers("shared_area_m2", areas, unit: .squareMetres, nanIs: .noGeometry))
    columns += shared.columns
    columns.append(.numbers("jaccard", jaccard, unit: .ratio, nanIs: .emptyZone))
    columns.append(
      .numbers("overlap_coefficient", coefficient, unit: .ratio, nanIs: .emptyZone))
    return FeatureTable(count: first.count, columns: columns, geometry: geometry)
  }
}
