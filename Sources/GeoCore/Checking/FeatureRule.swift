/// A rule about one feature by itself.
protocol FeatureRule: Sendable {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog)
}

extension DiagnosticLog {
  /// The same findings, those of one kind together, kinds by code.
  func groupedByRule() -> DiagnosticLog {
    var out = self
    out.sort { $0.kind.code < $1.kind.code }
    return out
  }
}
