internal import GeoCore

extension CapacityWithin {
  /// Σ_j of capacity times the share of the zone's people who have place j in reach.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    guard let scaled = question.scaled("access_capacity") else { return nil }
    let report = question.report
    let counted = question.places(scaled)
    let capacities = counted.rows.map { report.input.places.capacities?[$0.place] ?? .nan }
    let table = Breakdown.places(
      "places", BreakdownText.inReach, counted.rows, report.input,
      unit: report.pass.definition.costUnit, summed: "contribution",
      [
        .numbers("capacity", BreakdownText.capacity, capacities, .capacity),
        .numbers("share", BreakdownText.shareInReach, counted.rows.map(\.share), .share),
        .numbers(
          "contribution", BreakdownText.contribution,
          zip(counted.rows, capacities).map { $1.isNaN ? 0 : $0.share * $1 }, .capacity),
      ])
    return Breakdown(
      formula: "Σ_j S_j s_j, s_j = Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o",
      reading: Phrase(
        en: """
          each place counts with its capacity, for the share of the zone's people who have it in \
          reach
          """,
        sv: "varje plats räknas med sin kapacitet, för den andel av zonens folk som når den"),
      facts: Breakdown.facts(report.pass, scaled.scale, counted), tables: [table],
      value: .number(counted.originCount > 0 ? table.sum ?? .nan : .nan, .capacity))
  }
}
