internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// How much of every zone lies in the areas of a second layer.
struct SharesCommand: GeosegCommand {
  static let page = CommandPage(
    name: "shares",
    abstract: Phrase(
      en: "How much of each zone, by ground and people, lies in areas of a second layer.",
      sv: "Hur mycket av varje zon, i yta och folk, som ligger i områden i ett annat lager."),
    usage: Phrase(
      en: "shares INPUT --with LAYER [--total COLUMN] [--groups LIST] [options] [-o OUT]",
      sv: "shares INDATA --with LAGER [--total KOLUMN] [--groups LISTA] [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Police areas and school districts follow neither DeSO nor RegSO: what they have in common \
        is a share, of area and of people, never a yes or no. Each zone gets its share in the layer \
        as a whole, ground under several areas counted once; --layer areas=… has the people and \
        groups in each area, --layer pairs=… the shares both ways of every zone and area. People \
        are spread evenly over their zone, or stand where --population-at says.
        """,
      sv: """
        Polisområden och skolors upptagningsområden följer varken DeSO eller RegSO: det gemensamma \
        är en andel, av yta och av folk, aldrig ja eller nej. Varje zon får sin andel i lagret som \
        helhet, där mark under flera områden räknas en gång; --layer areas=… har folk och grupper i \
        varje område, --layer pairs=… andelarna åt båda håll för varje zon och område. Folk är jämnt \
        spridda i sin zon, eller där --population-at säger.
        """),
    examples: Samples.shares)

  @OptionGroup(title: HelpText.input.here) var zones: ZoneOptions

  @Option(
    name: .customLong("with"),
    help: .init(
      en: "The second layer: polygons such as police areas or school districts.",
      sv: "Det andra lagret: ytor som polisområden eller upptagningsområden.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var layer: String

  @Option(
    help: .init(
      en: "Column that names the areas of the second layer.",
      sv: "Kolumn som namnger det andra lagrets områden.", value: ValueWord.column))
  var withKey: String?

  @Option(
    help: .init(
      en: "CRS to believe instead of the one that the second layer's file declares.",
      sv: "CRS att tro på i stället för det som det andra lagrets fil anger.",
      value: ValueWord.crs))
  var withCrsIn: String?

  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions

  @Option(
    help: .init(
      en: "Where people are: area (the default), cells, cells:50m, centroid or points:FILE.",
      sv: "Var folk finns: area (standard), cells, cells:50m, centroid eller points:FIL.",
      value: ValueWord.word))
  var populationAt: String?

  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var plan = zones.plan
    if plan.zones.file == "-", layer == "-" {
      throw GeosegError(
        .conflictingOptions,
        ["first": "-", "second": "--with -", "reason": .phrase(CrosswalkText.oneInput)])
    }
    try groups.apply(to: &plan)
    output.writing.apply(to: &plan)
    plan.populationAt = populationAt ?? Setting.populationAt.text
    let request = SharesRequest(
      of: plan, in: Plan.Input(file: layer, key: withKey, crs: withCrsIn))
    let points = plan.populationAt.flatMap { text in
      text.hasPrefix("points:") ? String(text.dropFirst(7)) : nil
    }
    let inputs = plan.inputPaths + [layer, points].compactMap { $0 }.filter { $0 != "-" }
    return try PartsRun(
      command: Self.page.name, layers: SharesRequest.layers, output: output
    ).run(inputs: inputs, in: session) { outputs throws(GeosegError) in
      let (outcome, crs) = try request.run(outputs: outputs, session.context)
      return (outcome, crs)
    }
  }
}
