import GeoCore
import Testing

@testable import geoseg

@Suite("findings as text and data")
struct DiagnosticPrinterTests {
  private let kind = DiagnosticKind(
    "GS499", .error, title: Phrase(en: "t", sv: "t"),
    message: Phrase(en: "ring {n} crosses itself", sv: "ring {n} korsar sig själv"),
    hint: Phrase(en: "mend it", sv: "laga den"), explanation: Phrase(en: "e", sv: "e"))

  private func finding(_ n: Int) -> Diagnostic {
    Diagnostic(
      kind, ["n": .integer(n)],
      at: Location(
        file: "zoner.geojson", feature: 1187, id: "0180C3120", column: "pop",
        coordinate: .init(x: 674201.5, y: 6_579_880),
        position: .init(byte: 4096, line: 12, column: 7)),
      cause: "TopologyException")
  }

  @Test("a finding shows mark, code, place, message, cause and hint")
  func one() {
    #expect(
      DiagnosticPrinter(language: .english).lines(finding(2)) == [
        "✗ GS499  zoner.geojson:12:7  feature 1187 (id \"0180C3120\")  column pop  "
          + "(674201.5, 6579880)  ring 2 crosses itself",
        "         cause: TopologyException", "         → mend it",
      ])
    let swedish = DiagnosticPrinter(language: .swedish).lines(finding(2))
    #expect(swedish[0].contains("objekt 1187") && swedish[0].contains("korsar sig själv"))
  }

  @Test("repeats are capped with a count, and the same hint is not said again")
  func capped() {
    let lines = DiagnosticPrinter(language: .english).lines((1...8).map(finding))
    #expect(lines.filter { $0.hasPrefix("✗") }.count == 5)
    #expect(lines.filter { $0.contains("→") }.count == 1)
    #expect(lines.last == "  … and 3 more GS499")
    let all = DiagnosticPrinter(language: .english, limitPerCode: nil).lines((1...8).map(finding))
    #expect(all.filter { $0.hasPrefix("✗") }.count == 8)
  }

  @Test("quiet shows errors only")
  func quiet() {
    let warning = Diagnostic(kind, ["n": 1], severity: .warning)
    let printer = DiagnosticPrinter(language: .english, lowest: .error)
    #expect(printer.lines([warning]).isEmpty)
    #expect(printer.lines([warning, finding(1)]).count == 3)
  }

  @Test("as data a finding keeps every known part of its place, and leaves out what is unknown")
  func json() {
    let json = finding(2).json(in: .english)
    #expect(json["code"] == "GS499")
    #expect(json["message"] == "ring 2 crosses itself")
    #expect(json["hint"] == "mend it")
    #expect(json["cause"] == "TopologyException")
    let place = json["location"]
    #expect(place?["file"] == "zoner.geojson")
    #expect(place?["feature"] == 1187)
    #expect(place?["id"] == "0180C3120")
    #expect(place?["column"] == "pop")
    #expect(place?["x"] == 674201.5)
    #expect(place?["line"] == 12)
    #expect(place?["textColumn"] == 7)
    #expect(place?["byte"] == 4096)
    #expect(place?["planKey"] == nil)
    #expect(Diagnostic(kind, ["n": 1]).json(in: .english)["location"] == nil)
  }

  @Test("colour is for terminals only, and can be forced or forbidden")
  func colour() {
    func variables(_ set: [String: String]) -> (String) -> String? { { set[$0] } }
    let xterm = ["TERM": "xterm"]
    #expect(Palette(.auto, isTerminal: true, variable: variables(xterm)).isColoured)
    #expect(!Palette(.auto, isTerminal: false, variable: variables(xterm)).isColoured)
    #expect(
      !Palette(.auto, isTerminal: true, variable: variables(["TERM": "xterm", "NO_COLOR": "1"]))
        .isColoured)
    #expect(!Palette(.auto, isTerminal: true, variable: variables(["TERM": "dumb"])).isColoured)
    #expect(
      Palette(.always, isTerminal: false, variable: variables(["NO_COLOR": "1"])).isColoured)
    #expect(!Palette(.never, isTerminal: true, variable: variables(xterm)).isColoured)
    #expect(Palette.plain.paint("x", .error) == "x")
  }
}
