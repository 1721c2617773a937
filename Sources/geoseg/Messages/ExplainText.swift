internal import GeoCore

/// Headings of the pages of `explain`.
enum ExplainText {
  static let formula = Phrase(en: "Formula", sv: "Formel")
  static let range = Phrase(en: "Range and unit", sv: "Intervall och enhet")
  static let caution = Phrase(en: "Beware", sv: "Se upp")
  static let example = Phrase(en: "Example", sv: "Exempel")
  static let differences = Phrase(
    en: "Where other programs differ", sv: "Där andra program skiljer sig")
  static let sources = Phrase(en: "Sources", sv: "Källor")
  static let aliases = Phrase(en: "Also called", sv: "Kallas även")
  static let message = Phrase(en: "Message", sv: "Meddelande")
  static let remedy = Phrase(en: "What to do", sv: "Gör så här")
  static let exit = Phrase(en: "Exit code {status}.", sv: "Slutkod {status}.")
  static let error = Phrase(en: "error", sv: "fel")
  static let warning = Phrase(en: "warning", sv: "varning")
  static let note = Phrase(en: "note", sv: "not")
  static let unbounded = Phrase(en: "no bound", sv: "ingen gräns")

  static let all = [
    formula, range, caution, example, differences, sources, aliases, message, remedy, exit, error,
    warning,
    note, unbounded,
  ]

  static func severity(_ severity: Severity) -> Phrase {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }
}
