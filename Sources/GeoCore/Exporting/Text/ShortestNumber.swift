/// Writes numbers as the shortest text that reads back as the same double.
///
/// The same text as `ShortestDecimal`, straight into a buffer.
enum ShortestNumber {
  /// No number takes more bytes than this.
  static let maximumLength = 26

  /// Writes the number at `out` and returns the end; `null` for what is not finite.
  ///
  /// Precondition: `maximumLength` bytes are free.
  static func write(
    _ value: Double, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard value.isFinite else { return Digits.writeNull(to: out) }
    var p = out
    let magnitude = value.magnitude
    let whole = magnitude.rounded(.down)
    if whole == magnitude {
      guard magnitude < 0x1p53 else { return copy(value.description, to: p) }
      if value < 0 {
        p.pointee = UInt8(ascii: "-")
        p += 1
      }
      return Digits.write(UInt64(magnitude), to: p)
    }
    // A quotient of a whole number below 2⁵³ and a power of ten is correctly rounded; the first
    // such quotient that gives the value back has the fewest digits.
    if magnitude >= 1e-4 && magnitude < 1e9 {
      var power = 10.0
      var decimals = 1
      while decimals <= 6 {
        let scaled = magnitude * power
        let nearest = scaled.rounded()
        if (scaled - nearest).magnitude <= scaled * 0x1p-51, nearest / power == magnitude {
          if value < 0 {
            p.pointee = UInt8(ascii: "-")
            p += 1
          }
          return write(UInt64(nearest), decimals: decimals, power: UInt64(power), to: p)
        }
        power *= 10
        decimals &+= 1
      }
    }
    return copy(value.description, to: p)
  }

  private static func write(
    _ scaled: UInt64, decimals: Int, power: UInt64, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let whole = scaled / power
    let p = Digits.write(whole, to: out)
    p.pointee = UInt8(ascii: ".")
    var rest = scaled &- whole &* power
    var i = decimals
    while i > 0 {
      p[i] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
      rest /= 10
      i &-= 1
    }
    return p + 1 + decimals
  }

  private static func copy(
    _ text: String, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var p = out
    for byte in text.utf8 {
      p.pointee = byte
      p += 1
    }
    return p
  }
}
