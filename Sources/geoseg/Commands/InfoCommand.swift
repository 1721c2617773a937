internal import ArgumentParser
internal import GeoCore

/// What is in a file.
struct InfoCommand: GeosegCommand {
  static let page = CommandPage(
    name: "info",
    abstract: Phrase(
      en: "What is in a file: features, geometry, CRS, extent, columns.",
      sv: "Vad en fil innehåller: objekt, geometri, CRS, utsträckning, kolumner."),
    usage: Phrase(en: "info INPUT… [--json]", sv: "info INDATA… [--json]"),
    discussion: Phrase(
      en: """
        For layers and tables. The unit of a column is a guess from its values: count, share, or \
        code for texts that are all different.
        """,
      sv: """
        För lager och tabeller. En kolumns enhet är en gissning från värdena: count för antal, share \
        för andel, code för texter som alla är olika.
        """),
    examples: Samples.info)

  @Argument(
    help: .init(
      en: "Layers or tables; - is standard input.", sv: "Lager eller tabeller; - är standard in.",
      value: ValueWord.file),
    completion: .file())
  var inputs: [String]

  @Option(
    help: .init(
      en: "CRS to believe instead of the declared one.",
      sv: "CRS att tro på i stället för det angivna.", value: ValueWord.crs))
  var crsIn: String?

  @Flag(
    help: .init(en: "The profiles as one JSON document.", sv: "Profilerna som ett JSON-dokument."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var declaring: CRS?
    if let text = crsIn ?? Setting.crsIn.text { declaring = try CRS.parse(text) }
    var document = SummaryDocument(command: session.command)
    var profiles: [JSONValue] = []
    for (i, input) in inputs.enumerated() {
      let profile = try FileProfile(input, declaring: declaring, context: session.context)
      document.diagnostics += profile.diagnostics
      profiles.append(profile.json)
      if json { continue }
      session.tell(profile.diagnostics)
      let lines = profile.lines(
        in: session.language, width: session.output.columns, palette: session.outputPalette)
      try session.output.write((i > 0 ? "\n" : "") + lines.joined(separator: "\n") + "\n")
    }
    if json {
      document.extra = [.init("files", .array(profiles))]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
    }
    return .done
  }
}
