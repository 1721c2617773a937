internal import GeoCore

extension SegregationMeasure {
  static let spatialIsolation = SegregationMeasure(
    MeasureInfo(
      id: "spatial-isolation", aliases: ["xpx-tilde"], family: .segregation, scope: .global,
      title: Phrase(en: "Spatial isolation", sv: "Rumslig isolering"),
      meaning: Phrase(
        en: """
          The share of their own group among the people around the homes of members of a group, \
          weighted by nearness, on average.
          """,
        sv: """
          Den egna gruppens andel av människorna runt hemmen för medlemmar av en grupp, vägda \
          efter närhet, i genomsnitt.
          """),
      formula: "xPx~ = Σᵢ (xᵢ/X)·π̃ᵢₓ",
      unit: .share, range: 0...1, caution: cautionAgainstShare,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: 0.8 · 0.6 + 0.2 · 0.4 = 0.56.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: 0,8 · 0,6 + 0,2 · 0,4 = 0,56.
          """),
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_xPx_tri"],
    .inSpace(.environments(symmetric: false) { $0.exposure(of: 0, to: 0) }))

  static let spatialInteraction = SegregationMeasure(
    MeasureInfo(
      id: "spatial-interaction", aliases: ["xpy-tilde"], family: .segregation, scope: .global,
      title: Phrase(en: "Spatial interaction", sv: "Rumslig interaktion"),
      meaning: Phrase(
        en: """
          The share of the others among the people around the homes of members of a group, \
          weighted by nearness, on average.
          """,
        sv: """
          De andras andel av människorna runt hemmen för medlemmar av en grupp, vägda efter \
          närhet, i genomsnitt.
          """),
      formula: "xPy~ = Σᵢ (xᵢ/X)·π̃ᵢᵧ",
      unit: .share, range: 0...1, caution: cautionAgainstShare,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: 0.8 · 0.4 + 0.2 · 0.6 = 0.44.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: 0,8 · 0,4 + 0,2 · 0,6 = 0,44.
          """),
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_xPy_tri"],
    .inSpace(.environments(symmetric: false) { $0.exposure(of: 0, to: 1) }))

  static let spatialExposureMatrix = SegregationMeasure(
    MeasureInfo(
      id: "spatial-exposure-matrix", aliases: ["p-tilde"], family: .segregation,
      scope: .pairwise,
      title: Phrase(en: "Spatial exposure matrix P̃*", sv: "Rumslig exponeringsmatris P̃*"),
      meaning: Phrase(
        en: """
          For every pair of groups: the share of the second among the people around the homes of \
          members of the first, weighted by nearness. A row sums to 1; its own cell is spatial \
          isolation.
          """,
        sv: """
          För varje par av grupper: den andras andel av människorna runt hemmen för den förstas \
          medlemmar, vägda efter närhet. En rad summerar till 1; den egna cellen är rumslig \
          isolering.
          """),
      formula: "ₖP̃*ₗ = Σᵢ (nᵢₖ/Nₖ)·π̃ᵢₗ",
      unit: .share, range: 0...1, caution: cautionAgainstShare,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: rows 0.56, 0.44 and 0.44, 0.56.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: raderna 0,56, 0,44 och 0,44, 0,56.
          """),
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_P"],
    .inSpace(.environmentMatrices { $0.exposureMatrix() }))

  private static let cautionAgainstShare = Phrase(
    en: "Compare with the group's share of the whole, not with 0. "
      + EnvironmentTexts.caution.english,
    sv: "Jämför med gruppens andel av helheten, inte med 0. "
      + EnvironmentTexts.caution.swedish)
}
