internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Who can reach what, how far away and how many.
struct AccessCommand: GeosegCommand {
  static let page = CommandPage(
    name: "access",
    abstract: Phrase(
      en: "Who can reach what: nearest place, places within reach, share of each group.",
      sv: "Vem når vad: närmaste plats, platser inom räckhåll, andel av varje grupp."),
    usage: Phrase(
      en: "access INPUT --places FILE --within 1000m [options] [-o OUT]",
      sv: "access INDATA --places FIL --within 1000m [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        For every zone the distance to the nearest place, the number and capacity of places within \
        each distance, for all places and for each category; for every group the share with access \
        and its mean. Zones whose reach goes beyond the study area are flagged.
        """,
      sv: """
        För varje zon avståndet till närmaste plats, antal platser och kapacitet inom varje avstånd, \
        för alla platser och för varje kategori; för varje grupp andelen med tillgång och gruppens \
        medelvärde. Zoner vars räckvidd går utanför studieområdet flaggas.
        """),
    examples: Samples.access)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.groups.here) var disclosure: DisclosureOptions
  @OptionGroup(title: HelpText.reach.here) var reach: ReachOptions
  @OptionGroup(title: HelpText.measures.here) var measures: MeasureOptions
  @OptionGroup(title: HelpText.measures.here) var parameters: AccessOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.output.here) var links: LinkOptions
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var plan = zones.plan
    try groups.apply(to: &plan)
    try disclosure.apply(to: &plan)
    try reach.apply(to: &plan)
    try seed.apply(to: &plan)
    output.writing.apply(to: &plan)
    var task = Plan.Task(
      family: .access, measures: measures.ids,
      outputs: try output.outputs(main: "zones") + links.outputs)
    task.settings = parameters.settings + links.settings
    plan.tasks = [task]
    return try Analysis(plan: plan, writing: output.writing).run(in: session)
  }
}
