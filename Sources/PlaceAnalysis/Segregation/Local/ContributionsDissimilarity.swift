internal import GeoCore

/// What every zone adds to D: ½|xᵢ/X − yᵢ/Y|, summing to D.
///
/// NaN in zones without people and when a group is empty. Complexity: O(zones).
public func dissimilarityContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in
    (x * c.sumY - y * c.sumX).magnitude / (2 * c.sumX * c.sumY)
  }
}

extension SegregationMeasure {
  static let contributionDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "contribution-dissimilarity", aliases: ["contribution-d"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Contribution to dissimilarity", sv: "Bidrag till dissimilaritetsindex"),
      meaning: Phrase(
        en: """
          The part of the dissimilarity index that this zone stands for; the zones' parts sum \
          to the index.
          """,
        sv: """
          Den del av dissimilaritetsindexet som zonen står för; zonernas delar summerar till \
          indexet.
          """),
      formula: "½|xᵢ/X − yᵢ/Y|",
      unit: .share, range: 0...1,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: the \
          first zone contributes ½|0.8 − 0.1| = 0.35.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: den \
          första zonen bidrar med ½|0,8 − 0,1| = 0,35.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328")
      ]),
    isDefault: true, oracleKeys: [],
    .zonesByComparison(column: "contribution_dissimilarity") {
      dissimilarityContributions(focal: $0, rest: $1)
    })
}
