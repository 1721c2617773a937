public import GeoCore

extension GeoJSONReader {
  /// Reads a text as if it lay in a file.
  public static func load(
    text: String, name: String = "test.geojson", context: RunContext = RunContext()
  ) throws(GeosegError) -> LoadedTable {
    try load(InputFile(name: name, bytes: text.utf8), context: context)
  }
}

extension LoadedTable {
  public var codes: [String] { diagnostics.map(\.kind.code) }
}
