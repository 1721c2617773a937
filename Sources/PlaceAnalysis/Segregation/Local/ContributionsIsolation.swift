internal import GeoCore

/// What every zone adds to isolation: xᵢ²/(X·tᵢ), summing to xPx.
///
/// NaN in zones without people and when the group is empty. Complexity: O(zones).
public func isolationContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in (x / c.sumX) * (x / (x + y)) }
}

extension SegregationMeasure {
  static let contributionIsolation = SegregationMeasure(
    MeasureInfo(
      id: "contribution-isolation", aliases: ["contribution-xpx"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Contribution to isolation", sv: "Bidrag till isolering"),
      meaning: Phrase(
        en: """
          The part of the group's isolation that this zone stands for; the zones' parts sum to \
          the index.
          """,
        sv: """
          Den del av gruppens isolering som zonen står för; zonernas delar summerar till \
          indexet.
          """),
      formula: "xᵢ²/(X·tᵢ)",
      unit: .share, range: 0...1,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: the \
          first zone contributes 0.8 · 0.8 = 0.64.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: den \
          första zonen bidrar med 0,8 · 0,8 = 0,64.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118")
      ]),
    isDefault: false, oracleKeys: [],
    .zonesByComparison(column: "contribution_isolation") {
      isolationContributions(focal: $0, rest: $1)
    })
}
