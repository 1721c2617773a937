internal import GeoCore

extension SegregationMeasure {
  static let environmentShare = SegregationMeasure(
    MeasureInfo(
      id: "environment-share", aliases: ["pi-tilde"], family: .segregation, scope: .zone,
      title: Phrase(en: "Share in the surroundings", sv: "Andel i omgivningen"),
      meaning: Phrase(
        en: "The group's share of the people around the zone, weighted by nearness.",
        sv: "Gruppens andel av människorna runt zonen, vägda efter närhet."),
      formula: "π̃ᵢₖ = Σⱼ φ(dᵢⱼ)nⱼₖ / Σⱼ φ(dᵢⱼ)tⱼ",
      unit: .share, range: 0...1, caution: EnvironmentTexts.caution,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: (40 + ½·10)/(50 + ½·50) = 0.6 around the first.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: (40 + ½·10)/(50 + ½·50) = 0,6 runt den första.
          """),
      sources: EnvironmentTexts.sources),
    .inSpace(
      .environmentColumns("environment_share", unit: .share) { $0.shares(of: $1) }))

  static let localExposure = SegregationMeasure(
    MeasureInfo(
      id: "local-exposure", aliases: ["exposure-difference"], family: .segregation,
      scope: .zone,
      title: Phrase(en: "Local exposure", sv: "Lokal exponering"),
      meaning: Phrase(
        en: """
          How much more common the group is around the zone than in the whole: its share of the \
          people around less its share of the area.
          """,
        sv: """
          Hur mycket vanligare gruppen är runt zonen än i helheten: dess andel av människorna runt \
          om minus dess andel av området.
          """),
      formula: "π̃ᵢₖ − Pₖ",
      unit: .share, range: -1...1, caution: EnvironmentTexts.caution,
      example: Phrase(
        en: """
          Two zones 100 m apart with 40 and 10 of one group, 10 and 40 of the other; triangular \
          kernel, 200 m: 0.6 − 0.5 = 0.1 around the first.
          """,
        sv: """
          Två zoner 100 m från varandra med 40 och 10 av en grupp, 10 och 40 av den andra; \
          triangulär kärna, 200 m: 0,6 − 0,5 = 0,1 runt den första.
          """),
      sources: EnvironmentTexts.sources),
    .inSpace(
      .environmentColumns("local_exposure", unit: .share) { $0.localExposure(to: $1) }))
}
