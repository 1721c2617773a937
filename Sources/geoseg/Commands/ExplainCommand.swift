internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What a measure or a code means.
struct ExplainCommand: GeosegCommand {
  static let page = CommandPage(
    name: "explain",
    abstract: Phrase(
      en: "What a measure or a code means: formula, range, sources, remedy.",
      sv: "Vad ett mått eller en kod betyder: formel, intervall, källor, åtgärd."),
    usage: Phrase(en: "explain MEASURE|CODE…", sv: "explain MÅTT|KOD…"),
    examples: Samples.explain)

  @Argument(
    help: .init(
      en: "Measure by id or alias, or a code such as GS404.",
      sv: "Mått med id eller alias, eller en kod som GS404.", value: ValueWord.word),
    completion: .list(MeasureText.ids))
  var names: [String]

  @Flag(
    help: .init(
      en: "The entries as one JSON document.", sv: "Posterna som ett JSON-dokument."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var unknown: [Diagnostic] = []
    let pages = names.compactMap { name -> ExplainPage? in
      let page = ExplainPage(name)
      if page == nil { unknown.append(ExplainPage.unknown(name)) }
      return page
    }
    if !unknown.isEmpty { throw GeosegError(unknown) }
    if json {
      var document = SummaryDocument(command: session.command)
      document.extra = [.init("entries", .array(pages.map { $0.json(in: session.language) }))]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
      return .done
    }
    let width = min(100, session.output.columns ?? 100)
    for (i, page) in pages.enumerated() {
      if i > 0 { try session.output.write("\n") }
      let lines = page.lines(in: session.language, width: width, palette: session.outputPalette)
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
    return .done
  }
}
