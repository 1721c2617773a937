import GeoCore
import Testing

@Suite("a JSON text reads as a tree")
struct JSONValueParsingTests {
  @Test("members keep their order and values their type")
  func tree() throws {
    let value = try JSONValue.parse(
      #"{"b": [1, -2.5, 1e3, true, null], "a": {"x": "å\n\u00e5\ud83d\ude00"}, "b": 2}"#)
    #expect(
      value
        == .object([
          .init("b", .array([1, .number(-2.5), .number(1000), true, .null])),
          .init("a", .object([.init("x", "å\nå\u{1F600}")])), .init("b", 2),
        ]))
  }

  @Test("whole numbers stay whole as far as they fit")
  func integers() throws {
    let text = "[9223372036854775807,-9223372036854775808,9223372036854775808,12345678901234567890]"
    #expect(
      try JSONValue.parse(text)
        == .array([
          .integer(.max), .integer(.min), .number(9223372036854775808),
          .number(12345678901234567168),
        ]))
    guard case .number(let zero) = try JSONValue.parse("-0") else {
      Issue.record("minus zero became an integer")
      return
    }
    #expect(zero.sign == .minus)
  }

  @Test("half a surrogate pair becomes the replacement character")
  func surrogates() throws {
    #expect(try JSONValue.parse(#""\ud800""#) == "\u{FFFD}")
    #expect(try JSONValue.parse(#""a\udc00b""#) == "a\u{FFFD}b")
    #expect(try JSONValue.parse(#""\ud800\u0041""#) == "\u{FFFD}A")
    #expect(try JSONValue.parse(#""\ud800\ud83d\ude00""#) == "\u{FFFD}\u{1F600}")
  }

  @Test("what JSONValue writes it reads back")
  func roundTrip() throws {
    var random = SeededRandom(seed: 8259)
    for _ in 0..<200 {
      let value = randomValue(&random, depth: 0)
      #expect(try JSONValue.parse(value.text()) == value)
      #expect(try JSONValue.parse(value.text(indent: 2)) == value)
    }
  }

  private func randomValue(_ random: inout SeededRandom, depth: Int) -> JSONValue {
    switch random.next() % (depth > 4 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(random.next() % 2 == 0)
    case 2: return .integer(Int(truncatingIfNeeded: random.next()))
    case 3:
      let value = Double(bitPattern: random.next())
      // A whole number is written without a point and read as an integer.
      return value.isFinite && value != value.rounded() ? .number(value) : .number(0.5)
    case 4:
      let scalars = (0..<random.next() % 12).map { _ in
        Unicode.Scalar(UInt32(random.next() % 0x500)) ?? "x"
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5:
      return .array((0..<random.next() % 5).map { _ in randomValue(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<random.next() % 5).map { i in .init("k\(i)", randomValue(&random, depth: depth + 1)) })
    }
  }
}
