internal import GeoCore

/// A page of the help that belongs to no command.
struct HelpTopic: Sendable {
  let name: String
  let title: Phrase
  let text: Phrase

  static let all = [groups, units, exitCodes, streams, crs, plan]

  func lines(in language: Language, width: Int) -> [String] {
    [title.template(in: language), ""]
      + DisplayWidth.wrapped(text.template(in: language), to: width)
  }
}
