internal import GeoCore

/// Reads the streets of a plan and joins them to a network in the CRS of computation.
struct StreetLoader {
  let folder: String?
  let crs: CRS
  let settings: StreetSettings
  let context: RunContext

  /// A file that was read, for the record.
  struct FileRead {
    let file: InputFile
    let path: String
    let role: String
    let rows: Int
    let crs: CRS
    let transform: TransformRecord?
  }

  private(set) var filesRead: [FileRead] = []
  var log = DiagnosticLog()

  init(folder: String?, crs: CRS, settings: StreetSettings, context: RunContext) {
    self.folder = folder
    self.crs = crs
    self.settings = settings
    self.context = context
  }

  /// - Throws: what the files cannot give.
  mutating func load(_ network: Plan.Network) throws(GeosegError) -> Streets {
    let lines = try lines(network.file, crs: network.crs, role: "network")
    let joined = try StreetJoiner(tolerance: settings.joining.tolerance)
      .join(lines, context: context)
    return Streets(name: network.file, network: joined.network)
  }

  /// The lines of a file, PBF or GeoJSON by what it holds, in the CRS of computation.
  ///
  /// - Parameter isStreets: whether the rules of the mode say what is kept.
  private mutating func lines(
    _ path: String, crs given: String?, role: String, isStreets: Bool = true
  ) throws(GeosegError) -> StreetLines {
    let file = try InputFile.open(path, folder: folder)
    var lines: StreetLines
    var rows: Int
    if OSMStreets.isOSM(file) {
      let read = try OSMStreets.read(file, mode: settings.mode, run: context)
      log.add(contentsOf: read.diagnostics)
      lines = read.lines
      rows = read.counts.ways
    } else {
      let table = try GeoJSONReader.load(file, heights: true, context: context)
      try table.throwIfErrors()
      log.add(contentsOf: table.diagnostics)
      let read = try TableStreets.read(
        table.table, heights: table.heights,
        columns: StreetColumns(mode: isStreets ? settings.mode : nil), file: file.name)
      log.add(contentsOf: read.diagnostics)
      lines = read.lines
      rows = table.table.count
    }
    if let given { lines.crs = try CRS.parse(given) }
    let source = lines.crs
    let projector = try Projector(from: lines.crs, to: crs, around: lines.sample)
    for note in projector.notes(file: file.name) { log.add(note) }
    filesRead.append(
      FileRead(
        file: file, path: path, role: role, rows: rows, crs: source,
        transform: projector.record))
    return try lines.projected(by: projector, context: context, file: file.name)
  }
}

extension StreetLines {
  /// Points of the lines, enough to tell where they lie.
  fileprivate var sample: GeometryColumn {
    var column = GeometryColumn(crs: crs)
    let step = max(1, x.count / 500)
    for point in stride(from: 0, to: x.count, by: step) {
      column.appendPoint(x: x[point], y: y[point])
    }
    return column
  }
}
