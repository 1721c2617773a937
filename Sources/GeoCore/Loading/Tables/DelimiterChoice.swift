/// Finds the delimiter of a table from its first records.
///
/// Every candidate cuts the text; the longest run of records with the same number of fields, at
/// least two, is its table. Of the candidates whose run is at least half as long as the longest,
/// the one whose table begins first wins, so that decimal commas (which the header has none of)
/// do not pass for a delimiter; then the longer run; then tab, semicolon, bar, comma.
enum DelimiterChoice {
  /// nil when no candidate parts anything: a table of one column.
  static func delimiter(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> CSVOptions.Delimiter? {
    let sample = min(bytes.count, start + (1 << 18))
    var best: (delimiter: CSVOptions.Delimiter, run: RecordRun)?
    var runs: [(delimiter: CSVOptions.Delimiter, run: RecordRun)] = []
    for delimiter in [CSVOptions.Delimiter.tab, .semicolon, .bar, .comma] {
      guard let text = CSVText(bytes, delimiter: delimiter.byte) else { return nil }
      let records = text.records(from: start, limit: sample, filled: 400)
      guard let run = RecordRun.longest(in: records) else { continue }
      runs.append((delimiter, run))
    }
    let longest = runs.map(\.run.length).max() ?? 0
    for candidate in runs where candidate.run.length * 2 >= longest {
      guard let held = best else {
        best = candidate
        continue
      }
      let (a, b) = (candidate.run, held.run)
      if (a.startByte, -a.length) < (b.startByte, -b.length) { best = candidate }
    }
    return best?.delimiter
  }
}

/// Records in a row with the same number of fields: most likely a table.
struct RecordRun {
  /// Fields of each record, at least two.
  var fields: Int
  /// Records that are not blank, in the longest stretch.
  var length: Int
  /// Index of the first record of the first stretch of two or more with so many fields.
  var start: Int
  var startByte: Int

  /// nil when no record has two fields.
  static func longest(in records: [CSVRecord]) -> RecordRun? {
    var runs: [RecordRun] = []
    for (index, record) in records.enumerated() where !record.isBlank {
      let fields = Int(record.fields)
      if let last = runs.last, last.fields == fields {
        runs[runs.count - 1].length += 1
      } else {
        runs.append(
          RecordRun(fields: fields, length: 1, start: index, startByte: record.start))
      }
    }
    var best: RecordRun?
    for run in runs where run.fields >= 2 && run.length > best?.length ?? 0 { best = run }
    guard var best else { return nil }
    if let first = runs.first(where: { $0.fields == best.fields && $0.length >= 2 }) {
      best.start = first.start
      best.startByte = first.startByte
    }
    return best
  }
}
