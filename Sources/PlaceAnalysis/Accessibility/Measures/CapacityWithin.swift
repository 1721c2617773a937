internal import GeoCore

/// How much capacity is in reach: Cᵢ(T) = Σⱼ Sⱼ 1[cᵢⱼ ≤ T], averaged over the people of a zone.
enum CapacityWithin {
  static let info = MeasureInfo(
    id: "capacity-within", aliases: ["cumulative-capacity", "cumulative-opportunities"],
    family: .access, scope: .zone,
    title: Phrase(en: "capacity in reach", sv: "kapacitet inom räckhåll"),
    meaning: Phrase(
      en: """
        The summed capacity (seats, pupils, square metres) of the places that people have within \
        the cut-off, on average over the people of a zone or of a group. A place whose capacity is \
        not known adds none.
        """,
      sv: """
        Den sammanlagda kapaciteten (stolar, elever, kvadratmeter) hos de platser som människor har \
        inom gränsen, i genomsnitt över människorna i ett område eller en grupp. En plats med okänd \
        kapacitet bidrar inte.
        """),
    formula: "C_z(T) = Σ_o w_o Σ_j S_j 1[c_oj ≤ T] / Σ_o w_o", unit: .capacity,
    range: 0...Double.infinity,
    caution: Phrase(
      en:
        "Capacities of unlike kinds must not be added: compute by category. Nobody competes here.",
      sv: "Kapacitet av olika slag får inte läggas ihop: räkna per kategori. Ingen konkurrerar här."
    ),
    example: Phrase(
      en: "Schools of 200 and 350 pupils within 1000 m: 550.",
      sv: "Skolor med 200 och 350 elever inom 1000 m: 550."),
    sources: [
      MeasureInfo.Source(
        "Hansen 1959, How accessibility shapes land use", doi: "10.1080/01944365908978307"),
      MeasureInfo.Source(
        "Wachs & Kumagai 1973, Physical accessibility as a social indicator",
        doi: "10.1016/0038-0121(73)90041-4"),
    ])

  static let measure = AccessMeasure(info: info, isDefault: true) { report in
    guard report.input.places.capacities != nil else { return [] }
    var columns: [Column] = []
    report.forEachScale { selection, scale, places, reach in
      columns.append(
        report.column(
          report.name("access_capacity", reach, places),
          report.access.column(\.capacities, spread: 0, selection: selection, scale: scale),
          unit: .capacity))
    }
    return columns
  } values: { report in
    guard report.input.places.capacities != nil else { return [] }
    var values: [MeasureValue] = []
    report.forEachScale { selection, scale, places, reach in
      values += report.means(
        info,
        { report.access.column(\.capacities, spread: $0, selection: selection, scale: scale) },
        scale: reach, places, undefined: .missingInput)
    }
    return values
  }
}
