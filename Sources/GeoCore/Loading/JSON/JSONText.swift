/// A string token as it lies in the text: the bytes between its quotes, already checked.
struct JSONText {
  let start: UnsafePointer<UInt8>
  let count: Int
  let hasEscapes: Bool

  var raw: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether the string reads exactly like `word`.
  func reads(_ word: StaticString) -> Bool {
    if hasEscapes { return string == word.description }
    guard count == word.utf8CodeUnitCount else { return false }
    let letters = word.utf8Start
    var i = 0
    while i < count {
      guard start[i] == letters[i] else { return false }
      i += 1
    }
    return true
  }

  /// The string, escapes resolved.
  var string: String {
    guard hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    var bytes: [UInt8] = []
    _ = appendDecoded(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the string's UTF-8 bytes, escapes resolved.
  ///
  /// Half of a surrogate pair alone stands for no character; U+FFFD takes its place, and the
  /// result is true.
  func appendDecoded(to bytes: inout [UInt8]) -> Bool {
    guard hasEscapes else {
      bytes.append(contentsOf: raw)
      return false
    }
    var replaced = false
    var i = 0
    while i < count {
      guard start[i] == JSONByte.backslash else {
        bytes.append(start[i])
        i += 1
        continue
      }
      switch start[i + 1] {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        var unit = hex(at: i + 2)
        i += 4
        if unit & 0xFC00 == 0xD800, i + 7 < count, start[i + 2] == JSONByte.backslash,
          start[i + 3] == UInt8(ascii: "u"), hex(at: i + 4) & 0xFC00 == 0xDC00
        {
          unit = 0x10000 + (unit & 0x3FF) << 10 + hex(at: i + 4) & 0x3FF
          i += 6
        }
        let scalar = Unicode.Scalar(unit)
        replaced = replaced || scalar == nil
        bytes.append(
          contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      case let plain: bytes.append(plain)
      }
      i += 2
    }
    return replaced
  }

  private func hex(at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for i in index..<index + 4 { value = value << 4 | JSONText.hexValue(start[i]) }
    return value
  }

  /// The value of a hexadecimal digit; 16 or more for any other byte.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x30...0x39: UInt32(byte &- 0x30)
    case 0x41...0x46: UInt32(byte &- 0x37)
    case 0x61...0x66: UInt32(byte &- 0x57)
    default: 16
    }
  }
}
