/// The streets of one file, of whichever format it is, as they are used in a mode.
public struct StreetFile: Sendable {
  public enum Format: String, Sendable, Hashable {
    case osm = "OSM PBF"
    case geoJSON = "GeoJSON"
  }

  public var name: String
  public var format: Format
  /// In the CRS of the file.
  public var lines: StreetLines
  /// Ways or features in the file, used or not.
  public var rowCount: Int
  /// What features are called, by the row of a line; empty for OSM.
  public var ids: [FeatureID]
  /// What the rules of the mode left out.
  public var leftOut: StreetTally
  /// What an OSM file holds; nil for other formats.
  public var osm: OSMCounts?
  public var diagnostics: [Diagnostic]

  /// Reads streets from OSM PBF or GeoJSON, told apart by the first bytes.
  ///
  /// - Parameters:
  ///   - columns: how a GeoJSON layer is read; its mode is the one that rules are of.
  ///   - declaring: the CRS to believe instead of the declared one.
  /// - Throws: what the two readers throw, the errors of features too, `noStreetsForMode`.
  public static func read(
    _ input: InputFile, columns: StreetColumns = StreetColumns(), declaring: CRS? = nil,
    run: RunContext = RunContext()
  ) throws(GeosegError) -> StreetFile {
    var file =
      OSMStreets.isOSM(input)
      ? try readOSM(input, mode: columns.mode ?? .walk, run)
      : try readGeoJSON(input, columns, run)
    if let declaring { file.lines.crs = declaring }
    guard file.lines.count > 0 else {
      throw GeosegError(
        .noStreetsForMode, ["left": .integer(file.leftOut.total)], at: Location(file: input.name))
    }
    return file
  }

  private static func readOSM(
    _ input: InputFile, mode: StreetMode, _ run: RunContext
  ) throws(GeosegError) -> StreetFile {
    let streets = try OSMStreets.read(input, mode: mode, run: run)
    return StreetFile(
      name: input.name, format: .osm, lines: streets.lines, rowCount: streets.counts.ways,
      ids: [], leftOut: streets.counts.leftOut, osm: streets.counts,
      diagnostics: streets.diagnostics)
  }

  private static func readGeoJSON(
    _ input: InputFile, _ columns: StreetColumns, _ run: RunContext
  ) throws(GeosegError) -> StreetFile {
    let loaded = try GeoJSONReader.load(input, heights: true, context: run)
    try loaded.throwIfErrors()
    let streets = try TableStreets.read(
      loaded.table, heights: loaded.heights, columns: columns, file: input.name)
    return StreetFile(
      name: input.name, format: .geoJSON, lines: streets.lines, rowCount: loaded.table.count,
      ids: loaded.table.ids, leftOut: streets.leftOut,
      diagnostics: loaded.diagnostics + streets.diagnostics)
  }

  /// The rows of lines that go by a name: of features their `id`, else the cell of a column `id`,
  /// `edge_id`, `osm_way` or `osmid`, whichever comes first; empty when none does.
  public func rows(named name: String) -> Set<Int32> {
    if !ids.isEmpty {
      let found = Set(lines.rows.filter { ids[Int($0)].text == name })
      if !found.isEmpty { return found }
    }
    for key in ["id", "edge_id", "osm_way", "osmid"] {
      guard let column = lines.attributes.first(where: { $0.name == key }) else { continue }
      var found: Set<Int32> = []
      for line in 0..<lines.count where column.text(line) == name { found.insert(lines.rows[line]) }
      if !found.isEmpty { return found }
    }
    return []
  }
}
