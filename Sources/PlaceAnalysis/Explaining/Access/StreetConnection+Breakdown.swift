internal import GeoCore

extension StreetConnection {
  /// The points of the zone, each with its way to the nearest street.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    let report = question.report
    guard let ends = report.pass.ends,
      question.column == ColumnName.joined("unconnected_share", report.pass.nameSuffix)
    else { return nil }
    let origins = report.pass.distanceRows.origins
    let own = origins.origins(ofZone: question.zone)
    let whole = own.map { origins.weights[$0] }.reduce(0, +)
    let weights = own.map { origins.weights[$0] / whole }
    let isTied = own.map { ends.origins.points.isConnected($0) }
    let table = Breakdown.Table(
      key: "points", title: BreakdownText.origins,
      columns: [
        .numbers("point", BreakdownText.originPoint, own.map { Double($0 - own.lowerBound + 1) }),
        .numbers("x", Phrase(en: "x (m)", sv: "x (m)"), own.map { origins.x[$0] }),
        .numbers("y", Phrase(en: "y (m)", sv: "y (m)"), own.map { origins.y[$0] }),
        .numbers(
          "distance", BreakdownText.streetDistance,
          own.enumerated().map { isTied[$0.offset] ? ends.origins.distance[$0.element] : .nan },
          .metres),
        .numbers("weight", BreakdownText.weight, weights, .share),
        .numbers(
          "contribution", BreakdownText.contribution,
          weights.indices.map { isTied[$0] ? 0 : weights[$0] }, .share),
      ], summed: "contribution")
    return Breakdown(
      formula: info.formula,
      reading: Phrase(
        en: "points that are tied to no street count with their people",
        sv: "punkter som inte knyts till någon gata räknas med sina människor"),
      facts: Breakdown.facts(report.pass, nil, zone: question.zone), tables: [table],
      value: .number(own.isEmpty ? .nan : table.sum ?? .nan, .share))
  }
}
