internal import GeoCore
internal import PlaceAnalysis

/// The columns of an output: which measure each is of, and its number in one row.
struct ColumnListing {
  let opened: ExplainedOutput
  /// nil shows no numbers.
  let row: String?

  func show(in session: Session) throws(GeosegError) -> ExitStatus {
    let entries = try opened.columns(row: row, session.context)
    let language = session.language
    if session.wantsJSON {
      var document = SummaryDocument(
        command: session.command, diagnostics: opened.diagnostics)
      document.extra = [
        .init(
          "columns",
          .array(
            entries.map { entry in
              [
                "column": .string(entry.name), "measure": .optional(entry.measure?.id),
                "title": .optional(entry.measure?.title.template(in: language)),
                "unit": .string(entry.unit.rawValue),
              ]
            }))
      ]
      try session.output.writeLine(document.json(in: language).text(indent: 2))
      return .done
    }
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    let heading = PartsText.columns.rendered(["file": .text(opened.output.path)], in: language)
    var table = TextTable([
      .init(word(PartsText.column)), .init(row ?? "", .right), .init(word(PartsText.unit)),
      .init(word(PartsText.measure)), .init(word(PartsText.meaning)),
    ])
    for entry in entries {
      table.add([
        entry.name, entry.value.map { text($0, entry.unit) } ?? "", entry.unit.rawValue,
        entry.measure?.id ?? "",
        entry.measure.map { word($0.title) } ?? word(PartsText.input),
      ])
    }
    var lines =
      [session.outputPalette.paint(heading, .heading)]
      + table.lines(width: session.output.columns, palette: session.outputPalette)
    if let key = row ?? opened.keys.first,
      let column = entries.first(where: { $0.measure != nil })?.name
    {
      let option = opened.rows == .zones ? "--zone" : "--place"
      lines += [
        "",
        PartsText.howTo.rendered(
          [
            "file": .text(opened.output.path), "option": .text(option), "example": .text(key),
            "column": .text(column),
          ], in: language),
      ]
    }
    try session.output.write(lines.joined(separator: "\n") + "\n")
    return .done
  }

  private func text(_ value: Breakdown.Value, _ unit: ColumnUnit) -> String {
    switch value {
    case .number(let number, _): number.isNaN ? "–" : NumberText.value(number, unit: unit)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
