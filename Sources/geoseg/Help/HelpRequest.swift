internal import GeoCore

/// A wish to read help instead of doing something.
struct HelpRequest {
  /// A command or topic; nil asks for the front page.
  var topic: String?
  var isLong: Bool

  init(topic: String?, isLong: Bool) {
    self.topic = topic
    self.isLong = isLong
  }

  /// nil when the arguments ask for no help: `-h`, `--help`, `help TOPIC`, or nothing at all.
  init?(_ arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    let isLong = options.contains("--help")
    if arguments.isEmpty {
      self.init(topic: nil, isLong: false)
    } else if isLong || options.contains("-h") {
      let word = options.first { !$0.hasPrefix("-") }
      self.init(
        topic: word == "help" ? options.dropFirst().first { !$0.hasPrefix("-") } : word,
        isLong: isLong)
    } else {
      return nil
    }
  }

  /// - Throws: `unknownTopic` with the nearest names.
  func show(in session: Session) throws(GeosegError) {
    try session.output.write(lines(in: session).joined(separator: "\n") + "\n")
  }

  private func lines(in session: Session) throws(GeosegError) -> [String] {
    let columns = session.output.columns ?? 100
    let printer = HelpPrinter(
      language: session.language, palette: session.outputPalette, width: min(100, columns))
    guard let topic else { return printer.root() }
    if let command = Geoseg.commands.first(where: { $0.page.name == topic }),
      let node = CommandTree.ofThisProgram.child(topic)
    {
      return isLong ? printer.long(command.page, node) : printer.short(command.page, node)
    }
    if let page = HelpTopic.all.first(where: { $0.name == topic }) {
      return page.lines(in: session.language, width: printer.width)
    }
    let known = Geoseg.commandNames + HelpTopic.all.map(\.name)
    throw GeosegError(
      .unknownTopic,
      [
        "name": .text(topic), "nearest": NoticeText.nearest(nearestNames(to: topic, in: known)),
        "topics": .text(HelpTopic.all.map(\.name).joined(separator: ", ")),
      ])
  }
}
