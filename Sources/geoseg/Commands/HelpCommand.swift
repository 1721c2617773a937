internal import ArgumentParser
internal import GeoCore

/// The help on a command or a topic.
struct HelpCommand: GeosegCommand {
  static let page = CommandPage(
    name: "help",
    abstract: Phrase(
      en: "Help on a command or a topic.", sv: "Hjälp om ett kommando eller ett ämne."),
    usage: Phrase(en: "help [COMMAND|TOPIC]", sv: "help [KOMMANDO|ÄMNE]"),
    examples: Samples.help)

  @Argument(
    help: .init(
      en: "Command or topic; the front page when left out.",
      sv: "Kommando eller ämne; förstasidan om det utelämnas.", value: ValueWord.word),
    completion: .list(Geoseg.commandNames + HelpTopic.all.map(\.name)))
  var topic: String?
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    try HelpRequest(topic: topic, isLong: true).show(in: session)
    return .done
  }
}
