import GeoCore
import PlaceAnalysis
import Testing

@testable import geoseg

@Suite("languages")
struct LanguageTests {
  private static let phrases: [Phrase] =
    NoticeText.all + RootText.all + HelpText.all + ExplainText.all + MeasureText.all
    + InfoText.all + CheckText.all + SummaryText.all + ConfigText.all + DoctorText.all
    + NetworkText.all + CrosswalkText.all
    + ValueWord.all
    + HelpTopic.all.flatMap { [$0.title, $0.text] }
    + Geoseg.commands.flatMap { command in
      [command.page.abstract, command.page.usage, command.page.discussion]
        + command.page.examples.map(\.note)
    }

  /// Braces that hold a name; others are examples of JSON or of the group grammar.
  private static func places(_ phrase: Phrase, _ language: Language) -> Set<String> {
    Set(phrase.placeNames(in: language).filter { $0.allSatisfy { $0.isLetter || $0.isNumber } })
  }

  @Test("every phrase has both languages with the same places")
  func phrases() {
    for phrase in Self.phrases {
      #expect(phrase.english.isEmpty == phrase.swedish.isEmpty, "\(phrase.english)")
      #expect(
        phrase.placeNames(in: .english).sorted() == phrase.placeNames(in: .swedish).sorted(),
        "\(phrase.english)")
    }
  }

  @Test("every code has title, message and explanation in both languages with the same places")
  func kinds() {
    #expect(ExplainPage.kinds.count > 50)
    for kind in ExplainPage.kinds {
      for phrase in [kind.title, kind.message, kind.explanation] {
        #expect(!phrase.english.isEmpty && !phrase.swedish.isEmpty, "\(kind.code)")
      }
      for phrase in [kind.title, kind.message, kind.hint] {
        #expect(phrase.english.isEmpty == phrase.swedish.isEmpty, "\(kind.code)")
        #expect(
          Self.places(phrase, .english) == Self.places(phrase, .swedish),
          "\(kind.code)")
      }
    }
  }

  @Test("a code belongs to one kind")
  func codesAreUnique() {
    let codes = ExplainPage.kinds.map(\.code)
    let twice = Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice == [])
    #expect(codes.allSatisfy { $0.count == 5 && $0.hasPrefix("GS") && Int($0.dropFirst(2)) != nil })
  }

  @Test("every code and every measure has its page")
  func pages() throws {
    for kind in ExplainPage.kinds {
      for language in Language.allCases {
        let page = try #require(ExplainPage(kind.code.lowercased()))
        let lines = page.lines(in: language, width: 80, palette: .plain)
        #expect(lines[0].contains(kind.code))
        #expect(lines.contains { $0.contains(kind.title.template(in: language)) })
      }
    }
    for info in MeasureText.catalogue {
      #expect(!info.title.swedish.isEmpty && !info.meaning.swedish.isEmpty, "\(info.id)")
      #expect(!info.sources.isEmpty && !info.formula.isEmpty, "\(info.id)")
      #expect(ExplainPage(info.id) != nil)
    }
  }

  @Test(
    "the language is chosen by --lang, then GEOSEG_LANG, then the locale",
    arguments: [
      (["info", "--lang", "sv"], [:], Language.swedish),
      (["info", "--lang=en"], ["GEOSEG_LANG": "sv"], .english),
      (["info"], ["GEOSEG_LANG": "sv", "LC_ALL": "en_GB.UTF-8"], .swedish),
      (["info"], ["LC_ALL": "C", "LANG": "sv_SE.UTF-8"], .english),
      (["info"], ["LC_MESSAGES": "sv_SE", "LANG": "de_DE"], .swedish),
      (["info"], ["LANG": "sv_SE.UTF-8"], .swedish),
      (["info"], [:], .english),
      (["info", "--", "--lang", "sv"], [:], .english),
    ])
  func choosing(_ arguments: [String], _ variables: [String: String], _ expected: Language) {
    #expect(Language.chosen(arguments: arguments) { variables[$0] } == expected)
  }
}
