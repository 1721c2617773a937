internal import GeoCore

/// A command line that could not be parsed, as one of our own findings.
///
/// ArgumentParser tells its faults as English sentences only; they are taken apart by their
/// pattern so that they can be told in any language. What fits no pattern is passed on as it is.
struct UsageFault {
  let message: String
  let arguments: [String]

  var diagnostic: Diagnostic {
    for (pattern, build) in Self.patterns {
      if let parts = SentencePattern(pattern).match(message) { return build(parts, self) }
    }
    return Diagnostic(.usageFault, ["text": .text(message), "command": .text(command)])
  }

  /// `geoseg access`, as far as a command was named.
  var command: String {
    arguments.first.map { Geoseg.commandNames.contains($0) ? "geoseg \($0)" : "geoseg" } ?? "geoseg"
  }

  private var node: CommandTree? {
    arguments.first.flatMap { CommandTree.ofThisProgram.child($0) }
  }

  private var usage: Phrase {
    Geoseg.commands.first { $0.page.name == arguments.first }?.page.usage
      ?? Phrase(en: "COMMAND INPUT… [options]", sv: "KOMMANDO INDATA… [flaggor]")
  }

  static func unknownCommand(_ word: String) -> [Diagnostic] {
    let near = nearestNames(to: word, in: Geoseg.commandNames)
    return [
      Diagnostic(
        .unknownCommand,
        [
          "command": .text(word), "nearest": NoticeText.nearest(near),
          "commands": .text(Geoseg.commandNames.joined(separator: ", ")),
        ])
    ]
  }

  private typealias Build = @Sendable (_ parts: [String], _ fault: UsageFault) -> Diagnostic

  private static let patterns: [(String, Build)] = [
    ("Unknown option '{}'. Did you mean '{}'?", { $1.unknownOption($0[0]) }),
    ("Unknown option '{}'", { $1.unknownOption($0[0]) }),
    ("Invalid option: {}", { $1.unknownOption($0[0]) }),
    ("Missing value for '{}'", { $1.optionFault(.missingOptionValue, $0[0]) }),
    ("Missing expected argument '{}'", { $1.argumentFault(.missingArgument, $0[0]) }),
    ("Unexpected argument '{}'", { $1.argumentFault(.unexpectedArgument, $0[0]) }),
    (
      "{} unexpected arguments: '{}'",
      { $1.argumentFault(.unexpectedArgument, $0[1].replacing("', '", with: " ")) }
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of {}.",
      { $1.optionFault(.invalidOptionValue, $0[1], value: $0[0]) }
    ),
    (
      "The value '{}' is invalid for '{}'",
      { $1.optionFault(.invalidOptionValue, $0[1], value: $0[0]) }
    ),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      { parts, _ in
        Diagnostic(
          .flagTakesNoValue, ["option": .text(parts[0]), "value": .text(parts[1])])
      }
    ),
  ]

  private func unknownOption(_ option: String) -> Diagnostic {
    let known = node?.options.flatMap(\.spellings).filter { $0.hasPrefix("--") } ?? []
    let bare = String(option.prefix { $0 != "=" })
    return Diagnostic(
      .unknownOption,
      [
        "option": .text(bare), "nearest": NoticeText.nearest(nearestNames(to: bare, in: known)),
        "command": .text(command),
      ])
  }

  /// `synopsis` is `--within <distance>`, as ArgumentParser writes it.
  private func optionFault(
    _ kind: DiagnosticKind, _ synopsis: String, value: String = ""
  ) -> Diagnostic {
    let name = String(synopsis.prefix { $0 != " " })
    let option = node?.options.first { $0.spellings.contains(name) }
    var help = option?.abstract ?? ""
    if let values = option?.values, !values.isEmpty { help = values.joined(separator: ", ") }
    return Diagnostic(
      kind, ["option": .text(name), "value": .text(value), "help": .text(help)])
  }

  private func argumentFault(_ kind: DiagnosticKind, _ argument: String) -> Diagnostic {
    let usage = Phrase(en: "geoseg " + usage.english, sv: "geoseg " + usage.swedish)
    return Diagnostic(
      kind, ["argument": .text(argument.replacing(" ...", with: "…")), "usage": .phrase(usage)])
  }
}

/// A sentence with `{}` gaps.
struct SentencePattern {
  private let pieces: [Substring]
  private let text: String

  init(_ text: String) {
    self.text = text
    pieces = text.split(separator: "{}", omittingEmptySubsequences: false)
  }

  /// What fills the gaps; nil when the sentence is another one.
  ///
  /// The last gap takes all that is left.
  func match(_ sentence: String) -> [String]? {
    guard sentence.hasPrefix(pieces[0]) else { return nil }
    var rest = sentence.dropFirst(pieces[0].count)
    var parts: [String] = []
    for (i, piece) in pieces.enumerated().dropFirst() {
      if i == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        return parts
      }
      guard let range = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }
}
