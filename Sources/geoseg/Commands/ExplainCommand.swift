internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What a measure or a code means, and what a number of an output is made of.
struct ExplainCommand: GeosegCommand {
  static let page = CommandPage(
    name: "explain",
    abstract: Phrase(
      en: "What a measure, a code or one number of an output means.",
      sv: "Vad ett mått, en kod eller ett tal i utdata betyder."),
    usage: Phrase(
      en: "explain MEASURE|CODE…   or   explain OUTPUT --zone ID --column NAME",
      sv: "explain MÅTT|KOD…   eller   explain UTDATA --zone ID --column NAMN"),
    discussion: Phrase(
      en: """
        A measure: formula, range, example, sources. A code: what it means and what to do. An \
        output of access, overlap or segregation: one number taken apart into the places, zones or \
        counts behind it, computed again from the inputs that its record names. Without --column \
        the columns of the output are listed.
        """,
      sv: """
        Ett mått: formel, intervall, exempel, källor. En kod: vad den betyder och vad man gör. En \
        utdatafil från access, overlap eller segregation: ett tal isärplockat i de platser, zoner \
        eller antal som det består av, omräknat ur de indata som filen uppger. Utan --column räknas \
        filens kolumner upp.
        """),
    examples: Samples.explain)

  @Argument(
    help: .init(
      en: "Measure by id or alias, a code such as GS404, or a file that geoseg wrote.",
      sv: "Mått med id eller alias, en kod som GS404, eller en fil som geoseg skrev.",
      value: ValueWord.word),
    completion: .list(MeasureText.ids))
  var names: [String]

  @OptionGroup(title: HelpText.input.here) var number: NumberOptions

  @Flag(
    help: .init(
      en: "The entries as one JSON document.", sv: "Posterna som ett JSON-dokument."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    if let file = try number.output(among: names) {
      return try NumberReport(file: file, options: number).show(in: session)
    }
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
