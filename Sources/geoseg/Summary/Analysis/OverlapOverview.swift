internal import GeoCore
internal import PlaceAnalysis

/// What a planner looks at first: each place with its people, and how many of them it has alone.
///
/// Only what the layer of places publishes is shown, so that hidden numbers stay hidden.
struct OverlapOverview {
  let language: Language
  /// Places shown per reach, those with most people first; the rest is counted.
  var limit = 30

  func lines(_ numbers: Outcome.PlaceNumbers, width: Int?, palette: Palette) -> [String] {
    var lines: [String] = []
    for column in numbers.columns where column.name.hasPrefix(Self.whole) {
      let ending = String(column.name.dropFirst(Self.whole.count))
      let others = ["exclusive_population", "shared_population", "shared_share"].map { base in
        numbers.columns.first { $0.name == base + ending }
      }
      var table = TextTable([
        .init(word(SummaryText.place)), .init(word(SummaryText.catchment), .right),
        .init(word(SummaryText.exclusive), .right), .init(word(SummaryText.shared), .right),
        .init(word(SummaryText.sharedShare), .right),
      ])
      let values = column.numbers ?? []
      let order = numbers.ids.indices.sorted { a, b in
        let first = values[a].isNaN ? -1 : values[a]
        let second = values[b].isNaN ? -1 : values[b]
        return first == second ? a < b : first > second
      }
      for place in order.prefix(limit) {
        table.add(
          [numbers.ids[place], cell(column, place)]
            + others.map { $0.map { cell($0, place) } ?? "" })
      }
      if !ending.isEmpty { lines.append(palette.paint(heading(ending), .heading)) }
      lines += table.lines(width: width, palette: palette)
      if numbers.ids.count > limit {
        lines.append(
          SummaryText.more.rendered(
            ["count": .integer(numbers.ids.count - limit)], in: language))
      }
      lines.append("")
    }
    return lines
  }

  private static let whole = "catchment_population"

  /// `_1000m` as `1000m`.
  private func heading(_ ending: String) -> String {
    SummaryText.catchmentsWithin.rendered(
      ["within": .text(String(ending.dropFirst()))], in: language)
  }

  private func cell(_ column: Column, _ row: Int) -> String {
    guard column.isGiven(row), let value = column.numbers?[row], value.isFinite else { return "–" }
    return NumberText.value(
      column.unit == .persons ? value.rounded() : value, unit: column.unit)
  }

  private func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
}
