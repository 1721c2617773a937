internal import GeoCore

/// The people expected at every place when all choose by Huff's model, and who could meet there.
enum ExpectedPeople {
  static let info = MeasureInfo(
    id: "expected-people", aliases: ["huff-catchment"], family: .overlap, scope: .place,
    title: Phrase(en: "people expected by choice (Huff)", sv: "väntade människor efter val (Huff)"),
    meaning: Phrase(
      en: """
        How many people, of each group, would come to each place if everybody chose among the \
        places within the cut-off in proportion to capacity and nearness, and what share of them \
        each group would be. With --catchment huff only. Summed over places it is everybody who \
        reaches a place with capacity; the others are told apart.
        """,
      sv: """
        Hur många människor, av varje grupp, som skulle komma till varje plats om alla valde bland \
        platserna inom gränsen i proportion till kapacitet och närhet, och vilken andel av dem varje \
        grupp skulle vara. Endast med --catchment huff. Summan över platserna är alla som når en \
        plats med kapacitet; övriga redovisas för sig.
        """),
    formula: "E_j = Σ_i P_i p_ij, p_ij = S_j^α max(c_ij, c₀)^−β / Σ_l S_l^α max(c_il, c₀)^−β",
    unit: .persons, range: 0...Double.infinity,
    caution: Phrase(
      en: "α and β are habits of one town and one service: calibrate them where there are flows.",
      sv: "α och β är vanor i en ort och en service: kalibrera dem där det finns flöden."),
    example: Phrase(
      en: "90 people, schools of 20 and 10 at the same cost, α 1: 60 and 30.",
      sv: "90 personer, skolor med 20 och 10 på samma kostnad, α 1: 60 och 30."),
    sources: [
      MeasureInfo.Source(
        "Huff 1963, A probabilistic analysis of shopping center trade areas, Land Economics 39",
        doi: "10.2307/3144521")
    ])

  static let measure = CatchmentMeasure(
    info: info, isPerGroup: true,
    placeColumns: { report in
      guard let expected = report.expected else { return [] }
      var columns = report.placeColumns("expected") { expected.byPlace[$0][$1] }
      guard let all = report.pass.series.firstIndex(of: 0) else { return columns }
      for scale in report.pass.scales.indices {
        for (series, part) in report.seriesParts.enumerated() where series != all {
          let (some, whole) = (expected.byPlace[scale][series], expected.byPlace[scale][all])
          columns.append(
            .numbers(
              report.name(ColumnName.joined("expected_share", part), scale),
              some.indices.map {
                whole[$0].value > 0 ? some[$0].value / whole[$0].value : .nan
              }, unit: .share, nanIs: .emptyZone))
        }
      }
      return columns
    },
    values: { report in
      guard let expected = report.expected, let choices = report.drawn.choices else { return [] }
      return report.valuesByScale(info) { scale, series in
        let left = expected.unassigned[scale][series]
        return MeasureValue(
          info, groups: report.people.series[series].groups,
          parameters: [.init("people", .string("unassigned"))] + choices.parameters
            + report.pass.parameters(report.pass.scales[scale]),
          value: left.value,
          interval: left.lower.flatMap { lower in
            left.upper.map { .init(lower: lower, upper: $0, kind: "suppressed-cells") }
          })
      }
    })
}

/// People by place and series as a model of choice has them.
struct ExpectedNumbers: Sendable {
  /// By scale, series of the pass and place.
  private(set) var byPlace: [[[Persons]]] = []
  /// People of origins that reach no place to choose, by scale and series of the pass.
  private(set) var unassigned: [[Persons]] = []

  init(
    _ choices: PlaceChoices, _ pass: ReachPass, _ people: PeopleByGroup, _ context: RunContext
  ) throws(GeosegError) {
    let (spreads, spreadOf) = choices.origins.spreads(for: people)
    for model in choices.models {
      var places: [[Persons]] = []
      var left: [Persons] = []
      for index in pass.series {
        let series = people.series[index]
        let spread = spreads[spreadOf[index]]
        func persons(_ values: [Double]) -> [Double] {
          choices.origins.persons(values, spread: spread)
        }
        let own = persons(series.values)
        let value = try model.visitors(own, context)
        var lower: [Double]?
        var upper: [Double]?
        var rest = Persons(value: model.unassigned(own), lower: nil, upper: nil)
        if let low = series.lower, let high = series.upper {
          lower = try model.visitors(persons(low), context)
          upper = try model.visitors(persons(high), context)
          rest.lower = model.unassigned(persons(low))
          rest.upper = model.unassigned(persons(high))
        }
        places.append(
          value.indices.map {
            Persons(value: value[$0], lower: lower?[$0], upper: upper?[$0])
          })
        left.append(rest)
      }
      byPlace.append(places)
      unassigned.append(left)
    }
  }
}
