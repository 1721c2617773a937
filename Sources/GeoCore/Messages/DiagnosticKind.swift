/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note
  case warning
  case error

  public static func < (a: Severity, b: Severity) -> Bool {
    func rank(_ s: Severity) -> Int {
      switch s {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
    return rank(a) < rank(b)
  }
}

/// What can be found or go wrong: a stable code with its texts in every language.
///
/// Codes are grouped: GS1xx loading · 2xx table · 3xx CRS · 4xx geometry · 5xx measure and
/// parameter · 6xx scenario · 7xx export · 8xx service · 9xx our bug. A kind is declared once,
/// as a static member beside its siblings, and listed in that group's array.
public struct DiagnosticKind: Sendable, Hashable {
  /// The stable code, such as `GS404`.
  public let code: String
  public let severity: Severity
  /// Exit status of the process when this kind ends a run (sysexits).
  public let exit: ExitStatus
  /// A few words, shown in lists.
  public let title: Phrase
  /// What is wrong, in the user's words, with places for arguments.
  public let message: Phrase
  /// What to do about it; may be empty.
  public let hint: Phrase
  /// The page behind `explain CODE`: what it means, how it happens, how to mend it.
  public let explanation: Phrase

  public init(
    _ code: String, _ severity: Severity, exit: ExitStatus = .badData,
    title: Phrase, message: Phrase, hint: Phrase = Phrase(en: "", sv: ""), explanation: Phrase
  ) {
    self.code = code
    self.severity = severity
    self.exit = exit
    self.title = title
    self.message = message
    self.hint = hint
    self.explanation = explanation
  }

  public static func == (a: DiagnosticKind, b: DiagnosticKind) -> Bool { a.code == b.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
