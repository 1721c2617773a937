internal import GeoCore

extension Composition {
  /// Share of a group in every zone, π; NaN in zones without people.
  ///
  /// Complexity: O(zones). Output: 0 … 1.
  public func shares(of group: Int) -> [Double] {
    mapped(group) { n, t in t > 0 ? n / t : .nan }
  }
}

extension SegregationMeasure {
  static let share = SegregationMeasure(
    MeasureInfo(
      id: "share", aliases: ["pi"], family: .segregation, scope: .zone,
      title: Phrase(en: "Share of the group", sv: "Gruppens andel"),
      meaning: Phrase(
        en: "The group's share of the people of the zone.",
        sv: "Gruppens andel av människorna i zonen."),
      formula: "πᵢₖ = nᵢₖ/tᵢ",
      unit: .share, range: 0...1,
      caution: Caution.fewPeople,
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: in the first zone \
          60/100 = 0.60.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: i den \
          första zonen 60/100 = 0,60.
          """),
      sources: [
        .init("Brown & Chung 2006", doi: "10.1002/psp.403")
      ]),
    isDefault: true, oracleKeys: [],
    .zonesByGroup(column: "share") { $0.shares(of: $1) })
}
