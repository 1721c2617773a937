internal import ArgumentParser
internal import GeoCore

/// The defaults that the environment gives, and where they come from.
struct ConfigCommand: GeosegCommand {
  static let page = CommandPage(
    name: "config",
    abstract: Phrase(
      en: "The defaults in force and where they come from.",
      sv: "De förval som gäller och varifrån de kommer."),
    usage: Phrase(en: "config [--json]", sv: "config [--json]"),
    examples: Samples.config)

  @Flag(help: .init(en: "The settings as JSON.", sv: "Inställningarna som JSON."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let settings = Setting.allCases.sorted { $0.rawValue < $1.rawValue }
    if json {
      var document = SummaryDocument(command: session.command)
      document.extra = [
        .init(
          "settings",
          .array(
            settings.map {
              [
                "option": .string($0.option), "variable": .string($0.variable),
                "value": .optional($0.text),
                "origin": .string($0.text == nil ? "default" : "environment"),
              ]
            }))
      ]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
      return .done
    }
    let language = session.language
    var table = TextTable(
      [ConfigText.option, ConfigText.value, ConfigText.origin].map {
        TextTable.Heading($0.template(in: language))
      })
    for setting in settings {
      let origin =
        setting.text == nil ? ConfigText.standard.template(in: language) : setting.variable
      table.add([setting.option, setting.text ?? "–", origin])
    }
    let lines = table.lines(width: session.output.columns, palette: session.outputPalette)
    try session.output.write(lines.joined(separator: "\n") + "\n")
    return .done
  }
}
