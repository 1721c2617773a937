internal import GeoCore

/// People whom no catchment can hold, whatever its size: told, never silently dropped.
enum LeftOutPopulation {
  private static let source = MeasureInfo.Source(
    "Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")

  static let unplaced = MeasureInfo(
    id: "unplaced-population", family: .overlap, scope: .global,
    title: Phrase(en: "people who could not be placed", sv: "människor som inte kunde placeras"),
    meaning: Phrase(
      en: """
        How many people, of each group, live in zones without a usable position. They are in no \
        catchment, no piece and no white spot: covered + uncovered + unplaced = everybody.
        """,
      sv: """
        Hur många människor, av varje grupp, som bor i zoner utan användbart läge. De finns inte i \
        något upptagningsområde, ingen bit och ingen vit fläck: täckta + otäckta + oplacerade = alla.
        """),
    formula: "Σ_z P_z 1[Σ_o w_o = 0]", unit: .persons, range: 0...Double.infinity,
    example: Phrase(
      en: "A zone of 40 people whose geometry is empty: 40.",
      sv: "En zon med 40 personer vars geometri är tom: 40."),
    sources: [source])

  static let offNetwork = MeasureInfo(
    id: "off-network-population", family: .overlap, scope: .global,
    title: Phrase(
      en: "people tied to no street", sv: "människor utan koppling till någon gata"),
    meaning: Phrase(
      en: """
        How many people, of each group, are so far from all streets that no cost along them is \
        known. They are among the people in no catchment where people are counted by cost.
        """,
      sv: """
        Hur många människor, av varje grupp, som är så långt från alla gator att ingen kostnad \
        längs dem är känd. De hör till dem utan upptagningsområde när människor räknas efter \
        kostnad.
        """),
    formula: "Σ_z P_z Σ_o w_o 1[o is tied to no street] / Σ_o w_o", unit: .persons,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "Depends on how far people may be tied to a street: see --max-snap.",
      sv: "Beror på hur långt människor får kopplas till en gata: se --max-snap."),
    example: Phrase(
      en: "Half of the cells of a zone of 80 people lie beyond the limit: 40.",
      sv: "Hälften av rutorna i en zon med 80 personer ligger bortom gränsen: 40."),
    sources: [source])

  static let measures = [
    CatchmentMeasure(
      info: unplaced,
      values: { report in
        let origins = report.pass.rows.origins
        let (spreads, spreadOf) = origins.spreads(for: report.input.people)
        return report.values(unplaced) { series in
          let weights = spreads[spreadOf[series]]
          return (0..<origins.zoneCount).map { zone in
            origins.origins(ofZone: zone).contains { weights[$0] > 0 } ? 0 : 1
          }
        }
      }),
    CatchmentMeasure(
      info: offNetwork,
      values: { report in
        guard let ends = report.pass.ends else { return [] }
        let loose = report.looseShares(ends).map { $0.isNaN ? 0 : $0 }
        return loose.isEmpty ? [] : report.values(offNetwork) { _ in loose }
      }),
  ]
}

extension CoverReport {
  /// One value per series, of the people of every zone in the given share.
  fileprivate func values(
    _ info: MeasureInfo, _ shares: (_ series: Int) -> [Double]
  ) -> [MeasureValue] {
    pass.series.indices.map { series in
      let population = ZonePopulation(
        shares(pass.series[series]), of: people.series[series])
      return MeasureValue(
        info, groups: people.series[series].groups, parameters: parameters(nil),
        value: population.value, interval: population.interval)
    }
  }

  /// Per zone the share of its people tied to no street, of the points that were tied; empty where
  /// these are not known.
  fileprivate func looseShares(_ ends: StreetEnds) -> [Double] {
    let origins = pass.distanceRows.origins
    guard origins.count == ends.origins.distance.count else { return [] }
    return origins.looseShares(ends.origins.points)
  }
}
