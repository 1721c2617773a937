internal import GeoCore

/// How many people have exactly m places in reach, for every m.
enum Multiplicity {
  static let info = MeasureInfo(
    id: "multiplicity", aliases: ["population-by-multiplicity"], family: .overlap, scope: .global,
    title: Phrase(
      en: "people by number of catchments", sv: "människor efter antal upptagningsområden"),
    meaning: Phrase(
      en: """
        How many people, of each group, are in no catchment, in one, in two and so on. A large \
        number at high m means that places serve the same people. Σ m · people = Σ of all \
        catchments' people.
        """,
      sv: """
        Hur många människor, av varje grupp, som finns i inget upptagningsområde, i ett, i två och \
        så vidare. Ett stort tal vid högt m betyder att platserna betjänar samma människor. \
        Σ m · människor = Σ av alla upptagningsområdens människor.
        """),
    formula: "pop(m) = Σ_z P_z Σ_o w_o 1[Σ_j 1[c_oj ≤ T] = m] / Σ_o w_o", unit: .persons,
    range: 0...Double.infinity,
    example: Phrase(
      en:
        "94 people in one catchment, 26 in two, 4 in three: 94 + 52 + 12 = 158 in all catchments.",
      sv: "94 personer i ett område, 26 i två, 4 i tre: 94 + 52 + 12 = 158 i alla områden."),
    sources: [
      MeasureInfo.Source(
        "Hogan & ReVelle 1986, Concepts and applications of backup coverage",
        doi: "10.1287/mnsc.32.11.1434")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    values: { report in
      var values: [MeasureValue] = []
      for scale in report.pass.scales.indices {
        let sums = report.cover.sums[scale]
        for m in 0...sums.highestMultiplicity where !sums.byMultiplicity.isEmpty {
          for series in report.pass.series.indices {
            let number = report.persons(
              { sums.byMultiplicity[m * sums.width + $0] }, series: series)
            values.append(
              MeasureValue(
                info, groups: report.people.series[series].groups,
                parameters: [.init("multiplicity", .integer(m))] + report.parameters(scale),
                value: number.value, interval: number.interval))
          }
        }
      }
      return values
    })
}

extension Persons {
  /// The range as results carry it.
  var interval: MeasureValue.Interval? {
    guard let lower, let upper else { return nil }
    return MeasureValue.Interval(lower: lower, upper: upper, kind: "suppressed-cells")
  }
}
