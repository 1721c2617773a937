/// Writes the cells of one column as CSV fields.
struct CellText: Sendable {
  private let column: Column
  private let number: FixedNumber?

  init(_ column: Column) {
    self.column = column
    number = column.decimals.map { FixedNumber(decimals: min(max($0, 0), 15), trimsZeros: true) }
  }

  func append(_ row: Int, to buffer: ByteBuffer) {
    guard column.isGiven(row) else { return }
    switch column.values {
    case .numbers(let numbers):
      guard numbers[row].isFinite else { return }
      let cursor = buffer.cursor(room: FixedNumber.maximumLength)
      let end =
        number.map { $0.write(numbers[row], to: cursor) }
        ?? ShortestNumber.write(numbers[row], to: cursor)
      buffer.end(at: end)
    case .texts(let texts), .json(let texts):
      texts.bytes.withUnsafeBufferPointer { bytes in
        buffer.appendCSV(.init(rebasing: bytes[texts.offsets[row]..<texts.offsets[row + 1]]))
      }
    case .booleans(let booleans): buffer.append(booleans[row] ? "true" : "false")
    }
  }
}

extension ByteBuffer {
  func appendCSV(text: String) {
    var text = text
    text.withUTF8 { appendCSV($0) }
  }

  /// A field, in quotes when it is empty or holds a comma, a quote, a line break or outer spaces.
  func appendCSV(_ field: UnsafeBufferPointer<UInt8>) {
    let space = UInt8(ascii: " ")
    let plain =
      !field.isEmpty && field.first != space && field.last != space
      && !field.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
      }
    if plain { return append(field) }
    var p = cursor(room: field.count * 2 + 2)
    p.pointee = UInt8(ascii: "\"")
    p += 1
    for byte in field {
      if byte == UInt8(ascii: "\"") {
        p.pointee = byte
        p += 1
      }
      p.pointee = byte
      p += 1
    }
    p.pointee = UInt8(ascii: "\"")
    end(at: p + 1)
  }
}
