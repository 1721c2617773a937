public import GeoCore

/// A layer that this program wrote, with the record of how it came about.
public struct OutputRecord: Sendable {
  /// As given.
  public let path: String
  public let table: FeatureTable
  /// The member `geoseg`, or what stands in the file beside it.
  public let record: JSONValue
  /// The layer within its family, such as `zones` or `places`.
  public let layer: String

  /// Reads a layer: GeoJSON, a sequence of features, or CSV.
  ///
  /// - Throws: `withoutRecord` for a file that does not tell how it was made; faults of reading.
  public static func read(
    _ path: String, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> OutputRecord {
    let input = try InputFile.open(path)
    let isTable = ["csv", "tsv", "txt"].contains(ending(path))
    var record: JSONValue?
    if !isTable { record = try? GeoJSONReader.foreignMember("geoseg", of: input) }
    if record == nil, let side = try? InputFile.open(OutputSet.sidecar(of: path)) {
      record = try? JSONValue.parse(side)
    }
    guard let record, case .object? = record["plan"], case .array? = record["inputs"] else {
      throw GeosegError(.withoutRecord, ["file": .text(path)], at: Location(file: path))
    }
    let table =
      isTable
      ? try CSVReader.load(input, context: context).table
      : try GeoJSONReader.load(input, context: context).table
    var layer = ""
    if case .string(let name)? = record["methods"]?["layer"] { layer = name }
    return OutputRecord(path: path, table: table, record: record, layer: layer)
  }

  /// The family that computed the layer; nil when it was none of the plan's, as in `decompose`.
  public var family: Plan.Task.Family? {
    Plan.Task.Family.allCases.first { record["plan"]?[$0.rawValue] != nil }
  }

  /// The version of the program that wrote it.
  public var version: String {
    if case .string(let version)? = record["version"] { version } else { "?" }
  }

  /// The folder that the file lies in.
  public var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func ending(_ path: String) -> String {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return String(name[name.index(after: dot)...])
  }
}
