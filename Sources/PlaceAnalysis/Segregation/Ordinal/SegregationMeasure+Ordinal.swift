internal import GeoCore

/// The measures of ordered groups, one per way to measure variation.
extension SegregationMeasure {
  static let ordinalMeasures = [
    ordinalInformationTheory, ordinalVarianceRatio, ordinalSquareRoot, ordinalAbsolute,
    rankOrderInformationTheory, rankOrderVarianceRatio, rankOrderSquareRoot, rankOrderAtPercentile,
  ]

  private static let reardon2009 = MeasureInfo.Source(
    "Reardon 2009, Measures of ordinal segregation", doi: "10.1108/S1049-2585(2009)0000017011")
  private static let reardonBischoff = MeasureInfo.Source(
    "Reardon & Bischoff 2011", doi: "10.1086/657114")

  static let ordinalInformationTheory = ordinal(
    "ordinal-information-theory", "h-o", .entropy, symbol: "H_O",
    formula: "f(c) = −[c log₂c + (1−c) log₂(1−c)]",
    title: Phrase(
      en: "Ordinal information theory index", sv: "Informationsindex för ordnade grupper"),
    result: "0.1465", sums: "(0.9261 − 0.7905)/0.9261")

  static let ordinalVarianceRatio = ordinal(
    "ordinal-variance-ratio", "r-o", .variance, symbol: "R_O", formula: "f(c) = 4c(1−c)",
    title: Phrase(en: "Ordinal variance ratio", sv: "Varianskvot för ordnade grupper"),
    result: "0.1778", sums: "(0.90 − 0.74)/0.90")

  static let ordinalSquareRoot = ordinal(
    "ordinal-square-root", "s-o", .squareRoot, symbol: "S_O", formula: "f(c) = 2√(c(1−c))",
    title: Phrase(en: "Ordinal square root index", sv: "Kvadratrotsindex för ordnade grupper"),
    result: "0.1088", sums: "(0.9482 − 0.8449)/0.9482")

  static let ordinalAbsolute = ordinal(
    "ordinal-absolute", "l-o", .absolute, symbol: "L_O", formula: "f(c) = 1 − |2c−1|",
    title: Phrase(
      en: "Ordinal absolute difference index", sv: "Absolutindex för ordnade grupper"),
    result: "0.1429", sums: "(0.70 − 0.60)/0.70")

  private static func ordinal(
    _ id: String, _ alias: String, _ variation: Variation, symbol: String, formula: String,
    title: Phrase, result: String, sums: String
  ) -> SegregationMeasure {
    SegregationMeasure(
      MeasureInfo(
        id: id, aliases: [alias], family: .segregation, scope: .global, title: title,
        meaning: Phrase(
          en: """
            How much less varied people's zones are than the whole, for groups in an order, such as \
            classes of income: groups far apart in the order count for more than neighbours in it.
            """,
          sv: """
            Hur mycket mindre varierade människors zoner är än helheten, för grupper i en ordning, \
            till exempel inkomstklasser: grupper långt isär i ordningen räknas mer än närliggande.
            """),
        formula: "\(symbol) = Σᵢ (tᵢ/T)(v − vᵢ)/v, v = Σⱼ f(cⱼ)/(K−1), \(formula)",
        unit: .share, range: 0...1,
        caution: Phrase(
          en: """
            The groups are in the order in which they are given; for groups without an order it says \
            nothing. Few wide classes hide segregation within them.
            """,
          sv: """
            Grupperna står i den ordning de anges; för grupper utan ordning säger det ingenting. Få \
            breda klasser döljer segregation inom dem.
            """),
        example: Phrase(
          en: """
            Two zones with 60, 30, 10 and 20, 30, 50 people of three ordered groups: \(sums) = \
            \(result).
            """,
          sv: """
            Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre ordnade grupper: \
            \(swedish(sums)) = \(swedish(result)).
            """),
        sources: [reardon2009]),
      oracleKeys: ["ordinal", "ordinal_\(symbol.prefix(1))_o"],
      .allGroups { $0.ordinalSegregation(variation) })
  }

  static let rankOrderInformationTheory = rankOrder(
    "rank-order-information-theory", "h-r", .entropy, symbol: "H",
    weights: "2/(m+2)² + 2Σ_{l=0…m} C(m,l)(−1)^{m−l}/(m−l+2)²",
    title: Phrase(
      en: "Rank-order information theory index", sv: "Informationsindex efter rang"),
    example: "0.0771 + 0.1278/2 = 0.1410")

  static let rankOrderVarianceRatio = rankOrder(
    "rank-order-variance-ratio", "r-r", .variance, symbol: "R", weights: "6/((m+2)(m+3))",
    title: Phrase(en: "Rank-order variance ratio", sv: "Varianskvot efter rang"),
    example: "0.1349 + 0.0794/2 = 0.1746")

