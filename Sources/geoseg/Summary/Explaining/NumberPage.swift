internal import GeoCore
internal import PlaceAnalysis

/// One number of an output as a page for people, or as JSON.
struct NumberPage {
  let explanation: Explanation
  let file: String
  /// Rows of a table that are shown; JSON has all.
  private static let rowLimit = 25

  init(_ explanation: Explanation, file: String) {
    self.explanation = explanation
    self.file = file
  }

  func lines(in language: Language, width: Int?, palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    let textWidth = min(100, width ?? 100)
    let subject =
      switch explanation.subject {
      case .zone(let key): "\(word(PartsText.zone)) \(key)"
      case .place(let key): "\(word(PartsText.place)) \(key)"
      }
    var lines = [
      palette.paint(
        "\(explanation.column) = \(text(explanation.inFile, explanation.unit)), \(subject)",
        .heading)
    ]
    if let info = explanation.measure {
      lines.append("\(word(info.title)) (\(info.id))")
      lines += [""] + DisplayWidth.wrapped(word(info.meaning), to: textWidth)
    } else {
      lines.append(word(PartsText.inputColumn))
    }
    if let reason = explanation.undefined {
      lines += ["", PartsText.undefined.rendered(["reason": .text(reason.rawValue)], in: language)]
    }
    if let breakdown = explanation.breakdown {
      lines += ["", palette.paint(word(PartsText.formula), .heading), "  " + breakdown.formula]
      lines += DisplayWidth.wrapped(word(breakdown.reading), to: textWidth - 2).map { "  " + $0 }
      if !breakdown.facts.isEmpty { lines.append("") }
      for fact in breakdown.facts {
        lines.append("\(word(fact.title)): \(text(fact.value))")
      }
      for table in breakdown.tables where table.count > 0 {
        lines += ["", palette.paint(word(table.title), .heading)]
        lines += self.lines(table, in: language, width: width, palette: palette)
      }
    }
    return lines + [""] + verdict(language, palette)
  }

  private func lines(
    _ table: Breakdown.Table, in language: Language, width: Int?, palette: Palette
  ) -> [String] {
    var out = TextTable(
      table.columns.map { column in
        let title = column.title.template(in: language)
        switch column.cells {
        case .texts: return TextTable.Heading(title)
        case .numbers(_, let unit):
          let sign = unit.rawValue.isEmpty || Self.isPlain(unit) ? "" : " (\(unit.rawValue))"
          return TextTable.Heading(title + sign, .right)
        }
      })
    let shown = min(table.count, Self.rowLimit)
    for row in 0..<shown {
      out.add(
        table.columns.map { column in
          switch column.cells {
          case .texts(let texts): return texts[row] ?? ""
          case .numbers(let numbers, let unit):
            return numbers[row].isNaN ? "–" : Self.text(numbers[row], unit)
          }
        })
    }
    let summed = table.columns.first { $0.key == table.summed }
    if let summed, case .numbers(_, let unit) = summed.cells, shown == table.count {
      out.add(
        table.columns.map { column in
          if column.key == summed.key { return Self.text(table.sum ?? .nan, unit) }
          return column.key == table.columns.first?.key
            ? PartsText.total.template(in: language) : ""
        })
    }
    var lines = out.lines(width: width, palette: palette)
    guard shown < table.count else { return lines }
    let rest: [String: PhraseArgument]
    if let summed, case .numbers(let numbers, let unit) = summed.cells {
      let sum = numbers[shown...].filter { !$0.isNaN }.reduce(0, +)
      rest = ["count": .integer(table.count - shown), "sum": .text(Self.text(sum, unit))]
      lines.append(PartsText.more.rendered(rest, in: language))
      lines.append(
        "\(PartsText.total.template(in: language)): \(Self.text(table.sum ?? .nan, unit))")
    } else {
      rest = ["count": .integer(table.count - shown)]
      lines.append(PartsText.moreRows.rendered(rest, in: language))
    }
    return lines
  }

