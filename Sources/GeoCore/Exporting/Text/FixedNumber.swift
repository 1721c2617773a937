/// Writes numbers with a fixed count of decimals, rounded as the exact value asks for.
///
/// Halves are rounded away from zero, −0 is written as 0, and trailing zeros can be dropped.
/// Takes no locale and allocates nothing.
struct FixedNumber: Sendable {
  /// No number with any count of decimals takes more bytes than this.
  static let maximumLength = 40

  let decimals: Int
  let trimsZeros: Bool
  /// No number takes more bytes than this: a sign, 16 digits, a point and the decimals.
  let room: Int
  private let scale: Double
  private let scaleWhole: UInt64
  /// Below this the scaled value has at least ten bits to spare under its point.
  private let fastBelow: Double

  /// - Parameter decimals: 0…15.
  init(decimals: Int, trimsZeros: Bool) {
    precondition((0...15).contains(decimals), "0 to 15 decimals")
    self.decimals = decimals
    self.trimsZeros = trimsZeros
    room = max(ShortestNumber.maximumLength, 19 + decimals)
    var whole: UInt64 = 1
    for _ in 0..<decimals { whole &*= 10 }
    scaleWhole = whole
    scale = Double(whole)
    fastBelow = 0x1p43 / scale
  }

  /// Writes the number at `out` and returns the end; `null` for what is not finite.
  ///
  /// Precondition: `room` bytes are free.
  @inline(__always)
  func write(_ value: Double, to out: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let magnitude = value.magnitude
    guard magnitude < fastBelow else { return writeExactly(value, to: out) }
    // The product is off by at most 2⁻¹⁰ here, so only near a half the exact way is needed.
    let scaled = magnitude * scale
    let floor = Int64(scaled)
    let rest = scaled - Double(floor)
    if (rest - 0.5).magnitude <= 0x1p-9 { return writeExactly(value, to: out) }
    return write(UInt64(bitPattern: rest > 0.5 ? floor &+ 1 : floor), negative: value < 0, to: out)
  }

  @inline(__always)
  private func write(
    _ scaled: UInt64, negative: Bool, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var p = out
    if negative && scaled != 0 {
      p.pointee = UInt8(ascii: "-")
      p += 1
    }
    if decimals == 7 {
      let whole = scaled / 10_000_000
      p = Digits.write(whole, to: p)
      return writeSeven(UInt32(truncatingIfNeeded: scaled &- whole &* 10_000_000), to: p)
    }
    let whole = decimals == 0 ? scaled : scaled / scaleWhole
    p = Digits.write(whole, to: p)
    return writeFraction(scaled &- whole &* scaleWhole, to: p)
  }

  /// The seven decimals of a coordinate in degrees.
  @inline(__always)
  private func writeSeven(
    _ fraction: UInt32, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if fraction == 0 && trimsZeros { return out }
    out.pointee = UInt8(ascii: ".")
    let high = fraction / 10_000
    let low = fraction &- high &* 10_000
    Digits.writePair(high / 10, to: out + 1)
    out[3] = UInt8(truncatingIfNeeded: 48 &+ high % 10)
    Digits.writePair(low / 100, to: out + 4)
    Digits.writePair(low % 100, to: out + 6)
    return trimmed(out + 8)
  }

  private func writeFraction(
    _ fraction: UInt64, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if decimals == 0 || (fraction == 0 && trimsZeros) { return out }
    out.pointee = UInt8(ascii: ".")
    var rest = fraction
    var i = decimals
    while i > 0 {
      let next = rest / 10
      out[i] = UInt8(truncatingIfNeeded: 48 &+ (rest &- next &* 10))
      rest = next
      i &-= 1
    }
    return trimmed(out + 1 + decimals)
  }

  /// The end without the zeros before it; there is a digit other than zero after the point.
  @inline(__always)
  private func trimmed(_ end: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    guard trimsZeros else { return end }
    var p = end
    while p[-1] == UInt8(ascii: "0") { p -= 1 }
    return p
  }

  /// Rounds in whole numbers of 128 bits; whole doubles beyond 2⁵³ in their shortest form.
  @inline(never)
  private func writeExactly(
    _ value: Double, to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard value.isFinite else { return Digits.writeNull(to: out) }
    if value.magnitude >= 0x1p53 { return ShortestNumber.write(value, to: out) }
    if value == 0 { return write(0, negative: false, to: out) }
    // value = significand / 2^shift with a whole significand below 2⁵³.
    let shift = 52 - Int(value.exponent)
    let significand = UInt128(value.magnitude.significandBitPattern | (1 << 52))
    let product = significand * UInt128(scaleWhole)
    // product < 2¹⁰³, so that anything shifted further is nearer to zero than a half.
    if shift > 105 { return write(0, negative: false, to: out) }
    var rounded = product >> UInt128(shift)
    if shift > 0, (product >> UInt128(shift - 1)) & 1 == 1 { rounded += 1 }
    if let small = UInt64(exactly: rounded) {
      return write(small, negative: value < 0, to: out)
    }
    let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: UInt128(scaleWhole))
    var p = out
    if value < 0 {
      p.pointee = UInt8(ascii: "-")
      p += 1
    }
    p = Digits.write(UInt64(truncatingIfNeeded: whole), to: p)
    return writeFraction(UInt64(truncatingIfNeeded: fraction), to: p)
  }
}
