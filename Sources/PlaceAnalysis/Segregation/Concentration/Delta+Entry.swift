internal import GeoCore

extension SegregationMeasure {
  static let delta = SegregationMeasure(
    MeasureInfo(
      id: "delta", aliases: ["hoover"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Delta",
        sv: "Delta"),
      meaning: Phrase(
        en: """
          The share of the group that would have to move for it to live equally densely \
          everywhere.
          """,
        sv: """
          Den andel av gruppen som skulle behöva flytta för att den skulle bo lika tätt \
          överallt.
          """),
      formula: "Delta = ½ Σ |xᵢ/X − aᵢ/A|",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          Water, woods and fields count as area: cut them off the zones, or leave zones \
          without people out, if only built-up land is meant.
          """,
        sv: """
          Vatten, skog och åker räknas som yta: skär bort dem från zonerna, eller utelämna \
          zoner utan folk, om bara bebyggd mark avses.
          """),
      example: Phrase(
        en: """
          Four zones of 1, 2, 3 and 6 ha with 80, 10, 10 and 0 of the group among 100, 100, 50 \
          and 50 people: ½(0.7167 + 0.0667 + 0.15 + 0.5) = 0.7167.
          """,
        sv: """
          Fyra zoner på 1, 2, 3 och 6 ha med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 \
          och 50 människor: ½(0,7167 + 0,0667 + 0,15 + 0,5) = 0,7167.
          """),
      differences: Phrase(
        en: """
          OasisR deletes zones without people and their area first; PySAL and divseg keep \
          them, as here.
          """,
        sv: """
          OasisR tar först bort zoner utan folk och deras yta; PySAL och divseg behåller dem, \
          som här.
          """),
      sources: [
        .init("Hoover 1941, Interstate redistribution of population, 1850–1940"),
        .init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281"),
      ]),
    isDefault: false, oracleKeys: ["Delta"],
    .inSpace(
      .concentration(of: "delta", usesExtremes: false) { who in
        PlaceAnalysis.delta(
          focal: who.x.span, rest: who.y.span, areasSquareMetres: who.space.areas.span,
          emptyZones: who.parameters.emptyZones)
      }))
}

extension SegregationMeasure {
  static let absoluteConcentration = SegregationMeasure(
    MeasureInfo(
      id: "absolute-concentration", aliases: ["aco"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Absolute concentration",
        sv: "Absolut koncentration"),
      meaning: Phrase(
        en: """
          How small the zones are that the group lives in: 1 when it fills the smallest ones, \
          0 when it fills the largest.
          """,
        sv: """
          Hur små zoner gruppen bor i: 1 när den fyller de minsta, 0 när den fyller de \
          största.
          """),
      formula: "ACO = 1 − (Σxᵢaᵢ/X − m₁)/(m₂ − m₁)",
      unit: .ratio, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Undefined when all zones are of one size, as in a grid, and noise when nearly so. \
          Can leave 0 to 1, since whole zones are taken. Equal areas stay in the order of the \
          zones' keys.
          """,
        sv: """
          Odefinierat när alla zoner är lika stora, som i ett rutnät, och brus när de nästan \
          är det. Kan gå utanför 0 till 1, eftersom hela zoner tas. Lika ytor hålls i \
          zonnycklarnas ordning.
          """),
      example: Phrase(
        en: """
          Four zones of 1, 2, 3 and 6 ha with 80, 10, 10 and 0 of the group among 100, 100, 50 \
          and 50 people: the smallest zone holds 100 people, the two largest 100, so 1 − (1.3 \
          − 1)/(4.5 − 1) = 0.9143.
          """,
        sv: """
          Fyra zoner på 1, 2, 3 och 6 ha med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 \
          och 50 människor: den minsta zonen rymmer 100 människor, de två största 100, alltså \
          1 − (1,3 − 1)/(4,5 − 1) = 0,9143.
          """),
      differences: Phrase(
        en: """
          divseg takes a zone too many when the sum hits X exactly; PySAL's sort is not \
          stable, so that equal areas come in any order.
          """,
        sv: """
          divseg tar en zon för mycket när summan träffar X exakt; PySAL:s sortering är inte \
          stabil, så att lika ytor kommer i godtycklig ordning.
          """),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: ["ACO"],
    .inSpace(
      .concentration(of: "absolute-concentration", usesExtremes: true) { who in
        PlaceAnalysis.absoluteConcentration(
          focal: who.x.span, rest: who.y.span, areasSquareMetres: who.space.areas.span,
          ranks: who.space.keyRanks)
      }))
}

extension SegregationMeasure {
  static let relativeConcentration = SegregationMeasure(
    MeasureInfo(
      id: "relative-concentration", aliases: ["rco"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Relative concentration",
        sv: "Relativ koncentration"),
      meaning: Phrase(
        en: """
          How much less room the group has than the other group: above 0 when it lives in the \
          smaller zones.
          """,
        sv: """
          Hur mycket mindre utrymme gruppen har än den andra gruppen: över 0 när den bor i de \
          mindre zonerna.
          """),
      formula: "RCO = [(Σxᵢaᵢ/X)/(Σyᵢaᵢ/Y) − 1]/[m₁/m₂ − 1]",
      unit: .ratio, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: """
          Undefined when all zones are of one size. Unstable when the group is the larger of \
          the two.
          """,
        sv: """
          Odefinierat när alla zoner är lika stora. Instabilt när gruppen är den större av de \
          två.
          """),
      example: Phrase(
        en: """
          Four zones of 1, 2, 3 and 6 ha with 80, 10, 10 and 0 of the group among 100, 100, 50 \
          and 50 people: (1.3/3.1 − 1)/(1/4.5 − 1) = 0.7465.
          """,
        sv: """
          Fyra zoner på 1, 2, 3 och 6 ha med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 \
          och 50 människor: (1,3/3,1 − 1)/(1/4,5 − 1) = 0,7465.
          """),
      differences: Phrase(
        en: "OasisR takes m₂ from the other group's size.",
        sv: "OasisR tar m₂ ur den andra gruppens storlek."),
      sources: [.init("Massey & Denton 1988", doi: "10.1093/sf/67.2.281")]),
    isDefault: false, oracleKeys: ["RCO"],
    .inSpace(
      .concentration(of: "relative-concentration", usesExtremes: true) { who in
        PlaceAnalysis.relativeConcentration(
          focal: who.x.span, rest: who.y.span, areasSquareMetres: who.space.areas.span,
          ranks: who.space.keyRanks)
      }))
}
