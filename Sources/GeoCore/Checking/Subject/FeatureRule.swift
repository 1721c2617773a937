/// A rule about one feature by itself.
protocol FeatureRule: Sendable {
  func check(
    _ feature: Int, _ view: ColumnView, _ subject: CheckSubject, _ log: inout DiagnosticLog)
}

extension DiagnosticLog {
  /// The same findings, those of one kind together, kinds by code.
  func groupedByRule() -> DiagnosticLog {
    var out = self
    out.edit { $0.sort { $0.kind.code < $1.kind.code } }
    return out
  }

  /// Keeps one finding of a harmless kind that most features share, saying how many are alike.
  mutating func collapse(_ kind: DiagnosticKind, beyond limit: Int = 10) {
    let count = counts[kind.code] ?? 0
    guard count > limit else { return }
    edit { diagnostics in
      guard let first = diagnostics.firstIndex(where: { $0.kind == kind }) else { return }
      let more = Phrase(
        en: ", and so it is with \(count - 1) more features",
        sv: ", och så är det med ytterligare \(count - 1) objekt")
      diagnostics[first].arguments["more"] = .phrase(more)
      let kept = diagnostics[first]
      diagnostics.removeAll { $0.kind == kind && $0 != kept }
    }
  }
}
