internal import GeoCore

extension SegregationMeasure {
  static let nearestPersonsIsolation = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-isolation", aliases: ["knn-xpx"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Isolation among the k nearest persons",
        sv: "Isolering bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          The share of their own group among the k nearest persons of the group's members, on \
          average.
          """,
        sv: """
          Den egna gruppens andel av de k närmaste personerna för gruppens medlemmar, i genomsnitt.
          """),
      formula: "Σᵢ (xᵢ/X)·Rᵢ",
      unit: .share, range: 0...1, caution: cautionAgainstShare,
      example: NearestPersonsTexts.example(
        "0.8 · 0.8 + 0.1 · 0.1 + 0.1 · 0.3667 = 0.6867.",
        "0,8 · 0,8 + 0,1 · 0,1 + 0,1 · 0,3667 = 0,6867."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    isDefault: true,
    oracleKeys: ["knn_profile_population_weighted", "profile_reference_population_weighted"],
    .inSpace(
      .nearestPersons(symmetric: false) {
        $0.nearest.isolation(ofGroup: $0.group, in: $0.town, scale: $1)
      }))

  static let nearestPersonsExposureMatrix = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-exposure-matrix", aliases: ["knn-exposure"], family: .segregation,
      scope: .pairwise,
      title: Phrase(
        en: "Exposure matrix of the k nearest persons",
        sv: "Exponeringsmatris för de k närmaste personerna"),
      meaning: Phrase(
        en: """
          For every pair of groups: the share of the second among the k nearest persons of members \
          of the first. A row sums to 1; its own cell is isolation.
          """,
        sv: """
          För varje par av grupper: den andras andel av de k närmaste personerna för den förstas \
          medlemmar. En rad summerar till 1; den egna cellen är isolering.
          """),
      formula: "Σᵢ (nᵢₖ/Nₖ)·Rᵢₗ",
      unit: .share, range: 0...1, caution: cautionAgainstShare,
      example: NearestPersonsTexts.example(
        "Rows 0.6867, 0.3133 and 0.2150, 0.7850.", "Raderna 0,6867, 0,3133 och 0,2150, 0,7850."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    .inSpace(.nearestPersonsMatrix))

  static let nearestPersonsPercentile = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-percentile", aliases: ["knn-percentile"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Percentiles of the share among the k nearest persons",
        sv: "Percentiler för andelen bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          The group's share among the k nearest persons that so many per cent of all people have at \
          most: percentile 50 is the median person's, 90 what one in ten exceeds.
          """,
        sv: """
          Den andel av gruppen bland de k närmaste personerna som så många procent av alla \
          människor har som mest: percentil 50 är medianpersonens, 90 den som en av tio överskrider.
          """),
      formula: "the lowest R with Σ tᵢ over Rᵢ ≤ R at least p % of T",
      unit: .share, range: 0...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example(
        "Half of the 300 people, 150, have at most 0.1.",
        "Hälften av de 300 människorna, 150, har högst 0,1."),
      sources: NearestPersonsTexts.sources),
    .inSpace(.nearestPersonsPercentiles([10, 25, 50, 75, 90])))

  private static let cautionAgainstShare = Phrase(
    en: "Compare with the group's share of the whole, not with 0. "
      + NearestPersonsTexts.caution.english,
    sv: "Jämför med gruppens andel av helheten, inte med 0. "
      + NearestPersonsTexts.caution.swedish)
}
