internal import GeoCore

/// Capacity in reach over a span of cut-offs.
enum IntervalMeasure {
  static let info = MeasureInfo(
    id: "cumulative-interval", aliases: ["capacity-over-interval"], family: .access, scope: .zone,
    title: Phrase(
      en: "capacity in reach over a span of cut-offs",
      sv: "kapacitet inom räckhåll över ett spann av gränser"),
    meaning: Phrase(
      en: """
        The median and the mean of the capacity in reach over cut-offs from the lowest to the \
        highest, so that no single cut-off decides. From half of each cut-off of the reach on when \
        no interval is asked for.
        """,
      sv: """
        Median och medelvärde av kapaciteten inom räckhåll över gränser från den lägsta till den \
        högsta, så att ingen enskild gräns avgör. Från halva varje gräns för räckvidden om inget \
        intervall anges.
        """),
    formula: "median and mean of Σ_j S_j 1[c_ij ≤ T] over T = a, a + Δ, … ≤ b", unit: .capacity,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "Medians of the homes of a zone are averaged over its people.",
      sv: "Medianerna för ett områdes bostäder medelvärdesbildas över dess människor."),
    example: Phrase(
      en: "100 within 10 and 11 minutes, 300 within 12: median 100, mean 166.7.",
      sv: "100 inom 10 och 11 minuter, 300 inom 12: median 100, medel 166,7."),
    differences: Phrase(
      en: "R accessibility cuts the result to a whole number.",
      sv: "R accessibility kapar resultatet till ett heltal."),
    sources: [
      MeasureInfo.Source(
        "Tomasiello, Herszenhut, Oliveira, Braga & Pereira 2023, A time interval metric for cumulative opportunity accessibility",
        doi: "10.1016/j.apgeog.2023.103007")
    ])

  private struct Span {
    let interval: CumulativeInterval
    let label: String
    let parameters: [MeasureValue.Parameter]
    var upper: Double { interval.cutOffs.last ?? 0 }
  }

  private static func spans(
    _ parameters: AccessParameters, _ reach: ReachDefinition
  ) throws(GeosegError) -> [Span] {
    let increment = try reach.cost(parameters.increment, orMinutes: 1)
    var ends: [(lower: Double, upper: Double, label: String, text: String)] = []
    if let given = parameters.interval {
      ends.append(
        (
          try reach.cost(fitting: given.lower), try reach.cost(fitting: given.upper),
          ColumnName.joined(given.lower.columnLabel, given.upper.columnLabel),
          "\(given.lower.label)..\(given.upper.label)"
        ))
    } else {
      for cutOff in reach.cutOffs {
        let upper = reach.cost(cutOff)
        ends.append((upper / 2, upper, cutOff.columnLabel, "½..1 × \(cutOff.label)"))
      }
    }
    return ends.compactMap { end in
      CumulativeInterval(from: end.lower, to: end.upper, increment: increment).map {
        Span(
          interval: $0, label: end.label,
          parameters: [
            .init("interval", .string(end.text)), .init("increment", .number(increment)),
          ])
      }
    }
  }

  static let measure: AccessMeasure = AccessMeasure(
    info: info,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      let spans = try spans(report.parameters, report.pass.definition)
      for supply in report.supplies {
        for span in spans {
          let summaries = try supply.rows(report.context) { row in
            let summary = span.interval.summary(row, capacities: supply.capacities)
            return (summary.median, summary.mean)
          }
          for (name, values) in [
            ("median", summaries.map(\.0)), ("mean", summaries.map(\.1)),
          ] {
            result.add(
              values, named: "capacity_interval_\(name)", label: span.label, info,
              supply.selection, [.init("summary", .string(name))] + span.parameters, report)
          }
        }
      }
      return result
    },
    needs: { (parameters, reach) throws(GeosegError) in
      try spans(parameters, reach).map(\.upper).max().map { .costs(upTo: $0) } ?? .nothing
    })
}

extension Supply {
  /// A result for every row of the table, in parallel.
  func rows<Value: Sendable>(
    _ context: RunContext,
    _ body: @Sendable (_ row: LazyMapSequence<Range<Int>, (place: Int32, cost: Double)>) -> Value
  ) throws(GeosegError) -> [Value] {
    let table = table
    let parts = try context.mapChunks(count: table.rowCount, grain: 1024) { rows in
      rows.map { row in
        body(
          (table.rowStarts[row]..<table.rowStarts[row + 1]).lazy.map {
            (place: table.places[$0], cost: table.costs[$0])
          })
      }
    }
    return Array(parts.joined())
  }
}
