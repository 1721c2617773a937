internal import GeoCore

/// What every zone adds to D: ½|xᵢ/X − yᵢ/Y|, summing to D.
///
/// NaN in zones without people and when a group is empty. Complexity: O(zones).
public func dissimilarityContributions(focal: Span<Double>, rest: Span<Double>) -> [Double] {
  contributions(focal, rest) { c, x, y in
    (x * c.sumY - y * c.sumX).magnitude / (2 * c.sumX * c.sumY)
  }
}

/// How far a zone's part of the group is above that of those it is compared with: ½(xᵢ/X − yᵢ/Y).
///
/// Above 0 where the group is over-represented, below 0 where it is under-represented; sums to 0,
/// and its positive parts to D. NaN as in `dissimilarityContributions`. Complexity: O(zones).
public func signedDissimilarityContributions(
  focal: Span<Double>, rest: Span<Double>
) -> [Double] {
  contributions(focal, rest) { c, x, y in (x * c.sumY - y * c.sumX) / (2 * c.sumX * c.sumY) }
}

extension SegregationMeasure {
  static let signedContributionDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "signed-contribution-dissimilarity", aliases: ["signed-contribution-d"],
      family: .segregation, scope: .zone,
      title: Phrase(
        en: "Signed contribution to dissimilarity",
        sv: "Bidrag till dissimilaritetsindex med tecken"),
      meaning: Phrase(
        en: """
          Where the group is over-represented (above 0) and where it is under-represented (below \
          0), and by how much of the dissimilarity index; the zones' parts sum to 0.
          """,
        sv: """
          Var gruppen är överrepresenterad (över 0) och var den är underrepresenterad (under 0), \
          och med hur mycket av dissimilaritetsindexet; zonernas delar summerar till 0.
          """),
      formula: "½(xᵢ/X − yᵢ/Y)",
      unit: .share, range: -0.5...0.5,
      caution: Caution.largeZones,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people: the \
          second zone ½(0.1 − 0.45) = −0.175.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor: den \
          andra zonen ½(0,1 − 0,45) = −0,175.
          """),
      sources: [
        .init("Duncan & Duncan 1955", doi: "10.2307/2088328")
      ]),
    .zonesByComparison(column: "signed_contribution_dissimilarity") {
      signedDissimilarityContributions(focal: $0, rest: $1)
    })

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
