/// Checks byte sequences against the UTF-8 of Unicode (table 3-7: no overlong forms, surrogates
/// or code points above 10FFFF).
enum UTF8Check {
  /// Length of the well-formed sequence of two to four bytes at `p`; 0 when there is none.
  ///
  /// Reads no further than the first byte that does not fit.
  @inline(__always)
  static func sequenceLength(_ p: UnsafePointer<UInt8>) -> Int {
    @inline(__always) func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    let lead = p[0]
    switch lead {
    case 0xC2...0xDF:
      return isTail(p[1]) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return p[1] >= low && p[1] <= high && isTail(p[2]) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return p[1] >= low && p[1] <= high && isTail(p[2]) && isTail(p[3]) ? 4 : 0
    default:
      return 0
    }
  }
}
