/// How layers are written.
public struct OutputOptions: Sendable, Hashable {
  /// System of the coordinates in GeoJSON and in WKT.
  public var crs: CRS
  /// Decimals of the coordinates; nil writes 7 for degrees and 4 for metres.
  public var decimals: Int?
  /// Whether CSV gets the geometry as WKT.
  public var wkt: Bool

  public init(crs: CRS = .wgs84, decimals: Int? = nil, wkt: Bool = false) {
    self.crs = crs
    self.decimals = decimals
    self.wkt = wkt
  }
}

extension OutputOptions {
  /// The format of a path, if it can hold what is asked for.
  func format(of path: String) throws(GeosegError) -> (format: OutputFormat, gzip: Bool) {
    let (format, gzip) = try OutputFormat.of(path)
    if (format == .geoJSONSequence || format == .geoJSONLines) && crs != .wgs84 && crs != .plane {
      throw GeosegError(
        .sequenceInWGS84, ["file": .text(path), "crs": .text(crs.shortName)],
        at: Location(file: path))
    }
    return (format, gzip)
  }
}

extension OutputSet {
  /// Writes a layer in the format that the path's ending asks for.
  ///
  /// Where the format has no place for provenance it goes to a file beside it. Nothing is seen
  /// under the path until `commit`, unless it is standard output, a device or a pipe.
  ///
  /// - Returns: what a user should know, such as that the file is not RFC 7946.
  public func write(
    _ layer: Layer, to path: String, options: OutputOptions = OutputOptions(),
    run: RunContext = RunContext()
  ) throws(GeosegError) -> [Diagnostic] {
    let (format, gzip) = try options.format(of: path)
    let sink = try open(path, gzip: gzip)
    var diagnostics: [Diagnostic]
    switch format {
    case .geoJSON:
      var writer = GeoJSONWriter(
        to: sink, crs: options.crs, decimals: options.decimals, run: run)
      try writer.write(layer)
      diagnostics = writer.diagnostics
    case .geoJSONSequence, .geoJSONLines:
      var writer = GeoJSONSequenceWriter(
        to: sink, separates: format == .geoJSONSequence, decimals: options.decimals, run: run)
      try writer.write(layer)
      diagnostics = writer.diagnostics
    case .csv:
      var writer = CSVWriter(
        to: sink, wkt: options.wkt, crs: options.crs, decimals: options.decimals, run: run)
      try writer.write(layer)
      diagnostics = writer.diagnostics
    }
    try sink.finish()
    for sidecar in Self.withSidecar(path).dropFirst() {
      let side = try open(sidecar)
      try side.write(layer.provenance.members.text(indent: 2) + "\n")
      try side.finish()
    }
    for i in diagnostics.indices {
      diagnostics[i].location.file = path
      diagnostics[i].arguments["file"] = .text(path)
    }
    return diagnostics
  }
}
