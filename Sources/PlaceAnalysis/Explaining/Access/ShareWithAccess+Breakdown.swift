internal import GeoCore

extension ShareWithAccess {
  /// Everybody with access counted at the nearest place in reach.
  static let breakdown = AccessBreakdown { question throws(GeosegError) in
    let report = question.report
    let names = ColumnName.parts(report.input.people.groupNames, otherwise: "group")
    var found = question.scaled("access_share")
    for index in report.pass.series where found == nil && index > 0 {
      found = question.scaled(
        ColumnName.joined("access_share", names[index - 1]), spread: report.spreadOf[index])
    }
    guard let found else { return nil }
    return Self.told(
      question.places(found), report.pass, report.input, scale: found.scale)
  }

  /// As overlap has it too: the share under at least one catchment.
  static func told(
    _ counted: ZonePlaces, _ pass: ReachPass, _ input: ReachInput, scale: ReachScale
  ) -> Breakdown {
    let table = Breakdown.places(
      "places", BreakdownText.inReach, counted.rows, input, unit: pass.definition.costUnit,
      summed: "contribution",
      [
        .numbers("share", BreakdownText.shareInReach, counted.rows.map(\.share), .share),
        .numbers(
          "contribution", BreakdownText.shareNearest, counted.rows.map(\.shareNearest), .share),
      ])
    return Breakdown(
      formula: "s_z = Σ_o w_o 1[min_j c_oj ≤ T] / Σ_o w_o = Σ_j n_j",
      reading: Phrase(
        en: """
          everybody with a place in reach is counted once, at the nearest of them: n_j is the share \
          of the zone's people whose nearest place in reach is j
          """,
        sv: """
          var och en som når någon plats räknas en gång, vid den närmaste: n_j är andelen av zonens \
          folk vars närmaste plats inom räckhåll är j
          """),
      facts: Breakdown.facts(pass, scale, counted),
      tables: [table, Breakdown.multiplicity(counted)],
      value: .number(counted.originCount > 0 ? table.sum ?? .nan : .nan, .share))
  }
}
