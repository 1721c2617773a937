/// Turns the data records of a table into typed columns.
struct CSVBuild {
  let text: CSVText
  let records: [CSVRecord]
  let layout: CSVLayout
  let reader: CellReader
  let options: CSVOptions
  let delimiter: CSVOptions.Delimiter
  let file: String
  var log = DiagnosticLog(limitPerKind: 100)

  private static let grain = 8192

  mutating func loaded(
    source: TableText, context: RunContext
  ) throws(GeosegError) -> LoadedCSV {
    let rows = layout.data.filter { !records[$0].isBlank }
    let header = layout.header.map { text.fields(records[$0]) }
    if rows.isEmpty { try throwEmpty() }
    checkRecords(rows)

    let width = layout.width
    let profiles = try self.profiles(rows, context: context)
    var names = HeaderNames(header, width: width)
    names.settle(profiles: profiles, rows: rows.count)
    let keptAsText = names.names.map { options.textColumns.contains($0) }
    let types = ColumnType.types(
      profiles, keptAsText: keptAsText, decimal: options.decimal, delimiter: delimiter)
    report(names: names, types: types, profiles: profiles)

    let builders = try self.builders(rows, types: types, kept: names.kept, context: context)
    try log.throwIfErrors()
    let columns = zip(names.kept, builders).map { column, builder in
      builder.column(names.names[column])
    }
    let marks = Set(names.kept.compactMap { types[$0].mark })
    let format = LoadedCSV.Format(
      delimiter: delimiter, encoding: source.encoding, hasByteOrderMark: source.hasByteOrderMark,
      decimalMarks: CSVOptions.DecimalMark.allCases.filter(marks.contains),
      headerLine: layout.header.map { records[$0].line }, titleLines: layout.titles.count,
      footnotes: layout.footnotes.count)
    reportFormat(format, rows: rows.count, columns: columns.count)
    return LoadedCSV(
      table: FeatureTable(count: rows.count, columns: columns), format: format,
      rowLines: rows.map { records[$0].line }, diagnostics: log.diagnostics)
  }

  /// Pass one: what the cells of every column are.
  private func profiles(
    _ rows: [Int], context: RunContext
  ) throws(GeosegError) -> [ColumnProfile] {
    let width = layout.width
    let text = SharedText(text)
    let (records, reader) = (records, reader)
    let parts = try context.mapChunks(count: rows.count, grain: Self.grain) {
      (range) throws(GeosegError) -> [ColumnProfile] in
      var profiles = [ColumnProfile](repeating: ColumnProfile(), count: width)
      text.eachCell(rows[range], records, reader) { column, kind, line, bytes in
        if column < width { profiles[column].add(kind, line: line, text: bytes) }
      }
      return profiles
    }
    var all = [ColumnProfile](repeating: ColumnProfile(), count: width)
    for part in parts {
      for column in 0..<width { all[column].merge(part[column]) }
    }
    return all
  }

  /// Pass two: the values of the columns that are kept.
  private func builders(
    _ rows: [Int], types: [ColumnType], kept: [Int], context: RunContext
  ) throws(GeosegError) -> [ColumnBuilder] {
    let text = SharedText(text)
    let (records, reader, width) = (records, reader, layout.width)
    var slots = [Int](repeating: -1, count: width)
    for (slot, column) in kept.enumerated() { slots[column] = slot }
    let slotOf = slots
    var parts = try context.mapChunks(count: rows.count, grain: Self.grain) {
      (range) throws(GeosegError) -> [ColumnBuilder] in
      var builders = kept.map { ColumnBuilder(types[$0], rows: range.count) }
      var row = 0
      text.eachCell(rows[range], records, reader) { column, kind, _, bytes in
        if column < width, slotOf[column] >= 0 { builders[slotOf[column]].add(kind, text: bytes) }
      } endOfRecord: {
        row += 1
        for slot in builders.indices where builders[slot].count < row {
          builders[slot].addMissing()
        }
      }
      return builders
    }
    guard !parts.isEmpty else { return [] }
    var all = kept.map { ColumnBuilder(types[$0], rows: rows.count) }
    for part in parts.indices {
      for slot in all.indices { all[slot].append(parts[part][slot]) }
      parts[part] = []
    }
    return all
  }
}

/// The text for several workers: it is only read, and outlives them.
private struct SharedText: @unchecked Sendable {
  private let text: CSVText

  init(_ text: CSVText) { self.text = text }

  /// Calls `body` with every cell of the records: column, kind, line and text.
  @inline(__always)
  func eachCell(
    _ rows: ArraySlice<Int>, _ records: [CSVRecord], _ reader: CellReader,
    _ body: (Int, CellReader.Kind, Int, UnsafeBufferPointer<UInt8>) -> Void,
    endOfRecord: () -> Void = {}
  ) {
    var scratch: [UInt8] = []
    var field = CSVCursor.Field()
    for row in rows {
      let record = records[row]
      var cursor = text.cursor(at: record.start, line: record.line)
      var column = 0
      var stop = CSVCursor.Stop.delimiter
      while stop == .delimiter {
        stop = cursor.next(&field)
        field.withText(text.base, scratch: &scratch) { bytes in
          body(column, reader.kind(bytes), record.line, bytes)
        }
        column &+= 1
      }
      endOfRecord()
    }
  }
}
