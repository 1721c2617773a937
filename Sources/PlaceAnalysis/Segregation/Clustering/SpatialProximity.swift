internal import GeoCore

extension SegregationMeasure {
  static let spatialProximity = SegregationMeasure(
    MeasureInfo(
      id: "spatial-proximity", aliases: ["sp", "white-p"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Spatial proximity",
        sv: "Rumslig närhet"),
      meaning: Phrase(
        en: """
          How much nearer people live to their own group than to people in general: 1 when it \
          makes no difference, above 1 when groups cluster, below 1 when they alternate.
          """,
        sv: """
          Hur mycket närmare människor bor sin egen grupp än människor i allmänhet: 1 när det \
          inte gör någon skillnad, över 1 när grupper klustrar sig, under 1 när de växlar om.
          """),
      formula: "SP = (X·P_xx + Y·P_yy)/(T·P_tt)",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 0.7977/0.6839 = 1.1664.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 0,7977/0,6839 = 1,1664.
          """),
      differences: Phrase(
        en: """
          PySAL's SpatialProximity takes a proximity that grows with distance, so that a \
          checkerboard comes out more clustered than a city of two halves; divseg adds P_xx \
          and P_yy without weights; seg's isp leaves out i = j and coincident centroids.
          """,
        sv: """
          PySAL:s SpatialProximity tar en närhet som växer med avståndet, så att ett \
          schackbräde blir mer klustrat än en stad i två halvor; divseg lägger ihop P_xx och \
          P_yy utan vikter; isp i seg utelämnar i = j och sammanfallande tyngdpunkter.
          """),
      sources: [
        .init("White 1983", doi: "10.1086/227768"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
      ]),
    isDefault: false, oracleKeys: ["SP_exp_<unit>_<own distance>"],
    .inSpace(.comparedByProximity(symmetric: true) { sums, _, _ in sums.spatialProximity().value }))
}

extension SegregationMeasure {
  static let spatialProximityOfGroup = SegregationMeasure(
    MeasureInfo(
      id: "spatial-proximity-of-group", aliases: ["sp-one"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Spatial proximity of one group",
        sv: "Rumslig närhet för en grupp"),
      meaning: Phrase(
        en: """
          How much nearer members of the group live to each other than people in general do.
          """,
        sv: """
          Hur mycket närmare gruppens medlemmar bor varandra än människor i allmänhet.
          """),
      formula: "P_xx/P_tt",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 0.7977/0.6839 = 1.1664.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 0,7977/0,6839 = 1,1664.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: [],
    .inSpace(.comparedByProximity { sums, focal, _ in sums.spatialProximity(of: focal).value }))
}

extension SegregationMeasure {
  static let multigroupSpatialProximity = SegregationMeasure(
    MeasureInfo(
      id: "multigroup-spatial-proximity", aliases: ["sp-multi"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Spatial proximity of all groups",
        sv: "Rumslig närhet för alla grupper"),
      meaning: Phrase(
        en: "Spatial proximity over any number of groups at once.",
        sv: "Rumslig närhet över hur många grupper som helst på en gång."),
      formula: "SP = Σₖ Nₖ·Pₖₖ/(T·P_tt)",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of one group, 20 and 80 of another, scale 1 \
          000 m, own distance 0: 0.7977/0.6839 = 1.1664.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur en grupp, 20 och 80 ur en annan, \
          skala 1 000 m, eget avstånd 0: 0,7977/0,6839 = 1,1664.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: [],
    .inSpace(.allByProximity { $0.spatialProximity().value }))
}
