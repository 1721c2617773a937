internal import GeoCore
internal import PlaceAnalysis

/// Shows one number of an output with what it is made of, or which columns there are.
struct NumberReport {
  let file: String
  let options: NumberOptions

  func show(in session: Session) throws(GeosegError) -> ExitStatus {
    let output = try OutputRecord.read(file, session.context)
    let opened = try ExplainedOutput.opening(
      output, inputFolders: options.inputs, acceptsChanged: options.acceptChanged,
      session.context)
    guard let column = options.column else {
      session.tell(opened.diagnostics)
      return try ColumnListing(opened: opened, row: try row(opened, isNeeded: false)).show(
        in: session)
    }
    guard let row = try row(opened, isNeeded: true) else { return .usage }
    let explanation = try opened.explain(row: row, column: column, session.context)
    let findings = opened.diagnostics + explanation.diagnostics(output)
    session.tell(findings)
    let page = NumberPage(explanation, file: file)
    if session.wantsJSON {
      var document = SummaryDocument(command: session.command, diagnostics: findings)
      document.extra = [.init("explanation", page.json(in: session.language))]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
    } else {
      let lines = page.lines(
        in: session.language, width: session.output.columns, palette: session.outputPalette)
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
    return explanation.agrees ? .done : .answerIsNo
  }

  /// The row asked for with the option that fits the layer.
  private func row(
    _ opened: ExplainedOutput, isNeeded: Bool
  ) throws(GeosegError) -> String? {
    let isZones = opened.rows == .zones
    if let row = isZones ? options.zone : options.place { return row }
    guard isNeeded || options.zone != nil || options.place != nil else { return nil }
    throw GeosegError(
      .rowNotSaid,
      [
        "file": .text(file),
        "what": .phrase(isZones ? PartsText.zones : PartsText.places),
        "option": .text(isZones ? "--zone" : "--place"),
        "example": .text(opened.keys.first ?? "ID"),
      ], at: Location(file: file))
  }
}
