internal import GeoCore

/// What the entries of nearest persons have in common.
enum NearestPersonsTexts {
  static let caution = Phrase(
    en: """
      Depends on k: compare areas and years at the same k. Neighbourhoods at the edge of the data \
      reach inward only, so include the surroundings. Zones with k persons or more are their own \
      neighbourhood.
      """,
    sv: """
      Beror på k: jämför områden och år vid samma k. Grannskap vid datats kant sträcker sig bara \
      inåt, så ta med omgivningen. Zoner med k personer eller fler är sitt eget grannskap.
      """)

  static let differences = Phrase(
    en: """
      EquiPop's neighbourhoods are the same (proportional or whole ring, own cell included or not). \
      Its seg_profile weights every neighbourhood by its persons, that is every cell equally, so that \
      a cell with five residents counts as one with five hundred; here zones count by their \
      residents. Its sampled ring draws in an order of its own. Early versions of EquiPop took \
      whole rings only.
      """,
    sv: """
      EquiPops grannskap är desamma (proportionell eller hel ring, egna rutan med eller inte). Dess \
      seg_profile väger varje grannskap efter dess personer, alltså alla rutor lika, så att en ruta \
      med fem boende räknas som en med fem hundra; här räknas zoner efter sina boende. Dess dragna \
      ring använder en egen ordning. Tidiga versioner av EquiPop tog bara hela ringar.
      """)

  static let sources: [MeasureInfo.Source] = [
    .init(
      "Östh, Malmberg & Andersson 2014, Analysing segregation using individualised neighbourhoods"),
    .init("Östh, Clark & Malmberg 2015", doi: "10.1111/gean.12053"),
  ]

  /// The town of the examples.
  static func example(_ result: String, _ resultSwedish: String) -> Phrase {
    Phrase(
      en: """
        Four zones at the corners of a square with 80, 10, 10 and 0 of the group among 100, 100, 50 \
        and 50 people; k = 100: the third zone takes 50 of the 150 people next door, 80 of whom are \
        of the group: (10 + 80/3)/100 = 0.3667, the fourth 20/3/100 = 0.0667.\(result.isEmpty ? "" : " " + result)
        """,
      sv: """
        Fyra zoner i hörnen av en kvadrat med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 \
        människor; k = 100: den tredje zonen tar 50 av de 150 människorna intill, varav 80 hör till \
        gruppen: (10 + 80/3)/100 = 0,3667, den fjärde 20/3/100 = 0,0667.\(resultSwedish.isEmpty ? "" : " " + resultSwedish)
        """)
  }
}
