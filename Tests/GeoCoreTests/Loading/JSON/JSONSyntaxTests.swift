import GeoCore
import TestSupport
import Testing

private func fault(_ text: [UInt8]) -> Diagnostic? {
  text.withUnsafeBytes { bytes in
    do throws(GeosegError) {
      try JSONSyntax.validate(bytes)
      return nil
    } catch {
      return error.diagnostics[0]
    }
  }
}

private func fault(_ text: String) -> Diagnostic? { fault(Array(text.utf8)) }

@Suite("the grammar of JSON is kept strictly")
struct JSONSyntaxTests {
  @Test(
    "sound texts are accepted",
    arguments: [
      "{}", "[]", " \t\r\n[ ] ", "null", "true", "-0.5e-10", "\"\"", "\"\\u0000\"", "[[],{},[{}]]",
      "{\"a\":{\"b\":[1,2,{\"c\":null}]}}", "\"\\ud83d\\ude00\"", "\"å\u{1F600}\u{7F}\"",
      "{\"\":0}", "{\"a\":1,\"a\":2}", "\u{FEFF}{}", "[1E+2,0e1,-0]",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    ])
  func sound(text: String) {
    #expect(fault(text) == nil)
    #expect((try? JSONValue.parse(text)) != nil)
  }

  @Test(
    "broken texts are rejected at the byte where they break",
    arguments: [
      ("", 0), ("  ", 2), ("[", 1), ("{", 1), ("[1", 2), ("[1,", 3), ("{\"a\"", 4), ("{\"a\":", 5),
      ("[1,]", 3), ("{\"a\":1,}", 7), ("[1 2]", 3), ("{a:1}", 1), ("{'a':1}", 1), ("[01]", 2),
      ("[-]", 2), ("[1.]", 3), ("[.5]", 1), ("[+1]", 1), ("[1e]", 3), ("[1e+]", 4), ("[0x1]", 2),
      ("[NaN]", 1), ("[Infinity]", 1), ("[tru]", 1), ("[nul", 1), ("\"abc", 4), ("\"\\x\"", 2),
      ("\"\\u12G4\"", 5), ("\"a\tb\"", 2), ("\"a\nb\"", 2), ("{}{}", 2), ("[]]", 2),
      ("{\"a\" 1}", 5),
      ("[1,,2]", 3), ("// c\n{}", 0), ("[\"a\",\n\"b\" \"c\"]", 10), ("[1}", 2), ("{\"a\":1]", 6),
      ("[\u{A0}1]", 1), ("[1]\0", 3), ("\"\\", 2),
    ])
  func broken(text: String, offset: Int) throws {
    let found = try #require(fault(text))
    #expect(found.location.position?.byte == offset)
    #expect(["GS110", "GS111"].contains(found.kind.code))
    #expect(found.kind.code == (offset >= text.utf8.count ? "GS111" : "GS110"))
    #expect((try? JSONValue.parse(text)) == nil)
  }

  @Test("a fault is told with its line and its column in characters")
  func position() throws {
    let found = try #require(fault("{\r\n  \"å\": 1,\n  \"öä\": x\n}"))
    #expect(found.location.position == .init(byte: 24, line: 3, column: 9))
    #expect(found.message(in: .english).contains("expected a value, found x"))
    #expect(found.message(in: .swedish).contains("väntade ett värde, fann x"))
  }

  @Test(
    "bytes that are not UTF-8 are found wherever they stand",
    arguments: [
      [0x22, 0xE5, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22],
      [0x22, 0xC3], [0x22, 0xFF, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) throws {
    let found = try #require(fault(bytes))
    #expect(found.kind.code == "GS107")
    #expect(found.location.position?.byte == 1)
    // The same within a longer text, at any distance from its start.
    for shift in 0..<17 {
      let text = Array("[\"".utf8) + Array(repeating: 0x61, count: shift) + bytes[1...]
      #expect(fault(Array(text))?.location.position?.byte == 2 + shift)
    }
  }

  @Test("depth is limited without a crash")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(fault(nested(512)) == nil)
    #expect(try #require(fault(nested(1_000_000))).kind.code == "GS112")
    #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.kind.code == "GS112")
    #expect((try? JSONValue.parse(nested(100_000))) == nil)
    // Arrays and objects in turn, past every word of the stack of bits.
    for levels in [1, 63, 64, 65, 127, 128, 129, 200, 500] {
      var open = ""
      var close = ""
      for level in 0..<levels {
        let isObject = (level * level) % 3 == 0
        open += isObject ? "{\"k\":" : "["
        close = (isObject ? "}" : "]") + close
      }
      #expect(fault(open + "1" + close) == nil)
      #expect(fault(open + "1" + close.dropFirst() + "]") != nil)
      if let last = close.last {
        #expect(fault(open + "1" + close.dropLast() + (last == "]" ? "}" : "]")) != nil)
      }
    }
  }

  @Test("wide encodings are named with the command that converts them")
  func wideEncodings() throws {
    let utf16 = Array("{\"a\":1}".utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let wideLittle = utf16.flatMap { [UInt8($0 & 0xFF), 0, 0, 0] }
    let wideBig = utf16.flatMap { [0, 0, 0, UInt8($0 & 0xFF)] }
    let texts: [([UInt8], String)] = [
      (little, "UTF-16LE"), (big, "UTF-16BE"), ([0xFF, 0xFE] + little, "UTF-16"),
      ([0xFE, 0xFF] + big, "UTF-16"), (wideLittle, "UTF-32LE"), (wideBig, "UTF-32BE"),
    ]
    for (bytes, name) in texts {
      let found = try #require(fault(bytes))
      #expect(found.kind.code == "GS106")
      #expect(found.hint(in: .english).contains("iconv -f \(name) -t UTF-8"))
    }
  }

  @Test("a text cut anywhere is rejected")
  func cutAnywhere() {
    let text = Array("{\"a\": [1.5e3, \"å\\u00e5\", true], \"b\": {\"c\": null}}".utf8)
    for length in 0..<text.count { #expect(fault(Array(text[..<length])) != nil, "\(length)") }
    #expect(fault(text) == nil)
  }
}
