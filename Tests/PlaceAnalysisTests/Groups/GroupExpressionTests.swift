import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The group grammar")
struct GroupExpressionTests {
  @Test("columns parted by commas are groups of their own name")
  func columns() throws {
    let groups = try GroupExpression.parse(" born_abroad , born_sweden ").groups
    #expect(groups.map(\.title) == ["born_abroad", "born_sweden"])
    #expect(groups.map(\.columns) == [["born_abroad"], ["born_sweden"]])
  }

  @Test("sums have a name, or go by their columns")
  func sums() throws {
    let groups = try GroupExpression.parse("young=age_10_14 + age_15_19,a+b").groups
    #expect(groups.map(\.title) == ["young", "a+b"])
    #expect(groups[0].columns == ["age_10_14", "age_15_19"])
    #expect(groups[1].name == nil)
  }

  @Test("odd names go in quotes, spaces and å ä ö do not need any")
  func oddNames() throws {
    let groups = try GroupExpression.parse(
      "Antal 2020,äldre=\"65+\"+`a,b`,\"say \"\"so\"\"\"=x,`tick``ed`=\"y=z\""
    ).groups
    #expect(groups.map(\.title) == ["Antal 2020", "äldre", "say \"so\"", "tick`ed"])
    #expect(groups[1].columns == ["65+", "a,b"])
    #expect(groups[3].columns == ["y=z"])
  }

  @Test(
    "what cannot be read is refused at its character",
    arguments: [
      ("", 1), ("   ", 4), ("a,", 3), (",a", 1), ("a,,b", 3), ("a+", 3), ("old=65+", 8), ("a=", 3),
      ("=a", 1), ("a=b=c", 4), ("\"a", 1), ("a\"b", 2), ("\"a\"b", 4), ("\"\"", 1), ("a=b+c=d", 6),
      ("a=`b", 3),
    ])
  func refused(_ text: String, _ place: Int) {
    let error = #expect(throws: GeosegError.self) { try GroupExpression.parse(text) }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS230"])
    #expect(error?.diagnostics.first?.arguments["place"] == .integer(place))
  }

  @Test("what is printed reads back as the same expression")
  func printParse() throws {
    var random = SeededRandom(seed: 3)
    let letters = Array("ab,+=\"` åö{}\n\u{00A0}_1".unicodeScalars)
    func name(_ random: inout SeededRandom) -> String {
      var text = ""
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      return text
    }
    for _ in 0..<3000 {
      let groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        GroupExpression.Group(
          name: Bool.random(using: &random) ? name(&random) : nil,
          columns: (0..<Int.random(in: 1...3, using: &random)).map { _ in name(&random) })
      }
      let expression = GroupExpression(groups)
      let read = try GroupExpression.parse(expression.description)
      #expect(read == expression)
      #expect(read.description == expression.description)
    }
  }

  @Test("any text either reads and prints back, or is refused")
  func hostile() {
    var random = SeededRandom(seed: 4)
    let letters = Array("a,+=\"` b".unicodeScalars)
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      guard let expression = try? GroupExpression.parse(text) else { continue }
      read += 1
      #expect((try? GroupExpression.parse(expression.description)) == expression)
    }
    #expect(read > 500)
  }

  @Test("suppressed ranges are two whole numbers, the smaller first")
  func ranges() throws {
    #expect(try SuppressedRange.parse(" 1..4 ") == SuppressedRange(1, 4))
    #expect(try SuppressedRange.parse("0 .. 9").description == "0..9")
    for text in [
      "", "1", "4..1", "1.5..4", "-1..4", "1...4", "1..", "..4", "a..b", "1..9999999999",
    ] {
      let error = #expect(throws: GeosegError.self) { try SuppressedRange.parse(text) }
      #expect(error?.diagnostics.first?.kind.code == "GS247")
    }
  }

  @Test("every group code has both languages with the same places, in its range")
  func texts() {
    let kinds = DiagnosticKind.groupKinds
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      #expect(("GS230"..."GS259").contains(kind.code))
      for phrase in [kind.title, kind.message, kind.hint, kind.explanation] {
        #expect(Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)))
        #expect(phrase.english.isEmpty == phrase.swedish.isEmpty)
      }
      #expect(!kind.message.english.isEmpty && !kind.explanation.swedish.isEmpty)
    }
  }
}
