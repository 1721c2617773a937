internal import GeoCore

/// How many catchments people are in on average.
enum MeanMultiplicity {
  static let info = MeasureInfo(
    id: "mean-multiplicity", family: .overlap, scope: .zone,
    title: Phrase(
      en: "mean number of catchments", sv: "genomsnittligt antal upptagningsområden"),
    meaning: Phrase(
      en: """
        The number of catchments over the people of a zone or a group, on average; people in none \
        count with zero. It is the number of places in reach that the access family gives.
        """,
      sv: """
        Antalet upptagningsområden över människorna i ett område eller en grupp, i genomsnitt; de \
        som inte finns i något räknas med noll. Det är antalet platser inom räckhåll som \
        tillgänglighetsmåtten ger.
        """),
    formula: "Σ_m m · pop(m) / Σ_m pop(m)", unit: .places, range: 0...Double.infinity,
    caution: Phrase(
      en: "A mean of one can be everybody in one catchment, or half in two and half in none.",
      sv: "Medelvärdet ett kan vara alla i ett område, eller hälften i två och hälften i inget."),
    example: Phrase(
      en: "94 people in one catchment, 26 in two, 4 in three, 226 in none: 158 / 350 = 0.451.",
      sv: "94 personer i ett, 26 i två, 4 i tre, 226 i inget: 158 / 350 = 0,451."),
    sources: [
      MeasureInfo.Source(
        "Hogan & ReVelle 1986, Concepts and applications of backup coverage",
        doi: "10.1287/mnsc.32.11.1434")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    zoneColumns: { report in
      report.pass.scales.indices.map { scale in
        .numbers(
          report.name("multiplicity_mean", scale), report.cover.multiplicity[scale][0],
          unit: .places,
          nanIs: .noGeometry)
      }
    },
    values: { report in
      report.valuesByScale(info) { scale, series in
        let mean = WeightedMean(
          report.cover.multiplicity[scale][report.people.spreadOf[series]],
          of: report.people.series[series])
        return MeasureValue(
          info, groups: report.people.series[series].groups,
          parameters: report.parameters(scale), value: mean.value,
          undefined: .emptyGroup, interval: mean.interval)
      }
    })
}
