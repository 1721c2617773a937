internal import GeoCore

extension SegregationMeasure {
  static let proximityWithin = SegregationMeasure(
    MeasureInfo(
      id: "proximity-within", aliases: ["pxx"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean proximity within the group",
        sv: "Medelnärhet inom gruppen"),
      meaning: Phrase(
        en: """
          How near two members of the group live to each other on average, from 0 for far \
          apart to 1 for the same place.
          """,
        sv: """
          Hur nära två medlemmar av gruppen bor varandra i genomsnitt, från 0 för långt ifrån \
          till 1 för samma plats.
          """),
      formula: "P_xx = ΣᵢΣⱼ xᵢxⱼcᵢⱼ/X²",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 0.68 + 0.32 · e⁻¹ = 0.7977.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 0,68 + 0,32 · e⁻¹ = 0,7977.
          """),
      differences: Phrase(
        en: """
          OasisR's Pxx ignores its arguments for distances and own distance; its proximity is \
          exp(−d) in metres unless told otherwise.
          """,
        sv: """
          OasisR:s Pxx bortser från sina argument för avstånd och eget avstånd; närheten är \
          exp(−d) i meter om inget annat sägs.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: ["Pxx_exp_<unit>_<own distance>"],
    .inSpace(
      .comparedByProximity { sums, focal, _ in
        sums.averageProximity(of: focal, to: focal).value
      }))
}

extension SegregationMeasure {
  static let proximityBetween = SegregationMeasure(
    MeasureInfo(
      id: "proximity-between", aliases: ["pxy"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean proximity between two groups",
        sv: "Medelnärhet mellan två grupper"),
      meaning: Phrase(
        en: """
          How near a member of one group lives to a member of the other on average.
          """,
        sv: """
          Hur nära en medlem av den ena gruppen bor en medlem av den andra i genomsnitt.
          """),
      formula: "P_xy = ΣᵢΣⱼ xᵢyⱼcᵢⱼ/(XY)",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 0.32 + 0.68 · e⁻¹ = 0.5702.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 0,32 + 0,68 · e⁻¹ = 0,5702.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: ["Pxy_exp_<unit>_<own distance>"],
    .inSpace(
      .comparedByProximity(symmetric: true) { $0.averageProximity(of: $1, to: $2).value }))
}

extension SegregationMeasure {
  static let proximityOfAll = SegregationMeasure(
    MeasureInfo(
      id: "proximity-of-all", aliases: ["ptt"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Mean proximity of all people",
        sv: "Medelnärhet mellan alla människor"),
      meaning: Phrase(
        en: """
          How near any two people live to each other on average: what the groups' own \
          proximities are held against.
          """,
        sv: """
          Hur nära två människor vilka som helst bor varandra i genomsnitt: det som gruppernas \
          egen närhet jämförs med.
          """),
      formula: "P_tt = ΣᵢΣⱼ tᵢtⱼcᵢⱼ/T²",
      unit: .ratio, range: 0...Double.infinity,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 100 people each, scale 1 000 m, own distance 0: 0.5 + \
          0.5 · e⁻¹ = 0.6839.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 100 människor vardera, skala 1 000 m, eget \
          avstånd 0: 0,5 + 0,5 · e⁻¹ = 0,6839.
          """),
      sources: [.init("White 1983", doi: "10.1086/227768")]),
    isDefault: false, oracleKeys: ["Ptt_exp_<unit>_<own distance>"],
    .inSpace(.allByProximity { $0.averageProximity().value }))
}
