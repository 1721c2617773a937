internal import GeoCore

/// How many people have a place in reach, and how far they have to it: reach seen from the place.
enum PeopleInReach {
  static let info = MeasureInfo(
    id: "people-in-reach", aliases: ["passive-accessibility", "reached-by"], family: .access,
    scope: .place,
    title: Phrase(en: "people in reach of the place", sv: "människor som når platsen"),
    meaning: Phrase(
      en: """
        How many people, of each group, have the place within the cut-off, and how far they have to \
        it on average. People in reach of several places are in the number of each of them.
        """,
      sv: """
        Hur många människor, av varje grupp, som har platsen inom gränsen, och hur långt de i \
        genomsnitt har till den. Den som når flera platser finns med i talet för var och en.
        """),
    formula: "P_j(T) = Σ_z P_z Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o", unit: .persons,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "People in reach are no visitors: many of them have another place nearer.",
      sv: "De som når platsen är inte dess besökare: många har en annan plats närmare."),
    example: Phrase(
      en: "100 people at 0 m, 50 at 100 m and 30 at 200 m: 150 within 100 m, 33.3 m on average.",
      sv: "100 personer på 0 m, 50 på 100 m och 30 på 200 m: 150 inom 100 m, i snitt 33,3 m."),
    sources: [
      MeasureInfo.Source(
        "Wachs & Kumagai 1973, Physical accessibility as a social indicator",
        doi: "10.1016/0038-0121(73)90041-4")
    ])

  static let measure = AccessMeasure(
    info: info, isDefault: true, isPerGroup: true,
    placeColumns: { report throws(GeosegError) in
      guard report.input.layers.contains("places") else { return [] }
      let reach = PlaceReach(report)
      let sums = try reach.inReach()
      return reach.pass.scales.enumerated().flatMap { number, scale in
        reach.columns(
          "reached_by", sums, offset: number * reach.width,
          ending: ColumnName.joined(scale.label, reach.pass.nameSuffix))
      }
    })
}
