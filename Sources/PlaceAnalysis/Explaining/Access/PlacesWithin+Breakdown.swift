internal import GeoCore

extension PlacesWithin {
  /// Each place with the share of the zone's people who have it in reach.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    guard let scaled = question.scaled("access_count") else { return nil }
    return told(
      question.places(scaled), question.report.pass, question.report.input, scale: scaled.scale)
  }

  /// As overlap has it too: the mean number of catchments.
  static func told(
    _ counted: ZonePlaces, _ pass: ReachPass, _ input: ReachInput, scale: ReachScale
  ) -> Breakdown {
    let table = Breakdown.places(
      "places", BreakdownText.inReach, counted.rows, input, unit: pass.definition.costUnit,
      summed: "contribution",
      [
        .numbers(
          "contribution", BreakdownText.shareInReach, counted.rows.map(\.share), .share)
      ])
    return Breakdown(
      formula: "C_z(T) = Σ_j s_j, s_j = Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o",
      reading: Phrase(
        en: "each place counts with the share of the zone's people who have it in reach",
        sv: "varje plats räknas med den andel av zonens folk som har den inom räckhåll"),
      facts: Breakdown.facts(pass, scale, counted),
      tables: [table, Breakdown.multiplicity(counted)],
      value: .number(counted.originCount > 0 ? table.sum ?? .nan : .nan, .places))
  }
}
