internal import GeoCore

extension SegregationMeasure {
  static let relativeClustering = SegregationMeasure(
    MeasureInfo(
      id: "relative-clustering", aliases: ["rcl"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Relative clustering",
        sv: "Relativ klustring"),
      meaning: Phrase(
        en: """
          How much nearer members of the group live to each other than members of the other \
          group do: 0 when alike, above 0 when the group is the more clustered.
          """,
        sv: """
          Hur mycket närmare gruppens medlemmar bor varandra än den andra gruppens: 0 när det \
          är lika, över 0 när gruppen är den mer klustrade.
          """),
      formula: "RCL = P_xx/P_yy − 1",
      unit: .ratio, range: -1...Double.infinity,
      caution: Phrase(
        en: """
          State the scale: with another one the value is another. Zones of different size are \
          not compared fairly, since the own distance decides much. Has no upper bound, and a \
          small group in one place scores very high.
          """,
        sv: """
          Ange skalan: med en annan blir värdet ett annat. Zoner av olika storlek jämförs inte \
          rättvist, eftersom det egna avståndet betyder mycket. Har ingen övre gräns, och en \
          liten grupp på ett ställe får mycket högt värde.
          """),
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group and 50 and 50 of the other, \
          scale 1 000 m, own distance 0: 0.7977/0.6839 − 1 = 0.1664.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen och 50 och 50 ur den andra, \
          skala 1 000 m, eget avstånd 0: 0,7977/0,6839 − 1 = 0,1664.
          """),
      differences: Phrase(
        en: """
          PySAL's RelativeClustering takes an inverted proximity and xⱼ² for xᵢxⱼ: on a grid \
          it gives the ratio of cell counts whatever their arrangement.
          """,
        sv: """
          PySAL:s RelativeClustering tar en omvänd närhet och xⱼ² i stället för xᵢxⱼ: i ett \
          rutnät ger den kvoten mellan antalet rutor hur de än ligger.
          """),
      sources: [
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
        .init("White 1983", doi: "10.1086/227768"),
      ]),
    isDefault: false, oracleKeys: ["RCL_exp_<unit>_<own distance>"],
    .inSpace(.comparedByProximity { $0.relativeClustering(of: $1, against: $2).value }))
}

extension SegregationMeasure {
  static let relativeClusteringByDistance = SegregationMeasure(
    MeasureInfo(
      id: "relative-clustering-by-distance", aliases: ["rcl-distance"], family: .segregation,
      scope: .global,
      title: Phrase(
        en: "Relative clustering by mean distance",
        sv: "Relativ klustring efter medelavstånd"),
      meaning: Phrase(
        en: """
          How much shorter the mean distance within the group is than that within the other \
          group.
          """,
        sv: """
          Hur mycket kortare medelavståndet inom gruppen är än det inom den andra gruppen.
          """),
      formula: "1 − d_xx/d_yy",
      unit: .ratio, range: -Double.infinity...1,
      caution: Caution.straightLine,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group, 50 and 50 of the other, own \
          distance 0: 1 − 320/500 = 0.36.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen, 50 och 50 ur den andra, \
          eget avstånd 0: 1 − 320/500 = 0,36.
          """),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .comparedByProximity(of: \.distanceItself) {
        $0.relativeClusteringByDistance(of: $1, against: $2)
      }))
}
