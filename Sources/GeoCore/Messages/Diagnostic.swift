/// One finding: a kind, its arguments and where it is.
public struct Diagnostic: Sendable, Hashable {
  public var kind: DiagnosticKind
  public var severity: Severity
  public var arguments: [String: PhraseArgument]
  public var location: Location
  /// The text of a C library or the system, untranslated, when it was the cause.
  public var cause: String?

  public init(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:],
    at location: Location = Location(), severity: Severity? = nil, cause: String? = nil
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.arguments = arguments
    self.location = location
    self.cause = cause
  }

  public func message(in language: Language) -> String {
    kind.message.rendered(arguments, in: language)
  }

  public func hint(in language: Language) -> String {
    kind.hint.rendered(arguments, in: language)
  }
}
