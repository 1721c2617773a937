internal import ArgumentParser
internal import GeoCore

/// What stands for a value in usage and help: `<file>`, `<kolumn>`.
enum ValueWord {
  static let file = Phrase(en: "file", sv: "fil")
  static let column = Phrase(en: "column", sv: "kolumn")
  static let list = Phrase(en: "list", sv: "lista")
  static let number = Phrase(en: "number", sv: "antal")
  static let distance = Phrase(en: "distance", sv: "avstånd")
  static let crs = Phrase(en: "crs", sv: "crs")
  static let range = Phrase(en: "range", sv: "intervall")
  static let word = Phrase(en: "word", sv: "ord")
  static let speed = Phrase(en: "speed", sv: "fart")
  static let layerFile = Phrase(en: "layer=file", sv: "lager=fil")
  static let folder = Phrase(en: "folder", sv: "mapp")
  static let year = Phrase(en: "year", sv: "år")

  static let all = [
    file, column, list, number, distance, crs, range, word, speed, layerFile, folder, year,
  ]
}

extension ArgumentHelp {
  /// Help in the language of this process.
  init(en english: String, sv swedish: String, value: Phrase? = nil) {
    self.init(Phrase(en: english, sv: swedish).here)
    valueName = value?.here
  }
}

extension ProgressChoice: ExpressibleByArgument {}
extension Palette.Choice: ExpressibleByArgument {}

/// A language as asked for with `--lang`; it is chosen before the options are parsed.
enum LanguageChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case english = "en"
  case swedish = "sv"
}
