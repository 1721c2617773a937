internal import GeoCore

/// The people who reach no place at all, whatever the cost.
enum UnreachablePopulation {
  static let info = MeasureInfo(
    id: "unreachable-population", family: .access, scope: .global,
    title: Phrase(en: "people who reach no place", sv: "människor som inte når någon plats"),
    meaning: Phrase(
      en: """
        How many people have no way to any place, at any cost. They are in no mean distance, and \
        must not be forgotten beside it.
        """,
      sv: """
        Hur många människor som inte har någon väg till någon plats, oavsett kostnad. De ingår inte \
        i något medelavstånd och får inte glömmas bort bredvid det.
        """),
    formula: "Σ_z P_z (1 − r_z), r_z the share of zone z that reaches a place", unit: .persons,
    range: 0...Double.infinity,
    example: Phrase(
      en: "A zone of 40 people that is in no row of the cost matrix: 40.",
      sv: "Ett område med 40 personer som inte finns i någon rad i kostnadsmatrisen: 40."),
    sources: [
      MeasureInfo.Source(
        "Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")
    ])

  static let measure = AccessMeasure(
    info: info, isDefault: true,
    values: { report in
      guard report.givesNearest else { return [] }
      var values: [MeasureValue] = []
      for (selection, places) in report.selections.enumerated() {
        for index in report.pass.series {
          let series = report.input.people.series[index]
          let reached = report.access.column(
            \.reached, spread: report.spreadOf[index], selection: selection)
          let population = ZonePopulation(reached.map { 1 - $0 }, of: series)
          values.append(
            MeasureValue(
              info, groups: series.groups,
              parameters: report.pass.parameters(nil, category: places.category),
              value: population.value, interval: population.interval))
        }
      }
      return values
    })
}
