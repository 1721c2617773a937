extension CSVBuild {
  mutating func reportOneColumn() {
    guard let first = records.first(where: { !$0.isBlank }) else { return }
    report(.onlyOneColumn, ["text": .text(shortened(first))], line: first.line)
  }

  func throwEmpty() throws(GeosegError) {
    throw GeosegError(.emptyTable, at: Location(file: file))
  }

  /// Quotes that are never closed, and records with too few or too many fields.
  mutating func checkRecords(_ rows: [Int]) {
    // A record may lack the fields of columns at the end that have no name.
    let header = layout.header.map { text.fields(records[$0]) }
    let named = header.map { ($0.lastIndex { !$0.isEmpty } ?? -1) + 1 } ?? layout.width
    for index in rows {
      let record = records[index]
      if record.isUnclosed {
        report(.unclosedQuote, ["line": .integer(record.line)], line: record.line)
        continue
      }
      if record.isIrregular {
        report(.textAfterQuote, ["line": .integer(record.line)], line: record.line)
      }
      let fields = Int(record.fields)
      let arguments: [String: PhraseArgument] = [
        "line": .integer(record.line), "fields": .integer(fields),
        "width": .integer(layout.width), "delimiter": .phrase(delimiter.title),
      ]
      if fields < named {
        report(.shortRecord, arguments, line: record.line)
      } else if fields > layout.width, holdsText(record, from: layout.width) {
        report(.longRecord, arguments, line: record.line)
      }
    }
  }

  private func holdsText(_ record: CSVRecord, from column: Int) -> Bool {
    text.fields(record).dropFirst(column).contains { !$0.isEmpty }
  }

  /// What was found out about the columns.
  mutating func report(names: HeaderNames, types: [ColumnType], profiles: [ColumnProfile]) {
    if layout.header == nil, let first = layout.data.first {
      report(
        .noHeader, ["columns": .text(names.names.prefix(3).joined(separator: ", "))],
        line: records[first].line)
    }
    let line = layout.header.map { records[$0].line }
    for (name, _, other) in names.renamed {
      report(
        .columnNamedTwice, ["name": .text(name), "other": .text(other)], line: line, column: other)
    }
    for column in names.numbered {
      report(
        .columnWithoutName, ["number": .integer(column + 1), "name": .text(names.names[column])],
        line: line, column: names.names[column])
    }
    if !names.leftOut.isEmpty {
      let cells = names.leftOut.reduce(0) { $0 + profiles[$1].given }
      report(
        .notesBesideData,
        [
          "columns": .text(names.leftOut.map { String($0 + 1) }.joined(separator: ", ")),
          "cells": .integer(cells),
        ], line: names.leftOut.lazy.compactMap { profiles[$0].firstText?.line }.first)
    }
    if !names.emptyAtEnd.isEmpty {
      let list = names.emptyAtEnd.map { "“\(names.names[$0])”" }.joined(separator: ", ")
      report(.emptyColumnsLeftOut, ["columns": .text(list)], line: line)
    }
    for column in names.kept { reportObstacle(types[column], names.names[column]) }
    reportCodes(names, types, profiles)
    reportMarkers(names, profiles)
  }

  private mutating func reportObstacle(_ type: ColumnType, _ name: String) {
    switch type.obstacle {
    case nil: return
    case .oddCells(let example):
      report(
        .nearlyNumbers, ["column": .text(name), "text": .text(example.text)],
        line: example.line, column: name)
    case .bothMarks(let point, let comma):
      report(
        .bothDecimalMarks,
        ["column": .text(name), "point": .text(point.text), "comma": .text(comma.text)],
        line: max(point.line, comma.line), column: name)
    case .doubtfulMark(let example), .otherMark(let example):
      report(
        .doubtfulDecimalMark, ["column": .text(name), "text": .text(example.text)],
        line: example.line, column: name)
    }
  }

  private mutating func reportCodes(
    _ names: HeaderNames, _ types: [ColumnType], _ profiles: [ColumnProfile]
  ) {
    let codes = names.kept.filter { profiles[$0].codes > 0 && profiles[$0].texts == 0 }
    guard let first = codes.first, let example = profiles[first].firstCode else { return }
    report(
      .codesKeptAsText,
      [
        "columns": .text(codes.map { names.names[$0] }.joined(separator: ", ")),
        "text": .text(example.text),
      ], line: example.line, column: names.names[first])
  }

  private mutating func reportMarkers(_ names: HeaderNames, _ profiles: [ColumnProfile]) {
    let suppressed = names.kept.reduce(0) { $0 + profiles[$1].suppressed }
    let missing = names.kept.reduce(0) { $0 + profiles[$1].missing }
    guard suppressed + missing > 0 else { return }
    let columns = names.kept.filter { profiles[$0].suppressed + profiles[$0].missing > 0 }
    report(
      .markersRead,
      [
        "suppressed": .integer(suppressed), "missing": .integer(missing),
        "hidden": .text(options.suppressedMarkers.joined(separator: " ")),
        "absent": .text(options.missingMarkers.joined(separator: " ")),
        "columns": .text(columns.prefix(10).map { names.names[$0] }.joined(separator: ", ")),
      ])
  }

  mutating func reportFormat(_ format: LoadedCSV.Format, rows: Int, columns: Int) {
    if let first = layout.titles.first {
      report(
        .titlesSkipped,
        ["count": .integer(layout.titles.count), "text": .text(shortened(records[first]))],
        line: records[first].line)
    }
    if let first = layout.footnotes.first {
      report(
        .footnotesSkipped,
        [
          "count": .integer(layout.footnotes.count), "line": .integer(records[first].line),
          "text": .text(shortened(records[first])),
        ], line: records[first].line)
    }
    let marks: Phrase =
      switch (format.decimalMarks.contains(.comma), format.decimalMarks.contains(.point)) {
      case (true, true): Phrase(en: "decimal comma and point", sv: "decimalkomma och -punkt")
      case (true, false): Phrase(en: "decimal comma", sv: "decimalkomma")
      case (false, true): Phrase(en: "decimal point", sv: "decimalpunkt")
      case (false, false): Phrase(en: "whole numbers", sv: "heltal")
      }
    let header =
      format.headerLine.map {
        Phrase(en: "header on line \($0)", sv: "rubriker på rad \($0)")
      } ?? Phrase(en: "no header", sv: "inga rubriker")
    report(
      .tableReadAs,
      [
        "delimiter": .phrase(format.delimiter.title), "encoding": .text(format.encoding.rawValue),
        "marks": .phrase(marks), "header": .phrase(header), "rows": .integer(rows),
        "columns": .integer(columns),
      ])
  }

  private func shortened(_ record: CSVRecord) -> String {
    let full = text.fields(record).first { !$0.isEmpty } ?? ""
    let line = full.split(whereSeparator: \.isNewline).first ?? ""
    return line.count > 60 ? line.prefix(60) + "…" : String(line)
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument], line: Int? = nil,
    column: String? = nil
  ) {
    let position = line.map { Location.Position(byte: start(ofLine: $0), line: $0, column: 1) }
    log.add(kind, arguments, at: Location(file: file, column: column, position: position))
  }
}

extension CSVBuild {
  /// Offset in the decoded text of the record that begins on a line, or of the last before it.
  private func start(ofLine line: Int) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? records[low - 1].start : 0
  }
}

extension CSVOptions.Delimiter {
  /// As messages name it.
  var title: Phrase {
    switch self {
    case .semicolon: Phrase(en: "semicolon", sv: "semikolon")
    case .comma: Phrase(en: "comma", sv: "kommatecken")
    case .tab: Phrase(en: "tab", sv: "tabb")
    case .bar: Phrase(en: "vertical bar", sv: "lodstreck")
    }
  }
}
