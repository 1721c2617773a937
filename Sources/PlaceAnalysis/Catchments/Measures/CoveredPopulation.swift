internal import GeoCore

/// The people under at least one catchment: the population of the union.
enum CoveredPopulation {
  static let info = MeasureInfo(
    id: "covered-population", aliases: ["union-population"], family: .overlap, scope: .global,
    title: Phrase(en: "people in any catchment", sv: "människor i något upptagningsområde"),
    meaning: Phrase(
      en: """
        How many people, of each group, are in at least one catchment; everybody counts once. Over \
        all people it is the share with access, from the same rows.
        """,
      sv: """
        Hur många människor, av varje grupp, som finns i minst ett upptagningsområde; var och en \
        räknas en gång. Delat med alla är det andelen med tillgång, ur samma rader.
        """),
    formula: "pop(∪_j K_j) = Σ_z P_z s_z", unit: .persons, range: 0...Double.infinity,
    example: Phrase(
      en: "Catchments of 64, 58 and 36 people that overlap cover 124.",
      sv: "Upptagningsområden med 64, 58 och 36 personer som överlappar täcker 124."),
    sources: [
      MeasureInfo.Source(
        "Church & ReVelle 1974, The maximal covering location problem",
        doi: "10.1007/BF01942293")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    zoneColumns: { report in
      report.pass.scales.indices.map { scale in
        .numbers(
          report.name("covered_share", scale), report.cover.covered[scale][0], unit: .share,
          nanIs: .noGeometry)
      }
    },
    values: { report in
      report.valuesByScale(info) { scale, series in
        let population = ZonePopulation(
          report.covered(scale, series: series), of: report.people.series[series])
        return MeasureValue(
          info, groups: report.people.series[series].groups,
          parameters: report.parameters(scale),
          value: population.value, interval: population.interval)
      }
    })
}
