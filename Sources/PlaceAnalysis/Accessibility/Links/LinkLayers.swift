internal import GeoCore

/// The layers `links` and `paths` of the family *access*: a line per zone and place.
struct LinkLayers {
  static let links = "links"
  static let paths = "paths"
  /// From how many lines on a note tells how large the layer gets, and how many there can be.
  static let noted = 1_000_000
  static let most = 20_000_000
  static let mostPaths = 2_000_000

  private let input: ReachInput
  private let choice: LinkChoice
  private let wanted: [String]
  private var columns: LinkColumns
  private var straight: GeometryColumn
  private var ways: GeometryColumn
  private var lines = 0

  /// nil when neither layer is wanted.
  init?(_ input: ReachInput) {
    wanted = [Self.links, Self.paths].filter { input.layers.contains($0) }
    guard !wanted.isEmpty else { return nil }
    self.input = input
    choice = input.linksOf
    columns = LinkColumns(input)
    let crs = input.zones.geometry?.crs ?? .plane
    straight = GeometryColumn(crs: crs)
    ways = GeometryColumn(crs: crs)
  }

  /// Adds the lines of a pass.
  ///
  /// - Throws: `tooManyLinks`, before any line is made.
  mutating func append(
    _ pass: ReachPass, _ log: inout DiagnosticLog, _ context: RunContext
  ) throws(GeosegError) {
    lines += try pass.linkCount(choice, context)
    let most = wanted.contains(Self.paths) ? Self.mostPaths : Self.most
    let arguments: [String: PhraseArgument] = [
      "layer": .text(wanted.joined(separator: ", ")), "count": .integer(lines),
      "most": .integer(most),
    ]
    guard lines <= most else { throw GeosegError(.tooManyLinks, arguments) }
    if lines >= Self.noted { log.add(.manyLinks, arguments) }

    let rows = try pass.links(choice, input.people, context)
    columns.append(rows, pass)
    if wanted.contains(Self.links) { appendStraight(rows) }
    if wanted.contains(Self.paths) { try appendWays(rows, pass, context) }
  }

  /// From the middle of the zone's people to the place.
  private mutating func appendStraight(_ rows: LinkRows) {
    let origins = input.origins
    var zone = -1
    var start: Int?
    for line in 0..<rows.count {
      if Int(rows.zones[line]) != zone {
        zone = Int(rows.zones[line])
        start = origins.representative(ofZone: zone)
      }
      let place = Int(rows.places[line])
      guard let start, input.places.hasPosition(place) else {
        straight.appendNull()
        continue
      }
      straight.appendLine([
        (origins.x[start], origins.y[start]), (input.places.x[place], input.places.y[place]),
      ])
    }
  }

  private mutating func appendWays(
    _ rows: LinkRows, _ pass: ReachPass, _ context: RunContext
  ) throws(GeosegError) {
    let finder = pass.pathFinder(input.origins, input.places)
    let pairs = (0..<rows.count).map { line in
      (origin: Int(rows.starts[line].origin), place: Int(rows.places[line]))
    }
    for path in try finder.paths(pairs, context) {
      // Coordinates are counted in 32 bits.
      guard ways.x.count + path.count < Int(Int32.max) else {
        throw GeosegError(
          .tooManyLinks,
          [
            "layer": .text(Self.paths), "count": .integer(rows.count),
            "most": .integer(ways.count),
          ])
      }
      if path.count < 2 { ways.appendNull() } else { ways.appendLine(path) }
    }
  }

  /// The wanted layers.
  func finished() -> [(name: String, table: FeatureTable)] {
    wanted.map { name in
      let isPath = name == Self.paths
      return (
        name,
        FeatureTable(
          count: columns.count, columns: columns.finished(withStarts: isPath),
          geometry: isPath ? ways : straight)
      )
    }
  }
}
