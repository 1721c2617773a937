/// Reads delimited text as statistical offices, municipalities and spreadsheets write it.
///
/// Delimiter, encoding, decimal mark, header, title lines and footnotes are found out and told in
/// a note. Codes stay text, `..` is suppressed, `.`, `-` and empty cells are missing; nothing is
/// ever read as zero that is not one.
public enum CSVReader {
  /// Reads a table from the bytes of a file.
  ///
  /// Errors: an empty table (`GS204`), something else than a table (`GS205`), broken text
  /// (`GS206`), a quote that is never closed (`GS207`), records with too many fields (`GS209`).
  ///
  /// - Complexity: O(bytes), in two passes over chunks of records.
  public static func load(
    _ bytes: UnsafeRawBufferPointer, name: String, options: CSVOptions = CSVOptions(),
    context: RunContext = RunContext()
  ) throws(GeosegError) -> LoadedCSV {
    if let what = NotATable.what(bytes) {
      throw GeosegError(.notATable, ["what": .phrase(what)], at: Location(file: name))
    }
    let text = try TableText(bytes, encoding: options.encoding, file: name)
    return try text.withBytes(of: bytes) { (decoded) throws(GeosegError) in
      try load(decoded, from: text, name: name, options: options, context: context)
    }
  }

  /// Reads a table from an input, by its name.
  public static func load(
    _ input: InputFile, options: CSVOptions = CSVOptions(), context: RunContext = RunContext()
  ) throws(GeosegError) -> LoadedCSV {
    try input.withBytes { (bytes) throws(GeosegError) in
      try load(bytes, name: input.name, options: options, context: context)
    }
  }

  private static func load(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TableText, name: String,
    options: CSVOptions, context: RunContext
  ) throws(GeosegError) -> LoadedCSV {
    if NotATable.isBinary(bytes) {
      throw GeosegError(
        .notATable, ["what": .phrase(NotATable.binary)], at: Location(file: name))
    }
    let stated = statedDelimiter(bytes)
    let start = stated?.length ?? 0
    let found =
      options.delimiter ?? stated?.delimiter ?? DelimiterChoice.delimiter(of: bytes, from: start)
    let delimiter = found ?? .semicolon
    guard let text = CSVText(bytes, delimiter: delimiter.byte) else {
      throw GeosegError(.emptyTable, at: Location(file: name))
    }
    let records = text.records(from: start)
    try context.cancellation.check()
    let reader = CellReader(options)
    let layout = CSVLayout(text, records, reader, hasHeader: options.hasHeader)
    var build = CSVBuild(
      text: text, records: records, layout: layout, reader: reader, options: options,
      delimiter: delimiter, file: name)
    if found == nil, layout.width == 1 { build.reportOneColumn() }
    return try build.loaded(source: source, context: context)
  }

  /// The delimiter that a spreadsheet states in a first line such as `sep=;`.
  private static func statedDelimiter(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (delimiter: CSVOptions.Delimiter, length: Int)? {
    guard bytes.count >= 6, bytes.prefix(4).elementsEqual("sep=".utf8),
      let delimiter = CSVOptions.Delimiter.allCases.first(where: { $0.byte == bytes[4] }),
      bytes[5] == 0x0A || bytes[5] == 0x0D
    else { return nil }
    let isPair = bytes[5] == 0x0D && bytes.count > 6 && bytes[6] == 0x0A
    return (delimiter, isPair ? 7 : 6)
  }
}
