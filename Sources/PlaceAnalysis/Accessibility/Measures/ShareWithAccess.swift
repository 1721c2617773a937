internal import GeoCore

/// The share of people who have at least one place in reach.
enum ShareWithAccess {
  static let info = MeasureInfo(
    id: "share-with-access", aliases: ["coverage", "access-share"], family: .access,
    scope: .global,
    title: Phrase(en: "share with access", sv: "andel med tillgång"),
    meaning: Phrase(
      en: """
        The share of all people, of a group or of a zone who have at least one place within the \
        cut-off. It is the population of the union of the catchments, as the overlap counts it.
        """,
      sv: """
        Andelen av alla, av en grupp eller av ett område som har minst en plats inom gränsen. Det \
        är befolkningen i upptagningsområdenas förening, så som överlappet räknar den.
        """),
    formula: "Σ_z P_z s_z / Σ_z P_z with s_z = Σ_o w_o 1[min_j c_oj ≤ T] / Σ_o w_o", unit: .share,
    range: 0...1,
    caution: Phrase(
      en: "A cut-off is a sharp line: somebody one metre beyond it counts as without access.",
      sv: "En gräns är skarp: den som bor en meter bortom den räknas som utan tillgång."),
    example: Phrase(
      en: "Of 200 people 150 have a park within 300 m: 0.75.",
      sv: "Av 200 personer har 150 en park inom 300 m: 0,75."),
    sources: [
      MeasureInfo.Source(
        "Talen 2003, Neighborhoods as service providers, Environment and Planning B 30",
        doi: "10.1068/b12977")
    ])

  static let measure = AccessMeasure(info: info, isDefault: true, isPerGroup: true) { report in
    var columns: [Column] = []
    report.forEachScale { selection, scale, places, reach in
      let bases = columnBases(report)
      for (base, spread) in bases {
        columns.append(
          report.column(
            report.name(base, reach, places),
            report.access.column(\.shares, spread: spread, selection: selection, scale: scale),
            unit: .share))
      }
    }
    return columns
  } values: { report in
    var values: [MeasureValue] = []
    report.forEachScale { selection, scale, places, reach in
      values += report.means(
        info,
        { report.access.column(\.shares, spread: $0, selection: selection, scale: scale) },
        scale: reach, places, undefined: .missingInput)
    }
    return values
  }

  /// Everybody's share, and that of groups which have another reach or live elsewhere in a zone.
  private static func columnBases(_ report: AccessReport) -> [(base: String, spread: Int)] {
    let names = ColumnName.parts(report.input.people.groupNames, otherwise: "group")
    var bases: [(String, Int)] = report.pass.isGeneral ? [("access_share", 0)] : []
    for index in report.pass.series where index > 0 {
      let spread = report.spreadOf[index]
      guard !report.pass.isGeneral || spread > 0 else { continue }
      bases.append((ColumnName.joined("access_share", names[index - 1]), spread))
    }
    return bases
  }
}
