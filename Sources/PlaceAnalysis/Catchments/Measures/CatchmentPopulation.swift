internal import GeoCore

/// The people in the catchment of a place: pop(K_j) = Σ_z P_z · share of z with c ≤ T to j.
enum CatchmentPopulation {
  static let info = MeasureInfo(
    id: "catchment-population", family: .overlap, scope: .place,
    title: Phrase(en: "people in the catchment", sv: "människor i upptagningsområdet"),
    meaning: Phrase(
      en: """
        How many people, of each group, have the place in reach. Catchments overlap, so that the \
        numbers of several places must not be added: see covered-population for all together.
        """,
      sv: """
        Hur många människor, av varje grupp, som har platsen inom räckhåll. Upptagningsområden \
        överlappar, så talen för flera platser får inte läggas ihop: se covered-population för alla \
        tillsammans.
        """),
    formula: "pop(K_j) = Σ_z P_z Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o", unit: .persons,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "Rests on where the people of a zone are taken to be: the output names the method.",
      sv: "Vilar på var folket i ett område antas finnas: utdata anger metoden."),
    example: Phrase(
      en: "A quarter of the cells of a zone of 800 people lie within 1000 m: 200.",
      sv: "En fjärdedel av rutorna i ett område med 800 personer ligger inom 1000 m: 200."),
    sources: [
      MeasureInfo.Source(
        "Applebaum 1966, Methods for determining store trade areas, market penetration, and "
          + "potential sales", doi: "10.1177/002224376600300202")
    ])

  static let measure = CatchmentMeasure(
    info: info, isPerGroup: true,
    placeColumns: { report in
      report.placeColumns("catchment") { report.byPlace(\.totals, scale: $0, series: $1) }
    })
}
