internal import GeoCore

/// A plain pattern of very many zones, for benchmarks: the columns of the sample town on a crooked
/// grid with clustered groups, without blocks, streets or a past.
enum PlainTown {
  /// Width of a zone, metres.
  private static let side = 400.0
  private static let grain = 4096

  static func make(
    _ settings: SampleTown.Settings, context: RunContext
  ) throws(GeosegError) -> SampleTown {
    let count = settings.zones
    let width = max(1, Int(Double(count).squareRoot().rounded(.up)))
    let pattern = PlainPattern(seed: settings.seed, width: width, side: side)
    let parts = try context.mapChunks(count: count, grain: grain) { range in
      defer { context.progress.advanced(by: range.count) }
      return PlainZones(range, pattern: pattern, total: count)
    }
    var zones = PlainZones(reserving: count)
    for part in parts { zones.append(part) }
    let empty = FeatureTable(count: 0, geometry: GeometryColumn(crs: .sweref99TM))
    return SampleTown(
      settings: settings, zones: zones.table(count), blocks: empty,
      places: pattern.places(count / 10, key: "place"),
      schoolDistricts: empty, candidates: pattern.places(count / 100, key: "candidate"),
      streets: empty, barriers: empty,
      plans: [], earlierZones: empty, earlierTables: [])
  }
}
