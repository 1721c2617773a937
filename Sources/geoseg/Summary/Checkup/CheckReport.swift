internal import GeoCore
internal import PlaceAnalysis

/// The findings of a check as the command's result: on standard output.
struct CheckReport {
  let diagnostics: [Diagnostic]
  /// Findings per code, those beyond the limit of the log included.
  let totals: [String: Int]
  let counts: [(file: String, features: Int)]

  init(_ checkup: Checkup) {
    diagnostics = checkup.log.diagnostics
    totals = checkup.log.counts
    counts = checkup.counts
  }

  func show(in session: Session) throws(GeosegError) {
    if session.wantsJSON {
      var document = SummaryDocument(command: session.command, diagnostics: diagnostics)
      document.extra = [
        .init(
          "counts",
          [
            "features": .integer(features), "errors": .integer(count(.error)),
            "warnings": .integer(count(.warning)), "notes": .integer(count(.note)),
          ])
      ]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
      return
    }
    if session.log == .json {
      session.tell(diagnostics)
    } else {
      let printer = DiagnosticPrinter(
        language: session.language, palette: session.outputPalette,
        limitPerCode: session.isVerbose ? nil : 5, lowest: session.isQuiet ? .error : .note,
        totals: totals, knownFile: counts.count == 1 ? counts[0].file : nil)
      let lines = printer.lines(diagnostics.sorted { $0.severity > $1.severity })
      if !lines.isEmpty { try session.output.write(lines.joined(separator: "\n") + "\n") }
    }
    guard !session.isQuiet else { return }
    try session.output.writeLine(summary(in: session.language))
  }

  /// `2 412 features · 1 error · 1 warning`.
  func summary(in language: Language) -> String {
    var parts = [NoticeText.features(features, in: language)]
    for (severity, one, many) in CheckText.severities {
      let count = count(severity)
      guard count > 0 || severity == .error else { continue }
      parts.append(
        (count == 1 ? one : many).rendered(["count": .integer(count)], in: language))
    }
    return parts.joined(separator: " · ")
  }

  private var features: Int { counts.reduce(0) { $0 + $1.features } }

  private func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