  static let rankOrderSquareRoot = rankOrder(
    "rank-order-square-root", "s-r", .squareRoot, symbol: "S",
    weights: "4Π_{l=0…m}(2l+1)/(2l+4)",
    title: Phrase(en: "Rank-order square root index", sv: "Kvadratrotsindex efter rang"),
    example: "0.0446 + 0.1179/2 = 0.1035")

  private static func rankOrder(
    _ id: String, _ alias: String, _ variation: Variation, symbol: String, weights: String,
    title: Phrase, example: String
  ) -> SegregationMeasure {
    SegregationMeasure(
      MeasureInfo(
        id: id, aliases: [alias], family: .segregation, scope: .global, title: title,
        meaning: Phrase(
          en: """
            How apart people live by rank, such as of income known in classes: the segregation of \
            those below each class limit from those above, as a curve averaged over all ranks.
            """,
          sv: """
            Hur åtskilda människor bor efter rang, till exempel inkomst känd i klasser: segregationen \
            mellan dem under och över varje klassgräns, som en kurva med medel över alla ranger.
            """),
        formula: "\(symbol)^R = Σₘ βₘwₘ, \(symbol)(p) = Σₘ βₘpᵐ fitted, wₘ = \(weights)",
        unit: .share, range: -Double.infinity...Double.infinity,
        caution: Phrase(
          en: """
            A curve through few class limits: the degree is at most the number of classes less two. \
            It does not depend on the limits only as far as the curve fits.
            """,
          sv: """
            En kurva genom få klassgränser: graden är högst antalet klasser minus två. Oberoendet av \
            gränserna går bara så långt som kurvan passar.
            """),
        example: Phrase(
          en: """
            Two zones with 60, 30, 10 and 20, 30, 50 people of three ordered groups, a straight line \
            through two limits: \(example).
            """,
          sv: """
            Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre ordnade grupper, en rät \
            linje genom två gränser: \(swedish(example)).
            """),
        differences: Phrase(
          en: """
            OasisR's rankorderseg fits without weights, as `ols` here. The published method weighs \
            the limits by f(p)², `wls`.
            """,
          sv: """
            OasisR:s rankorderseg anpassar utan vikter, som `ols` här. Den publicerade metoden väger \
            gränserna med f(p)², `wls`.
            """),
        sources: [.init("Reardon 2011, Measures of income segregation"), reardonBischoff]),
      oracleKeys: ["ols", "wls"].flatMap { ["\(symbol)_R_\($0)", "\(symbol)_R_\($0)_beta"] },
      .inSpace(
        SpatialComputation(
          needs: [],
          .allGroups { parameters in
            RankOrderFit.allCases.map { fit in
              SpatialComputation.Variant([
                .init("fit", .string(fit.rawValue)),
                .init("order", .integer(parameters.polynomialOrder)),
              ]) { populated in
                populated.composition.rankOrder(
                  variation, order: parameters.polynomialOrder, fit: fit)?.value ?? .nan
              }
            }
          })))
  }

  static let rankOrderAtPercentile = SegregationMeasure(
    MeasureInfo(
      id: "rank-order-at-percentile", aliases: ["h-at-percentile"], family: .segregation,
      scope: .global,
      title: Phrase(en: "H at a percentile", sv: "H vid en percentil"),
      meaning: Phrase(
        en: """
          The segregation of those below a rank from those above it, read off the fitted curve: at \
          0.9 how apart the richest tenth lives, at 0.1 the poorest.
          """,
        sv: """
          Segregationen mellan dem under en rang och dem över den, avläst på den anpassade kurvan: \
          vid 0,9 hur åtskild den rikaste tiondelen bor, vid 0,1 den fattigaste.
          """),
      formula: "Ĥ(p) = Σₘ βₘpᵐ, weights f(P)²",
      unit: .share, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: "Beyond the lowest and highest class limit the curve is a guess.",
        sv: "Bortom lägsta och högsta klassgränsen är kurvan en gissning."),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three ordered groups: at 0.1 0.0771 + \
          0.1 · 0.1278 = 0.0899.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre ordnade grupper: vid 0,1 \
          0,0771 + 0,1 · 0,1278 = 0,0899.
          """),
      sources: [reardonBischoff]),
    .inSpace(
      SpatialComputation(
        needs: [],
        .allGroups { parameters in
          parameters.percentiles.map { p in
            SpatialComputation.Variant([
              .init("percentile", .number(p)),
              .init("order", .integer(parameters.polynomialOrder)),
            ]) { populated in
              populated.composition.rankOrder(.entropy, order: parameters.polynomialOrder)?
                .fitted(at: p) ?? .nan
            }
          }
        })))

  /// Decimal commas in the place of points.
  private static func swedish(_ text: String) -> String {
    String(text.map { $0 == "." ? "," : $0 })
  }
}
