internal import GeoCore

/// Diversity of every order, and the three parts of concentration.
extension SegregationMeasure {
  static let diversityMeasures = [
    hillNumber, renyiEntropy, perplexity, inverseSimpson, groupConcentration,
    concentrationByLocation, concentrationByComposition, concentrationByNumber,
  ]

  private static let hill = MeasureInfo.Source("Hill 1973", doi: "10.2307/1934352")
  private static let inWhole = Phrase(
    en: "Says how mixed the whole area is, not how its groups live.",
    sv: "Säger hur blandat hela området är, inte hur grupperna bor.")

  /// One value per order of diversity.
  private static func byOrder(
    _ value: @escaping @Sendable (Composition, _ order: Double) -> Double
  ) -> Computation {
    .inSpace(
      SpatialComputation(
        needs: [],
        .allGroups { parameters in
          parameters.diversityOrders.map { q in
            SpatialComputation.Variant([.init("order", .number(q))]) { value($0.composition, q) }
          }
        }))
  }

  static let hillNumber = SegregationMeasure(
    MeasureInfo(
      id: "hill-number", aliases: ["true-diversity"], family: .segregation, scope: .global,
      title: Phrase(en: "Hill number", sv: "Hilltal"),
      meaning: Phrase(
        en: """
          How many equally large groups would be as diverse as the area. Order 0 counts all groups \
          alike, order 1 by their size, order 2 mostly the large ones.
          """,
        sv: """
          Hur många lika stora grupper som skulle ge samma mångfald som området. Ordning 0 räknar \
          alla grupper lika, ordning 1 efter storlek, ordning 2 mest de stora.
          """),
      formula: "(Σ P^q)^{1/(1−q)}; q = 1: exp(E)", unit: .none, range: 0...Double.infinity,
      caution: inWhole,
      example: Phrase(
        en: "Three groups with 40, 30 and 30 %: order 0 3, order 1 2.971, order 2 1/0.34 = 2.941.",
        sv:
          "Tre grupper med 40, 30 och 30 %: ordning 0 3, ordning 1 2,971, ordning 2 1/0,34 = 2,941."
      ),
      differences: Phrase(
        en: "divseg's ds_diversity gives 1 at its default order 1 instead of exp(E).",
        sv: "divsegs ds_diversity ger 1 vid sin förvalda ordning 1 i stället för exp(E)."),
      sources: [hill]),
    byOrder { $0.hillNumber(order: $1) })

  static let renyiEntropy = SegregationMeasure(
    MeasureInfo(
      id: "renyi-entropy", aliases: ["renyi"], family: .segregation, scope: .global,
      title: Phrase(en: "Rényi entropy", sv: "Rényientropi"),
      meaning: Phrase(
        en: "The logarithm of the Hill number; at order 1 Shannon's entropy.",
        sv: "Logaritmen av Hilltalet; vid ordning 1 Shannons entropi."),
      formula: "ln(Σ P^q)/(1−q)", unit: .nats, range: 0...Double.infinity, caution: inWhole,
      example: Phrase(
        en: "Three groups with 40, 30 and 30 %: order 2 −ln 0.34 = 1.0788 nats.",
        sv: "Tre grupper med 40, 30 och 30 %: ordning 2 −ln 0,34 = 1,0788 nat."),
      sources: [.init("Rényi 1961, On measures of entropy and information"), hill]),
    byOrder { $0.renyiEntropy(order: $1) })

  static let perplexity = SegregationMeasure(
    MeasureInfo(
      id: "perplexity", family: .segregation, scope: .global,
      title: Phrase(en: "Perplexity", sv: "Perplexitet"),
      meaning: Phrase(
        en: "The Hill number of order 1: how many equally large groups have this entropy.",
        sv: "Hilltalet av ordning 1: hur många lika stora grupper som har den här entropin."),
      formula: "exp(E)", unit: .none, range: 0...Double.infinity, caution: inWhole,
      example: Phrase(
        en: "Three groups with 40, 30 and 30 %: exp(1.0889) = 2.971.",
        sv: "Tre grupper med 40, 30 och 30 %: exp(1,0889) = 2,971."),
      sources: [hill]),
    .allGroups { $0.perplexity() })

  static let inverseSimpson = SegregationMeasure(
    MeasureInfo(
      id: "inverse-simpson", family: .segregation, scope: .global,
      title: Phrase(en: "Inverse Simpson index", sv: "Inverterat Simpsonindex"),
      meaning: Phrase(
        en: "The Hill number of order 2: how many equally large groups are as concentrated.",
        sv: "Hilltalet av ordning 2: hur många lika stora grupper som är lika koncentrerade."),
      formula: "1/Σ P²", unit: .none, range: 0...Double.infinity, caution: inWhole,
      example: Phrase(
        en: "Three groups with 40, 30 and 30 %: 1/(0.16 + 0.09 + 0.09) = 2.941.",
        sv: "Tre grupper med 40, 30 och 30 %: 1/(0,16 + 0,09 + 0,09) = 2,941."),
      sources: [.init("Simpson 1949", doi: "10.1038/163688a0"), hill]),
    .allGroups { $0.inverseSimpson() })

