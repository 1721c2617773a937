/// Where one record of a table is and how full.
struct CSVRecord {
  /// Offset of its first byte.
  var start: Int
  /// Line it begins on, from 1.
  var line: Int
  var fields: Int32
  /// Fields that are not empty.
  var filled: Int32
  /// Text after a closing quote, or a quote that is never closed.
  var isIrregular: Bool
  var isUnclosed: Bool

  var isBlank: Bool { filled == 0 }
}

/// A text cut into records by one delimiter.
struct CSVText {
  let bytes: UnsafeBufferPointer<UInt8>
  let base: UnsafePointer<UInt8>
  let delimiter: UInt8

  /// nil for a text without bytes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    self.bytes = bytes
    self.base = base
    self.delimiter = delimiter
  }

  func cursor(at start: Int = 0, line: Int = 1) -> CSVCursor {
    CSVCursor(base, count: bytes.count, delimiter: delimiter, at: start, line: line)
  }

  /// All records, or as many as are asked for that are not blank and begin before `limit`.
  ///
  /// - Complexity: O(bytes)
  func records(from start: Int = 0, limit: Int = .max, filled most: Int = .max) -> [CSVRecord] {
    var records: [CSVRecord] = []
    if most == .max { records.reserveCapacity(bytes.count / 64) }
    var cursor = cursor(at: start)
    var field = CSVCursor.Field()
    var full = 0
    while !cursor.isAtEnd, cursor.at < limit, full < most {
      var record = CSVRecord(
        start: cursor.at, line: cursor.line, fields: 0, filled: 0, isIrregular: false,
        isUnclosed: false)
      var stop = CSVCursor.Stop.delimiter
      while stop == .delimiter {
        stop = cursor.next(&field)
        record.fields &+= 1
        if !field.isEmpty { record.filled &+= 1 }
        if field.needsUnquoting {
          record.isIrregular = record.isIrregular || field.isIrregular
          record.isUnclosed = record.isUnclosed || field.isUnclosed
        }
      }
      if !record.isBlank { full += 1 }
      records.append(record)
    }
    return records
  }

  /// The texts of a record's fields.
  func fields(_ record: CSVRecord) -> [String] {
    var out: [String] = []
    eachField(record) { out.append($0.string(base)) }
    return out
  }

  func eachField(_ record: CSVRecord, _ body: (CSVCursor.Field) -> Void) {
    var cursor = cursor(at: record.start, line: record.line)
    var field = CSVCursor.Field()
    while true {
      let stop = cursor.next(&field)
      body(field)
      if stop != .delimiter { return }
    }
  }

  /// What each field of a record is.
  func kinds(_ record: CSVRecord, _ reader: CellReader) -> [CellReader.Kind] {
    var out: [CellReader.Kind] = []
    var scratch: [UInt8] = []
    eachField(record) { field in
      out.append(field.withText(base, scratch: &scratch) { reader.kind($0) })
    }
    return out
  }
}
