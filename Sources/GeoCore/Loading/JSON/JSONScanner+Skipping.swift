extension JSONScanner {
  /// Moves past the value that starts here, checking every token of it.
  ///
  /// Open arrays and objects are kept as bits, one word per 64 levels, so that depth costs no
  /// stack.
  mutating func skipValue() throws(JSONFault) {
    var open: UInt64 = 0  // 1 = object, the innermost in the lowest bit
    var depth = 0
    var outer: [UInt64] = []

    value: while true {
      switch at.pointee {
      case JSONByte.openBrace, JSONByte.openBracket:
        let isObject = at.pointee == JSONByte.openBrace
        if try isObject ? enterObject() : enterArray() {
          depth += 1
          if depth > JSONScanner.depthLimit { throw fault(.lessNesting) }
          if depth & 63 == 0 { outer.append(open) }
          open = open << 1 | (isObject ? 1 : 0)
          if isObject { _ = try key() }
          continue value
        }
      case JSONByte.quote: _ = try text()
      case JSONByte.minus, 0x30...0x39: try skipNumber()
      case UInt8(ascii: "t"): try skipLiteral("true")
      case UInt8(ascii: "f"): try skipLiteral("false")
      case UInt8(ascii: "n"): try skipLiteral("null")
      default: throw fault(.value)
      }
      while depth > 0 {
        if open & 1 == 1 {
          if try nextMember() {
            _ = try key()
            continue value
          }
        } else if try nextElement() {
          continue value
        }
        open >>= 1
        if depth & 63 == 0 { open = outer.removeLast() }
        depth -= 1
      }
      return
    }
  }

  /// Moves past the number that starts here.
  mutating func skipNumber() throws(JSONFault) {
    var p = at
    if p.pointee == JSONByte.minus { p += 1 }
    guard JSONByte.isDigit(p.pointee) else { throw fault(.digit, at: p) }
    if p.pointee == JSONByte.zero {
      p += 1
      if JSONByte.isDigit(p.pointee) { throw fault(.noLeadingZero, at: p) }
    } else {
      while JSONByte.isDigit(p.pointee) { p += 1 }
    }
    if p.pointee == JSONByte.point {
      p += 1
      guard JSONByte.isDigit(p.pointee) else { throw fault(.digit, at: p) }
      while JSONByte.isDigit(p.pointee) { p += 1 }
    }
    if p.pointee | 0x20 == UInt8(ascii: "e") {
      p += 1
      if p.pointee == JSONByte.plus || p.pointee == JSONByte.minus { p += 1 }
      guard JSONByte.isDigit(p.pointee) else { throw fault(.digit, at: p) }
      while JSONByte.isDigit(p.pointee) { p += 1 }
    }
    at = p
  }

  /// Reads the number that starts here, correctly rounded; infinite when it is too large.
  mutating func number() throws(JSONFault) -> Double {
    var p = at
    let value = decimals.read(&p)
    if value.isNaN {
      try skipNumber()
      throw fault(.value)
    }
    at = p
    return value
  }
}
