internal import GeoCore

/// How far from equal: Gini, Hoover and the ratio of the ninetieth percentile to the tenth.
enum RelativeInequality {
  static let gini = InequalityEntry(
    info: MeasureInfo(
      id: "access-gini", aliases: ["gini-of-access"], family: .access, scope: .global,
      title: Phrase(en: "Gini index of access", sv: "ginikoefficient för tillgång"),
      meaning: Phrase(
        en: """
          How unequally access lies over people: 0 when all have the same, towards 1 when few have \
          all of it. Half the mean difference between two people, over the mean.
          """,
        sv: """
          Hur ojämnt tillgången är fördelad över människor: 0 när alla har lika, mot 1 när få har \
          allt. Halva medelskillnaden mellan två människor, delad med medelvärdet.
          """),
      formula: "Σ_i Σ_j P_i P_j |a_i − a_j| / (2 N² μ)", unit: .ratio, range: 0...1,
      caution: Phrase(
        en: """
          It does not say who has little. Of a distance, low values are good ones: half of it can \
          be equal because all have it far.
          """,
        sv: """
          Det säger inte vem som har litet. För avstånd är låga värden bra: det kan vara jämnt för \
          att alla har långt.
          """),
      example: Phrase(
        en: "Four people with 1, 2, 3 and 4 places in reach: 0.25.",
        sv: "Fyra personer med 1, 2, 3 och 4 platser inom räckhåll: 0,25."),
      sources: [
        MeasureInfo.Source(
          "Lorenz 1905, Methods of measuring the concentration of wealth", doi: "10.2307/2276207")
      ]),
    read: { $0.one($0.distribution.gini()) })

  static let hoover = InequalityEntry(
    info: MeasureInfo(
      id: "access-hoover", aliases: ["robin-hood-index", "hoover-of-access"], family: .access,
      scope: .global,
      title: Phrase(en: "Hoover index of access", sv: "Hooverindex för tillgång"),
      meaning: Phrase(
        en: "The part of all access that would have to move for everybody to have the mean.",
        sv: "Den del av all tillgång som skulle behöva flyttas för att alla skulle ha medelvärdet."
      ),
      formula: "½ Σ_i (P_i/N) |a_i/μ − 1|", unit: .share, range: 0...1,
      caution: Phrase(
        en: "Moves between two who are both above the mean do not change it.",
        sv: "Flyttningar mellan två som båda ligger över medelvärdet ändrar det inte."),
      example: Phrase(
        en: "One has 4, one has 0: half of it would have to move, 0.5.",
        sv: "En har 4, en har 0: hälften skulle behöva flyttas, 0,5."),
      sources: [
        MeasureInfo.Source(
          "Hoover 1936, The measurement of industrial localization", doi: "10.2307/1927875")
      ]),
    read: { $0.one($0.distribution.hoover()) })

  static let percentileRatio = InequalityEntry(
    info: MeasureInfo(
      id: "access-percentile-ratio", aliases: ["p90-p10"], family: .access, scope: .global,
      title: Phrase(
        en: "ninetieth percentile over tenth", sv: "nittionde percentilen mot den tionde"),
      meaning: Phrase(
        en: """
          How many times more the one who is a tenth from the top has than the one who is a tenth \
          from the bottom.
          """,
        sv: """
          Hur många gånger mer den som står en tiondel från toppen har än den som står en tiondel \
          från botten.
          """),
      formula: "P90 / P10, lower weighted quantiles", unit: .ratio, range: 0...Double.infinity,
      caution: Phrase(
        en: "Undefined when a tenth of the people have nothing.",
        sv: "Odefinierat när en tiondel av människorna inte har någonting."),
      example: Phrase(
        en: "Ten people with 1 to 10 places in reach: 9/1 = 9.",
        sv: "Tio personer med 1 till 10 platser inom räckhåll: 9/1 = 9."),
      sources: [
        MeasureInfo.Source("Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")
      ]),
    read: { $0.one($0.distribution.percentileRatio(), .someWithoutAccess) })
}
