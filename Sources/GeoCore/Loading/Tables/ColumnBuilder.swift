/// Collects the cells of one column, chunk by chunk.
struct ColumnBuilder: Sendable {
  private let values: ColumnType.Values
  private var numbers: [Double] = []
  private var texts = TextStore()
  /// nil until a cell is not given.
  private var status: [CellStatus]?
  private(set) var count = 0

  init(_ type: ColumnType, rows: Int) {
    values = type.values
    switch type.values {
    case .numbers: numbers.reserveCapacity(rows)
    case .texts: texts.reserve(rows: rows, bytes: rows * 12)
    }
  }

  @inline(__always)
  mutating func add(_ kind: CellReader.Kind, text: UnsafeBufferPointer<UInt8>) {
    switch values {
    case .numbers:
      if case .number(let number) = kind, let value = number.value(of: text) {
        numbers.append(value)
        status?.append(.given)
      } else {
        numbers.append(.nan)
        note(kind)
      }
    case .texts:
      switch kind {
      case .empty, .suppressed, .missing:
        texts.append(utf8: UnsafeBufferPointer<UInt8>(start: nil, count: 0))
        note(kind)
      case .missingNumber, .number, .text:
        texts.append(utf8: text)
        status?.append(.given)
      }
    }
    count &+= 1
  }

  /// A cell of a record that is too short.
  mutating func addMissing() { add(.empty, text: UnsafeBufferPointer(start: nil, count: 0)) }

  private mutating func note(_ kind: CellReader.Kind) {
    if status == nil { status = [CellStatus](repeating: .given, count: count) }
    if case .suppressed = kind { status?.append(.suppressed) } else { status?.append(.missing) }
  }

  mutating func append(_ other: ColumnBuilder) {
    numbers.append(contentsOf: other.numbers)
    if case .texts = values { texts.append(contentsOf: other.texts) }
    if status != nil || other.status != nil {
      var all = status ?? [CellStatus](repeating: .given, count: count)
      all.append(
        contentsOf: other.status ?? [CellStatus](repeating: .given, count: other.count))
      status = all
    }
    count += other.count
  }

  func column(_ name: String) -> Column {
    switch values {
    case .numbers: .numbers(name, numbers, status: status)
    case .texts: Column(name, .texts(texts), status: status)
    }
  }
}
