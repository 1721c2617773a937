internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Which measures of a family are wanted.
struct MeasureOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Measures by id, a topic or all, separated by comma; see `geoseg measures`.",
      sv: "Mått med id, ett ämne eller all, skilda med komma; se `geoseg measures`.",
      value: ValueWord.list),
    completion: .list(
      MeasureText.ids + SegregationMeasure.collections + AccessibilityMeasures.collections))
  var measures: [String] = []

  var ids: [String] {
    (measures.isEmpty ? Setting.measures.list : measures).flatMap {
      $0.split(separator: ",").map { $0.trimmingSpaces }
    }
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
