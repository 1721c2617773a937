internal import GeoCore

extension SegregationMeasure {
  static let meanDistanceWithin = SegregationMeasure(
    MeasureInfo(
      id: "mean-distance-within", aliases: ["pxx-distance"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean distance within the group",
        sv: "Medelavstånd inom gruppen"),
      meaning: Phrase(
        en: "How far apart two members of the group live on average.",
        sv: """
          Hur långt ifrån varandra två medlemmar av gruppen bor i genomsnitt.
          """),
      formula: "ΣᵢΣⱼ xᵢxⱼdᵢⱼ/X²",
      unit: .metres, range: 0...Double.infinity,
      caution: Caution.straightLine,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group, own distance 0: 2 · 0.8 · 0.2 · \
          1 000 = 320 m.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen, eget avstånd 0: 2 · 0,8 · \
          0,2 · 1 000 = 320 m.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .comparedByProximity(of: \.distanceItself) { sums, focal, _ in
        sums.averageProximity(of: focal, to: focal).value
      }))
}

extension SegregationMeasure {
  static let meanDistanceBetween = SegregationMeasure(
    MeasureInfo(
      id: "mean-distance-between", aliases: ["pxy-distance"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean distance between two groups",
        sv: "Medelavstånd mellan två grupper"),
      meaning: Phrase(
        en: """
          How far a member of one group lives from a member of the other on average.
          """,
        sv: """
          Hur långt en medlem av den ena gruppen bor från en medlem av den andra i genomsnitt.
          """),
      formula: "ΣᵢΣⱼ xᵢyⱼdᵢⱼ/(XY)",
      unit: .metres, range: 0...Double.infinity,
      caution: Caution.straightLine,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group, 20 and 80 of the other, own \
          distance 0: (0.8² + 0.2²) · 1 000 = 680 m.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen, 20 och 80 ur den andra, \
          eget avstånd 0: (0,8² + 0,2²) · 1 000 = 680 m.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .comparedByProximity(symmetric: true, of: \.distanceItself) {
        $0.averageProximity(of: $1, to: $2).value
      }))
}

extension SegregationMeasure {
  static let meanDistanceOfAll = SegregationMeasure(
    MeasureInfo(
      id: "mean-distance-of-all", aliases: ["ptt-distance"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean distance of all people",
        sv: "Medelavstånd mellan alla människor"),
      meaning: Phrase(
        en: "How far apart any two people live on average.",
        sv: """
          Hur långt ifrån varandra två människor vilka som helst bor i genomsnitt.
          """),
      formula: "ΣᵢΣⱼ tᵢtⱼdᵢⱼ/T²",
      unit: .metres, range: 0...Double.infinity,
      caution: Caution.straightLine,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 100 people each, own distance 0: 2 · 0.5 · 0.5 · 1 000 \
          = 500 m.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 100 människor vardera, eget avstånd 0: 2 · 0,5 · \
          0,5 · 1 000 = 500 m.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: [],
    .inSpace(.allByProximity(of: \.distanceItself) { $0.averageProximity().value }))
}
