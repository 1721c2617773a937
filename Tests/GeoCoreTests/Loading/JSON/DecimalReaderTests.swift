import Glibc
import TestSupport
import Testing

@testable import GeoCore

private func read(_ text: String) throws -> Double {
  let value = try JSONValue.parse("[\(text)]")
  guard case .array(let elements) = value else { return .nan }
  switch elements[0] {
  case .integer(let integer): return Double(integer)
  case .number(let number): return number
  default: return .nan
  }
}

@Suite("numbers are rounded correctly, whatever their length")
struct DecimalReaderTests {
  @Test(
    "known hard numbers read as their nearest double",
    arguments: [
      ("0", 0.0), ("-0", -0.0), ("-0.0", -0.0), ("1", 1.0), ("-12.5", -12.5), ("1e0", 1.0),
      ("1E+2", 100.0), ("5e-324", .leastNonzeroMagnitude), ("2.4703282292062327e-324", 0.0),
      ("2.4703282292062328e-324", .leastNonzeroMagnitude),
      ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
      ("1.7976931348623157e308", 1.7976931348623157e308), ("1e999", Double.infinity),
      ("-1e999", -Double.infinity), ("1e-999", 0.0), ("0e999999999999", 0.0),
      ("1e99999999999999999999", Double.infinity), ("9007199254740993", 9007199254740992.0),
      ("9007199254740993.0000000000000000000000000000001", 9007199254740994.0),
      ("9007199254740995", 9007199254740996.0), ("4503599627370497.5", 4503599627370498.0),
      ("4503599627370496.5", 4503599627370496.0), ("7.2057594037927933e16", 72057594037927936.0),
      ("0.1", 0.1), ("0.30000000000000004", 0.30000000000000004),
      ("123456789012345678901234567890", 1.2345678901234568e29),
      ("0.000000000000000000000000000000000000000001", 1e-42),
      ("1448997445238699", 1448997445238699.0), ("8.589973e9", 8589973000.0),
      ("17.638927312345678", 17.638927312345678), ("59.85000000000000142", 59.85),
    ])
  func hardNumbers(text: String, expected: Double) throws {
    let value = try read(text)
    // A whole number read as an integer has no sign of zero to keep.
    #expect(value == expected)
    if text.hasPrefix("-0") { #expect(value.sign == .minus) }
  }

  @Test("a number beyond the largest double is cut off exactly half a step above it")
  func overflow() throws {
    let largest = "17976931348623157" + String(repeating: "0", count: 292)
    #expect(try read(largest) == .greatestFiniteMagnitude)
    let edge = "1797693134862315807e290"
    #expect(try read(edge) == strtod(edge, nil))
    let over = "1797693134862315808e290"
    #expect(try read(over) == strtod(over, nil))
  }

  @Test("long runs of zeros and digits change nothing")
  func longNumbers() throws {
    let zeros = String(repeating: "0", count: 5000)
    #expect(try read("1.5\(zeros)") == 1.5)
    #expect(try read("0.\(zeros)15e5001") == 1.5)
    #expect(try read("15\(zeros)e-5001") == 1.5)
    #expect(try read("1\(zeros)1e-5001") == 1.0)
    // One digit far behind a tie decides it.
    #expect(try read("9007199254740993.\(zeros)1") == 9007199254740994)
    #expect(try read("9007199254740993.\(zeros)") == 9007199254740992)
  }

  @Test("random numbers in every notation read as the C library reads them")
  func randomNumbers() throws {
    let count = TestEffort.iterations("GEOSEG_NUMBER_ITERATIONS", usual: 60_000)
    var random = SeededRandom(seed: 754)
    let reader = DecimalReader()
    for _ in 0..<count {
      let text = NumberText.random(&random)
      let expected = strtod(text, nil)
      var bytes = Array(text.utf8)
      bytes += Array(repeating: 0, count: ByteStorage.padding)
      let value = bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return Double.nan }
        var p = start
        let value = reader.read(&p)
        #expect(p - start == text.utf8.count, "\(text)")
        return value
      }
      guard value.bitPattern == expected.bitPattern else {
        Issue.record("\(text) read as \(value), expected \(expected)")
        return
      }
    }
  }

  @Test("powers of five agree with their published leading bits")
  func powersOfFive() {
    func words(_ k: Int) -> [UInt64] {
      let index = (k + PowersOfFive.limit) * 2
      return [PowersOfFive.words[index], PowersOfFive.words[index + 1]]
    }
    #expect(words(0) == [0x8000_0000_0000_0000, 0])
    #expect(words(1) == [0xA000_0000_0000_0000, 0])
    #expect(words(-1) == [0xCCCC_CCCC_CCCC_CCCC, 0xCCCC_CCCC_CCCC_CCCD])
    #expect(words(-22) == [0xF1C9_0080_BAF7_2CB1, 0x5324_C68B_12DD_6339])
    #expect(words(27) == [0xCECB_8F27_F420_0F3A, 0])
    #expect(words(28) == [0x813F_3978_F894_0984, 0x4000_0000_0000_0000])
    #expect(words(55) == [0xD0CF_4B50_CFE2_0765, 0xFFF4_B4E3_F741_CF6D])
  }
}

