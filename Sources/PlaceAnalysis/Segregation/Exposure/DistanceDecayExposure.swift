internal import GeoCore

extension SegregationMeasure {
  static let distanceDecayIsolation = SegregationMeasure(
    MeasureInfo(
      id: "distance-decay-isolation", aliases: ["dpxx"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Distance-decay isolation",
        sv: "Avståndsavtagande isolering"),
      meaning: Phrase(
        en: """
          The share of the group's own members among the people that they meet, where they \
          meet near people more often than far ones.
          """,
        sv: """
          Andelen ur den egna gruppen bland dem som gruppens medlemmar möter, när de möter \
          människor nära oftare än långt borta.
          """),
      formula: "DPxx = Σᵢ(xᵢ/X)·Σⱼ Kᵢⱼxⱼ/tⱼ, Kᵢⱼ = cᵢⱼtⱼ/Σₘcᵢₘtₘ",
      unit: .share, range: 0...1,
      caution: Caution.scale,
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 0.8 · 0.6386 + 0.2 · 0.3614 = 0.5832.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 0,8 · 0,6386 + 0,2 · 0,3614 = 0,5832.
          """),
      differences: Phrase(
        en: """
          OasisR multiplies by tᵢ in place of tⱼ, so that shares do not add up to 1 (3 to 35 % \
          off); PySAL takes an inverted proximity; divseg drops the exponential.
          """,
        sv: """
          OasisR multiplicerar med tᵢ i stället för tⱼ, så att andelarna inte blir 1 \
          tillsammans (3 till 35 % fel); PySAL tar en omvänd närhet; divseg utelämnar \
          exponentialen.
          """),
      sources: [
        .init(
          "Morgan 1983, A distance-decay based interaction index to measure residential segregation, Area 15"
        )
      ]),
    isDefault: false, oracleKeys: ["DPxx_exp_<unit>_<own distance>"],
    .inSpace(
      .comparedByProximity { sums, focal, _ in
        sums.distanceDecayExposure(of: focal, to: focal).value
      }))
}

extension SegregationMeasure {
  static let distanceDecayInteraction = SegregationMeasure(
    MeasureInfo(
      id: "distance-decay-interaction", aliases: ["dpxy"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Distance-decay interaction",
        sv: "Avståndsavtagande interaktion"),
      meaning: Phrase(
        en: """
          The share of the other group among the people that members of the group meet, where \
          they meet near people more often than far ones.
          """,
        sv: """
          Den andra gruppens andel av dem som gruppens medlemmar möter, när de möter människor \
          nära oftare än långt borta.
          """),
      formula: "DPxy = Σᵢ(xᵢ/X)·Σⱼ Kᵢⱼyⱼ/tⱼ, Kᵢⱼ = cᵢⱼtⱼ/Σₘcᵢₘtₘ",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          State the scale: with another one the value is another. Zones of different size are \
          not compared fairly, since the own distance decides much. Not symmetric.
          """,
        sv: """
          Ange skalan: med en annan blir värdet ett annat. Zoner av olika storlek jämförs inte \
          rättvist, eftersom det egna avståndet betyder mycket. Inte symmetriskt.
          """),
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: 1 − 0.5832 = 0.4168.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: 1 − 0,5832 = 0,4168.
          """),
      differences: Phrase(
        en: """
          OasisR multiplies by tᵢ in place of tⱼ, so that shares do not add up to 1 (3 to 35 % \
          off); PySAL takes an inverted proximity; divseg drops the exponential.
          """,
        sv: """
          OasisR multiplicerar med tᵢ i stället för tⱼ, så att andelarna inte blir 1 \
          tillsammans (3 till 35 % fel); PySAL tar en omvänd närhet; divseg utelämnar \
          exponentialen.
          """),
      sources: [
        .init(
          "Morgan 1983, A distance-decay based interaction index to measure residential segregation, Area 15"
        )
      ]),
    isDefault: false, oracleKeys: ["DPxy_exp_<unit>_<own distance>"],
    .inSpace(.comparedByProximity { $0.distanceDecayExposure(of: $1, to: $2).value }))
}

extension SegregationMeasure {
  static let distanceDecayMatrix = SegregationMeasure(
    MeasureInfo(
      id: "distance-decay-matrix", family: .segregation, scope: .pairwise,
      title: Phrase(
        en: "Distance-decay exposure between all groups",
        sv: "Avståndsavtagande exponering mellan alla grupper"),
      meaning: Phrase(
        en: """
          Whom members of each group meet, where they meet near people more often than far \
          ones: a table whose rows add up to 1.
          """,
        sv: """
          Vilka varje grupps medlemmar möter, när de möter människor nära oftare än långt \
          borta: en tabell vars rader blir 1.
          """),
      formula: "Σᵢ(nᵢₖ/Nₖ)·Σⱼ Kᵢⱼnⱼₗ/tⱼ, Kᵢⱼ = cᵢⱼtⱼ/Σₘcᵢₘtₘ",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          State the scale: with another one the value is another. Zones of different size are \
          not compared fairly, since the own distance decides much. Not symmetric.
          """,
        sv: """
          Ange skalan: med en annan blir värdet ett annat. Zoner av olika storlek jämförs inte \
          rättvist, eftersom det egna avståndet betyder mycket. Inte symmetriskt.
          """),
      example: Phrase(
        en: """
          Two zones 1 000 m apart with 80 and 20 of the group among 100 people each, scale 1 \
          000 m, own distance 0: the group meets itself with 0.5832 and the others with \
          0.4168.
          """,
        sv: """
          Två zoner 1 000 m från varandra med 80 och 20 ur gruppen bland 100 människor \
          vardera, skala 1 000 m, eget avstånd 0: gruppen möter sig själv med 0,5832 och de \
          andra med 0,4168.
          """),
      sources: [
        .init(
          "Morgan 1983, A distance-decay based interaction index to measure residential segregation, Area 15"
        )
      ]),
    isDefault: false, oracleKeys: [],
    .inSpace(.exposureByProximity { $0.distanceDecayExposure(of: $1, to: $2).value }))
}
