internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Populations and levels moved from the areas of one division to those of another.
struct InterpolateCommand: GeosegCommand {
  static let page = CommandPage(
    name: "interpolate",
    abstract: Phrase(
      en: "Carries numbers of one division over to the areas of another, totals kept.",
      sv: "För över en indelnings tal till en annan indelnings områden, med bevarade summor."),
    usage: Phrase(
      en: "interpolate SOURCE --to TARGET --columns LIST [options] [-o OUT]",
      sv: "interpolate KÄLLA --to MÅL --columns LISTA [flaggor] [-o UT]"),
    discussion: Phrase(
      en: """
        Amounts (--columns, --groups, --total) are divided by common area, by land within a mask, by \
        buildings, or by a smoothed surface; levels (--intensive) are averaged by area and rates \
        (--rate) by people. Who lies in no target is told and not dropped. The layer -o has the \
        target areas; --layer sources=… the source areas with how each was shared and who is in no \
        target, pairs=… the shares, summary=… the totals.
        """,
      sv: """
        Antal (--columns, --groups, --total) delas efter gemensam yta, mark i en mask, byggnader \
        eller en utjämnad yta; nivåer (--intensive) blir medelvärden efter yta och kvoter (--rate) \
        efter personer. Den som inte ligger i något målområde redovisas och tappas inte. Lagret -o \
        har målområdena; --layer sources=… källområdena med hur vart och ett delats och vilka som \
        inte täcks, pairs=… andelarna, summary=… summorna.
        """),
    examples: Samples.interpolate)

  @OptionGroup(title: HelpText.input.here) var input: InterpolationInputOptions
  @OptionGroup(title: HelpText.carried.here) var groups: GroupOptions
  @OptionGroup(title: HelpText.carried.here) var columns: CarriedColumnOptions
  @OptionGroup(title: HelpText.method.here) var method: InterpolationMethodOptions
  @OptionGroup(title: HelpText.output.here) var output: ResultOptions
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { output.writing.json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    var request = try input.request()
    try groups.apply(to: &request.sources)
    output.writing.apply(to: &request.sources)
    try columns.apply(to: &request)
    try method.apply(to: &request)
    let asked = request
    return try PartsRun(
      command: Self.page.name, layers: InterpolationRequest.layers, output: output
    ).run(inputs: asked.files.filter { $0 != "-" }, in: session) { outputs throws(GeosegError) in
      try asked.run(outputs: outputs, session.context)
    }
  }
}
