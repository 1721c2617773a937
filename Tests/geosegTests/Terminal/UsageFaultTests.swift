import GeoCore
import Testing

@testable import geoseg

@Suite("usage faults")
struct UsageFaultTests {
  @Test(
    "every sentence of the parser is told in our own words",
    arguments: [
      (["doctor", "--lnag", "sv"], "GS002", "--lnag; did you mean --lang"),
      (["doctor", "-x"], "GS002", "-x"),
      (["doctor", "--threads"], "GS003", "--threads"),
      (["explain"], "GS004", "<"),
      (["doctor", "extra"], "GS005", "extra"),
      (["doctor", "one", "two"], "GS005", "one two"),
      (["doctor", "--threads", "many"], "GS006", "many"),
      (["doctor", "--color", "pink"], "GS006", "pink"),
      (["doctor", "--json=yes"], "GS008", "yes"),
    ])
  func told(_ arguments: [String], _ code: String, _ part: String) throws {
    let folder = try Scratch()
    let command = "geoseg " + arguments.joined(separator: " ")
    let english = try Binary.run(command, in: folder.url)
    let swedish = try Binary.run(command, in: folder.url, environment: ["GEOSEG_LANG": "sv"])
    #expect(english.status == 64 && swedish.status == 64)
    #expect(english.error.hasPrefix("✗ \(code)  "))
    #expect(english.error.contains(part))
    #expect(swedish.error.hasPrefix("✗ \(code)  "))
    #expect(
      english.error.split(separator: "\n").first != swedish.error.split(separator: "\n").first)
    #expect(english.output.isEmpty)
  }

  @Test("a sentence of no known pattern is passed on")
  func unknown() {
    let diagnostic = UsageFault(message: "Some new sentence.", arguments: ["doctor"]).diagnostic
    #expect(diagnostic.kind == .usageFault)
    #expect(diagnostic.message(in: .english) == "Some new sentence.")
    #expect(diagnostic.hint(in: .english).contains("geoseg doctor --help"))
  }

  @Test("options before the command count as if behind it")
  func commandFirst() {
    #expect(
      Launch.commandFirst(["--lang", "sv", "doctor", "-v"]) == ["doctor", "--lang", "sv", "-v"])
    #expect(Launch.commandFirst(["doctor", "-v"]) == ["doctor", "-v"])
    #expect(Launch.commandFirst(["--nonsense"]) == ["--nonsense"])
  }
}
