internal import GeoCore

/// How much of a zone's reach lies outside the area that the data covers.
enum EdgeShare {
  static let info = MeasureInfo(
    id: "edge-share", aliases: ["edge", "flag-edge"], family: .access, scope: .zone,
    title: Phrase(
      en: "reach outside the study area", sv: "räckvidd utanför undersökningsområdet"),
    meaning: Phrase(
      en: """
        The share of the circle within reach that lies outside the study area (the zones, unless \
        another is given), on average over the people of the zone. Places there are missing from \
        the data, unless they were given. flag_edge marks zones that are touched at any cut-off.
        """,
      sv: """
        Andelen av cirkeln inom räckhåll som ligger utanför undersökningsområdet (områdena, om \
        inget annat anges), i genomsnitt över områdets människor. Platser där saknas i data, om de \
        inte har angetts. flag_edge märker områden som berörs vid någon gräns.
        """),
    formula: "1 − |B(o, T) ∩ A| / |B(o, T)|, measured on level lines T/8 apart", unit: .share,
    range: 0...1,
    caution: Phrase(
      en: "Exact along the lines, within about 1 % between them; gaps below 1 m are bridged.",
      sv: "Exakt längs linjerna, inom cirka 1 % mellan dem; glapp under 1 m överbryggas."),
    example: Phrase(
      en: "Somebody on a straight border has half of the circle outside: 0.5.",
      sv: "Den som bor på en rak gräns har halva cirkeln utanför: 0,5."),
    sources: [
      MeasureInfo.Source(
        "Ripley 1988, Statistical inference for spatial processes",
        doi: "10.1017/CBO9780511624131")
    ])

  static let measure = AccessMeasure(info: info, isDefault: true) { report in
    guard report.pass.definition.source == .straightLine,
      let area = report.input.studyArea ?? report.input.zones.geometry,
      (0..<area.count).contains(where: { area.has(.area, $0) })
    else { return [] }
    var columns: [Column] = []
    var flags = [Bool](repeating: false, count: report.input.zones.count)
    for reach in report.pass.scales where reach.cost.isFinite && reach.cost > 0 {
      let shares = shares(report, StudyAreaRows(area, radius: reach.cost))
      for zone in shares.indices where shares[zone] > 0 { flags[zone] = true }
      columns.append(
        report.column(
          ColumnName.joined("edge_share", reach.label, report.pass.nameSuffix), shares,
          unit: .share))
    }
    guard !columns.isEmpty else { return [] }
    return columns + [
      Column(ColumnName.joined("flag_edge", report.pass.nameSuffix), .booleans(flags))
    ]
  }

  /// Weighted mean over the origins of every zone; NaN for a zone without any.
  private static func shares(_ report: AccessReport, _ rows: StudyAreaRows) -> [Double] {
    let origins = report.pass.distanceRows.origins
    return (0..<origins.zoneCount).map { zone in
      var whole = CompensatedSum()
      var outside = CompensatedSum()
      for origin in origins.origins(ofZone: zone) {
        let weight = origins.weights[origin]
        whole.add(weight)
        outside.add(weight * rows.shareOutside(x: origins.x[origin], y: origins.y[origin]))
      }
      return outside.value / whole.value
    }
  }
}
