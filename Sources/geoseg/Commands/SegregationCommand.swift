internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How apart groups live.
struct SegregationCommand: GeosegCommand {
  static let page = CommandPage(
    name: "segregation",
    abstract: Phrase(
      en: "How apart groups live: evenness, exposure, information, and where it shows.",
      sv: "Hur åtskilda grupper bor: jämnhet, exponering, information, och var det syns."),
    usage: Phrase(
      en: "segregation INPUT --groups LIST [options] [-o OUT]",
      sv: "segregation INDATA --groups LISTA [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Indices for the whole area, for each pair of groups and for all groups together; for every \
        zone shares, location quotients, entropy, divergence and its part in the indices. Any index \
        depends on the size of the zones: compare only equal zones.
        """,
      sv: """
        Index för hela området, för varje par av grupper och för alla grupper tillsammans; för varje \
        zon andelar, lokaliseringskvoter, entropi, divergens och zonens del i indexen. Varje index \
        beror på zonernas storlek: jämför bara lika zoner.
        """),
    examples: Samples.segregation)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.measures.here) var measures: MeasureOptions
  @Option(
    help: .init(
      en: "Own costs from zone to zone for environments: origin, destination and cost.",
      sv: "Egna kostnader från zon till zon för omgivningar: från, till och kostnad.",
      value: ValueWord.file),
    completion: .file(extensions: ["csv", "tsv"]))
  var matrix: String?

  @Option(
    help: .init(
      en: "How far environments reach along --network or --matrix; the same as --bandwidth.",
      sv: "Hur långt omgivningar når längs --network eller --matrix; detsamma som --bandwidth.",
      value: ValueWord.distance))
  var within: [String] = []

  @Option(
    help: .init(
      en: "Speed along streets, needed with minutes; 80m/min.",
      sv: "Fart längs gator, behövs med minuter; 80m/min.", value: ValueWord.speed))
  var speed: String?

  @OptionGroup(title: HelpText.streets.here) var streets: StreetOptions
  @OptionGroup(title: HelpText.measures.here) var parameters: SegregationOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var plan = zones.plan
    try groups.apply(to: &plan)
    try seed.apply(to: &plan)
    output.writing.apply(to: &plan)
    var task = Plan.Task(
      family: .segregation, measures: measures.ids, outputs: try output.outputs(main: "zones"))
    task.settings = parameters.settings
    let matrix = matrix ?? Setting.matrix.text
    let network = streets.network()
    if matrix != nil || network != nil || !within.isEmpty {
      let cutOffs = within.isEmpty ? Setting.within.list : within
      plan.reaches = [
        Plan.Reach(
          name: Plan.Reach.onlyName,
          within: cutOffs.flatMap { $0.split(separator: ",").map(String.init) }, matrix: matrix,
          network: network, speed: speed ?? Setting.speed.text)
      ]
      task.reaches = [Plan.Reach.onlyName]
    }
    plan.tasks = [task]
    return try Analysis(plan: plan, writing: output.writing).run(in: session)
  }
}
