internal import GeoCore

/// How far it is to the nearest place: dᵢ = minⱼ cᵢⱼ, averaged over the people of a zone.
enum NearestDistance {
  static let info = MeasureInfo(
    id: "nearest-distance", aliases: ["nearest", "nearest-place"], family: .access, scope: .zone,
    title: Phrase(en: "distance to the nearest place", sv: "avstånd till närmaste plats"),
    meaning: Phrase(
      en: """
        How far the people of a zone have to the place nearest to them, on average, and which \
        place is nearest to most of them. Cut-offs do not matter. People who reach no place at all \
        are not in the mean; their share stands beside it.
        """,
      sv: """
        Hur långt människorna i ett område i genomsnitt har till den plats som är närmast dem, och \
        vilken plats som är närmast för flest. Gränser spelar ingen roll. De som inte når någon \
        plats alls ingår inte i medelvärdet; deras andel står bredvid.
        """),
    formula: "d_z = Σ_o w_o min_j c_oj / Σ_o w_o over the origins o of zone z that reach a place",
    unit: .metres, range: 0...Double.infinity,
    caution: Phrase(
      en: "A straight line overstates nearness across water, railways and motorways.",
      sv: "Fågelvägen överskattar närheten över vatten, järnvägar och motorleder."),
    example: Phrase(
      en: "Half of a zone 100 m and half 300 m from the same library: 200 m.",
      sv: "Halva området 100 m och halva 300 m från samma bibliotek: 200 m."),
    sources: [
      MeasureInfo.Source(
        "Talen & Anselin 1998, Assessing spatial equity, Environment and Planning A 30",
        doi: "10.1068/a300595")
    ])

  static let measure = AccessMeasure(info: info, isDefault: true) { report in
    guard report.givesNearest else { return [] }
    var columns: [Column] = []
    for (selection, places) in report.selections.enumerated() {
      let costs = report.access.column(\.nearestCosts, spread: 0, selection: selection)
      let reached = report.access.column(\.reached, spread: 0, selection: selection)
      let nearest = report.access.nearestPlaces(selection: selection)
      let base =
        "nearest_" + report.pass.definition.costName
      columns.append(ids(report, nearest, places))
      columns.append(
        report.column(
          report.nearestName(base, places), costs, unit: report.pass.definition.costUnit))
      columns.append(
        report.column(
          report.nearestName("unreachable_share", places), reached.map { 1 - $0 }, unit: .share))
    }
    return columns
  }

  private static func ids(
    _ report: AccessReport, _ nearest: [Int], _ places: PlaceSelection
  ) -> Column {
    let texts = TextStore(nearest.map { $0 < 0 ? "" : report.input.places.ids[$0] })
    let hasGaps = nearest.contains { $0 < 0 }
    return Column(
      report.nearestName("nearest_place_id", places), .texts(texts),
      status: hasGaps
        ? nearest.map { $0 < 0 ? .undefined(.unreachable) : .given } : nil)
  }
}
