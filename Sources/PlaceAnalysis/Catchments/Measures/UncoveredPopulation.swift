internal import GeoCore

/// The people under no catchment: those of the white spots.
enum UncoveredPopulation {
  static let info = MeasureInfo(
    id: "uncovered-population", aliases: ["white-spots"], family: .overlap, scope: .global,
    title: Phrase(en: "people in no catchment", sv: "människor utan upptagningsområde"),
    meaning: Phrase(
      en: """
        How many people, of each group, have no place in reach. Where they live is in the table of \
        white spots, most people first.
        """,
      sv: """
        Hur många människor, av varje grupp, som inte har någon plats inom räckhåll. Var de bor \
        står i tabellen över vita fläckar, flest människor först.
        """),
    formula: "Σ_z P_z (1 − s_z)", unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "Places beyond the edge of the data may cover some of them.",
      sv: "Platser bortom datas kant kan täcka några av dem."),
    example: Phrase(
      en: "Of 350 people 124 are in a catchment: 226.",
      sv: "Av 350 personer finns 124 i ett upptagningsområde: 226."),
    sources: [
      MeasureInfo.Source(
        "Church & ReVelle 1974, The maximal covering location problem",
        doi: "10.1007/BF01942293")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    values: { report in
      report.valuesByScale(info) { scale, series in
        let population = ZonePopulation(
          report.covered(scale, series: series).map { 1 - $0 }, of: report.people.series[series])
        return MeasureValue(
          info, groups: report.people.series[series].groups,
          parameters: report.parameters(scale),
          value: population.value, interval: population.interval)
      }
    })
}
