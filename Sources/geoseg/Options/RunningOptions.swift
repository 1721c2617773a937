internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How the work runs and what is told about it; no result depends on these.
struct RunningOptions: ParsableArguments {
  @Option(
    name: [.customShort("j"), .long],
    help: .init(
      en: "Threads; the bytes of the result do not depend on it.",
      sv: "Trådar; resultatets byte beror inte på antalet.", value: ValueWord.number))
  var threads: Int?

  @Option(
    help: .init(
      en: "Progress on standard error.", sv: "Förlopp på standard fel.", value: ValueWord.word))
  var progress: ProgressChoice?

  @Option(
    help: .init(
      en: "Colour of messages and tables.", sv: "Färg i meddelanden och tabeller.",
      value: ValueWord.word))
  var color: Palette.Choice?

  @Option(
    help: .init(
      en: "Language of messages, titles and help.",
      sv: "Språk för meddelanden, titlar och hjälp.", value: ValueWord.word))
  var lang: LanguageChoice?

  @Option(
    help: .init(
      en: "Messages as text or as JSON lines.", sv: "Meddelanden som text eller som JSON-rader.",
      value: ValueWord.word))
  var log: LogFormat?

  @Flag(
    name: [.customShort("q"), .long],
    help: .init(en: "Tell errors only.", sv: "Berätta bara om fel."))
  var quiet = false

  @Flag(
    name: [.customShort("v"), .long],
    help: .init(
      en: "Tell times and every finding.", sv: "Berätta om tider och varje fynd."))
  var verbose = false

  @Flag(
    name: [.customShort("h")],
    help: .init(en: "Show a short help.", sv: "Visa en kort hjälp."))
  var shortHelp = false

  @Flag(
    name: [.customLong("help")],
    help: .init(
      en: "Show all help, examples first.", sv: "Visa all hjälp, exempel först."))
  var longHelp = false
}

/// The form of what is told on standard error.
enum LogFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// The seed of everything drawn by lot.
struct SeedOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Seed of random numbers; recorded in the output.",
      sv: "Frö till slumptal; skrivs i utdata.", value: ValueWord.number))
  var seed: UInt64?

  func apply(to plan: inout Plan) throws(GeosegError) {
    if let seed = try Setting.seed.unsigned(given: seed) { plan.seed = seed }
  }
}
