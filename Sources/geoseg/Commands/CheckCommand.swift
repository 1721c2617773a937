internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Whether a delivery can be used: every fault at once.
struct CheckCommand: GeosegCommand {
  static let page = CommandPage(
    name: "check",
    abstract: Phrase(
      en: "Whether data can be used: every fault at once, with place and remedy.",
      sv: "Om data går att använda: alla fel på en gång, med plats och åtgärd."),
    usage: Phrase(
      en: "check INPUT [options] [--repair -o OUT]",
      sv: "check INDATA [flaggor] [--repair -o UT]"),
    discussion: Phrase(
      en: """
        Looks at rings, overlaps and gaps between zones, ids, coordinates and their system; with \
        --join at unmatched codes, with --groups at the counts, with --places at the places. Exit \
        code 0 when there is no error, 1 when there is one. --repair writes a mended copy and lists \
        every change.
        """,
      sv: """
        Ser på ringar, överlapp och glapp mellan zoner, id, koordinater och deras system; med --join \
        på koder utan motsvarighet, med --groups på antalen, med --places på platserna. Slutkod 0 \
        när det inte finns något fel, 1 när det finns. --repair skriver en lagad kopia och räknar \
        upp varje ändring.
        """),
    examples: Samples.check)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions

  @Option(
    help: .init(
      en: "Places to check too.", sv: "Platser att också kontrollera.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var places: String?

  @Option(
    help: .init(
      en: "Polygons that bound the study area; else the zones do.",
      sv: "Polygoner som avgränsar studieområdet; annars gör zonerna det.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var studyArea: String?

  @Flag(
    help: .init(
      en: "Write a mended copy to -o and list every change.",
      sv: "Skriv en lagad kopia till -o och räkna upp varje ändring."))
  var repair = false

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "File for the mended copy; - is standard output.",
      sv: "Fil för den lagade kopian; - är standard ut.", value: ValueWord.file),
    completion: .file())
  var out: String?

  @OptionGroup(title: HelpText.output.here) var writing: WritingOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { writing.json }

  /// 1 when the data is bad; a fault of the question, such as a group that is no column, keeps its
  /// own status.
  private func status(_ errors: [Diagnostic]) -> ExitStatus {
    guard !errors.isEmpty else { return .done }
    return errors.map(\.kind.exit).first { $0 != .badData } ?? .answerIsNo
  }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    try checkRepair()
    var plan = zones.plan
    try groups.apply(to: &plan)
    if let places { plan.places = Plan.Places(input: Plan.Input(file: places)) }
    if let studyArea { plan.studyArea = Plan.Input(file: studyArea) }
    var checkup = Checkup(plan: plan, context: session.context)
    try checkup.run()
    session.context.progress.ended()
    guard let out, let layer = checkup.main else {
      try CheckReport(checkup).show(in: session)
      return status(checkup.log.errors)
    }
    let report = try RepairedFile(
      layer: layer, found: checkup.log, path: out, writing: writing
    ).write(session)
    try report.show(in: session)
    return report.diagnostics.contains { $0.severity == .error } ? .answerIsNo : .done
  }

  /// `--repair` and `-o` go together, and standard output carries one thing.
  private func checkRepair() throws(GeosegError) {
    if repair, out == nil {
      throw GeosegError(.missingOptionValue, ["option": "-o", "help": .phrase(CheckText.repairTo)])
    }
    if out != nil, !repair {
      throw GeosegError(
        .conflictingOptions,
        ["first": "check", "second": "-o", "reason": .phrase(CheckText.onlyRepairs)])
    }
    if let out {
      if out == "-", writing.json {
        throw GeosegError(
          .conflictingOptions,
          ["first": "--json", "second": "-o -", "reason": .phrase(SummaryText.oneThing)])
      }
      try OutputSet(overwrite: writing.mayOverwrite, inputs: [zones.input]).check([out])
    }
  }
}
