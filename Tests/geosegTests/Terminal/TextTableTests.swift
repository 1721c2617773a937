import Testing

@testable import geoseg

@Suite("tables on a terminal")
struct TextTableTests {
  private var table: TextTable {
    var table = TextTable([.init("plats"), .init("antal", .right), .init("tom")])
    table.add(["Årsta bibliotek", "18"])
    table.add(["Ärvinge", "1 840"])
    return table
  }

  @Test("columns line up whatever the letters, and empty columns are left out")
  func lines() {
    #expect(
      table.lines() == [
        "plats            antal", "Årsta bibliotek     18", "Ärvinge          1 840",
      ])
  }

  @Test("a combining accent takes no column and a wide letter takes two")
  func width() {
    #expect(DisplayWidth.of("å") == 1)
    #expect(DisplayWidth.of("a\u{30A}") == 1)
    #expect(DisplayWidth.of("図書館") == 6)
    #expect(DisplayWidth.of("\u{200B}x") == 1)
    #expect(DisplayWidth.padded("a\u{30A}", to: 3) == "a\u{30A}  ")
  }

  @Test("a narrow terminal cuts text, never numbers")
  func narrow() {
    #expect(
      table.lines(width: 20) == [
        "plats          antal", "Årsta biblio…     18", "Ärvinge        1 840",
      ])
    for line in table.lines(width: 16) { #expect(DisplayWidth.of(line) <= 16) }
  }

  @Test("a table too wide for its numbers is set as blocks")
  func blocks() {
    var wide = TextTable([.init("a", .right), .init("b", .right)])
    wide.add(["1234567890", "1234567890"])
    wide.add(["1", "2"])
    #expect(wide.lines(width: 14) == ["a: 1234567890", "b: 1234567890", "", "a: 1", "b: 2"])
  }

  @Test("control characters of a cell do not reach the terminal")
  func controlCharacters() {
    var table = TextTable([.init("x")])
    table.add(["a\u{1B}[31mb\nc"])
    #expect(table.lines()[1] == "a [31mb c")
  }

  @Test("cut texts end in an ellipsis and fit, words wrap at the width")
  func cutting() {
    #expect(DisplayWidth.cut("Årsta bibliotek", to: 6) == "Årsta…")
    #expect(DisplayWidth.cut("図書館", to: 4) == "図…")
    #expect(DisplayWidth.cut("kort", to: 10) == "kort")
    #expect(DisplayWidth.wrapped("ett två tre fyra", to: 8) == ["ett två", "tre fyra"])
    #expect(DisplayWidth.wrapped("  som det är", to: 4) == ["  som det är"])
  }
}
