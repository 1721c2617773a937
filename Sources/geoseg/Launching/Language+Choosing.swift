internal import GeoCore

extension Language {
  /// The language of this process, chosen before the options are parsed so that help and usage
  /// errors speak it too.
  static let ofThisRun = Language.chosen(
    arguments: Array(CommandLine.arguments.dropFirst()), variable: { Environment[$0] })

  /// `--lang` decides, else GEOSEG_LANG, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
  static func chosen(arguments: [String], variable: (String) -> String?) -> Language {
    if let option = lastLanguageOption(in: arguments) {
      return Language(rawValue: option) ?? .english
    }
    if let own = variable("GEOSEG_LANG") { return Language(locale: own) }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = variable(name) { return Language(locale: locale) }
    }
    return .english
  }

  /// `sv`, `sv_SE` and `sv_SE.UTF-8` are Swedish; all else is English.
  init(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }
    self = code.lowercased() == "sv" ? .swedish : .english
  }

  private static func lastLanguageOption(in arguments: [String]) -> String? {
    var found: String?
    for (i, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", i + 1 < arguments.count { found = arguments[i + 1] }
      if argument.hasPrefix("--lang=") { found = String(argument.dropFirst("--lang=".count)) }
    }
    return found
  }
}

extension Phrase {
  /// The phrase in the language of this process; for texts that are asked for while parsing.
  var here: String { template(in: .ofThisRun) }
}
