internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What a change of segregation between two counts comes from.
struct ChangeCommand: GeosegCommand {
  static let page = CommandPage(
    name: "change",
    abstract: Phrase(
      en: "What a change of segregation between two counts comes from.",
      sv: "Vad en förändring av segregationen mellan två räkningar kommer av."),
    usage: Phrase(
      en: "change BEFORE [AFTER] --groups LIST [--years A,B] [options] [-o OUT]",
      sv: "change FÖRE [EFTER] --groups LISTA [--years A,B] [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        One layer with two sets of columns ({year} and --years, or --groups-after), one layer with \
        two tables (--join and --join-after), or two layers matched by --key. The change of M is \
        parted into zones added and gone, the sizes of groups, the sizes of zones, and what is left: \
        people living more or less apart. The zone layer has each zone's part.
        """,
      sv: """
        Ett lager med två uppsättningar kolumner ({year} och --years, eller --groups-after), ett \
        lager med två tabeller (--join och --join-after), eller två lager som paras med --key. \
        Förändringen av M delas i nya och borttagna zoner, gruppernas storlek, zonernas storlek och \
        det som blir kvar: att människor bor mer eller mindre åtskilda. Zonlagret har varje zons del.
        """),
    examples: Samples.change)

  @OptionGroup(title: HelpText.input.here) var input: ChangeInputOptions
  @OptionGroup(title: HelpText.groups.here) var groups: ChangeGroupOptions
  @OptionGroup(title: HelpText.groups.here) var method: ChangeMethodOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let (early, late) = try plans()
    var request = ChangeRequest(method: try method.asked())
    request.test = try method.testAsked(seed: try Setting.seed.unsigned(given: seed.seed) ?? 1)
    if !groups.groupsAfter.isEmpty { request.groupsAfter = late.groups }
    let isOneLayer = input.isOneLayer
    return try PartsRun(
      command: Self.page.name, layers: ChangeRequest.layers, output: output
    ).run(inputs: early.inputPaths + late.inputPaths, in: session) { outputs throws(GeosegError) in
      let first = try early.resolve(session.context)
      let second: ResolvedPlan
      if isOneLayer {
        second = try first.counting(
          groups: late.groups, total: late.total, year: late.year, session.context)
      } else {
        var late = late
        late.crs = late.crs ?? first.plan.crs
        second = try late.resolve(session.context)
      }
      let outcome = try request.run(
        before: first, after: second, isOneLayer: isOneLayer, outputs: outputs, session.context)
      return (outcome, first.outputCRS)
    }
  }

  /// The earlier and the later count as plans.
  private func plans() throws(GeosegError) -> (Plan, Plan) {
    var (early, late) = try input.plans()
    set(try groups.before(), in: &early)
    set(try groups.after(), in: &late)
    return (early, late)
  }

  private func set(_ asked: ChangeGroupOptions.Asked, in plan: inout Plan) {
    plan.groups = asked.groups
    plan.total = asked.total
    plan.year = asked.year
    plan.suppressed = groups.suppressed ?? Setting.suppressed.text
    output.writing.apply(to: &plan)
    plan.tasks = [Plan.Task(family: .segregation)]
  }
}
