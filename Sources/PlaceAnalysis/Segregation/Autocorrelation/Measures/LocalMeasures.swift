internal import GeoCore

extension SegregationMeasure {
  static let localMoran = SegregationMeasure(
    MeasureInfo(
      id: "local-moran", aliases: ["lisa"], family: .segregation, scope: .zone,
      title: Phrase(
        en: "Local Moran",
        sv: "Lokal Moran"),
      meaning: Phrase(
        en: """
          Where the clusters are: above 0 in zones like their neighbours, below 0 in zones \
          that stand out from them; with the quadrant (high-high, low-low, high-low, \
          low-high) and how often chance gives as much.
          """,
        sv: """
          Var klustren finns: över 0 i zoner som liknar sina grannar, under 0 i zoner som \
          avviker från dem; med kvadrant (high-high, low-low, high-low, low-high) och hur \
          ofta slumpen ger lika mycket.
          """),
      formula: "zᵢ Σⱼ wᵢⱼzⱼ / m, m = Σz²/(n − 1); p = (1 + #)/(R + 1), the zone’s own share held",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Caution.manyTests,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: in the first 0.525 · (−0.125)/(0.3875/3) = −0.508, high-low.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: i den första 0,525 · (−0,125)/(0,3875/3) = −0,508, high-low.
          """),
      differences: Phrase(
        en: """
          esda divides by Σz²/(n − 1) too; Anselin 1995 and EquiPop by Σz²/n, which gives \
          values (n − 1)/n times ours.
          """,
        sv: """
          esda delar också med Σz²/(n − 1); Anselin 1995 och EquiPop med Σz²/n, vilket ger \
          (n − 1)/n gånger våra värden.
          """),
      sources: [
        .init("Anselin 1995", doi: "10.1111/j.1538-4632.1995.tb00338.x"),
        .init(
          "Assunção & Reis 1999, for empirical-Bayes rates",
          doi: "10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I"),
      ]),
    isDefault: false, oracleKeys: ["LISA_I_share_rook_r"],
    .inSpace(
      .neighbourColumns { parameters in
        let (replicates, seed) = (parameters.replicates, parameters.seed)
        return parameters.neighbourhoodVariants.map { settings in
          (
            settings.parameters,
            { comparison, _, graph throws(GeosegError) in
              let town = settings.town(comparison, graph)
              return try town.localMoran(
                replicates: replicates, seed: seed, context: comparison.context
              ).columns
            }
          )
        }
      }))

  static let getisOrdGiStar = SegregationMeasure(
    MeasureInfo(
      id: "getis-ord-gi-star", aliases: ["gi-star", "hot-spots"], family: .segregation,
      scope: .zone,
      title: Phrase(
        en: "Hot and cold spots Gi*",
        sv: "Heta och kalla fläckar Gi*"),
      meaning: Phrase(
        en: """
          Standard deviations by which the zone and its neighbours together have a higher \
          (hot spot) or lower (cold spot) share than chance gives.
          """,
        sv: """
          Antal standardavvikelser som zonen och dess grannar tillsammans har högre (het \
          fläck) eller lägre (kall fläck) andel än slumpen ger.
          """),
      formula: "[Σⱼwᵢⱼpⱼ − p̄Wᵢ] / [s√((nΣw² − Wᵢ²)/(n − 1))], wᵢᵢ = 1",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Caution.manyTests,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: first zone and neighbours 0.275 above the mean together, s = 0.311, \
          root 1: 0.884.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: första zonen och grannarna 0,275 över medel tillsammans, s = 0,311, \
          roten 1: 0,884.
          """),
      sources: [.init("Ord & Getis 1995", doi: "10.1111/j.1538-4632.1995.tb00912.x")]),
    isDefault: false, oracleKeys: ["Gi_star_z_share_rook_binary"],
    .inSpace(
      .neighbourColumns { parameters in
        let (replicates, seed) = (parameters.replicates, parameters.seed)
        return parameters.neighbourhoodVariants.map { settings in
          (
            settings.parameters,
            { comparison, _, graph throws(GeosegError) in
              let town = settings.town(comparison, graph)
              return try town.localGetisOrdStar(
                replicates: replicates, seed: seed, context: comparison.context
              ).columns("gi_star")
            }
          )
        }
      }))

  static let getisOrdGi = SegregationMeasure(
    MeasureInfo(
      id: "getis-ord-gi", aliases: ["gi"], family: .segregation, scope: .zone,
      title: Phrase(
        en: "Hot and cold surroundings Gi",
        sv: "Heta och kalla omgivningar Gi"),
      meaning: Phrase(
        en: """
          As Gi*, of the neighbours alone: whether the zone lies among high or low shares, \
          whatever its own.
          """,
        sv: """
          Som Gi*, för grannarna ensamma: om zonen ligger bland höga eller låga andelar, \
          vilken dess egen än är.
          """),
      formula: "as Gi* with wᵢᵢ = 0, mean, deviation and n over all zones but i",
      unit: .none, range: -Double.infinity...Double.infinity,
      caution: Caution.manyTests,
      example: Phrase(
        en: """
          Four zones with 80, 10, 10 and 0 of the group among 100, 100, 50 and 50 people, in \
          two columns: neighbours of the first 0.10 above the mean of the other three \
          together, s = 0.0816, root 1: 1.22.
          """,
        sv: """
          Fyra zoner med 80, 10, 10 och 0 ur gruppen bland 100, 100, 50 och 50 människor, i \
          två kolumner: den förstas grannar 0,10 över de tre andras medel tillsammans, s = \
          0,0816, roten 1: 1,22.
          """),
      differences: Phrase(
        en: """
          esda's G_Local agrees with binary weights; with row-standardised ones it takes their \
          sums for numbers of neighbours, and its z is too near 0.
          """,
        sv: """
          esda:s G_Local stämmer med binära vikter; med radstandardiserade tar den deras summor \
          för antal grannar, och dess z ligger för nära 0.
          """),
      sources: [.init("Ord & Getis 1995", doi: "10.1111/j.1538-4632.1995.tb00912.x")]),
    isDefault: false, oracleKeys: ["Gi_z_share_rook_binary"],
    .inSpace(
      .neighbourColumns { parameters in
        let (replicates, seed) = (parameters.replicates, parameters.seed)
        return parameters.neighbourhoodVariants.map { settings in
          (
            settings.parameters,
            { comparison, _, graph throws(GeosegError) in
              let town = settings.town(comparison, graph)
              return try town.localGetisOrd(
                replicates: replicates, seed: seed, context: comparison.context
              ).columns("gi")
            }
          )
        }
      }))
}
