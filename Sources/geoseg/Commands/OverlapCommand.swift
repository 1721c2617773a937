internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Which places serve the same people, and whom none serves.
struct OverlapCommand: GeosegCommand {
  static let page = CommandPage(
    name: "overlap",
    abstract: Phrase(
      en: "Who shares places: catchments, shared and exclusive people, white spots.",
      sv: "Vilka delar platser: upptagningsområden, delade och egna personer, vita fläckar."),
    usage: Phrase(
      en: "overlap INPUT --places FILE --within 1000m [options] [-o OUT]",
      sv: "overlap INDATA --places FIL --within 1000m [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Every place has the catchment within reach of it. For each place its people by group, and how \
        many of them reach no other; for each pair the shared area and people; for each zone how many \
        places reach it, and whether any does.
        """,
      sv: """
        Varje plats har upptagningsområdet inom räckhåll. För varje plats dess personer per grupp och \
        hur många av dem som inte når någon annan; för varje par delad yta och delade personer; för \
        varje zon hur många platser som når den, och om någon gör det.
        """),
    examples: Samples.overlap)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.groups.here) var disclosure: DisclosureOptions
  @OptionGroup(title: HelpText.reach.here) var reach: ReachOptions
  @OptionGroup(title: HelpText.measures.here) var catchments: CatchmentOptions
  @OptionGroup(title: HelpText.reach.here) var measures: MeasureOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var plan = zones.plan
    try groups.apply(to: &plan)
    try disclosure.apply(to: &plan)
    try reach.apply(to: &plan)
    catchments.apply(to: &plan)
    if catchments.isByNearest { reach.applyNearestPlace(to: &plan) }
    try seed.apply(to: &plan)
    output.writing.apply(to: &plan)
    var task = Plan.Task(
      family: .overlap, measures: measures.ids, outputs: try output.outputs(main: "zones"))
    task.settings = catchments.settings
    plan.tasks = [task]
    return try Analysis(plan: plan, writing: output.writing).run(in: session)
  }
}
