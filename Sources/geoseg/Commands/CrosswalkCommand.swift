internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What became of the zones of an old division, and counts carried over to the new one.
struct CrosswalkCommand: GeosegCommand {
  static let page = CommandPage(
    name: "crosswalk",
    abstract: Phrase(
      en: "From an old division to a new one: codes, changed areas, counts carried over.",
      sv: "Från en gammal indelning till en ny: koder, ändrade områden, överförda antal."),
    usage: Phrase(
      en: "crosswalk OLD NEW [--groups LIST] [--total COLUMN] [options] [-o OUT]",
      sv: "crosswalk GAMLA NYA [--groups LISTA] [--total KOLUMN] [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Every new zone with the old codes in it, a flag and the kind of change: unchanged, renamed, \
        moved (the same code, another polygon), split, merged, partly, added. Counts of the old \
        zones are carried over by area, or by points with --points; totals before, after and \
        outside are told. --layer pairs=… is the table of codes with shares, --layer old=… says \
        what became of the old zones. Layers of the same version, or codes joined to another, \
        stop the run.
        """,
      sv: """
        Varje ny zon med de gamla koderna i den, en flagga och slag av ändring: unchanged, renamed, \
        moved (samma kod, annan yta), split, merged, partly, added. De gamla zonernas antal förs \
        över efter yta, eller efter punkter med --points; summor före, efter och utanför anges. \
        --layer pairs=… är tabellen över koder med andelar, --layer old=… säger vad som blev av de \
        gamla zonerna. Lager av samma version, eller koder kopplade till en annan, stoppar \
        körningen.
        """),
    examples: Samples.crosswalk)

  @OptionGroup(title: HelpText.input.here) var input: CrosswalkInputOptions
  @OptionGroup(title: HelpText.groups.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.measures.here) var method: CrosswalkOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var request = try input.request()
    try groups.apply(to: &request.old)
    output.writing.apply(to: &request.old)
    try method.apply(to: &request)
    let asked = request
    let inputs = asked.old.inputPaths + asked.new.inputPaths + [asked.points].compactMap { $0 }
    return try PartsRun(
      command: Self.page.name, layers: CrosswalkRequest.layers, output: output
    ).run(inputs: inputs, in: session) { outputs throws(GeosegError) in
      let (outcome, crs) = try asked.run(outputs: outputs, session.context)
      return (outcome, crs)
    }
  }
}
