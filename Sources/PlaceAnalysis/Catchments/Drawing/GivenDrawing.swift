internal import GeoCore

/// Catchments that the user brings as polygons, such as school districts: one scale, no costs.
enum GivenDrawing: CatchmentDrawing {
  static func drawn(
    _ pass: ReachPass, _ input: ReachInput, _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> DrawnCatchments {
    var drawn = DrawnCatchments(.given, scales: pass.scales.count)
    guard let given = input.given else { throw GeosegError(.catchmentsMissing) }
    for scale in drawn.polygons.indices { drawn.polygons[scale] = given }
    try reportOverlaps(given, input.places, context, &log)
    return drawn
  }

  /// Square metres in common below which two districts merely share a border.
  private static let touching = 1.0

  /// Districts usually part the land; where they do not, people are in several of them.
  private static func reportOverlaps(
    _ given: GeometryColumn, _ places: PlaceSet, _ context: RunContext, _ log: inout DiagnosticLog
  ) throws(GeosegError) {
    let pairs = PairLand.meeting(given)
    let land = try PairLand.common(to: pairs, of: given, context)
    var sum = CompensatedSum()
    var names: [String] = []
    for (row, pair) in pairs.enumerated() where land.area(row) > touching {
      sum.add(land.area(row))
      names.append("\(places.ids[pair.a]) – \(places.ids[pair.b])")
    }
    guard !names.isEmpty else { return }
    log.add(
      .catchmentsOverlap,
      [
        "count": .integer(names.count), "area": .number(sum.value, decimals: 0),
        "ids": .text(names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")),
      ])
  }
}
