internal import GeoCore

extension SegregationMeasure {
  static let spatialDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "spatial-dissimilarity", aliases: ["d-tilde"], family: .segregation, scope: .global,
      title: Phrase(en: "Spatial dissimilarity D̃", sv: "Rumsligt dissimilaritetsindex D̃"),
      meaning: Phrase(
        en: """
          How far the mix around people's homes, everybody weighted by nearness, is from the mix \
          of the whole, as a share of how far it would be if the groups lived fully apart.
          """,
        sv: """
          Hur långt blandningen runt människors hem, där alla vägs efter närhet, är från helhetens \
          blandning, som andel av hur långt den vore om grupperna bodde helt åtskilda.
          """),
      formula: "D̃ = ΣₖΣᵢ tᵢ|π̃ᵢₖ − Pₖ| / (2·T·I), π̃ᵢₖ = Σⱼ φ(dᵢⱼ)nⱼₖ / Σⱼ φ(dᵢⱼ)tⱼ",
      unit: .share, range: 0...1, caution: EnvironmentTexts.caution,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: around the first live (40 + ½·10)/75 = 0.6, so D̃ = 2·100·0.1/(2·100·0.5) \
          = 0.2.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: runt den första bor (40 + ½·10)/75 = 0,6, så D̃ = \
          2·100·0,1/(2·100·0,5) = 0,2.
          """),
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_D"],
    .inSpace(.environments { $0.dissimilarity() }))

  static let multigroupSpatialDissimilarity = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-spatial-dissimilarity", aliases: ["d-tilde-multi"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Spatial dissimilarity of several groups D̃",
        sv: "Rumsligt dissimilaritetsindex för flera grupper D̃"),
      meaning: Phrase(
        en: """
          How far the mix of all groups around people's homes is from the mix of the whole, as a \
          share of how far it would be if the groups lived fully apart.
          """,
        sv: """
          Hur långt blandningen av alla grupper runt människors hem är från helhetens blandning, \
          som andel av hur långt den vore om grupperna bodde helt åtskilda.
          """),
      formula: "D̃ = ΣₖΣᵢ tᵢ|π̃ᵢₖ − Pₖ| / (2·T·I), I = Σ P(1−P)",
      unit: .share, range: 0...1, caution: EnvironmentTexts.caution,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: D̃ = 2·100·0.1/(2·100·0.5) = 0.2, as for the pair.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: D̃ = 2·100·0,1/(2·100·0,5) = 0,2, som för paret.
          """),
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_D"],
    .inSpace(.multigroupEnvironments { $0.dissimilarity() }))
}
