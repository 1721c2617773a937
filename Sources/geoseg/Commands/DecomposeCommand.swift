internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How much of segregation lies between larger units, and how much within them.
struct DecomposeCommand: GeosegCommand {
  static let page = CommandPage(
    name: "decompose",
    abstract: Phrase(
      en: "How much segregation lies between districts, how much within each.",
      sv: "Hur mycket segregation som ligger mellan stadsdelar, hur mycket inom var och en."),
    usage: Phrase(
      en: "decompose INPUT --groups LIST [--by COLUMN,…] [options] [-o OUT]",
      sv: "decompose INDATA --groups LISTA [--by KOLUMN,…] [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        M and H add up: between the units of --by, outermost first, within them, and so on down to \
        the zones. --supergroups does the same for groups of groups. --compress merges zones that \
        are alike and tells how few areas would show nearly the same. The zone layer has each \
        zone's part, which is below 0 where a zone differs in the opposite way to its district.
        """,
      sv: """
        M och H summerar: mellan enheterna i --by, ytterst först, inom dem och så vidare ner till \
        zonerna. --supergroups gör detsamma för grupper av grupper. --compress slår ihop zoner som \
        liknar varandra och säger hur få områden som skulle visa nästan detsamma. Zonlagret har \
        varje zons del, under 0 där en zon avviker åt motsatt håll mot sin stadsdel.
        """),
    examples: Samples.decompose)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions

  @Option(
    help: .init(
      en: "Columns that name the larger units, outermost first, such as district,quarter.",
      sv: "Kolumner med de större enheterna, ytterst först, till exempel stadsdel,kvarter.",
      value: ValueWord.list))
  var by: [String] = []

  @Option(
    help: .init(
      en: "Groups of groups: 'abroad=europe+asia'; groups in none stand alone.",
      sv: "Grupper av grupper: 'utrikes=europa+asien'; grupper utanför står för sig.",
      value: ValueWord.list))
  var supergroups: String?

  @Option(
    help: .init(
      en: "Merge zones that are alike, step by step: neighbours only, or any.",
      sv: "Slå ihop zoner som liknar varandra, steg för steg: bara grannar, eller vilka som helst.",
      value: ValueWord.word))
  var compress: MergingChoice?

  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var plan = zones.plan
    try groups.apply(to: &plan)
    output.writing.apply(to: &plan)
    plan.tasks = [Plan.Task(family: .segregation)]
    let levels = by.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    let request = DecompositionRequest(
      levels: levels.filter { !$0.isEmpty }, supergroups: supergroups,
      merging: compress.flatMap { .init(rawValue: $0.rawValue) })
    return try PartsRun(
      command: Self.page.name, layers: DecompositionRequest.layers, output: output
    ).run(inputs: plan.inputPaths, in: session) { outputs throws(GeosegError) in
      let resolved = try plan.resolve(session.context)
      return (
        try request.run(on: resolved, outputs: outputs, session.context), resolved.outputCRS
      )
    }
  }
}

/// Words of `--compress`.
enum MergingChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case neighbours, any
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
