internal import GeoCore

/// Who and what is tied to the streets: people and places off them are reached by nobody.
enum StreetConnection {
  static let info = MeasureInfo(
    id: "street-connection", aliases: ["unconnected-population"], family: .access, scope: .zone,
    title: Phrase(en: "people off the streets", sv: "människor utanför gatunätet"),
    meaning: Phrase(
      en: """
        The share of a zone's people, and the number in all, whose dwelling lies too far from any \
        street to be tied to it; and how far every place lies from its street. They reach nothing \
        and are reached by nothing. Given only where reach follows streets.
        """,
      sv: """
        Andelen av en zons människor, och antalet i allt, vars bostad ligger för långt från alla \
        gator för att knytas till någon; och hur långt varje plats ligger från sin gata. De når inget \
        och nås av inget. Ges bara där räckvidden följer gator.
        """),
    formula: "Σ_o w_o 1[no street within the snapping distance of o] / Σ_o w_o", unit: .share,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "A network that ends at the edge of the data leaves people off it who live by a street.",
      sv: "Ett nät som slutar vid datas kant lämnar människor utanför som bor vid en gata."),
    example: Phrase(
      en: "A zone with half of its cells in a forest without paths: 0.5.",
      sv: "En zon med hälften av rutorna i en skog utan stigar: 0,5."),
    sources: [
      MeasureInfo.Source(
        "Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")
    ])

  static let measure = AccessMeasure(
    info: info, isDefault: true,
    columns: { (report) throws(GeosegError) in
      guard let shares = shares(report) else { return [] }
      return [
        report.column(
          ColumnName.joined("unconnected_share", report.pass.nameSuffix), shares, unit: .share)
      ]
    },
    placeColumns: { (report) throws(GeosegError) in
      guard let ends = report.pass.ends else { return [] }
      return [
        .numbers(
          ColumnName.joined("street_distance_m", report.pass.nameSuffix), ends.places.distance,
          unit: .metres, nanIs: .unreachable)
      ]
    },
    values: { (report) throws(GeosegError) in
      guard report.givesNearest, let shares = shares(report) else { return [] }
      return report.pass.series.map { index in
        let series = report.input.people.series[index]
        let population = ZonePopulation(shares, of: series)
        var value = MeasureValue(
          info, groups: series.groups, parameters: report.pass.parameters(nil),
          value: population.value, interval: population.interval)
        value.unit = .persons
        return value
      }
    },
    needs: { (_, _) throws(GeosegError) in .nothing })

  private static func shares(_ report: AccessReport) -> [Double]? {
    report.pass.ends.map { report.pass.distanceRows.origins.looseShares($0.origins.points) }
  }
}
