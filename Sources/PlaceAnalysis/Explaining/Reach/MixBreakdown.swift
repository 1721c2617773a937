internal import GeoCore

/// Tells the groups behind how even the mix of a catchment is, or how far from the town's.
enum MixBreakdown {
  /// nil when the column is none of these.
  static func told(_ report: CoverReport, place: Int, column: String) -> Breakdown? {
    for scale in report.pass.scales.indices {
      let isEntropy = column == report.name("mix_entropy", scale)
      guard isEntropy || column == report.name("mix_divergence", scale) else { continue }
      let mix = GroupMix(report, scale)
      let counts = report.pass.series.indices.map {
        report.byPlace(\.totals, scale: scale, series: $0)[place].value
      }
      let parts = mix.parts(counts)
      let names = report.input.people.groupNames.map { Optional($0) }
      let unit: ColumnUnit = isEntropy ? .ratio : .nats
      let table = Breakdown.Table(
        key: "groups", title: groups,
        columns: [
          .texts(
            "group", BreakdownText.group,
            parts.indices.map { $0 < names.count ? names[$0] : "–" }),
          .numbers("people", BreakdownText.people, parts.map(\.people), .persons),
          .numbers("share", BreakdownText.share, parts.map(\.share), .share),
          .numbers("town", town, parts.map(\.town), .share),
          .numbers(
            "contribution", BreakdownText.contribution,
            parts.map { isEntropy ? $0.entropy : $0.divergence }, unit),
        ], summed: "contribution")
      let value = isEntropy ? mix.entropy(counts) : mix.divergence(counts)
      return Breakdown(
        formula: isEntropy ? CatchmentMix.entropy.formula : CatchmentMix.divergence.formula,
        reading: isEntropy ? evenness : distance,
        facts: [.text("counted_by", countedBy, report.drawn.countedBy)], tables: [table],
        value: .number(value, unit))
    }
    return nil
  }

  private static let groups = Phrase(
    en: "groups in the catchment", sv: "grupper i upptagningsområdet")
  private static let town = Phrase(en: "share of the town", sv: "andel av orten")
  private static let countedBy = Phrase(en: "counted by", sv: "räknat efter")
  private static let evenness = Phrase(
    en: "each group's share q adds −q ln q / ln G",
    sv: "varje grupps andel q lägger till −q ln q / ln G")
  private static let distance = Phrase(
    en: "each group's share q adds q ln(q / π), π its share of the town",
    sv: "varje grupps andel q lägger till q ln(q / π), π dess andel av orten")
}
