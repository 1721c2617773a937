internal import GeoCore

extension SegregationMeasure {
  static let spatialInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "spatial-information-theory", aliases: ["h-tilde"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Spatial information theory index H̃", sv: "Rumsligt informationsindex H̃"),
      meaning: Phrase(
        en: """
          How much less mixed the surroundings of people's homes are than the whole, on average: 0 \
          where everybody lives among the mix of the whole, 1 where nobody has others around.
          """,
        sv: """
          Hur mycket mindre blandad omgivningen runt människors hem är än helheten, i genomsnitt: \
          0 där alla bor i helhetens blandning, 1 där ingen har andra runt sig.
          """),
      formula: "H̃ = 1 − Σᵢ tᵢẼᵢ/(T·E), Ẽᵢ = −Σₖ π̃ᵢₖ ln π̃ᵢₖ",
      unit: .share, range: -Double.infinity...1, caution: EnvironmentTexts.cautionBelowZero,
      example: EnvironmentTexts.entropyExample,
      differences: EnvironmentTexts.differences, sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_H"],
    .inSpace(.environments { $0.informationTheory() }))

  static let multigroupSpatialInformationTheory = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-spatial-information-theory", aliases: ["h-tilde-multi"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Spatial information theory index of several groups H̃",
        sv: "Rumsligt informationsindex för flera grupper H̃"),
      meaning: Phrase(
        en: """
          How much less mixed, over all groups, the surroundings of people's homes are than the \
          whole. Over several bandwidths: the profile that tells local from large-scale \
          segregation.
          """,
        sv: """
          Hur mycket mindre blandad, över alla grupper, omgivningen runt människors hem är än \
          helheten. Över flera bandbredder: profilen som skiljer lokal från storskalig segregation.
          """),
      formula: "H̃ = 1 − Σᵢ tᵢẼᵢ/(T·E)",
      unit: .share, range: -Double.infinity...1, caution: EnvironmentTexts.cautionBelowZero,
      example: EnvironmentTexts.entropyExample,
      differences: EnvironmentTexts.differences,
      sources: EnvironmentTexts.sources + EnvironmentTexts.scaleSources),
    isDefault: true, oracleKeys: ["RoS_H"],
    .inSpace(.multigroupEnvironments { $0.informationTheory() }))
}

extension EnvironmentTexts {
  static let cautionBelowZero = Phrase(
    en: caution.english
      + " Slightly below 0 is no fault: surroundings can be more mixed than the whole.",
    sv: caution.swedish
      + " Något under 0 är inget fel: omgivningar kan vara mer blandade än helheten.")

  static let entropyExample = Phrase(
    en: """
      Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular kernel, \
      200 m: around everybody 0.6 and 0.4, so H̃ = 1 − 0.6730/0.6931 = 0.0290.
      """,
    sv: """
      Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; triangulär \
      kärna, 200 m: runt alla 0,6 och 0,4, så H̃ = 1 − 0,6730/0,6931 = 0,0290.
      """)
}
