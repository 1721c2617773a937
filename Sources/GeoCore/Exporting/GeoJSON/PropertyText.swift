/// Writes the cells of a row as members of a JSON object.
struct PropertyText: Sendable {
  private struct Entry: Sendable {
    /// The quoted name with its colon, after a comma from the second on.
    let key: [UInt8]
    let column: Column
    let number: FixedNumber?
  }

  private let entries: [Entry]

  init(_ columns: [Column]) {
    entries = columns.enumerated().map { index, column in
      let key = ByteBuffer(capacity: 64)
      if index > 0 { key.append(UInt8(ascii: ",")) }
      key.appendJSON(string: column.name)
      key.append(UInt8(ascii: ":"))
      let number = column.decimals.map {
        FixedNumber(decimals: min(max($0, 0), 15), trimsZeros: true)
      }
      return Entry(key: Array(key.bytes), column: column, number: number)
    }
  }

  /// `{"name":value,…}`; what is not given is null.
  func append(_ row: Int, to buffer: ByteBuffer) {
    buffer.append(UInt8(ascii: "{"))
    for entry in entries {
      buffer.append(entry.key)
      Self.append(entry.column, row, entry.number, to: buffer)
    }
    buffer.append(UInt8(ascii: "}"))
  }

  private static func append(
    _ column: Column, _ row: Int, _ number: FixedNumber?, to buffer: ByteBuffer
  ) {
    if let status = column.status, status[row] != .given {
      buffer.append("null")
      return
    }
    switch column.values {
    case .numbers(let numbers):
      let cursor = buffer.cursor(room: FixedNumber.maximumLength)
      let end =
        number.map { $0.write(numbers[row], to: cursor) }
        ?? ShortestNumber.write(numbers[row], to: cursor)
      buffer.end(at: end)
    case .texts(let texts):
      texts.bytes.withUnsafeBufferPointer { bytes in
        buffer.appendJSON(
          string: .init(rebasing: bytes[texts.offsets[row]..<texts.offsets[row + 1]]))
      }
    case .json(let texts):
      texts.bytes.withUnsafeBufferPointer { bytes in
        buffer.appendJSON(raw: .init(rebasing: bytes[texts.offsets[row]..<texts.offsets[row + 1]]))
      }
    case .booleans(let booleans):
      buffer.append(booleans[row] ? "true" : "false")
    }
  }
}
