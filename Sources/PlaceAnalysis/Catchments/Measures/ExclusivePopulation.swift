internal import GeoCore

/// The people whom only this place reaches: what it adds alone, and what closing it would take.
enum ExclusivePopulation {
  static let info = MeasureInfo(
    id: "exclusive-population", aliases: ["leave-one-out"], family: .overlap, scope: .place,
    title: Phrase(en: "people only this place reaches", sv: "människor som bara denna plats når"),
    meaning: Phrase(
      en: """
        The people in this catchment and in no other. They are those who lose all cover if the \
        place closes: what it adds alone.
        """,
      sv: """
        Människorna i detta upptagningsområde och inget annat. Det är de som förlorar all täckning \
        om platsen stänger: vad den ensam tillför.
        """),
    formula: "pop(K_j \\ ∪_{l≠j} K_l)", unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "Two places side by side both have few: closing one costs little, closing both much.",
      sv: "Två platser intill varandra har båda få: att stänga en kostar lite, båda mycket."),
    example: Phrase(
      en: "Of 300 people near a library 120 are near another one too: 180.",
      sv: "Av 300 personer nära ett bibliotek är 120 även nära ett annat: 180."),
    sources: [
      MeasureInfo.Source(
        "Church & ReVelle 1974, The maximal covering location problem",
        doi: "10.1007/BF01942293")
    ])

  static let measure = CatchmentMeasure(
    info: info, isPerGroup: true,
    placeColumns: { report in
      report.placeColumns("exclusive") { report.byPlace(\.exclusive, scale: $0, series: $1) }
    })
}
