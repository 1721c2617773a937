internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// A made-up municipality, for trying, teaching and trials of speed.
struct SynthCommand: GeosegCommand {
  static let page = CommandPage(
    name: "synth",
    abstract: Phrase(
      en: "Make a fictional municipality: zones, places, streets, plans, tables.",
      sv: "Gör en påhittad kommun: zoner, platser, gator, planer, tabeller."),
    usage: Phrase(
      en: "synth -o FOLDER [--zones N] [--seed S]", sv: "synth -o MAPP [--zones N] [--seed S]"),
    discussion: Phrase(
      en: """
        The same seed gives the same bytes on any machine. Up to 800 zones come with blocks, streets, \
        plans and a past; more, up to a million, are plain zones and places.
        """,
      sv: """
        Samma frö ger samma byte på varje maskin. Upp till 800 zoner har kvarter, gator, planer och \
        ett förflutet; fler, upp till en miljon, är enkla zoner och platser.
        """),
    examples: Samples.synth)

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "Folder for the files; made when it is missing.",
      sv: "Mapp för filerna; skapas om den saknas.", value: ValueWord.folder),
    completion: .directory)
  var out: String

  @Option(
    help: .init(
      en: "Number of zones, 1 … 1000000.", sv: "Antal zoner, 1 … 1000000.", value: ValueWord.number)
  )
  var zones = 40
  @OptionGroup(title: HelpText.running.here) var seed: SeedOptions

  @Flag(help: .init(en: "Replace files that exist.", sv: "Ersätt filer som finns."))
  var overwrite = false

  @Flag(
    help: .init(
      en: "One JSON document of what was written.", sv: "Ett JSON-dokument om vad som skrevs."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    guard (1...1_000_000).contains(zones) else {
      throw GeosegError(
        .invalidOptionValue,
        ["value": .text(String(zones)), "option": "--zones", "help": "1 … 1000000"])
    }
    let seed = try Setting.seed.unsigned(given: seed.seed) ?? 1
    let folder = try OutputFolder(out)
    do throws(GeosegError) {
      let town = try SampleTown.make(
        SampleTown.Settings(seed: seed, zones: zones), context: session.context)
      let outputs = try write(town.files(), session)
      try Report(outputs: outputs).show(in: session)
      return .done
    } catch {
      folder.withdraw()
      throw error
    }
  }

  private func write(
    _ files: [SampleTown.File], _ session: Session
  ) throws(GeosegError) -> [SummaryDocument.Output] {
    let set = OutputSet(overwrite: overwrite || Setting.overwrite.isOn)
    func path(_ file: SampleTown.File) -> String { out + "/" + file.name }
    try set.check(files.map(path))
    var outputs: [SummaryDocument.Output] = []
    for file in files {
      try session.context.cancellation.check()
      switch file.content {
      case .layer(let layer):
        _ = try set.write(layer, to: path(file), run: session.context)
        outputs.append(.init(layer: layer.name, file: path(file), features: layer.table.count))
      case .bytes(let bytes):
        let sink = try set.open(path(file))
        try sink.write(bytes)
        try sink.finish()
        outputs.append(.init(layer: "table", file: path(file), features: nil))
      }
    }
    try set.commit()
    return outputs
  }
}
