internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What is understood of a file of streets, before anything relies on it.
struct NetworkCommand: GeosegCommand {
  static let page = CommandPage(
    name: "network",
    abstract: Phrase(
      en: "What is understood of streets: edges, parts that hang together, what is left out.",
      sv: "Vad som förstås av gator: kanter, delar som hänger ihop, vad som utelämnas."),
    usage: Phrase(
      en: "network INPUT [options] [-o OUT]", sv: "network INDATA [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Reads GeoJSON lines or OSM PBF by the rules of walking or cycling and joins them as --network \
        does in other commands. The layer has a line for each edge with its ends, length, part of the \
        network, level, direction and what the file says of the street. With --zones and --total: the \
        people whose nearest street lies on each part.
        """,
      sv: """
        Läser GeoJSON-linjer eller OSM PBF efter reglerna för gång eller cykel och fogar ihop dem som \
        --network gör i andra kommandon. Lagret har en linje för varje kant med ändar, längd, del av \
        nätet, plan, riktning och vad filen säger om gatan. Med --zones och --total: de personer vars \
        närmaste gata ligger på varje del.
        """),
    examples: Samples.network)

  @Argument(
    help: .init(
      en: "Streets: GeoJSON lines or OSM PBF, told apart by what they hold.",
      sv: "Gator: GeoJSON-linjer eller OSM PBF, skilda åt av innehållet.", value: ValueWord.file),
    completion: .file(extensions: inputEndings + ["pbf"]))
  var input: String

  @OptionGroup(title: HelpText.streets.here) var network: NetworkOptions
  @OptionGroup(title: HelpText.measures.here) var segments: SegmentOptions

  @Option(
    help: .init(
      en: "Zones whose people are counted on each part of the network.",
      sv: "Zoner vars personer räknas på varje del av nätet.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var zones: String?

  @Option(
    help: .init(
      en: "Column of the zones with their number of people.",
      sv: "Zonernas kolumn med antal personer.", value: ValueWord.column))
  var total: String?

  @Option(help: .street("max-snap")) var maxSnap: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "File for the edges; - is standard output.",
      sv: "Fil för kanterna; - är standard ut.", value: ValueWord.file),
    completion: .file())
  var out: String?

  @OptionGroup(title: HelpText.output.here) var writing: WritingOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let files = OutputSet(
      overwrite: writing.mayOverwrite,
      inputs: ([input] + network.files + [zones].compactMap { $0 }).filter { $0 != "-" })
    try check(files)
    let (recipe, settings) = try network.recipe()
    let limit = try snapLimit()
    // A fault of the question is told before the streets are read.
    _ = (try segments.centrality(), try segments.unit())
    let file = try InputFile.open(input)
    let built = try recipe.build(file, run: session.context)
    var people: NetworkPeople?
    if let zones, let total = total ?? Setting.total.text {
      people = try NetworkPeople(
        zones: zones, total: total, of: built, limit: limit, run: session.context)
    }
    session.context.progress.ended()

    let summary = NetworkReport(name: file.name, mode: settings.mode, built: built, people: people)
    var report = Report()
    report.diagnostics = built.diagnostics + (people?.diagnostics(limit: limit) ?? [])
    report.extra = [.init("network", summary.json)]
    if let out {
      let crs = try (writing.crsOut ?? Setting.crsOut.text).map { text throws(GeosegError) in
        try CRS.parse(text)
      }
      let provenance = provenance(built, settings, output: crs ?? .wgs84)
      report.provenance = provenance.members
      do throws(GeosegError) {
        let measured = try segments.layer(of: built.network, context: session.context)
        let layer = Layer(
          name: measured == nil ? "network" : "segments",
          table: measured ?? NetworkLayer.table(built), provenance: provenance)
        report.diagnostics += try files.write(
          layer, to: out, options: OutputOptions(crs: crs ?? .wgs84), run: session.context)
        try files.commit()
        report.outputs = [.init(layer: layer.name, file: out, features: layer.table.count)]
      } catch {
        files.discard()
        throw error
      }
    }
    try report.show(in: session)
    if !session.wantsJSON, out != "-" {
      let lines = summary.lines(
        in: session.language, width: session.output.columns, palette: session.outputPalette)
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
    return .done
  }

  /// Before any work: files that can be written, options that go together.
  private func check(_ files: OutputSet) throws(GeosegError) {
    if zones != nil, total == nil, Setting.total.text == nil {
      throw GeosegError(
        .missingOptionValue, ["option": "--total", "help": .phrase(NetworkText.needsBoth)])
    }
    guard let out else { return }
    if out == "-", writing.json {
      throw GeosegError(
        .conflictingOptions,
        ["first": "--json", "second": "-o -", "reason": .phrase(SummaryText.oneThing)])
    }
    try files.check([out])
  }

  private func snapLimit() throws(GeosegError) -> Double {
    let values = maxSnap.isEmpty ? Setting.maxSnap.list : maxSnap
    return try StreetSettings.read(
      [("max-snap", values)], at: { Location(planKey: "--" + $0) }
    ).snapLimit
  }

  private func provenance(
    _ built: BuiltNetwork, _ settings: StreetSettings, output: CRS
  ) -> Provenance {
    func portable(_ name: String) -> String {
      name.hasPrefix("/") ? name.split(separator: "/").last.map(String.init) ?? name : name
    }
    let joining = settings.joining
    let plan: JSONValue = .object([
      .init("network", .string(portable(built.inputs.first?.file.name ?? input))),
      .init("mode", .string(settings.mode.rawValue)),
      .init("join_tolerance_m", .number(joining.tolerance)),
      .init("split_crossings", .bool(joining.splitsCrossings)),
      .init("remove_streets", .array(joining.removed.map { .string($0) })),
      .init("segments", segments.record),
    ])
    return ProvenanceRecord(
      plan: plan,
      inputs: built.inputs.map { input in
        ProvenanceRecord.Input(
          role: input.role, name: portable(input.file.name),
          sha256: input.file.withStoredBytes { SHA256.hex($0) },
          bytes: input.file.withStoredBytes { $0.count }, crs: input.transform.source,
          transform: input.transform)
      },
      computing: built.computing, output: output, methods: [.init("layer", "network")]
    ).provenance
  }
}
