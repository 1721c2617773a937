internal import GeoCore

/// Entries of PySAL's corrections by simulation, offered only for comparison with it.
extension SegregationMeasure {
  static let pysalModifiedDissimilarity = SegregationMeasure(
    info(
      "pysal-modified-dissimilarity",
      Phrase(
        en: "Dissimilarity corrected as PySAL does", sv: "Olikhetsindex korrigerat som i PySAL"),
      Phrase(
        en: """
          ModifiedDissim of PySAL segregation 2.5.4: D against one simulated town instead of the \
          mean of many.
          """,
        sv: """
          ModifiedDissim i PySAL segregation 2.5.4: D mot en enda simulerad stad i stället för \
          medelvärdet av många.
          """),
      formula: "(D − D₁)/(1 − D₁), D₁ the D of one draw xᵢ ~ Binomial(tᵢ, P)",
      Phrase(
        en: "All 500 replicates have the same seed. Use dissimilarity-corrected.",
        sv: "Alla 500 upprepningar har samma frö. Använd dissimilarity-corrected."), range: -1...1),
    oracleKeys: ["PySAL_only_D_ct_modified_stochastic"],
    seeded { PlaceAnalysis.pysalModifiedDissimilarity(focal: $0, rest: $1, seed: $2.seed) })

  static let pysalModifiedGini = SegregationMeasure(
    info(
      "pysal-modified-gini",
      Phrase(
        en: "Gini index corrected as PySAL does", sv: "Ginikoefficient korrigerad som i PySAL"),
      Phrase(
        en: """
          ModifiedGini of PySAL segregation 2.5.4: G against one simulated town instead of the mean \
          of many.
          """,
        sv: """
          ModifiedGini i PySAL segregation 2.5.4: G mot en enda simulerad stad i stället för \
          medelvärdet av många.
          """),
      formula: "(G − G₁)/(1 − G₁), G₁ the G of one draw xᵢ ~ Binomial(tᵢ, P)",
      Phrase(
        en: "All 500 replicates have the same seed. Use gini-corrected.",
        sv: "Alla 500 upprepningar har samma frö. Använd gini-corrected."), range: -1...1),
    oracleKeys: ["PySAL_only_G_ct_modified_stochastic"],
    seeded { PlaceAnalysis.pysalModifiedGini(focal: $0, rest: $1, seed: $2.seed) })

  static let pysalBiasCorrectedDissimilarity = SegregationMeasure(
    info(
      "pysal-bias-corrected-dissimilarity",
      Phrase(
        en: "Dissimilarity less its bootstrap bias as PySAL does",
        sv: "Olikhetsindex minus bootstrapbias som i PySAL"),
      Phrase(
        en: """
          BiasCorrectedDissim of PySAL segregation 2.5.4: 2D less the mean of 500 bootstraps of \
          both groups, there without a seed.
          """,
        sv: """
          BiasCorrectedDissim i PySAL segregation 2.5.4: 2D minus medelvärdet av 500 bootstrap av \
          båda grupperna, där utan frö.
          """),
      formula: "2D − mean(D_b), groups drawn from Multinomial(X, x/X) and Multinomial(Y, y/Y)",
      Phrase(
        en: """
          Changes from run to run in PySAL. Use dissimilarity-corrected with the method \
          allen-bootstrap.
          """,
        sv: """
          Ändras mellan körningar i PySAL. Använd dissimilarity-corrected med metoden \
          allen-bootstrap.
          """), range: -1...1),
    oracleKeys: ["PySAL_only_D_bias_corrected_stochastic"],
    seeded {
      PlaceAnalysis.pysalBiasCorrectedDissimilarity(focal: $0, rest: $1, seed: $2.seed)
    })

  private static func info(
    _ id: String, _ title: Phrase, _ meaning: Phrase, formula: String, _ caution: Phrase,
    range: ClosedRange<Double>
  ) -> MeasureInfo {
    MeasureInfo(
      id: id, family: .segregation, scope: .global, title: title, meaning: meaning,
      formula: formula, unit: .none, range: range, caution: caution,
      sources: [.init("Cortes, Rey, Knaap & Wolf 2020", doi: "10.1007/s42001-019-00059-3")])
  }

  private static func seeded(
    _ value:
      @escaping @Sendable (Span<Double>, Span<Double>, SegregationParameters) -> Double
  ) -> Computation {
    .comparison(
      symmetric: false,
      { parameters in
        [
          Variant(parameters: [.init("seed", .string(String(parameters.seed)))]) {
            value($0, $1, parameters)
          }
        ]
      })
  }
}
