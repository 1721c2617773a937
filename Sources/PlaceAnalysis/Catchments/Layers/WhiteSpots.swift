internal import GeoCore

/// The parts of the study area that lie under no catchment, each with the people in it.
enum WhiteSpots {
  /// One spot: its place in `geometry` and its people by series and plane.
  struct Found {
    var geometry: GeometryColumn
    /// Feature indices, most people first, then largest.
    var order: [Int]
    var areas: [Double]
    /// By spot and then `PlanePeople.width`.
    var people: [Double]
  }

  /// Spots below this size without people are traces of rounding.
  static let smallestArea = 1.0

  static func found(
    _ report: CoverReport, scale: Int, under catchments: GeometryColumn,
    _ study: inout StudyAreaUnion, _ context: RunContext
  ) throws(GeosegError) -> Found {
    var spots = try study.without(catchments)
    // People without a place in reach whose land is drawn as covered, all of it, stand without a
    // polygon: they are not left out.
    if spots.count == 0 { spots.endFeature(.multiPolygon) }
    let people =
      report.pass.rows.origins.method == .area
      ? try byArea(spots, report, scale, context) : byPoint(spots, report, scale)
    let areas = (0..<spots.count).map { spots.area($0) }
    let width = report.people.width
    let order = spots.kinds.indices
      .filter { areas[$0] >= smallestArea || people[$0 * width] > 0 }
      .sorted {
        (-people[$0 * width], -areas[$0], $0) < (-people[$1 * width], -areas[$1], $1)
      }
    return Found(geometry: spots, order: order, areas: areas, people: people)
  }

  /// Every origin without a place in reach belongs to the spot that it lies in; one that lies in
  /// none, such as the centroid of a bent zone, to the nearest.
  private static func byPoint(
    _ spots: GeometryColumn, _ report: CoverReport, _ scale: Int
  ) -> [Double] {
    let people = report.people
    var sums = [Double](repeating: 0, count: spots.count * people.width)
    let origins = report.pass.rows.origins
    let (spreads, _) = origins.spreads(for: report.input.people)
    var finder = SpotFinder(spots)
    let list = NeighbourList()
    let limit = report.pass.scales[scale].cost
    for zone in 0..<origins.zoneCount {
      var whole = [Double](repeating: 0, count: spreads.count)
      var inSpot: [Int: [Double]] = [:]
      for origin in origins.origins(ofZone: zone) {
        for spread in spreads.indices { whole[spread] += spreads[spread][origin] }
        report.pass.rows.read(origin, into: list)
        if (0..<list.count).contains(where: { list.costs[$0] <= limit }) { continue }
        let spot = finder.spot(x: origins.x[origin], y: origins.y[origin])
        var weights = inSpot[spot] ?? [Double](repeating: 0, count: spreads.count)
        for spread in spreads.indices { weights[spread] += spreads[spread][origin] }
        inSpot[spot] = weights
      }
      for (spot, weights) in inSpot.sorted(by: { $0.key < $1.key }) {
        people.add(zone: zone, to: &sums, at: spot * people.width) {
          whole[$0] > 0 ? weights[$0] / whole[$0] : 0
        }
      }
    }
    return sums
  }

  /// The people of a zone's uncovered land, shared out by area.
  ///
  /// Spots come out of an overlay of their own: a zone has the share of its people uncovered that
  /// the cut of the zones says, wherever slivers lie.
  private static func byArea(
    _ spots: GeometryColumn, _ report: CoverReport, _ scale: Int, _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    let people = report.people
    var sums = [Double](repeating: 0, count: spots.count * people.width)
    guard let zones = report.input.zones.geometry else { return sums }
    let pieces = try CoverPieces(of: zones, cutBy: spots, context)
    var finder = SpotFinder(spots)
    for zone in 0..<zones.count {
      let uncovered = 1 - report.cover.covered[scale][0][zone]
      guard uncovered > 0 else { continue }
      let open = pieces.pieces(ofZone: zone).filter { !pieces.members($0).isEmpty }
      let whole = open.map { pieces.areas[$0] }.reduce(0, +)
      if whole > 0 {
        for piece in open {
          guard let spot = pieces.members(piece).first else { continue }
          people.add(zone: zone, to: &sums, at: Int(spot) * people.width) { _ in
            uncovered * pieces.areas[piece] / whole
          }
        }
        continue
      }
      // No land of the zone is open by this overlay, yet somebody is: a trace of rounding, or a
      // zone without an area. Its people are not lost.
      guard let point = zones.representativePoint(zone) ?? zones.centroid(zone) else { continue }
      let spot = finder.spot(x: point.x, y: point.y)
      people.add(zone: zone, to: &sums, at: spot * people.width) { _ in uncovered }
    }
    return sums
  }
}
