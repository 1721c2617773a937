internal import GeoCore
internal import PlaceAnalysis

/// The page of one measure or one code.
enum ExplainPage: Sendable {
  case measure(MeasureInfo)
  case code(DiagnosticKind)

  /// Looks a name up without regard to case; nil when there is nothing by it.
  init?(_ name: String) {
    let wanted = name.lowercased()
    if let info = MeasureText.everything.first(where: {
      $0.id == wanted || $0.aliases.contains { $0.lowercased() == wanted }
    }) {
      self = .measure(info)
    } else if let kind = Self.kinds.first(where: { $0.code.lowercased() == wanted }) {
      self = .code(kind)
    } else {
      return nil
    }
  }

  /// Every code that the program can give, in the order of the codes.
  static let kinds: [DiagnosticKind] =
    (DiagnosticKind.usageKinds + DiagnosticCatalogue.everything).sorted { $0.code < $1.code }

  static func unknown(_ name: String) -> Diagnostic {
    let names =
      MeasureText.ids + MeasureText.catalogue.flatMap(\.aliases) + kinds.map(\.code)
    return Diagnostic(
      .unknownTopic,
      [
        "name": .text(name), "nearest": NoticeText.nearest(nearestNames(to: name, in: names)),
        "topics": .text(HelpTopic.all.map(\.name).joined(separator: ", ")),
      ])
  }

  func lines(in language: Language, width: Int, palette: Palette) -> [String] {
    switch self {
    case .measure(let info): lines(info, in: language, width: width, palette: palette)
    case .code(let kind): lines(kind, in: language, width: width, palette: palette)
    }
  }

  private func lines(
    _ info: MeasureInfo, in language: Language, width: Int, palette: Palette
  ) -> [String] {
    var lines = [palette.paint("\(info.id) – \(info.title.template(in: language))", .heading)]
    func add(_ heading: Phrase, _ text: String) {
      guard !text.isEmpty else { return }
      lines += ["", palette.paint(heading.template(in: language), .heading)]
      lines += DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
    }
    lines += [""] + DisplayWidth.wrapped(info.meaning.template(in: language), to: width)
    add(ExplainText.formula, info.formula)
    add(ExplainText.range, MeasureText.range(info, in: language))
    add(ExplainText.caution, info.caution.template(in: language))
    add(ExplainText.example, info.example.template(in: language))
    add(ExplainText.differences, info.differences.template(in: language))
    add(
      ExplainText.sources,
      info.sources.map { $0.text + ($0.doi.map { ", doi:\($0)" } ?? "") }.joined(separator: "\n"))
    add(ExplainText.aliases, info.aliases.joined(separator: ", "))
    return lines
  }

  private func lines(
    _ kind: DiagnosticKind, in language: Language, width: Int, palette: Palette
  ) -> [String] {
    let severity = ExplainText.severity(kind.severity).template(in: language)
    var lines = [
      palette.paint("\(kind.code) – \(kind.title.template(in: language))", .heading)
        + "  (\(severity))"
    ]
    lines += [""] + DisplayWidth.wrapped(kind.explanation.template(in: language), to: width)
    func add(_ heading: Phrase, _ phrase: Phrase) {
      let text = phrase.template(in: language)
      guard !text.isEmpty else { return }
      lines += ["", palette.paint(heading.template(in: language), .heading)]
      lines += DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
    }
    add(ExplainText.message, kind.message)
    add(ExplainText.remedy, kind.hint)
    if kind.severity == .error {
      let status = ExplainText.exit.rendered(
        ["status": .integer(Int(kind.exit.rawValue))], in: language)
      lines += ["", status]
    }
    return lines
  }

  func json(in language: Language) -> JSONValue {
    switch self {
    case .measure(let info): MeasureText.json(info, in: language)
    case .code(let kind):
      [
        "code": .string(kind.code), "severity": .string(kind.severity.rawValue),
        "exit": .integer(Int(kind.exit.rawValue)),
        "title": .string(kind.title.template(in: language)),
        "message": .string(kind.message.template(in: language)),
        "hint": .string(kind.hint.template(in: language)),
        "explanation": .string(kind.explanation.template(in: language)),
      ]
    }
  }
}
