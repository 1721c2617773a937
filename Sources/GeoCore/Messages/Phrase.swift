/// One sentence in every language, with `{name}` places for its arguments.
public struct Phrase: Sendable, Hashable {
  public let english: String
  public let swedish: String

  public init(en: String, sv: String) {
    self.english = en
    self.swedish = sv
  }

  /// The sentence as written, places not filled.
  public func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }

  /// The sentence with its places filled; an unknown place is left as it stands.
  public func rendered(
    _ arguments: [String: PhraseArgument] = [:], in language: Language
  ) -> String {
    let text = template(in: language)
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var out = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      if let argument = arguments[name] {
        out += argument.rendered(in: language)
      } else {
        out += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    return out
  }

  /// The names between braces, in order of appearance.
  public func placeNames(in language: Language) -> [String] {
    var names: [String] = []
    var rest = Substring(template(in: language))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
