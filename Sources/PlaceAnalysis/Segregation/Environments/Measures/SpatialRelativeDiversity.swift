internal import GeoCore

extension SegregationMeasure {
  static let spatialRelativeDiversity = SegregationMeasure(
    MeasureInfo(
      id: "spatial-relative-diversity", aliases: ["r-tilde"], family: .segregation,
      scope: .global,
      title: Phrase(en: "Spatial relative diversity R̃", sv: "Rumslig relativ mångfald R̃"),
      meaning: Phrase(
        en: """
          How much rarer it is that two people drawn from the surroundings of a home are of \
          different groups than that two people drawn from the whole are.
          """,
        sv: """
          Hur mycket ovanligare det är att två människor ur omgivningen runt ett hem hör till \
          olika grupper än att två människor ur helheten gör det.
          """),
      formula: "R̃ = 1 − Σᵢ tᵢĨᵢ/(T·I), Ĩᵢ = Σₖ π̃ᵢₖ(1 − π̃ᵢₖ)",
      unit: .share, range: -Double.infinity...1, caution: EnvironmentTexts.cautionBelowZero,
      example: diversityExample, differences: EnvironmentTexts.differences,
      sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_R"],
    .inSpace(.environments { $0.relativeDiversity() }))

  static let multigroupSpatialRelativeDiversity = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-spatial-relative-diversity", aliases: ["r-tilde-multi"],
      family: .segregation, scope: .global,
      title: Phrase(
        en: "Spatial relative diversity of several groups R̃",
        sv: "Rumslig relativ mångfald för flera grupper R̃"),
      meaning: Phrase(
        en: """
          How much rarer it is, over all groups, that two people drawn from the surroundings of a \
          home differ in group than that two people drawn from the whole do.
          """,
        sv: """
          Hur mycket ovanligare det är, över alla grupper, att två människor ur omgivningen runt \
          ett hem hör till olika grupper än att två ur helheten gör det.
          """),
      formula: "R̃ = 1 − Σᵢ tᵢĨᵢ/(T·I), I = Σ P(1−P)",
      unit: .share, range: -Double.infinity...1, caution: EnvironmentTexts.cautionBelowZero,
      example: diversityExample, differences: EnvironmentTexts.differences,
      sources: EnvironmentTexts.sources),
    oracleKeys: ["RoS_R"],
    .inSpace(.multigroupEnvironments { $0.relativeDiversity() }))

  private static let diversityExample = Phrase(
    en: """
      Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular kernel, \
      200 m: around everybody 0.6 and 0.4, so R̃ = 1 − 0.48/0.5 = 0.04.
      """,
    sv: """
      Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; triangulär \
      kärna, 200 m: runt alla 0,6 och 0,4, så R̃ = 1 − 0,48/0,5 = 0,04.
      """)
}
