internal import GeoCore

/// Tells the zones behind a column of the place layer: of people in reach, of the nearest, of
/// catchments and what they share.
struct PlaceBreakdown {
  let pass: ReachPass
  let input: ReachInput
  let context: RunContext
  let place: Int
  let column: String

  /// What a column is made of.
  private struct Kind: Sendable {
    var base: String
    var rule: @Sendable (ReachScale) -> PlaceZones.Rule
    var formula: String
    var reading: Phrase
  }

  /// The series of the pass with their parts of column names; `zones` where nobody was counted.
  private func parts(zonesWhenUnknown: Bool) -> [(series: Int, part: String)] {
    let names = ColumnName.parts(input.people.groupNames, otherwise: "group")
    let everybody = zonesWhenUnknown && !input.people.isCounted ? "zones" : "population"
    return pass.series.map { ($0, $0 == 0 ? everybody : names[$0 - 1]) }
  }

  private static let scaled: [Kind] = [
    Kind(
      base: "reached_by", rule: { .inReach(limit: $0.cost) },
      formula: "P_j(T) = Σ_z P_z s_z, s_z = Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o",
      reading: inReach),
    Kind(
      base: "catchment", rule: { .inReach(limit: $0.cost) },
      formula: "pop(K_j) = Σ_z P_z s_z, s_z = Σ_o w_o 1[c_oj ≤ T] / Σ_o w_o",
      reading: inReach),
    Kind(
      base: "exclusive", rule: { .alone(limit: $0.cost) }, formula: "Σ_z P_z e_z",
      reading: Phrase(
        en: """
          people of each zone, times the share e_z of them who have this place in reach and no other
          """,
        sv: """
          varje zons människor gånger den andel e_z av dem som når den här platsen och ingen annan
          """)),
    Kind(
      base: "shared", rule: { .shared(limit: $0.cost) }, formula: "Σ_z P_z b_z",
      reading: Phrase(
        en: """
          people of each zone, times the share b_z of them who have this place and another in reach
          """,
        sv: """
          varje zons människor gånger den andel b_z av dem som når den här platsen och en annan
          """)),
  ]

  private static let inReach = Phrase(
    en: "people of each zone, times the share s_z of them who have the place in reach",
    sv: "varje zons människor gånger den andel s_z av dem som når platsen")

  private static let nearest: [Kind] = [
    Kind(
      base: "nearest_for", rule: { _ in .nearest(ofCategory: false) },
      formula: "N_j = Σ_z P_z n_z",
      reading: Phrase(
        en: "people of each zone, times the share n_z of them for whom the place is the nearest",
        sv: "varje zons människor gånger den andel n_z av dem som har platsen närmast")),
    Kind(
      base: "nearest_of_category_for", rule: { _ in .nearest(ofCategory: true) },
      formula: "N_j = Σ_z P_z n_z",
      reading: Phrase(
        en: """
          people of each zone, times the share n_z of them for whom the place is the nearest of its \
          category
          """,
        sv: """
          varje zons människor gånger den andel n_z av dem som har platsen närmast i dess kategori
          """)),
  ]

  /// nil when the column is none of this pass.
  func tell() throws(GeosegError) -> Breakdown? {
    let mean = "mean_" + pass.definition.costName
    for scale in pass.scales {
      for kind in Self.scaled {
        let ending = ColumnName.joined(scale.label, pass.nameSuffix)
        if let told = try told(kind, scale, ending: ending, mean: mean) { return told }
      }
      if column == ColumnName.joined("shared_share", scale.label, pass.nameSuffix) {
        return try sharedShare(scale)
      }
    }
    let suffix = pass.definition.source == .straightLine ? "" : pass.nameSuffix
    for kind in Self.nearest {
      if let scale = pass.scales.first,
        let told = try told(kind, scale, ending: suffix, mean: mean, isScaled: false)
      {
        return told
      }
    }
    return nil
  }

  private func told(
    _ kind: Kind, _ scale: ReachScale, ending: String, mean: String, isScaled: Bool = true
  ) throws(GeosegError) -> Breakdown? {
    let unit = pass.definition.costUnit
    for (series, part) in parts(zonesWhenUnknown: isAccess(kind)) {
      guard column == ColumnName.joined(kind.base, part, ending) else { continue }
      let rows = try rows(kind.rule(scale), series)
      let table = Breakdown.zones(rows, input, unit: unit)
      return Breakdown(
        formula: kind.formula, reading: kind.reading, facts: facts(isScaled ? scale : nil),
        tables: [table], value: .number(table.sum ?? .nan, .persons))
    }
    guard isAccess(kind), column == ColumnName.joined(kind.base, mean, ending) else { return nil }
    let rows = try rows(kind.rule(scale), pass.series.first ?? 0)
    let people = rows.map(\.contribution).reduce(0, +)
    let table = Breakdown.zones(
      rows, input, unit: unit, contribution: rows.map { $0.contribution * $0.meanCost / people },
      unit)
    return Breakdown(
      formula: "Σ_z P_z s_z c_z / Σ_z P_z s_z",
      reading: Phrase(
        en: "mean cost of each zone's people who count, weighted by their number",
        sv: "medelkostnaden för varje zons människor som räknas, vägd med hur många de är"),
      facts: facts(isScaled ? scale : nil), tables: [table],
      value: .number(people > 0 ? table.sum ?? .nan : .nan, unit))
  }

  private func sharedShare(_ scale: ReachScale) throws(GeosegError) -> Breakdown {
    let whole = try rows(.inReach(limit: scale.cost), pass.series.first ?? 0)
      .map(\.contribution).reduce(0, +)
    let rows = try rows(.shared(limit: scale.cost), pass.series.first ?? 0)
    let table = Breakdown.zones(
      rows, input, unit: pass.definition.costUnit,
      contribution: rows.map { $0.contribution / whole }, .share)
    return Breakdown(
      formula: "Σ_z P_z b_z / pop(K_j)",
      reading: Phrase(
        en: "people who have another place in reach as well, as a share of the catchment's people",
        sv: "de som även når en annan plats, som andel av upptagningsområdets människor"),
      facts: facts(scale)
        + [.number("catchment", Phrase(en: "catchment", sv: "upptagningsområde"), whole, .persons)],
      tables: [table], value: .number(whole > 0 ? table.sum ?? .nan : .nan, .share))
  }

  private func isAccess(_ kind: Kind) -> Bool {
    kind.base == "reached_by" || kind.base.hasPrefix("nearest")
  }

  private func facts(_ scale: ReachScale?) -> [Breakdown.Fact] {
    var facts: [Breakdown.Fact] = []
    if let cutOff = scale?.cutOff {
      facts.append(.text("within", BreakdownText.cutOff, cutOff.label))
    }
    facts.append(.text("population_at", BreakdownText.populationAt, pass.populationAt))
    return facts
  }

  private func rows(
    _ rule: PlaceZones.Rule, _ series: Int
  ) throws(GeosegError) -> [PlaceZones.Row] {
    try PlaceZones(rule, place: place, pass, input, series: series, context).rows
  }
}
