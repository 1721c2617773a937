internal import GeoCore

extension SegregationMeasure {
  static let nearestPersonsDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-dissimilarity", aliases: ["knn-d"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Dissimilarity among the k nearest persons",
        sv: "Dissimilaritetsindex bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          How far the group's share among people's k nearest persons is from its share of the \
          whole, as a share of how far it would be if the groups lived fully apart.
          """,
        sv: """
          Hur långt gruppens andel bland människors k närmaste personer är från dess andel av \
          helheten, som andel av hur långt den vore om grupperna bodde helt åtskilda.
          """),
      formula: "D = Σᵢ tᵢ|Rᵢ − P| / (2TP(1 − P)), Rᵢ the share among the k nearest",
      unit: .share, range: 0...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example("D = 0.6375.", "D = 0,6375."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    oracleKeys: ["profile_reference_population_weighted"],
    .inSpace(
      .nearestPersons {
        $0.nearest.dissimilarity(ofGroup: $0.group, in: $0.town, scale: $1)
      }))

  static let nearestPersonsInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-information-theory", aliases: ["knn-h"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Information theory index among the k nearest persons",
        sv: "Informationsteoriindex bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          How much less mixed people's k nearest persons are than the whole area, on average: 0 \
          when they are as mixed, 1 when nobody has anybody of the other group near. Slightly below \
          0 where they are more mixed, which is no error.
          """,
        sv: """
          Hur mycket mindre blandade människors k närmaste personer är än hela området, i \
          genomsnitt: 0 när de är lika blandade, 1 när ingen har någon ur den andra gruppen nära. \
          Något under 0 där de är mer blandade, vilket inte är ett fel.
          """),
      formula: "H = 1 − Σᵢ tᵢEᵢ/(TE), Eᵢ = −R ln R − (1−R) ln(1−R)",
      unit: .share, range: -Double.infinity...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example("H = 0.3315.", "H = 0,3315."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    .inSpace(
      .nearestPersons {
        $0.nearest.informationTheory(ofGroup: $0.group, in: $0.town, scale: $1)
      }))

  static let multigroupNearestPersonsDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-nearest-persons-dissimilarity", aliases: ["knn-d-multi"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Dissimilarity of several groups among the k nearest persons",
        sv: "Dissimilaritetsindex för flera grupper bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          How far the mix of all groups among people's k nearest persons is from the mix of the \
          whole, as a share of how far it would be if the groups lived fully apart.
          """,
        sv: """
          Hur långt blandningen av alla grupper bland människors k närmaste personer är från \
          helhetens blandning, som andel av hur långt den vore om grupperna bodde helt åtskilda.
          """),
      formula: "D = ΣₖΣᵢ tᵢ|Rᵢₖ − Pₖ| / (2TI), I = Σ P(1−P)",
      unit: .share, range: 0...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example(
        "D = 0.6375, as for the pair.", "D = 0,6375, som för paret."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    oracleKeys: ["knn_profile_population_weighted"],
    .inSpace(.multigroupNearestPersons { $0.dissimilarity(in: $1, scale: $2) }))

  static let multigroupNearestPersonsInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-nearest-persons-information-theory", aliases: ["knn-h-multi"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Information theory index of several groups among the k nearest persons",
        sv: "Informationsteoriindex för flera grupper bland de k närmaste personerna"),
      meaning: Phrase(
        en: """
          How much less mixed, over all groups, people's k nearest persons are than the whole area, \
          on average.
          """,
        sv: """
          Hur mycket mindre blandade, över alla grupper, människors k närmaste personer är än hela \
          området, i genomsnitt.
          """),
      formula: "H = 1 − Σᵢ tᵢEᵢ/(TE), Eᵢ = −Σ Rᵢₖ ln Rᵢₖ",
      unit: .share, range: -Double.infinity...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example(
        "H = 0.3315, as for the pair.", "H = 0,3315, som för paret."),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    oracleKeys: ["knn_profile_population_weighted"],
    .inSpace(.multigroupNearestPersons { $0.informationTheory(in: $1, scale: $2) }))
}
