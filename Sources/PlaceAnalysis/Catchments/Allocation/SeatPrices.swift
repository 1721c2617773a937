internal import GeoCore

/// What an allocation says of every place: room left, whom it turns away, what a seat is worth.
enum SeatPrices {
  static let info = MeasureInfo(
    id: "allocation", aliases: ["capacity-allocation", "seat-prices"], family: .overlap,
    scope: .place,
    title: Phrase(
      en: "allocation to places with room for so many",
      sv: "fördelning på platser med begränsat utrymme"),
    meaning: Phrase(
      en: """
        Everybody is sent to one place within the cut-off, no place gets more than its capacity, as \
        many as can be are sent, and the total cost is the least there is for that. Each place has \
        its free seats, whether it turns people away, and what one more seat there would save. With \
        --catchment allocation only.
        """,
      sv: """
        Alla skickas till en plats inom gränsen, ingen plats får fler än sin kapacitet, så många som \
        möjligt skickas, och den totala kostnaden är den lägsta som finns för det. Varje plats har \
        sina lediga platser, om den avvisar människor, och vad en plats till där skulle spara. Endast \
        med --catchment allocation.
        """),
    formula: "min Σ x_ij c_ij, Σ_j x_ij + u_i = P_i, Σ_i x_ij ≤ S_j, Σ u_i least first",
    unit: .none, range: 0...Double.infinity,
    caution: Phrase(
      en: "The best for all together is not everybody's own nearest place: some pass a nearer one.",
      sv: "Det bästa för alla tillsammans är inte vars och ens närmaste: några passerar en närmare."
    ),
    example: Phrase(
      en:
        "10 + 10 people at 1 m and 2 m from a place of 12, 6 m and 3 m from another: 8 go on; a seat is worth 1 m.",
      sv:
        "10 + 10 personer på 1 m och 2 m från en plats för 12, 6 m och 3 m från en annan: 8 går vidare; en plats är värd 1 m."
    ),
    sources: [
      MeasureInfo.Source("Ahuja, Magnanti & Orlin 1993, Network Flows, §9.7")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    placeColumns: { report in
      guard let found = report.drawn.allocation, let capacities = report.input.places.capacities
      else { return [] }
      func name(_ base: String) -> String { ColumnName.joined(base, report.pass.nameSuffix) }
      return [
        .numbers(
          name("free_seats"),
          zip(capacities, found.loads).map { max(0, ($0.isNaN ? 0 : $0) - $1) }, unit: .none),
        .numbers(
          name("seat_price"), found.prices, unit: report.pass.definition.costUnit),
        .numbers(name("turns_away"), found.turnsAway.map { $0 ? 1 : 0 }, unit: .none),
      ]
    },
    values: { report in
      guard let found = report.drawn.allocation else { return [] }
      // How many have a seat are the people covered, the others those uncovered.
      return [
        MeasureValue(
          info,
          parameters: [.init("statistic", "total-cost")]
            + report.pass.parameters(report.pass.scales.last), value: found.totalCost)
      ]
    })
}
