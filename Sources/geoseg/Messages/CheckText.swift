internal import GeoCore

/// The last line of `check`, and what repair says.
enum CheckText {
  static let severities: [(Severity, Phrase, Phrase)] = [
    (
      .error, Phrase(en: "{count} error", sv: "{count} fel"),
      Phrase(en: "{count} errors", sv: "{count} fel")
    ),
    (
      .warning, Phrase(en: "{count} warning", sv: "{count} varning"),
      Phrase(en: "{count} warnings", sv: "{count} varningar")
    ),
    (
      .note, Phrase(en: "{count} note", sv: "{count} not"),
      Phrase(en: "{count} notes", sv: "{count} noter")
    ),
  ]

  static let repairTo = Phrase(
    en: "name a file for the mended copy: --repair -o repaired.geojson",
    sv: "ange en fil för den lagade kopian: --repair -o lagad.geojson")
  static let onlyRepairs = Phrase(
    en: "check writes a file only with --repair", sv: "check skriver en fil bara med --repair")

  static let all = [repairTo, onlyRepairs] + severities.flatMap { [$0.1, $0.2] }
}
