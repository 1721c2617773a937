/// Which records of a text are titles, header, data and footnotes.
struct CSVLayout {
  /// Index of the header record; nil when the table has none.
  private(set) var header: Int?
  /// Fields of a full record.
  private(set) var width = 1
  /// Indices of records that are not blank and stand before the table.
  private(set) var titles: [Int] = []
  /// Indices from the first data record to the last, blank ones among them.
  private(set) var data = 0..<0
  /// Indices of records after the data that are not blank.
  private(set) var footnotes: [Int] = []

  private let text: CSVText
  private let records: [CSVRecord]
  private let reader: CellReader

  /// - Complexity: O(records)
  init(_ text: CSVText, _ records: [CSVRecord], _ reader: CellReader, hasHeader: Bool?) {
    self.text = text
    self.records = records
    self.reader = reader
    let filled = records.indices.filter { !records[$0].isBlank }
    guard let first = filled.first else { return }
    let start = findHeader(among: filled.prefix(1000), first: first, hasHeader: hasHeader)
    titles = filled.filter { $0 < start }
    let dataStart = header.map { $0 + 1 } ?? start
    data = dataStart..<records.count
    findFootnotes()
  }

  /// The index of the header, or of the first data record when there is none.
  private mutating func findHeader(
    among filled: ArraySlice<Int>, first: Int, hasHeader: Bool?
  ) -> Int {
    let sample = Array(records[...(filled.last ?? first)])
    guard let run = RecordRun.longest(in: sample) else {
      header = hasHeader == false || (hasHeader == nil && isOneNumber(first)) ? nil : first
      return first
    }
    width = run.fields
    var start = run.start
    // A title whose line was padded with delimiters fills its first field only.
    while let next = filled.first(where: { $0 > start }), records[start].filled == 1,
      Int(records[next].fields) == width, records[next].filled > 1, isFirstFieldFilled(start)
    {
      start = next
    }
    if hasHeader == false { return start }
    // The header may have fewer or more fields than the records below it.
    if let before = filled.last(where: { $0 < start }), before == start - 1,
      records[before].fields >= 2, records[before].fields == records[before].filled,
      namesColumns(before), !namesColumns(start) || endsEmpty(start)
    {
      header = before
      width = max(width, Int(records[before].fields))
      return before
    }
    if hasHeader == true || namesColumns(start) { header = start }
    return start
  }

  private func endsEmpty(_ index: Int) -> Bool {
    if case .empty = text.kinds(records[index], reader).last { return true }
    return false
  }

  private func isOneNumber(_ index: Int) -> Bool {
    if case .number = text.kinds(records[index], reader).first { return true }
    return false
  }

  private func isFirstFieldFilled(_ index: Int) -> Bool {
    if case .empty = text.kinds(records[index], reader).first { return false }
    return true
  }

  /// Whether a record can be a header: no numbers but years, or numbers in rising order.
  private func namesColumns(_ index: Int) -> Bool {
    var last: Double?
    var rising = true
    var years = true
    var numbers = 0
    let fields = text.fields(records[index])
    for (kind, field) in zip(text.kinds(records[index], reader), fields) {
      guard case .number(let number) = kind else { continue }
      numbers += 1
      guard number.form == .whole, let value = Double(field) else { return false }
      if !(1700...2200).contains(value) { years = false }
      if let last, value <= last { rising = false }
      last = value
    }
    // A lone number that rises above nothing is a value, unless it is a year.
    return numbers == 0 || years || (rising && numbers > 2)
  }

  /// Walks back from the end over records that hold no data.
  private mutating func findFootnotes() {
    let valued = valuedColumns()
    let keys = keyShapes()
    var end = data.upperBound
    while end > data.lowerBound, !isData(records[end - 1], valued: valued, keys: keys.shapes) {
      end -= 1
    }
    if end == data.lowerBound { return }
    // Records that go on right after the data and look like it are data all the same.
    var tail = end
    while tail < data.upperBound, !records[tail].isBlank,
      isCutShort(records[tail]) || isLoneKey(records[tail], longest: keys.longest)
    {
      tail += 1
    }
    footnotes = (tail..<data.upperBound).filter { !records[$0].isBlank }
    data = data.lowerBound..<tail
  }

  /// Columns that hold numbers or markers in nearly every full record of the sample.
  private func valuedColumns() -> [Bool] {
    var values = [Int](repeating: 0, count: width)
    var filled = values
    var seen = 0
    for index in data where seen < 200 {
      let record = records[index]
      guard Int(record.fields) >= min(width, 2), record.filled > 1 else { continue }
      seen += 1
      for (column, kind) in text.kinds(record, reader).prefix(width).enumerated() {
        switch kind {
        case .empty: continue
        case .text: break
        case .suppressed, .missing, .missingNumber, .number: values[column] += 1
        }
        filled[column] += 1
      }
    }
    return zip(values, filled).map { $0 > 0 && $0 * 5 >= $1 * 4 }
  }

  /// The shapes of the first fields of the sample, and the length of the longest.
  private func keyShapes() -> (shapes: Set<String>, longest: Int) {
    var shapes: Set<String> = []
    var longest = 0
    var seen = 0
    for index in data where seen < 200 {
      guard records[index].filled > 1 else { continue }
      seen += 1
      guard let key = text.fields(records[index]).first else { continue }
      shapes.insert(Self.shape(key))
      longest = max(longest, key.count)
    }
    return (shapes, longest)
  }

  /// Digits and letters by kind: `0380A0010` is `0000a0000`.
  private static func shape(_ key: String) -> String {
    String(key.map { $0.isNumber ? "0" : $0.isLetter ? "a" : $0 })
  }

  private func isData(_ record: CSVRecord, valued: [Bool], keys: Set<String>) -> Bool {
    if record.isBlank || record.isUnclosed { return false }
    if width == 1 { return true }
    let key = text.fields(record).first ?? ""
    // A code like those of the data makes a row, whatever is known of it.
    if Int(record.fields) >= width, key.utf8.contains(where: { $0 &- 48 < 10 }),
      !key.contains(" "), keys.contains(Self.shape(key))
    {
      return true
    }
    // A lone text is a note.
    if record.filled == 1, !key.isEmpty { return false }
    guard valued.contains(true) else { return Int(record.fields) == width }
    for (kind, isValued) in zip(text.kinds(record, reader), valued) where isValued {
      switch kind {
      case .empty, .text: continue
      case .suppressed, .missing, .missingNumber, .number: return true
      }
    }
    return false
  }

  /// A full record with nothing but a name no longer than those of the data.
  private func isLoneKey(_ record: CSVRecord, longest: Int) -> Bool {
    guard Int(record.fields) == width, record.filled == 1,
      let key = text.fields(record).first, !key.isEmpty
    else { return false }
    return key.count <= longest && !key.hasSuffix(":") && !key.hasSuffix(".")
  }

  private func isCutShort(_ record: CSVRecord) -> Bool {
    if record.isUnclosed { return true }
    if record.fields > 1 { return Int(record.fields) != width && record.filled > 1 }
    guard let only = text.fields(record).first else { return false }
    return width > 1 && only.count <= 20 && !only.contains(" ") && !only.hasSuffix(":")
  }
}
