import Foundation
import Testing

@testable import GeoCore

private func text(
  _ write: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
) -> String {
  var room = [UInt8](repeating: 0, count: 64)
  let count = room.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.map { write($0) - $0 } ?? 0
  }
  return String(decoding: room[..<count], as: UTF8.self)
}

private func fixed(_ value: Double, _ decimals: Int, trim: Bool = false) -> String {
  let number = FixedNumber(decimals: decimals, trimsZeros: trim)
  return text { number.write(value, to: $0) }
}

private func shortest(_ value: Double) -> String {
  text { ShortestNumber.write(value, to: $0) }
}

/// The exact decimal expansion of a double, rounded half away from zero by hand.
private func exact(_ value: Double, _ decimals: Int) -> String {
  // 1 100 decimals hold every double exactly.
  let text = String(format: "%.1100f", value.magnitude)
  var digits = Array(text.utf8)
  guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return text }
  let up = digits[point + 1 + decimals] >= UInt8(ascii: "5")
  digits.removeSubrange((point + 1 + decimals)...)
  if decimals == 0 { digits.removeLast() }
  if up {
    var i = digits.count - 1
    while true {
      if i < 0 {
        digits.insert(UInt8(ascii: "1"), at: 0)
        break
      }
      if digits[i] == UInt8(ascii: ".") {
        i -= 1
        continue
      }
      if digits[i] != UInt8(ascii: "9") {
        digits[i] += 1
        break
      }
      digits[i] = UInt8(ascii: "0")
      i -= 1
    }
  }
  let made = String(decoding: digits, as: UTF8.self)
  return value < 0 && made.contains(where: { $0 != "0" && $0 != "." }) ? "-" + made : made
}

@Suite("numbers as text")
struct NumberTextTests {
  @Test("fixed decimals agree with exact arithmetic for coordinates") func coordinates() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<4_000 {
      let value = random.number(in: -180..<180)
      #expect(fixed(value, 7) == exact(value, 7))
      let metres = random.number(in: -1e7..<1e7)
      #expect(fixed(metres, 4) == exact(metres, 4))
      #expect(fixed(metres, 3) == exact(metres, 3))
    }
  }

  @Test("fixed decimals agree with exact arithmetic near every kind of half") func halves() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<2_000 {
      let decimals = Int(random.next() % 16)
      let scale = Foundation.pow(10, Double(decimals))
      let half = (Double(random.next() % 1_000_000) + 0.5) / scale
      for value in [half, half.nextUp, half.nextDown, -half] {
        #expect(fixed(value, decimals) == exact(value, decimals))
      }
      // Halves that a double holds exactly: multiples of 2⁻ᵏ.
      let dyadic = Double(random.next() % 100_000) / Double(1 << (random.next() % 9))
      for decimals in 0...8 { #expect(fixed(dyadic, decimals) == exact(dyadic, decimals)) }
    }
  }

  @Test("fixed decimals agree with exact arithmetic for any bits") func anyBits() {
    var random = SeededRandom(seed: 13)
    var tried = 0
    while tried < 2_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite, value.magnitude < 0x1p53 else { continue }
      tried += 1
      let decimals = tried % 16
      #expect(fixed(value, decimals) == exact(value, decimals), "\(value)")
    }
  }

  @Test("halves are rounded away from zero") func away() {
    #expect(fixed(0.5, 0) == "1")
    #expect(fixed(2.5, 0) == "3")
    #expect(fixed(-2.5, 0) == "-3")
    #expect(fixed(0.125, 2) == "0.13")
    #expect(fixed(1.115, 2) == "1.11")
    #expect(FixedDecimal.string(1.115, decimals: 2) == "1.11")
    #expect(FixedDecimal.string(-0.125, decimals: 2) == "-0.13")
  }

  @Test("minus zero and what rounds to it have no sign") func minusZero() {
    #expect(fixed(-0.0, 7) == "0.0000000")
    #expect(fixed(-0.0, 7, trim: true) == "0")
    #expect(fixed(-0.000_000_04, 7, trim: true) == "0")
    #expect(fixed(-0.000_000_06, 7, trim: true) == "-0.0000001")
    #expect(shortest(-0.0) == "0")
  }

  @Test("trailing zeros are dropped only when asked") func trimming() {
    #expect(fixed(18.05, 7, trim: true) == "18.05")
    #expect(fixed(18, 7, trim: true) == "18")
    #expect(fixed(100, 4, trim: true) == "100")
    #expect(fixed(18.05, 7) == "18.0500000")
    #expect(fixed(0.0000001, 7, trim: true) == "0.0000001")
    #expect(fixed(120, 0, trim: true) == "120")
  }

  @Test("huge, tiny and missing numbers are still JSON") func extremes() {
    for value in [1e300, -1e300, 0x1p53, -0x1p60, .greatestFiniteMagnitude] {
      let text = fixed(value, 7)
      #expect(Double(text) == value, "\(text)")
    }
    #expect(fixed(.leastNonzeroMagnitude, 7, trim: true) == "0")
    #expect(fixed(9_007_199_254_740_991, 7, trim: true) == "9007199254740991")
    #expect(fixed(.nan, 7) == "null" && fixed(.infinity, 2) == "null")
    #expect(shortest(.nan) == "null" && shortest(-.infinity) == "null")
  }

  @Test("the shortest text of a million doubles reads back as the same double") func roundTrip() {
    var random = SeededRandom(seed: 14)
    var wrong = 0
    var longer = 0
    for i in 0..<1_000_000 {
      let value: Double =
        switch i % 4 {
        case 0: Double(bitPattern: random.next())
        case 1: (random.number(in: -1000..<1000) * 1000).rounded() / 1000
        case 2: random.number(in: -180..<180)
        default: Double(Int64(bitPattern: random.next()) >> (random.next() % 60))
        }
      guard value.isFinite else { continue }
      let text = shortest(value)
      if Double(text) != value { wrong += 1 }
      if text.utf8.count > value.description.utf8.count { longer += 1 }
      if i.isMultiple(of: 50), text != ShortestDecimal.string(value) { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(longer == 0)
  }

  @Test("whole numbers have no point") func whole() {
    #expect(shortest(380) == "380")
    #expect(shortest(-12) == "-12")
    #expect(shortest(0.1 + 0.2) == "0.30000000000000004")
    #expect(shortest(0.3512) == "0.3512")
    #expect(shortest(1e16) == "1e+16")
    #expect(shortest(99) == "99" && shortest(100) == "100" && shortest(9_999_999) == "9999999")
  }
}
