/// Collects the cells of one column, chunk by chunk.
struct ColumnBuilder: Sendable {
  private let values: ColumnType.Values
  private var numbers: [Double] = []
  private var texts = TextStore()
  /// One byte per cell: 0 given, 1 suppressed, 2 missing; empty until a cell is not given.
  private var status: [UInt8] = []
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
        if !status.isEmpty { status.append(0) }
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
        if !status.isEmpty { status.append(0) }
      }
    }
    count &+= 1
  }

  /// A cell of a record that is too short.
  mutating func addMissing() { add(.empty, text: UnsafeBufferPointer(start: nil, count: 0)) }

  private mutating func note(_ kind: CellReader.Kind) {
    if status.isEmpty { status = [UInt8](repeating: 0, count: count) }
    if case .suppressed = kind { status.append(1) } else { status.append(2) }
  }

  mutating func append(_ other: ColumnBuilder) {
    numbers.append(contentsOf: other.numbers)
    if case .texts = values { texts.append(contentsOf: other.texts) }
    if !status.isEmpty || !other.status.isEmpty {
      status.append(contentsOf: repeatElement(0, count: count - status.count))
      status.append(contentsOf: other.status)
      status.append(contentsOf: repeatElement(0, count: other.count - other.status.count))
    }
    count += other.count
  }

  func column(_ name: String) -> Column {
    var statuses: [CellStatus]?
    if !status.isEmpty {
      statuses = status.map { $0 == 0 ? .given : $0 == 1 ? .suppressed : .missing }
    }
    return switch values {
    case .numbers: .numbers(name, numbers, status: statuses)
    case .texts: Column(name, .texts(texts), status: statuses)
    }
  }
}
