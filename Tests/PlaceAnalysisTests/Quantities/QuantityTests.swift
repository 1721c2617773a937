import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("Quantities with units")
struct QuantityTests {
  @Test(
    "a length is read in metres",
    arguments: [
      ("800m", 800), ("1.5km", 1500), (" 0.5 m ", 0.5), ("+3km", 3000), ("1e3m", 1000),
      ("800\u{00A0}m", 800),
    ])
  func lengths(_ text: String, _ metres: Double) throws {
    #expect(try Length.parse(text).metres == metres)
  }

  @Test("times and speeds are read in minutes and metres per minute")
  func timesAndSpeeds() throws {
    #expect(try TimeSpan.parse("15min").minutes == 15)
    #expect(try TimeSpan.parse("1.5h").minutes == 90)
    #expect(try TimeSpan.parse("90s").minutes == 1.5)
    #expect(try Speed.parse("80m/min").metresPerMinute == 80)
    #expect(try Speed.parse("4.8km/h") == .walking)
    #expect(try Speed.parse("1m/s").metresPerMinute == 60)
    #expect(Speed.walking.length(in: TimeSpan(minutes: 15)).metres == 1200)
  }

  @Test(
    "a value that could be misread is refused with its own code",
    arguments: [
      ("800", "GS540"), ("1.5", "GS540"), ("", "GS541"), ("m", "GS541"), ("far", "GS541"),
      ("8m2", "GS541"), ("1 000m", "GS541"), ("nanm", "GS541"), ("800 feet", "GS542"),
      ("800M", "GS542"), ("5mil", "GS542"), ("1,5km", "GS543"), ("-5m", "GS544"), ("0m", "GS544"),
      ("1e999m", "GS544"), ("99999km", "GS544"), ("15min", "GS545"), ("80m/min", "GS545"),
    ])
  func refused(_ text: String, _ code: String) {
    let error = #expect(throws: GeosegError.self) { try Length.parse(text) }
    #expect(error?.diagnostics.map(\.kind.code) == [code])
    #expect(error?.exit == .usage)
    for diagnostic in error?.diagnostics ?? [] {
      for language in Language.allCases {
        #expect(!diagnostic.message(in: language).contains("{"))
        #expect(!diagnostic.hint(in: language).contains("{"))
      }
    }
  }

  @Test("a bare number is answered with what could be meant")
  func bareNumberHint() {
    let error = #expect(throws: GeosegError.self) { try Length.parse("800") }
    #expect(error?.diagnostics.first?.hint(in: .english).contains("800m, 800km") == true)
  }

  @Test("zero is a length only where it is allowed")
  func zero() throws {
    #expect(try Length.parse("0m", allowingZero: true).metres == 0)
    #expect(throws: GeosegError.self) { try Length.parse("0m") }
  }

  @Test("a quantity takes the kind that its unit says")
  func anyKind() throws {
    #expect(try Quantity.parse("800m") == .length(Length(metres: 800)))
    #expect(try Quantity.parse("15min") == .time(TimeSpan(minutes: 15)))
    #expect(try Quantity.parse("5km/h").description.hasSuffix("m/min"))
    #expect(throws: GeosegError.self) { try Quantity.parse("800") }
  }

  @Test("a list is read whole, with all its faults at once")
  func lists() throws {
    #expect(try Length.parseList("500m, 1km").map(\.metres) == [500, 1000])
    #expect(try Quantity.parseList("500m,15min").map(\.description) == ["500m", "15min"])
    let error = #expect(throws: GeosegError.self) { try Length.parseList("500,1km,,2feet") }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS543", "GS541", "GS542"])
    let comma = #expect(throws: GeosegError.self) { try Length.parseList("1,5km") }
    #expect(comma?.diagnostics.map(\.kind.code) == ["GS543"])
    #expect(comma?.diagnostics.first?.hint(in: .english).contains("1.5km") == true)
    let bare = #expect(throws: GeosegError.self) { try Length.parseList("500m,800") }
    #expect(bare?.diagnostics.map(\.kind.code) == ["GS540"])
  }

  @Test("what is printed reads back as the same value")
  func roundTrip() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let exponent = random.number(in: -9..<6)
      var value = 1 + random.unit()
      for _ in 0..<Int(abs(exponent)) { value *= exponent < 0 ? 0.1 : 10 }
      let length = Length(metres: value)
      #expect(try Length.parse(length.description) == length)
      let speed = Speed(metresPerMinute: random.number(in: 0.001..<20000))
      #expect(try Speed.parse(speed.description) == speed)
      let time = TimeSpan(minutes: random.number(in: 1e-7..<10000))
      #expect(try TimeSpan.parse(time.description) == time)
    }
  }

  @Test("no text of digits, signs and unit letters crashes the reader")
  func hostile() {
    var random = SeededRandom(seed: 2)
    let letters = Array("0123456789.,+-eEmkhins/ \u{00A0}å".unicodeScalars)
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      if let value = try? Quantity.parse(text) {
        read += 1
        #expect((try? Quantity.parse(value.description)) == value)
      }
    }
    #expect(read > 0)
  }

  @Test("every parameter code has both languages with the same places")
  func texts() {
    let kinds = DiagnosticKind.parameterKinds
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      #expect(("GS540"..."GS549").contains(kind.code))
      for phrase in [kind.title, kind.message, kind.hint, kind.explanation] {
        #expect(
          Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)))
        #expect(!phrase.english.isEmpty && !phrase.swedish.isEmpty)
      }
    }
  }
}
