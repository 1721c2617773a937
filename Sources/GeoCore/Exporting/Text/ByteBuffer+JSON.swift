extension ByteBuffer {
  /// A JSON string with its quotes.
  func appendJSON(string: UnsafeBufferPointer<UInt8>) {
    let start = cursor(room: string.count &* 6 &+ 2)
    var p = start
    p.pointee = UInt8(ascii: "\"")
    p += 1
    if let source = string.baseAddress {
      var i = 0
      let count = string.count
      while i < count {
        let byte = source[i]
        if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
          p.pointee = byte
          p += 1
        } else {
          p = Self.escape(byte, to: p)
        }
        i &+= 1
      }
    }
    p.pointee = UInt8(ascii: "\"")
    end(at: p + 1)
  }

  func appendJSON(string: String) {
    var string = string
    string.withUTF8 { appendJSON(string: $0) }
  }

  /// JSON as read, on one line: line breaks and tabs between its tokens become spaces.
  func appendJSON(raw: UnsafeBufferPointer<UInt8>) {
    guard let source = raw.baseAddress, !raw.isEmpty else {
      append("null")
      return
    }
    var p = cursor(room: raw.count)
    // Inside a JSON string a control byte is always escaped, so these stand between tokens.
    for i in 0..<raw.count {
      p.pointee = source[i] < 0x20 ? 0x20 : source[i]
      p += 1
    }
    end(at: p)
  }

  private static func escape(
    _ byte: UInt8, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    out[0] = UInt8(ascii: "\\")
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out[1] = byte
    case UInt8(ascii: "\n"): out[1] = UInt8(ascii: "n")
    case UInt8(ascii: "\r"): out[1] = UInt8(ascii: "r")
    case UInt8(ascii: "\t"): out[1] = UInt8(ascii: "t")
    default:
      let low = byte & 15
      out[1] = UInt8(ascii: "u")
      out[2] = UInt8(ascii: "0")
      out[3] = UInt8(ascii: "0")
      out[4] = 48 + (byte >> 4)
      out[5] = low < 10 ? 48 + low : 87 + low
      return out + 6
    }
    return out + 2
  }
}
