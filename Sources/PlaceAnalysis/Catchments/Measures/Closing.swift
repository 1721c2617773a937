internal import GeoCore

/// What is lost when one place closes and all others stay: leave-one-out.
enum Closing {
  private static let source = MeasureInfo.Source(
    "ReVelle & Hogan 1989, The maximum availability location problem",
    doi: "10.1287/trsc.23.3.192")

  static let population = MeasureInfo(
    id: "lost-population", aliases: ["redundancy"], family: .overlap,
    scope: .place,
    title: Phrase(
      en: "people who lose all cover if the place closes",
      sv: "människor som förlorar all täckning om platsen stänger"),
    meaning: Phrase(
      en: """
        How many people, of each group, have no place in reach any more when this one closes and \
        all others stay: its exclusive people, as the layer closures lists them, with their share \
        of everybody. A place that nobody would lose by is redundant at this reach.
        """,
      sv: """
        Hur många människor, av varje grupp, som inte längre har någon plats inom räckhåll när \
        just den här stänger och alla andra finns kvar: dess egna människor, som lagret closures \
        visar, med deras andel av alla. En plats som ingen förlorar på är överflödig vid den här \
        räckvidden.
        """),
    formula: "pop(∪_l K_l) − pop(∪_{l≠j} K_l) = pop(K_j \\ ∪_{l≠j} K_l)", unit: .persons,
    range: 0...Double.infinity,
    caution: Phrase(
      en: """
        One closure at a time: two places that cover the same people are both redundant, but not \
        both together. Says nothing of the room that the others have.
        """,
      sv: """
        En stängning i taget: två platser som täcker samma människor är båda överflödiga, men inte \
        båda på en gång. Säger inget om hur mycket plats de andra har.
        """),
    example: Phrase(
      en: "Catchments of 64 and 58 people with 16 in both: 48 lose all cover without the first.",
      sv: "Områden med 64 och 58 personer, 16 i båda: 48 förlorar all täckning utan det första."),
    sources: [source])

  static let area = MeasureInfo(
    id: "lost-area", family: .overlap, scope: .place,
    title: Phrase(
      en: "land that becomes white if the place closes",
      sv: "mark som blir vit om platsen stänger"),
    meaning: Phrase(
      en: """
        The part of the study area under this catchment and no other, also where nobody lives. In \
        the layer closures, as a polygon.
        """,
      sv: """
        Den del av studieområdet som ligger under det här området och inget annat, även där ingen \
        bor. I lagret closures, som polygon.
        """),
    formula: "|S ∩ K_j \\ ∪_{l≠j} K_l|", unit: .squareMetres, range: 0...Double.infinity,
    caution: Phrase(
      en: "Land is not people: see lost-population.",
      sv: "Mark är inte människor: se lost-population."),
    example: Phrase(
      en: "A square of 16 m² with 4 m² under another one: 12 m².",
      sv: "En kvadrat på 16 m² med 4 m² under en annan: 12 m²."),
    sources: [source])

  static let measures = [CatchmentMeasure(info: population), CatchmentMeasure(info: area)]
}
