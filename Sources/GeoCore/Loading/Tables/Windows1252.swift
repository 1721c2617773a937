/// The code page of Windows for western Europe: ISO 8859-1 with letters and quotes in 80…9F.
///
/// - Source: WHATWG Encoding Standard, index windows-1252; the five unused bytes map to themselves.
enum Windows1252 {
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// - Complexity: O(bytes)
  static func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
        continue
      }
      let code = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt16(byte)
      if code < 0x800 {
        out.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      } else {
        out.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
        out.append(0x80 | UInt8(truncatingIfNeeded: code >> 6) & 0x3F)
      }
      out.append(0x80 | UInt8(truncatingIfNeeded: code) & 0x3F)
    }
    return out
  }
}
