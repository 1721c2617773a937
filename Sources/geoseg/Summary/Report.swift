internal import GeoCore
internal import PlaceAnalysis

/// What a run has to tell at its end: numbers, findings, files.
struct Report {
  var values: [MeasureValue] = []
  var diagnostics: [Diagnostic] = []
  var outputs: [SummaryDocument.Output] = []
  var provenance: JSONValue = .null
  var extra: [JSONValue.Member] = []
  /// What is said of every place.
  var placeNumbers: [Outcome.PlaceNumbers] = []
  /// Whether standard output is free for the table of values.
  var showsTable = false

  /// Findings on standard error, the document or the table on standard output, and one line
  /// about what was written.
  func show(in session: Session) throws(GeosegError) {
    session.tell(diagnostics)
    if session.wantsJSON {
      let document = SummaryDocument(
        command: session.command, measures: values, diagnostics: diagnostics, outputs: outputs,
        provenance: provenance, extra: extra)
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
    } else if showsTable, !values.isEmpty {
      let lines =
        placeNumbers.flatMap {
          OverlapOverview(language: session.language).lines(
            $0, width: session.output.columns, palette: session.outputPalette)
        }
        + ValueTable(language: session.language).lines(
          values, width: session.output.columns, palette: session.outputPalette)
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
    let files = outputs.filter { $0.file != "-" }.map { output in
      guard let features = output.features else { return output.file }
      return "\(output.file) (\(NoticeText.features(features, in: session.language)))"
    }
    if !files.isEmpty {
      session.say(NoticeText.wrote, ["files": .text(files.joined(separator: ", "))])
    }
  }
}
