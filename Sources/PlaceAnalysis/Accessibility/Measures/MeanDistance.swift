internal import GeoCore

/// The mean distance to the nearest place of a group: Σ P d / Σ P over those who reach one.
enum MeanDistance {
  static let info = MeasureInfo(
    id: "mean-distance", aliases: ["weighted-mean-distance"], family: .access, scope: .global,
    title: Phrase(
      en: "mean distance to the nearest place", sv: "medelavstånd till närmaste plats"),
    meaning: Phrase(
      en: """
        How far a member of the group has to the nearest place on average. Those who reach none are \
        left out; how many they are is a figure of its own, unreachable-population.
        """,
      sv: """
        Hur långt en medlem av gruppen i genomsnitt har till närmaste plats. De som inte når någon \
        utelämnas; hur många de är står som ett eget tal, unreachable-population.
        """),
    formula: "Σ_z P_z r_z d_z / Σ_z P_z r_z, r_z the share of zone z that reaches a place",
    unit: .metres, range: 0...Double.infinity,
    caution: Phrase(
      en: "A mean hides the few who have very far.",
      sv: "Ett medelvärde döljer de få som har mycket långt."),
    example: Phrase(
      en: "100 people at 200 m and 300 people at 600 m: 500 m.",
      sv: "100 personer på 200 m och 300 personer på 600 m: 500 m."),
    sources: [
      MeasureInfo.Source(
        "Talen & Anselin 1998, Assessing spatial equity, Environment and Planning A 30",
        doi: "10.1068/a300595")
    ])

  static let measure = AccessMeasure(
    info: info, isDefault: true,
    values: { report in
      guard report.givesNearest else { return [] }
      var values: [MeasureValue] = []
      for (selection, places) in report.selections.enumerated() {
        var means = report.means(
          info, { report.access.column(\.nearestCosts, spread: $0, selection: selection) },
          parts: { report.access.column(\.reached, spread: $0, selection: selection) },
          scale: nil, places, undefined: .unreachable)
        for i in means.indices { means[i].unit = report.pass.definition.costUnit }
        values += means
      }
      return values
    })
}