  /// What stands in the file beside what was computed.
  private func verdict(_ language: Language, _ palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    var parts: [String] = []
    if let breakdown = explanation.breakdown {
      parts.append("\(word(PartsText.rowsMake)) \(exact(breakdown.value))")
    }
    parts.append("\(word(PartsText.computed)) \(exact(explanation.computed))")
    parts.append("\(word(PartsText.inFile)) \(exact(explanation.inFile))")
    let role: Palette.Role = explanation.agrees ? .good : .warning
    let mark = explanation.agrees ? "✓ " : "✗ "
    return [palette.paint(mark + parts.joined(separator: " · "), role)]
  }

  private func exact(_ value: Breakdown.Value?) -> String {
    switch value {
    case .number(let number, _)?: number.isNaN ? "–" : ShortestDecimal.string(number)
    case .text(let text)?: text
    case .flag(let flag)?: flag ? "true" : "false"
    case nil: "–"
    }
  }

  /// - Parameter unit: Of a number that does not know its own, as those read from a file.
  private func text(_ value: Breakdown.Value?, _ unit: ColumnUnit = .none) -> String {
    switch value {
    case .number(let number, let given)?:
      let own = given.rawValue.isEmpty ? unit : given
      let sign = own.rawValue.isEmpty || Self.isPlain(own) ? "" : " " + own.rawValue
      return number.isNaN ? "–" : Self.text(number, own) + sign
    case .text(let text)?: return text
    case .flag(let flag)?: return flag ? "true" : "false"
    case nil: return "–"
    }
  }

  /// Units that need no sign beside the number.
  private static func isPlain(_ unit: ColumnUnit) -> Bool {
    [.share, .ratio, .places, .persons, .capacity].contains(unit)
  }

  private static func text(_ number: Double, _ unit: ColumnUnit) -> String {
    if unit.rawValue.isEmpty, number == number.rounded() { return NumberText.shortest(number) }
    return NumberText.value(number, unit: unit)
  }

  func json(in language: Language) -> JSONValue {
    func word(_ phrase: Phrase) -> JSONValue { .string(phrase.template(in: language)) }
    func value(_ value: Breakdown.Value?) -> JSONValue {
      switch value {
      case .number(let number, _)?: number.isNaN ? .null : .number(number)
      case .text(let text)?: .string(text)
      case .flag(let flag)?: .bool(flag)
      case nil: .null
      }
    }
    let (what, key) =
      switch explanation.subject {
      case .zone(let key): ("zone", key)
      case .place(let key): ("place", key)
      }
    var members: [JSONValue.Member] = [
      .init("file", .string(file)), .init(what, .string(key)),
      .init("column", .string(explanation.column)),
      .init("unit", .string(explanation.unit.rawValue)),
      .init(
        "measure", explanation.measure.map { MeasureText.json($0, in: language) } ?? .null),
      .init("inFile", value(explanation.inFile)),
      .init("computed", value(explanation.computed)),
      .init("agrees", .bool(explanation.agrees)),
    ]
    if let reason = explanation.undefined {
      members.append(.init("undefined", .string(reason.rawValue)))
    }
    guard let breakdown = explanation.breakdown else { return .object(members) }
    members += [
      .init("formula", .string(breakdown.formula)),
      .init("reading", word(breakdown.reading)),
      .init("value", value(breakdown.value)),
      .init("facts", .object(breakdown.facts.map { .init($0.key, value($0.value)) })),
      .init(
        "tables",
        .array(
          breakdown.tables.map { table in
            [
              "name": .string(table.key), "title": word(table.title),
              "summed": .optional(table.summed), "sum": .optional(table.sum),
              "rows": .array(
                (0..<table.count).map { row in
                  .object(
                    table.columns.map { column in
                      switch column.cells {
                      case .texts(let texts): .init(column.key, .optional(texts[row]))
                      case .numbers(let numbers, _):
                        .init(column.key, numbers[row].isNaN ? .null : .number(numbers[row]))
                      }
                    })
                }),
            ]
          })),
    ]
    return .object(members)
  }
}
