internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// A whole analysis from a plan file.
struct RunCommand: GeosegCommand {
  static let page = CommandPage(
    name: "run",
    abstract: Phrase(
      en: "Run a plan file: all of an analysis in one go.",
      sv: "Kör en planfil: en hel analys på en gång."),
    usage: Phrase(
      en: "run PLAN [-o FOLDER] [--dry-run] [options]",
      sv: "run PLAN [-o MAPP] [--dry-run] [flaggor]"),
    discussion: Phrase(
      en: """
        The plan is YAML (JSON works too) and says what the options of access, overlap and \
        segregation say. Options given here go before the plan. --dry-run reads and checks \
        everything, and tells what would be computed and written.
        """,
      sv: """
        Planen är YAML (JSON fungerar också) och säger det som flaggorna till access, overlap och \
        segregation säger. Flaggor som ges här går före planen. --dry-run läser och kontrollerar \
        allt, och berättar vad som skulle räknas och skrivas.
        """),
    examples: Samples.run)

  @Argument(
    help: .init(
      en: "Plan file; - is standard input.", sv: "Planfil; - är standard in.",
      value: ValueWord.file),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "Folder for the plan's outputs, made when missing; the plan's own when left out.",
      sv: "Mapp för planens utdata, skapas om den saknas; planens egen om den utelämnas.",
      value: ValueWord.folder),
    completion: .directory)
  var out: String?

  @Flag(
    help: .init(
      en: "Tell what would be done, and touch nothing.",
      sv: "Berätta vad som skulle göras, och rör ingenting."))
  var dryRun = false

  @OptionGroup(title: HelpText.input.here) var reading: ReadingOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.groups.here) var disclosure: DisclosureOptions
  @OptionGroup(title: HelpText.reach.here) var reach: ReachOptions
  @OptionGroup(title: HelpText.output.here) var writing: WritingOptions
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let input = try InputFile.open(file)
    let text = input.withBytes { String(decoding: $0, as: UTF8.self) }
    var plan = try Plan.read(text, file: input.name, folder: folder)
    if !reading.join.isEmpty { plan.joins = [] }
    reading.located(here).apply(to: &plan)
    try groups.apply(to: &plan)
    try disclosure.apply(to: &plan)
    try reach.located(here).apply(to: &plan)
    try seed.apply(to: &plan)
    writing.apply(to: &plan)
    let folder = try out.flatMap { out throws(GeosegError) in
      dryRun ? nil : try OutputFolder(out)
    }
    do throws(GeosegError) {
      return try Analysis(
        plan: plan, writing: writing, isDryRun: dryRun, outputFolder: out, isFromOptions: false
      ).run(in: session)
    } catch {
      folder?.withdraw()
      throw error
    }
  }

  /// The working folder, when the plan lies in another: the plan's paths are seen from its folder,
  /// those of options from here.
  private var here: String? { folder == nil ? nil : WorkingFolder.path }

  /// The folder of the plan; nil for standard input and for the working folder.
  private var folder: String? {
    guard file != "-", let slash = file.lastIndex(of: "/") else { return nil }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}
