/// Collects findings in order; past a limit per kind they are only counted.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  /// Findings per code, those beyond the limit included.
  public private(set) var counts: [String: Int] = [:]
  private let limitPerKind: Int

  public init(limitPerKind: Int = 1000) {
    self.limitPerKind = limitPerKind
  }

  public mutating func add(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.kind.code, default: 0] + 1
    counts[diagnostic.kind.code] = count
    if count <= limitPerKind { diagnostics.append(diagnostic) }
  }

  public mutating func add(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:],
    at location: Location = Location(), severity: Severity? = nil, cause: String? = nil
  ) {
    add(Diagnostic(kind, arguments, at: location, severity: severity, cause: cause))
  }

  public mutating func add(contentsOf other: some Sequence<Diagnostic>) {
    for diagnostic in other { add(diagnostic) }
  }

  /// Adds what another log kept, and counts what it counted.
  public mutating func merge(_ other: DiagnosticLog) {
    var kept: [String: Int] = [:]
    for diagnostic in other.diagnostics {
      kept[diagnostic.kind.code, default: 0] += 1
      add(diagnostic)
    }
    for (code, count) in other.counts { counts[code, default: 0] += count - (kept[code] ?? 0) }
  }

  /// Reorders or thins out the findings kept; the counts stay as they are.
  public mutating func edit(_ body: (inout [Diagnostic]) -> Void) { body(&diagnostics) }

  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Throws all findings as one error if any of them is an error.
  public func throwIfErrors() throws(GeosegError) {
    let errors = self.errors
    if !errors.isEmpty { throw GeosegError(errors) }
  }
}
