internal import GeoCore

/// Sets findings as text, for the terminal or a log.
struct DiagnosticPrinter: Sendable {
  var language: Language
  var palette = Palette.plain
  /// How many of one code are shown in full; nil shows all.
  var limitPerCode: Int? = 5
  /// Only findings at least this bad are shown.
  var lowest = Severity.note
  /// Findings per code, where more were found than are kept.
  var totals: [String: Int] = [:]
  /// The one file that everything is about, which needs no mention; a position in its text is
  /// always shown with its name.
  var knownFile: String?

  /// The findings in order of appearance of their codes, repeats capped with a count.
  func lines(_ diagnostics: [Diagnostic]) -> [String] {
    var order: [String] = []
    var byCode: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics where diagnostic.severity >= lowest {
      let key = "\(diagnostic.kind.code) \(diagnostic.severity.rawValue)"
      if byCode[key, default: []].isEmpty { order.append(key) }
      byCode[key, default: []].append(diagnostic)
    }
    var out: [String] = []
    for key in order {
      let all = byCode[key] ?? []
      let shown = limitPerCode.map { all.count > $0 ? $0 : all.count } ?? all.count
      for (i, diagnostic) in all[..<shown].enumerated() {
        let repeated = i > 0 && hint(diagnostic) == hint(all[i - 1])
        out += lines(diagnostic, withHint: !repeated)
      }
      let total = max(all.count, totals[all.first?.kind.code ?? ""] ?? 0)
      if let first = all.first, shown < total {
        let more = NoticeText.andMore.rendered(
          ["count": .integer(total - shown), "code": .text(first.kind.code)], in: language)
        out.append("  " + palette.paint(more, .faint))
      }
    }
    return out
  }

  /// One finding: mark, code, place, message; its cause and hint on lines of their own.
  func lines(_ diagnostic: Diagnostic, withHint: Bool = true) -> [String] {
    let (mark, role) = Self.mark(diagnostic.severity)
    var first = palette.paint("\(mark) \(diagnostic.kind.code)", role)
    let message = diagnostic.message(in: language)
    let place = place(diagnostic.location, besides: message)
    if !place.isEmpty { first += "  " + palette.paint(place, .heading) }
    first += "  " + message
    var out = [first]
    let indent = "         "
    if let cause = diagnostic.cause, !cause.isEmpty, !message.contains(cause) {
      let text = NoticeText.cause.rendered(["cause": .text(cause)], in: language)
      out.append(indent + palette.paint(text, .faint))
    }
    let hint = hint(diagnostic)
    if withHint, !hint.isEmpty { out.append(indent + "→ " + hint) }
    return out
  }

  private func hint(_ diagnostic: Diagnostic) -> String { diagnostic.hint(in: language) }

  private static func mark(_ severity: Severity) -> (String, Palette.Role) {
    switch severity {
    case .error: ("✗", .error)
    case .warning: ("!", .warning)
    case .note: ("·", .note)
    }
  }

  /// `file:12:7  feature 1187 (id "0180C3120")  column deso`, as far as it is known.
  ///
  /// A file that the message names anyway is not said twice.
  private func place(_ location: Location, besides message: String) -> String {
    var parts: [String] = []
    var file = location.file ?? ""
    if location.position == nil, file == knownFile || message.contains(file) { file = "" }
    if let position = location.position, position.line > 0 {
      file += file.isEmpty ? "" : ":"
      file += "\(position.line):\(position.column)"
    }
    if !file.isEmpty { parts.append(file) }
    if let feature = location.feature {
      var text = NoticeText.feature.rendered(["index": .text(String(feature))], in: language)
      if let id = location.id { text += " (id \"\(id)\")" }
      parts.append(text)
    } else if let id = location.id {
      parts.append("id \"\(id)\"")
    }
    if let column = location.column {
      parts.append(NoticeText.column.rendered(["name": .text(column)], in: language))
    }
    if let key = location.planKey { parts.append(key) }
    if let at = location.coordinate {
      parts.append("(\(Self.coordinate(at.x)), \(Self.coordinate(at.y)))")
    }
    return parts.joined(separator: "  ")
  }

  /// Metres to the centimetre, degrees to seven decimals, without idle zeros.
  private static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    var text = FixedDecimal.string(value, decimals: value.magnitude > 360 ? 2 : 7)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
