internal import GeoCore

extension SegregationMeasure {
  static let getisOrdG = SegregationMeasure(
    MeasureInfo(
      id: "getis-ord-g", aliases: ["general-g"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Getis–Ord G",
        sv: "Getis–Ord G"),
      meaning: Phrase(
        en: """
          Whether it is high shares or low ones that lie next to each other: above its \
          expectation high shares cluster, below it low ones.
          """,
        sv: """
          Om det är höga eller låga andelar som ligger intill varandra: över sin förväntan \
          klustrar höga andelar, under den låga.
          """),
      formula: "ΣᵢΣⱼ wᵢⱼpᵢpⱼ / Σᵢ Σ_{j≠i} pᵢpⱼ; expected by chance S₀/(n(n − 1))",
      unit: .none, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          Means nothing without its expectation: see getis-ord-g-z. Zones count alike, \
          whatever their number of people.
          """,
        sv: """
          Säger inget utan sin förväntan: se getis-ord-g-z. Zoner räknas lika, hur många som \
          än bor där.
          """),
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns, means of neighbours: 0.24/0.52 = 0.462, expected 4/12 = 0.333.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner, medel av grannar: 0,24/0,52 = 0,462, väntat 4/12 = 0,333.
          """),
      sources: [.init("Getis & Ord 1992", doi: "10.1111/j.1538-4632.1992.tb00261.x")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .neighbourhoods(symmetric: false) { town, parameters, context throws(GeosegError) in
        town.getisOrdG().value
      }))

  static let getisOrdGScore = SegregationMeasure(
    MeasureInfo(
      id: "getis-ord-g-z", aliases: ["general-g-z"], family: .segregation, scope: .global,
      title: Phrase(
        en: "Getis–Ord G in standard deviations",
        sv: "Getis–Ord G i standardavvikelser"),
      meaning: Phrase(
        en: """
          How far G lies from what chance gives, in standard deviations: above 0 high shares \
          cluster, below 0 low ones.
          """,
        sv: """
          Hur långt G ligger från vad slumpen ger, i standardavvikelser: över 0 klustrar \
          höga andelar, under 0 låga.
          """),
      formula: "(G − E[G])/√Var(G), shares dealt out at random",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: "The normal approximation is poor for few zones or a rare group.",
        sv: "Normalapproximationen är dålig för få zoner eller en ovanlig grupp."),
      example: Phrase(
        en: """
          The same share in every zone gives 0/0: undefined; high shares side by side give \
          values above 0.
          """,
        sv: """
          Samma andel i varje zon ger 0/0: odefinierat; höga andelar sida vid sida ger \
          värden över 0.
          """),
      sources: [.init("Getis & Ord 1992", doi: "10.1111/j.1538-4632.1992.tb00261.x")]),
    isDefault: false, oracleKeys: [],
    .inSpace(
      .neighbourhoods(symmetric: false) { town, parameters, context throws(GeosegError) in
        town.getisOrdG().z
      }))
}
