/// The one error type: one or more findings, the first of which decides the exit status.
public struct GeosegError: Error, Sendable {
  public let diagnostics: [Diagnostic]

  /// Precondition: `diagnostics` is not empty.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an error needs a finding")
    self.diagnostics = diagnostics
  }

  public init(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:],
    at location: Location = Location(), cause: String? = nil
  ) {
    self.init([Diagnostic(kind, arguments, at: location, cause: cause)])
  }

  /// The status that the process ends with: of the first finding that is an error.
  public var exit: ExitStatus {
    (diagnostics.first { $0.severity == .error } ?? diagnostics[0]).kind.exit
  }
}
