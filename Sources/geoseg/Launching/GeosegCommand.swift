internal import ArgumentParser
internal import GeoCore

/// A command of the program: its page in the help, its options, and what it does.
protocol GeosegCommand: ParsableCommand {
  static var page: CommandPage { get }
  var running: RunningOptions { get }
  /// Whether standard output is to hold the JSON document.
  var wantsJSON: Bool { get }
  /// Does the work; what it throws is told and turned into an exit status by `Launch`.
  func run(in session: Session) throws(GeosegError) -> ExitStatus
}

extension GeosegCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: page.name, abstract: page.abstract.here, usage: "geoseg " + page.usage.here,
      discussion: page.discussion.here, helpNames: [])
  }

  var wantsJSON: Bool { false }
}

/// What the help says of a command, beyond its options.
struct CommandPage: Sendable {
  /// A line that can be typed as it stands in a checkout, and what it shows.
  struct Example: Sendable {
    var command: String
    var note: Phrase

    init(_ command: String, en: String, sv: String) {
      self.command = command
      note = Phrase(en: en, sv: sv)
    }
  }

  var name: String
  var abstract: Phrase
  /// Without the program's name: `info INPUT… [options]`.
  var usage: Phrase
  var discussion = Phrase(en: "", sv: "")
  var examples: [Example] = []
}
