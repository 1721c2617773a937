internal import GeoCore

extension Composition {
  /// Location quotient of a group in every zone: how many times its share in the area.
  ///
  /// - Formula: LQ = πᵢₖ/Pₖ
  /// - Output: 0 …, 1 where the zone has the area's share; NaN in zones without people and for an
  ///   empty group
  /// - Complexity: O(zones)
  /// - Source: Brown & Chung 2006, doi:10.1002/psp.403
  public func locationQuotients(of group: Int) -> [Double] {
    let share = groupTotals[group] / total
    guard share > 0 else { return [Double](repeating: .nan, count: zoneCount) }
    return mapped(group) { n, t in t > 0 ? (n / t) / share : .nan }
  }
}

extension SegregationMeasure {
  static let locationQuotient = SegregationMeasure(
    MeasureInfo(
      id: "location-quotient", aliases: ["lq"], family: .segregation, scope: .zone,
      title: Phrase(en: "Location quotient", sv: "Lokaliseringskvot"),
      meaning: Phrase(
        en: """
          How many times the group's share of the whole area its share of the zone is: 1 as in \
          the area, 2 twice as common.
          """,
        sv: """
          Hur många gånger gruppens andel av hela området dess andel av zonen är: 1 som i \
          området, 2 dubbelt så vanlig.
          """),
      formula: "LQ = πᵢₖ/Pₖ",
      unit: .ratio, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          A small group reaches high quotients with few people. Shares of zones with few \
          people swing by chance. Undefined in zones without people.
          """,
        sv: """
          En liten grupp når höga kvoter med få människor. Andelar i zoner med få människor \
          svänger av en slump. Odefinierat i zoner utan människor.
          """),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          0.6/0.4 = 1.5.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 0,6/0,4 = 1,5.
          """),
      sources: [
        .init("Brown & Chung 2006", doi: "10.1002/psp.403")
      ]),
    isDefault: true, oracleKeys: ["local_LQ"],
    .zonesByGroup(column: "location_quotient") { $0.locationQuotients(of: $1) })
}
