extension JSONScanner {
  /// Reads the string that starts here: checks escapes, control characters and UTF-8.
  @inline(__always)
  mutating func text() throws(JSONFault) -> JSONText {
    let start = at + 1
    var p = start
    // Most strings are short and plain; eight bytes at a time until something is special.
    while true {
      let word = UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)
      let special = JSONScanner.specialBytes(UInt64(littleEndian: word))
      if special != 0 {
        p += special.trailingZeroBitCount >> 3
        break
      }
      p += 8
    }
    if p.pointee == JSONByte.quote {
      at = p + 1
      return JSONText(start: start, count: p - start, hasEscapes: false)
    }
    return try unusualText(start: start, from: p)
  }

  /// High bit of each byte that is a quote, a backslash, a control character or not ASCII.
  ///
  /// Bytes above the lowest hit may be marked wrongly; the lowest is always right.
  @inline(__always)
  private static func specialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let below = (word &- ones &* 0x20) & ~word
    let hits = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | below | word
    return hits & highs
  }

  /// The rest of a string, byte by byte, from its first byte that is not plain.
  private mutating func unusualText(
    start: UnsafePointer<UInt8>, from first: UnsafePointer<UInt8>
  ) throws(JSONFault) -> JSONText {
    var p = first
    var escapes = false
    while true {
      let byte = p.pointee
      switch byte {
      case JSONByte.quote:
        at = p + 1
        return JSONText(start: start, count: p - start, hasEscapes: escapes)
      case JSONByte.backslash:
        escapes = true
        p = try escaped(p)
      case 0..<0x20:
        if p >= end { throw fault(.closingQuote, at: end) }
        throw fault(.noControlCharacter, at: p)
      case 0..<0x80:
        p += 1
      default:
        let length = UTF8Check.sequenceLength(p)
        guard length > 0 else { throw fault(.utf8, at: p) }
        p += length
      }
    }
  }

  /// Checks the escape at `p` and returns the byte after it.
  private func escaped(_ p: UnsafePointer<UInt8>) throws(JSONFault) -> UnsafePointer<UInt8> {
    switch p[1] {
    case JSONByte.quote, JSONByte.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return p + 2
    case UInt8(ascii: "u"):
      for i in 2..<6 where JSONText.hexValue(p[i]) > 15 { throw fault(.hexDigits, at: p + i) }
      return p + 6
    default:
      throw fault(p + 1 >= end ? .closingQuote : .escape, at: p + 1)
    }
  }
}
