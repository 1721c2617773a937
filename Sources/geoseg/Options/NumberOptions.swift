internal import ArgumentParser
internal import GeoCore
internal import Glibc
internal import PlaceAnalysis

/// Which number of an output is meant, and where its inputs are.
struct NumberOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Zone whose number is taken apart: its key, or a text that no other zone has.",
      sv: "Zon vars tal plockas isär: dess nyckel, eller en text som ingen annan zon har.",
      value: ValueWord.word))
  var zone: String?

  @Option(
    help: .init(
      en: "Place whose number is taken apart, in a layer of places.",
      sv: "Plats vars tal plockas isär, i ett lager med platser.", value: ValueWord.word))
  var place: String?

  @Option(
    help: .init(
      en: "Column of the output; left out, the columns are listed.",
      sv: "Kolumn i utdata; utelämnad räknas kolumnerna upp.", value: ValueWord.column))
  var column: String?

  @Option(
    help: .init(
      en: "Folder with the inputs of the output, when they were moved; may be repeated.",
      sv: "Mapp med indata till utdata, om de har flyttats; kan upprepas.",
      value: ValueWord.folder),
    completion: .directory)
  var inputs: [String] = []

  @Flag(
    help: .init(
      en: "Go on with inputs that have changed since, and tell what they make now.",
      sv: "Fortsätt med indata som har ändrats sedan dess, och säg vad de ger nu."))
  var acceptChanged = false

  private var isAsked: Bool { zone != nil || place != nil || column != nil || !inputs.isEmpty }

  /// The output that is meant: a file, unless it is called like a measure and nothing says that a
  /// number is asked for; nil for pages.
  func output(among names: [String]) throws(GeosegError) -> String? {
    guard isAsked || names.contains(where: { ExplainPage($0) == nil && Self.isFile($0) }) else {
      return nil
    }
    guard names.count == 1 else {
      throw GeosegError(
        .conflictingOptions,
        [
          "first": .text(names[0]), "second": .text(names[1]),
          "reason": .phrase(PartsText.oneOutput),
        ])
    }
    return names[0]
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
  }
}
