internal import GeoCore

extension SegregationMeasure {
  static let concentrationProfileOnGrid = SegregationMeasure(
    MeasureInfo(
      id: "concentration-profile-grid", family: .segregation, scope: .global,
      title: Phrase(
        en: "Concentration profile by a grid", sv: "Koncentrationsprofil med rutnät"),
      meaning: Phrase(
        en: "R as PySAL's ConProf (1000 thresholds) and R's seg conprof (999) give it.",
        sv: "R så som PySAL:s ConProf (1000 trösklar) och R:s seg conprof (999) ger det."),
      formula: "[P − Σ_{s<P} v(s)/m + Σ_{s≥P} v(s)/m]/(1 − P), m thresholds s of 0 … 1",
      unit: .share, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en:
          "Off by about 1/m, since m thresholds are m − 1 steps; `concentration-profile` is exact.",
        sv:
          "Fel med omkring 1/m, eftersom m trösklar är m − 1 steg; `concentration-profile` är exakt."
      ),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10, 0 of the group among 100, 100, 50, 50 people: 0.6158 with 1000 \
          thresholds, 0.6147 with 999, exactly 0.615.
          """,
        sv: """
          Fyra zoner med 80, 10, 10, 0 ur gruppen bland 100, 100, 50, 50 människor: 0,6158 med 1000 \
          trösklar, 0,6147 med 999, exakt 0,615.
          """),
      sources: [.init("Hong & Sadahiro 2014", doi: "10.1080/13658816.2013.862265")]),
    .comparison(symmetric: false) { _ in
      [1000, 999].map { m in
        Variant(
          parameters: [.init("thresholds", .integer(m))],
          kernel: {
            PlaceAnalysis.concentrationProfileOnGrid(focal: $0, rest: $1, thresholds: m)
          }, againstRest: nil)
      }
    })

  static let entropyOfPresentGroups = SegregationMeasure(
    MeasureInfo(
      id: "entropy-of-present-groups", family: .segregation, scope: .zone,
      title: Phrase(
        en: "Entropy by the groups present", sv: "Entropi efter närvarande grupper"),
      meaning: Phrase(
        en: "The zone's entropy divided by that of the groups it has, as OasisR's HLoc gives it.",
        sv: "Zonens entropi delad med den för de grupper den har, så som OasisR:s HLoc ger den."),
      formula: "−Σₖ πᵢₖ ln πᵢₖ / ln Kᵢ", unit: .share, range: 0...1,
      caution: Phrase(
        en: "Half and half of 2 groups out of 8 scores 1; `local-entropy` takes all groups.",
        sv: "Hälften var av 2 grupper av 8 får 1; `local-entropy` tar alla grupper."),
      example: Phrase(
        en: "A zone with 50, 50, 0 of three groups: ln 2/ln 2 = 1, with all groups 0.6309.",
        sv: "En zon med 50, 50, 0 ur tre grupper: ln 2/ln 2 = 1, med alla grupper 0,6309."),
      sources: [.init("Theil 1972, Statistical Decomposition Analysis")]),
    .zones(column: "entropy_present_groups") { $0.entropyOfPresentGroups() })
}
