internal import GeoCore
internal import PlaceAnalysis

/// The values of a summary as a table for people.
struct ValueTable {
  let language: Language
  /// Rows shown; the rest is counted.
  var limit = 60

  func lines(_ values: [MeasureValue], width: Int?, palette: Palette) -> [String] {
    var table = TextTable([
      .init(word(SummaryText.measure)), .init(word(SummaryText.groups)),
      .init(word(SummaryText.parameters)), .init(word(SummaryText.value), .right),
      .init(word(SummaryText.unit)), .init(word(SummaryText.least), .right),
      .init(word(SummaryText.most), .right), .init(word(SummaryText.status)),
    ])
    for value in values.prefix(limit) { table.add(row(value)) }
    var lines = table.lines(width: width, palette: palette)
    if values.count > limit {
      lines.append(
        SummaryText.more.rendered(["count": .integer(values.count - limit)], in: language))
    }
    return lines
  }

  /// Parameters that tell rows apart; they stand first, where a narrow table still shows them.
  private static let first = ["part", "bandwidth", "persons", "measure", "count", "level"]

  private func row(_ value: MeasureValue) -> [String] {
    let telling = value.parameters.filter { Self.first.contains($0.name) }
    let others = value.parameters.filter { !Self.first.contains($0.name) }
    let parameters = (telling + others).map { parameter in
      if case .string(let text) = parameter.value { return "\(parameter.name) \(text)" }
      return "\(parameter.name) \(parameter.value.text())"
    }
    func number(_ number: Double?) -> String {
      guard let number else { return "" }
      return number.isFinite ? NumberText.value(number, unit: value.unit) : "∞"
    }
    return [
      MeasureText.everything.first { $0.id == value.id }?.title.template(in: language) ?? value.id,
      value.groups.joined(separator: ", "), parameters.joined(separator: ", "),
      value.value == nil ? "–" : number(value.value), value.unit.rawValue,
      number(value.interval?.lower), number(value.interval?.upper),
      value.status == .given ? "" : value.statusText,
    ]
  }

  private func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
}
