/// A file format that layers can be written in.
public enum OutputFormat: Sendable, Hashable, CaseIterable {
  case geoJSON
  /// RFC 8142, each feature after a record separator.
  case geoJSONSequence
  /// One feature per line.
  case geoJSONLines
  case csv

  /// The file endings of the format, the usual one first.
  public var endings: [String] {
    switch self {
    case .geoJSON: ["geojson", "json"]
    case .geoJSONSequence: ["geojsons"]
    case .geoJSONLines: ["geojsonl", "ndjson", "jsonl"]
    case .csv: ["csv"]
    }
  }

  /// Whether provenance has a place inside the file; else it goes to a side file.
  public var holdsProvenance: Bool { self == .geoJSON }

  /// The format and compression that a path's ending asks for.
  ///
  /// `-` is GeoJSON; so are devices and pipes whose name has no ending that is known.
  ///
  /// - Throws: `unknownEnding`.
  public static func of(_ path: String) throws(GeosegError) -> (format: OutputFormat, gzip: Bool) {
    if path == "-" { return (.geoJSON, false) }
    var name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
        path[path.utf8.index(after: $0)...].lowercased()
      } ?? path.lowercased()
    let gzip = name.hasSuffix(".gz")
    if gzip { name.removeLast(3) }
    if let dot = name.lastIndex(of: ".") {
      let ending = String(name[name.index(after: dot)...])
      if let format = allCases.first(where: { $0.endings.contains(ending) }) {
        return (format, gzip)
      }
    }
    if OutputPath.isSpecial(path) { return (.geoJSON, gzip) }
    throw GeosegError(
      .unknownEnding,
      [
        "file": .text(path),
        "endings": .text(allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: " ")),
      ], at: Location(file: path))
  }
}