/// Number texts of all shapes, ties between doubles among them.
enum NumberText {
  static func random(_ random: inout SeededRandom) -> String {
    let sign = random.next() % 4 == 0 ? "-" : ""
    switch random.next() % 8 {
    case 0:  // as a coordinate
      let decimals = Int(random.next() % 18)
      return sign + digits(1 + Int(random.next() % 7), &random) + fraction(decimals, &random)
    case 1:  // shortest text of any double
      let value = Double(bitPattern: random.next())
      return value.isFinite ? plain("\(value)") : "0"
    case 2:  // shortest text of a double near one
      return sign + plain("\(random.unit() * 1000)")
    case 3:  // exactly between two doubles
      let shift = 1 + random.next() % 10
      let whole = (1 << 52 | random.next() >> 12) << shift | 1 << (shift - 1)
      return sign + String(whole) + tail(&random)
    case 4:
      let half = 1 << 51 | random.next() >> 13
      return sign + String(half) + [".5", ".25", ".75"][Int(random.next() % 3)] + tail2(&random)
    case 5:  // many digits
      return sign + digits(1 + Int(random.next() % 40), &random)
        + fraction(Int(random.next() % 40), &random) + exponent(60, &random)
    case 6:  // few digits, any exponent
      return sign + digits(1 + Int(random.next() % 3), &random)
        + fraction(Int(random.next() % 3), &random) + exponent(340, &random)
    default:  // leading zeros
      return sign + "0." + String(repeating: "0", count: Int(random.next() % 30))
        + digits(1 + Int(random.next() % 20), &random)
    }
  }

  private static func digits(_ count: Int, _ random: inout SeededRandom) -> String {
    var text = String(1 + random.next() % 9)
    while text.utf8.count < count { text += String(random.next() % 10) }
    return text
  }

  private static func fraction(_ count: Int, _ random: inout SeededRandom) -> String {
    count == 0 ? "" : "." + digits(count, &random)
  }

  private static func exponent(_ limit: UInt64, _ random: inout SeededRandom) -> String {
    let sign = ["", "+", "-"][Int(random.next() % 3)]
    return (random.next() % 2 == 0 ? "e" : "E") + sign + String(random.next() % limit)
  }

  private static func tail(_ random: inout SeededRandom) -> String {
    ["", ".0", ".00000000000000000001", "e0", ".5"][Int(random.next() % 5)]
  }

  private static func tail2(_ random: inout SeededRandom) -> String {
    ["", "0", "0000000000000000000000", "00000000000000000000000001"][Int(random.next() % 4)]
  }

  /// Swift writes `5e-324` and `inf`; the former is JSON already.
  private static func plain(_ text: String) -> String { text }
}
