internal import GeoCore

/// How many places are in reach: Cᵢ(T) = Σⱼ 1[cᵢⱼ ≤ T], averaged over the people of a zone.
enum PlacesWithin {
  static let info = MeasureInfo(
    id: "places-within", aliases: ["cumulative-count"], family: .access, scope: .zone,
    title: Phrase(en: "places in reach", sv: "platser inom räckhåll"),
    meaning: Phrase(
      en: """
        The number of places that people have within the cut-off, on average over the people of a \
        zone or of a group. A place exactly at the cut-off counts.
        """,
      sv: """
        Antalet platser som människor har inom gränsen, i genomsnitt över människorna i ett område \
        eller en grupp. En plats precis på gränsen räknas.
        """),
    formula: "C_z(T) = Σ_o w_o Σ_j 1[c_oj ≤ T] / Σ_o w_o", unit: .places,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "Zones near the edge of the data miss places beyond it: see edge_share.",
      sv: "Områden nära datas kant saknar platser bortom den: se edge_share."),
    example: Phrase(
      en: "Half of a zone has 2 places within 1000 m and half has 3: 2.5.",
      sv: "Halva området har 2 platser inom 1000 m och halva har 3: 2,5."),
    sources: [
      MeasureInfo.Source(
        "Wachs & Kumagai 1973, Physical accessibility as a social indicator",
        doi: "10.1016/0038-0121(73)90041-4")
    ])

  static let measure = AccessMeasure(info: info, isDefault: true) { report in
    var columns: [Column] = []
    report.forEachScale { selection, scale, places, reach in
      columns.append(
        report.column(
          report.name("access_count", reach, places),
          report.access.column(\.counts, spread: 0, selection: selection, scale: scale),
          unit: .places))
    }
    return columns
  } values: { report in
    var values: [MeasureValue] = []
    report.forEachScale { selection, scale, places, reach in
      values += report.means(
        info,
        { report.access.column(\.counts, spread: $0, selection: selection, scale: scale) },
        scale: reach, places, undefined: .missingInput)
    }
    return values
  }
}
