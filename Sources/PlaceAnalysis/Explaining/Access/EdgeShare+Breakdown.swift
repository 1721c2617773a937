internal import GeoCore

extension EdgeShare {
  /// The points of the zone and how much of the circle around each lies outside.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    let report = question.report
    guard let area = report.input.studyArea ?? report.input.zones.geometry else { return nil }
    let scales = report.pass.scales.filter { $0.cost.isFinite && $0.cost > 0 }
    func name(_ scale: ReachScale) -> String {
      ColumnName.joined("edge_share", scale.label, report.pass.nameSuffix)
    }
    if let scale = scales.first(where: { name($0) == question.column }) {
      return points(report, question.zone, StudyAreaRows(area, radius: scale.cost), scale)
    }
    guard question.column == ColumnName.joined("flag_edge", report.pass.nameSuffix) else {
      return nil
    }
    let shares = scales.map {
      points(report, question.zone, StudyAreaRows(area, radius: $0.cost), $0).value.number ?? .nan
    }
    return Breakdown(
      formula: "1[edge_share > 0 at any cut-off]",
      reading: Phrase(
        en: "true when the reach goes beyond the study area at any cut-off",
        sv: "sant när räckvidden går utanför undersökningsområdet vid någon gräns"),
      tables: [
        Breakdown.Table(
          key: "scales", title: BreakdownText.cutOff,
          columns: [
            .texts("within", BreakdownText.cutOff, scales.map(\.label)),
            .numbers("outside", BreakdownText.outside, shares, .share),
          ])
      ], value: .flag(shares.contains { $0 > 0 }))
  }

  private static func points(
    _ report: AccessReport, _ zone: Int, _ rows: StudyAreaRows, _ scale: ReachScale
  ) -> Breakdown {
    let origins = report.pass.distanceRows.origins
    let own = origins.origins(ofZone: zone)
    let whole = own.map { origins.weights[$0] }.reduce(0, +)
    let weights = own.map { origins.weights[$0] / whole }
    let outside = own.map { rows.shareOutside(x: origins.x[$0], y: origins.y[$0]) }
    let table = Breakdown.Table(
      key: "points", title: BreakdownText.origins,
      columns: [
        .numbers("point", BreakdownText.originPoint, own.map { Double($0 - own.lowerBound + 1) }),
        .numbers("x", Phrase(en: "x (m)", sv: "x (m)"), own.map { origins.x[$0] }),
        .numbers("y", Phrase(en: "y (m)", sv: "y (m)"), own.map { origins.y[$0] }),
        .numbers("weight", BreakdownText.weight, weights, .share),
        .numbers("outside", BreakdownText.outside, outside, .share),
        .numbers(
          "contribution", BreakdownText.contribution, zip(weights, outside).map(*), .share),
      ], summed: "contribution")
    return Breakdown(
      formula: "Σ_o w_o (1 − |B(o, T) ∩ A| / |B(o, T)|) / Σ_o w_o",
      reading: Phrase(
        en: "the part of the circle around each point that lies outside, weighted by people",
        sv: "den del av cirkeln kring varje punkt som ligger utanför, vägd med människor"),
      facts: Breakdown.facts(report.pass, scale, zone: zone), tables: [table],
      value: .number(own.isEmpty ? .nan : table.sum ?? .nan, .share))
  }
}
