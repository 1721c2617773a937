/// A plain number as tables write it, cut into digits and power of ten.
///
/// An optional minus, digits without leading zeros (or in groups of three parted by a space, a
/// no-break space or a narrow one), an optional fraction after a point or comma, an optional
/// exponent. Anything else is text: `0380` is a code, `12 %` and `+46` are not plain.
struct WrittenNumber {
  enum Form: UInt8 {
    /// No number, not even a wrong one.
    case none
    case whole
    case point
    case comma
    /// Digits that are a code: with leading zeros, or too many for a count to be exact.
    case code
  }

  private(set) var form = Form.none
  /// A fraction of three digits after one to three others, as `1,234`: it could be thousands.
  private(set) var couldBeThousands = false
  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var exponent = 0
  /// Digits taken into the mantissa, leading zeros not counted; past 19 they are dropped.
  private var digits = 0
  private var isCut = false

  /// - Complexity: O(bytes)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let bytes = text.baseAddress else { return }
    var i = 0
    var end = text.count
    while i < end, let length = Self.blank(bytes, i, end) { i += length }
    while end > i, bytes[end - 1] == 0x20 { end -= 1 }
    while end - 2 >= i, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
    if i < end, bytes[i] == UInt8(ascii: "-") {
      isNegative = true
      i += 1
    } else if i + 2 < end, bytes[i] == 0xE2, bytes[i + 1] == 0x88, bytes[i + 2] == 0x92 {
      isNegative = true
      i += 3
    }
    guard i < end else { return }

    let wholeStart = i
    let (wholeDigits, groups, next) = whole(bytes, i, end)
    guard next >= 0 else { return }
    i = next
    var found = Form.whole
    var fraction = 0
    if i < end, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ",") {
      found = bytes[i] == UInt8(ascii: ".") ? .point : .comma
      i += 1
      while i < end, bytes[i] &- 48 < 10 {
        take(bytes[i] &- 48)
        exponent -= isCut ? 0 : 1
        fraction += 1
        i += 1
      }
      if fraction == 0 { return }
    }
    if wholeDigits == 0, fraction == 0 { return }
    var hasExponent = false
    if i < end, bytes[i] | 0x20 == UInt8(ascii: "e"), wholeDigits > 0 {
      guard let (power, after) = Self.power(bytes, i + 1, end) else { return }
      exponent += power
      i = after
      hasExponent = true
    }
    guard i == end else { return }
    let startsWithZero = wholeDigits > 1 && bytes[wholeStart] == UInt8(ascii: "0")
    let isTooLong = found == .whole && !hasExponent && (isCut || mantissa > 9_007_199_254_740_992)
    form = startsWithZero || isTooLong ? .code : found
    couldBeThousands =
      fraction == 3 && !groups && !hasExponent && (1...3).contains(wholeDigits)
      && bytes[wholeStart] != UInt8(ascii: "0")
  }

  /// The nearest double; nil when it is beyond the range of doubles.
  ///
  /// Exact for up to 15 digits and small powers of ten, else by the correctly rounded conversion of
  /// the standard library. `text` is what the number was read from.
  func value(of text: UnsafeBufferPointer<UInt8>) -> Double? {
    var magnitude: Double
    if !isCut, mantissa <= 9_007_199_254_740_992, abs(exponent) <= 22 {
      let power = Self.powersOfTen[abs(exponent)]
      magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    } else {
      guard let parsed = Double(Self.ascii(text)) else { return nil }
      magnitude = parsed.magnitude
    }
    guard magnitude.isFinite else { return nil }
    return isNegative && magnitude != 0 ? -magnitude : magnitude
  }

  /// The number as programs write it: no blanks, a point for the mark.
  private static func ascii(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var out = ""
    for byte in text {
      switch byte {
      case UInt8(ascii: ","): out.append(".")
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default: break
      }
    }
    return out
  }

  @inline(__always)
  private mutating func take(_ digit: UInt8) {
    if digits == 0, digit == 0 { return }
    if digits == 19 {
      isCut = true
      return
    }
    digits += 1
    mantissa = mantissa &* 10 &+ UInt64(digit)
  }

  /// The digits before the mark: how many, whether grouped, and where they end (−1: not a number).
  private mutating func whole(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> (digits: Int, groups: Bool, next: Int) {
    var i = start
    var total = 0
    var group = 0
    var separator: UInt8?
    while i < end {
      if bytes[i] &- 48 < 10 {
        take(bytes[i] &- 48)
        total += 1
        group += 1
        i += 1
        continue
      }
      guard let length = Self.blank(bytes, i, end) else { break }
      // One blank, of the same kind each time, with three digits after it.
      let kind = bytes[i + length - 1]
      let fits = separator == nil ? (1...3).contains(group) : group == 3 && separator == kind
      guard fits, i + length < end, bytes[i + length] &- 48 < 10 else { return (0, false, -1) }
      separator = kind
      group = 0
      i += length
    }
    if separator != nil, group != 3 { return (0, false, -1) }
    return (total, separator != nil, i)
  }

  /// Length of a space, no-break space, thin or narrow no-break space at `i`.
  @inline(__always)
  private static func blank(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> Int? {
    if bytes[i] == 0x20 { return 1 }
    if bytes[i] == 0xC2, i + 1 < end, bytes[i + 1] == 0xA0 { return 2 }
    if bytes[i] == 0xE2, i + 2 < end, bytes[i + 1] == 0x80,
      bytes[i + 2] == 0xAF || bytes[i + 2] == 0x89
    {
      return 3
    }
    return nil
  }

  private static func power(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> (power: Int, next: Int)? {
    var i = start
    var sign = 1
    if i < end, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") {
      sign = bytes[i] == UInt8(ascii: "-") ? -1 : 1
      i += 1
    }
    let digitsStart = i
    var power = 0
    while i < end, bytes[i] &- 48 < 10 {
      power = min(power * 10 + Int(bytes[i] &- 48), 100_000)
      i += 1
    }
    return i == digitsStart ? nil : (sign * power, i)
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
