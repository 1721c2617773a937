/// Turns JSON numbers into the nearest doubles (ties to even), whatever the locale.
///
/// Up to 19 digits are gathered in a 64-bit integer. If that and the power of ten are exact
/// doubles, one multiplication or division is correctly rounded (Clinger 1990); otherwise a 128-bit
/// product decides (Lemire 2021, doi:10.1002/spe.2984). Longer numbers are tried with their first
/// 19 digits and those plus one; what is still open goes to the standard library.
struct DecimalReader {
  let tens = PowersOfFive.tens
  let fives = PowersOfFive.words

  /// Zeros that stand in for an empty text.
  nonisolated(unsafe) static let zeros: UnsafePointer<UInt8> = {
    let zeros = UnsafeMutablePointer<UInt8>.allocate(capacity: ByteStorage.padding)
    zeros.initialize(repeating: 0, count: ByteStorage.padding)
    return UnsafePointer(zeros)
  }()

  /// Reads the number at `p` and moves past it; NaN, with `p` anywhere, when there is none.
  ///
  /// Infinite when the number is beyond the largest double.
  @inline(__always)
  func read(_ p: inout UnsafePointer<UInt8>) -> Double {
    let start = p
    let isNegative = p.pointee == JSONByte.minus
    if isNegative { p += 1 }
    var digit = p.pointee &- 0x30
    guard digit <= 9 else { return .nan }
    let first = p
    p += 1
    var mantissa = UInt64(digit)
    if digit == 0 {
      guard !JSONByte.isDigit(p.pointee) else { return .nan }
    } else {
      digit = p.pointee &- 0x30
      while digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        p += 1
        digit = p.pointee &- 0x30
      }
    }
    var digits = p - first
    var exponent = 0
    if p.pointee == JSONByte.point {
      p += 1
      let fraction = p
      var word = UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
      while EightDigits.areDigits(word) {
        mantissa = mantissa &* 100_000_000 &+ EightDigits.value(word)
        p += 8
        word = UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
      }
      digit = p.pointee &- 0x30
      while digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        p += 1
        digit = p.pointee &- 0x30
      }
      let count = p - fraction
      guard count > 0 else { return .nan }
      digits &+= count
      exponent = 0 &- count
    }
    if p.pointee | 0x20 == UInt8(ascii: "e") {
      guard let written = DecimalReader.writtenExponent(&p) else { return .nan }
      exponent &+= written
    }
    if digits > 19 { return long(start, p) }
    let magnitude = value(mantissa, exponent, start, p)
    return isNegative ? -magnitude : magnitude
  }

  /// The value of mantissa × 10^exponent; `start..<end` is the number as written.
  @inline(__always)
  private func value(
    _ mantissa: UInt64, _ exponent: Int, _ start: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>
  ) -> Double {
    if mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
      let whole = Double(Int64(truncatingIfNeeded: mantissa))
      return exponent < 0 ? whole / tens[0 &- exponent] : whole * tens[exponent]
    }
    if exponent >= -PowersOfFive.limit, exponent <= PowersOfFive.limit {
      return rounded(mantissa, exponent)
    }
    return DecimalReader.exact(start, end).magnitude
  }

  /// Reads the exponent at `p`, its letter included; huge ones are cut to ±2³⁰.
  private static func writtenExponent(_ p: inout UnsafePointer<UInt8>) -> Int? {
    p += 1
    let isNegative = p.pointee == JSONByte.minus
    if isNegative || p.pointee == JSONByte.plus { p += 1 }
    guard JSONByte.isDigit(p.pointee) else { return nil }
    var exponent = 0
    while JSONByte.isDigit(p.pointee) {
      if exponent < 1 << 26 { exponent = exponent &* 10 &+ Int(p.pointee &- 0x30) }
      p += 1
    }
    return isNegative ? -exponent : exponent
  }

  /// A number of more than 19 digits, leading zeros counted.
  private func long(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Double {
    var p = start
    let isNegative = p.pointee == JSONByte.minus
    if isNegative { p += 1 }
    var mantissa: UInt64 = 0
    var taken = 0
    var dropped = 0
    var isCut = false
    var decimals = 0
    var pastPoint = false
    while p < end, p.pointee | 0x20 != UInt8(ascii: "e") {
      let digit = p.pointee &- 0x30
      p += 1
      if digit > 9 {
        pastPoint = true
        continue
      }
      if pastPoint { decimals += 1 }
      if taken == 0 && digit == 0 { continue }
      if taken < 19 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        taken += 1
      } else {
        dropped += 1
        isCut = isCut || digit != 0
      }
    }
    var exponent = dropped - decimals
    if p < end, let written = DecimalReader.writtenExponent(&p) { exponent += written }
    if mantissa == 0 { return isNegative ? -0.0 : 0 }
    guard exponent >= -PowersOfFive.limit, exponent <= PowersOfFive.limit else {
      return DecimalReader.exact(start, end)
    }
    let low = rounded(mantissa, exponent)
    if isCut && rounded(mantissa + 1, exponent) != low { return DecimalReader.exact(start, end) }
    return isNegative ? -low : low
  }

  /// The rare case that needs all digits: the standard library's conversion, which knows no
  /// locale.
  @inline(never)
  private static func exact(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Double {
    let text = String(
      decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    return Double(text) ?? .nan
  }

  /// The double nearest to mantissa × 10^exponent, for exponents within ±55, where no result
  /// is subnormal or infinite.
  func rounded(_ mantissa: UInt64, _ exponent: Int) -> Double {
    if mantissa == 0 { return 0 }
    let zeros = mantissa.leadingZeroBitCount
    let word = mantissa << UInt64(zeros)
    let index = (exponent + PowersOfFive.limit) * 2
    var product = word.multipliedFullWidth(by: fives[index])
    if product.high & 0x1FF == 0x1FF {
      let finer = word.multipliedFullWidth(by: fives[index + 1]).high
      let (low, carry) = product.low.addingReportingOverflow(finer)
      product.low = low
      if carry { product.high &+= 1 }
    }
    let upper = Int(product.high >> 63)
    let shift = UInt64(upper + 64 - 52 - 3)
    var bits = product.high >> shift
    // Exactly between two doubles: to the even one. Elsewhere the product cannot be exact.
    if product.low <= 1, exponent >= -4, exponent <= 23, bits & 3 == 1,
      bits << shift == product.high
    {
      bits &= ~1
    }
    bits = (bits &+ (bits & 1)) >> 1
    var power = ((152_170 &+ 65_536) &* exponent) >> 16 &+ 63 &+ upper &- zeros &+ 1023
    if bits >= 2 << 52 {
      bits = 1 << 52
      power += 1
    }
    return Double(bitPattern: UInt64(power) << 52 | bits & ((1 << 52) - 1))
  }
}

/// Eight ASCII digits in one word, the first in the lowest byte.
enum EightDigits {
  @inline(__always)
  static func areDigits(_ word: UInt64) -> Bool {
    (word & 0xF0F0_F0F0_F0F0_F0F0)
      | (((word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4)
      == 0x3333_3333_3333_3333
  }

  @inline(__always)
  static func value(_ word: UInt64) -> UInt64 {
    let digits = word &- 0x3030_3030_3030_3030
    let pairs = digits &* 10 &+ digits >> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs >> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (low &+ high) >> 32
  }
}