  static let localHillNumber = SegregationMeasure(
    MeasureInfo(
      id: "local-hill-number", aliases: ["hill-of-zones"], family: .segregation, scope: .zone,
      title: Phrase(en: "Hill number of the zone", sv: "Zonens Hilltal"),
      meaning: Phrase(
        en: "How many equally large groups would be as diverse as the zone, for each order.",
        sv: "Hur många lika stora grupper som skulle ge zonens mångfald, för varje ordning."),
      formula: "(Σₖ πᵢₖ^q)^{1/(1−q)}; q = 1: exp(−Σ π ln π)", unit: .none,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Zones with few people miss small groups by chance, most at order 0.",
        sv: "Zoner med få människor saknar små grupper av en slump, mest vid ordning 0."),
      example: Phrase(
        en: """
          A zone with 60, 30 and 10 people of three groups: order 0 3, order 1 2.455, order 2 \
          1/0.46 = 2.174.
          """,
        sv: """
          En zon med 60, 30 och 10 människor ur tre grupper: ordning 0 3, ordning 1 2,455, ordning \
          2 1/0,46 = 2,174.
          """),
      sources: [hill]),
    .inSpace(
      SpatialComputation(
        needs: [],
        .zones { parameters in
          parameters.diversityOrders.map { q in
            let name = ShortestDecimal.string(q).map { $0 == "." ? "_" : $0 }
            return SpatialComputation.Variant([.init("order", .number(q))]) { populated in
              [
                ZoneValues(
                  "hill_" + String(name),
                  .numbers(populated.composition.localHillNumbers(order: q)))
              ]
            }
          }
        })))

  private static let sadahiro = MeasureInfo.Source("Sadahiro & Hong 2013, as in R seg's deseg")

  private static func concentration(
    _ id: String, _ title: Phrase, _ meaning: Phrase, _ formula: String, example: Phrase,
    _ part: @escaping @Sendable (SurfaceDecomposition) -> Double
  ) -> SegregationMeasure {
    SegregationMeasure(
      MeasureInfo(
        id: id, family: .segregation, scope: .global, title: title, meaning: meaning,
        formula: formula, unit: .share, range: 0...1,
        caution: Phrase(
          en: "The three parts add up to the concentration; only that of location is segregation.",
          sv: "De tre delarna summerar till koncentrationen; bara platsens del är segregation."),
        example: example,
        differences: Phrase(
          en: "seg's deseg takes a surface of densities; here the zones are as they are.",
          sv: "segs deseg tar en yta av tätheter; här är zonerna som de är."),
        sources: [sadahiro]),
      .allGroups { part($0.surfaceDecomposition()) })
  }

  static let groupConcentration = concentration(
    "group-concentration",
    Phrase(en: "Concentration of groups", sv: "Gruppernas koncentration"),
    Phrase(
      en: "The chance that two people of the same zone are of the same group, over all people.",
      sv: "Chansen att två människor i samma zon hör till samma grupp, över alla människor."),
    "v = Σᵢ (tᵢ/T) Σₖ πᵢₖ²",
    example: Phrase(
      en:
        "Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: ½ · 0.46 + ½ · 0.38 = 0.42.",
      sv:
        "Två zoner med 60, 30, 10 respektive 20, 30, 50 ur tre grupper: ½ · 0,46 + ½ · 0,38 = 0,42."
    )
  ) { $0.concentration }

  static let concentrationByLocation = concentration(
    "concentration-by-location",
    Phrase(en: "Concentration by location", sv: "Koncentration genom plats"),
    Phrase(
      en: "The part of the groups' concentration that comes of zones differing from each other.",
      sv: "Den del av gruppernas koncentration som kommer av att zonerna skiljer sig åt."),
    "SL = v − Σₖ Pₖ²",
    example: Phrase(
      en: "Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: 0.42 − 0.34 = 0.08.",
      sv: "Två zoner med 60, 30, 10 respektive 20, 30, 50 ur tre grupper: 0,42 − 0,34 = 0,08.")
  ) { $0.location }

  static let concentrationByComposition = concentration(
    "concentration-by-composition",
    Phrase(en: "Concentration by composition", sv: "Koncentration genom sammansättning"),
    Phrase(
      en: "The part of the groups' concentration that comes of their different sizes.",
      sv: "Den del av gruppernas koncentration som kommer av att de är olika stora."),
    "SC = Σₖ Pₖ² − 1/K",
    example: Phrase(
      en: "Three groups with 40, 30 and 30 %: 0.34 − 0.3333 = 0.0067.",
      sv: "Tre grupper med 40, 30 och 30 %: 0,34 − 0,3333 = 0,0067.")
  ) { $0.composition }

  static let concentrationByNumber = concentration(
    "concentration-by-number",
    Phrase(en: "Concentration by number of groups", sv: "Koncentration genom antal grupper"),
    Phrase(
      en: "The concentration that so many groups have however they live.",
      sv: "Den koncentration som så många grupper har hur de än bor."),
    "SQ = 1/K",
    example: Phrase(en: "Three groups: 1/3 = 0.3333.", sv: "Tre grupper: 1/3 = 0,3333.")
  ) { $0.qualitative }
}
