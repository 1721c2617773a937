internal import GeoCore

extension SegregationMeasure {
  static let nearestPersonsShare = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-share", aliases: ["knn-share"], family: .segregation, scope: .zone,
      title: Phrase(
        en: "Share among the k nearest persons", sv: "Andel bland de k närmaste personerna"),
      meaning: Phrase(
        en: "The group's share of the k persons who live nearest to the zone, its own included.",
        sv: "Gruppens andel av de k personer som bor närmast zonen, dess egna medräknade."),
      formula: "Rᵢₖ = T/N",
      unit: .share, range: 0...1, caution: NearestPersonsTexts.caution,
      example: NearestPersonsTexts.example("", ""),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    oracleKeys: ["knn_share", "R_k", "N_k", "T_k"],
    .inSpace(.nearestPersonsShares))

  static let nearestPersonsDistance = SegregationMeasure(
    MeasureInfo(
      id: "nearest-persons-distance", aliases: ["knn-distance"], family: .segregation,
      scope: .zone,
      title: Phrase(
        en: "Distance to the k-th nearest person", sv: "Avstånd till den k:te närmaste personen"),
      meaning: Phrase(
        en: """
          How far one has to go from the zone to have k persons around: small where people live \
          densely.
          """,
        sv: """
          Hur långt man måste gå från zonen för att ha k personer omkring sig: litet där människor \
          bor tätt.
          """),
      formula:
        "√(d₀² + f(d² − d₀²)), f the share taken of the last ring; within the zone √(a·k/(tπ))",
      unit: .metres, range: 0...Double.infinity, caution: NearestPersonsTexts.caution,
      example: Phrase(
        en: """
          A cell of 100 m with 10 people, four neighbours at 100 m with 10 each; k = 11: the cell's \
          disc has radius 56.4 m, a fortieth of the ring is taken: √(3183 + 6817/40) = 57.9 m.
          """,
        sv: """
          En ruta om 100 m med 10 människor, fyra grannar på 100 m med 10 var; k = 11: rutans \
          cirkelskiva har radien 56,4 m, en fyrtiondel av ringen tas: √(3183 + 6817/40) = 57,9 m.
          """),
      differences: NearestPersonsTexts.differences, sources: NearestPersonsTexts.sources),
    oracleKeys: ["knn_distance", "Dist_k"],
    .inSpace(.nearestPersonsDistances))
}
