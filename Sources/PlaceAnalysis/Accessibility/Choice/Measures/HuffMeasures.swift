internal import GeoCore

/// Huff's model: who goes where, and whom people would meet there.
enum HuffMeasures {
  static let all: [AccessMeasure] = [visitors, mix, entropy]

  /// A model for each kind of place: Huff's own, or with each decay asked for.
  private static func forEachModel(
    _ report: AccessReport,
    _ body: (
      Supply, HuffModel, _ label: String, [MeasureValue.Parameter]
    ) throws(GeosegError) -> Void
  ) throws(GeosegError) {
    let parameters = report.parameters
    let reach = report.pass.definition
    let alpha = MeasureValue.Parameter("alpha", .number(parameters.huffAlpha))
    guard parameters.decays.isEmpty else {
      return try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let model = HuffModel(
          supply.table, capacities: supply.capacities, alpha: parameters.huffAlpha,
          decay: variant.decay)
        try body(supply, model, variant.label, [alpha] + variant.parameters)
      }
    }
    let floor = try reach.cost(parameters.huffFloor, orMinutes: 1)
    for supply in report.supplies {
      let model = HuffModel(
        supply.table.within(reach.limit), capacities: supply.capacities,
        alpha: parameters.huffAlpha, beta: parameters.huffBeta, floor: floor)
      try body(
        supply, model, "",
        [alpha, .init("beta", .number(parameters.huffBeta)), .init("floor", .number(floor))])
    }
  }

  private static let needs:
    @Sendable (AccessParameters, ReachDefinition) throws(GeosegError) -> AccessNeeds = {
      (parameters, reach) throws(GeosegError) in
      parameters.decays.isEmpty
        ? .costs(upTo: reach.limit) : try AccessNeeds.decays(.stepped)(parameters, reach)
    }

  static let visitors: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "huff-visitors", aliases: ["huff", "expected-visitors"], family: .access, scope: .place,
      title: Phrase(en: "expected visitors (Huff)", sv: "väntade besökare (Huff)"),
      meaning: Phrase(
        en: """
          How many people would come to each place if everybody chose among the places in reach in \
          proportion to capacity and nearness; of every group too. The sum is everybody who reaches \
          a place with capacity.
          """,
        sv: """
          Hur många som skulle komma till varje plats om alla valde bland platserna inom räckhåll i \
          proportion till kapacitet och närhet; även för varje grupp. Summan är alla som når en plats \
          med kapacitet.
          """),
      formula: "V_j = Σ_i P_i p_ij, p_ij = S_j^α max(c_ij, c₀)^−β / Σ_l S_l^α max(c_il, c₀)^−β",
      unit: .persons, range: 0...Double.infinity,
      caution: Phrase(
        en: "α and β are habits of one town and one service: calibrate them where there are flows.",
        sv: "α och β är vanor i en ort och en service: kalibrera dem där det finns flöden."),
      example: Phrase(
        en: "90 people, schools of 20 and 10 at the same cost, α 1: 60 and 30.",
        sv: "90 personer, skolor med 20 och 10 på samma kostnad, α 1: 60 och 30."),
      sources: [
        MeasureInfo.Source(
          "Huff 1963, A probabilistic analysis of shopping center trade areas, Land Economics 39",
          doi: "10.2307/3144521")
      ]), sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try forEachModel(report) { (supply, model, label, parameters) throws(GeosegError) in
        if report.givesPlaces {
          for group in report.choosers {
            result.addPlaces(
              try model.visitors(group.persons, report.context), named: group.name("visitors"),
              label: label, supply, unit: .persons, report)
          }
        }
        let lone = model.unassigned(supply.persons)
        result.values.append(
          MeasureValue(
            HuffMeasures.visitors.info,
            parameters: [.init("people", .string("unassigned"))] + parameters
              + report.pass.parameters(nil, category: supply.selection.category), value: lone))
        if lone > 0 {
          result.notes.append(
            Diagnostic(
              .peopleUnassigned,
              ["people": .number(lone, decimals: 0), "measure": "huff-visitors"]))
        }
      }
      return result
    }, needs: needs)

  static let mix: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "huff-mix", aliases: ["expected-mix"], family: .access, scope: .place,
      title: Phrase(en: "expected mix of visitors", sv: "väntad blandning av besökare"),
      meaning: Phrase(
        en: """
          The share of every group among the expected visitors of a place: who could meet there. \
          Compare with the group's share of all.
          """,
        sv: """
          Varje grupps andel av de väntade besökarna på en plats: vilka som kunde mötas där. Jämför \
          med gruppens andel av alla.
          """),
      formula: "Σ_i P_ig p_ij / Σ_i P_i p_ij", unit: .share, range: 0...1,
      caution: Phrase(
        en: "All groups choose alike here; in truth habits differ.",
        sv: "Alla grupper väljer lika här; i verkligheten skiljer sig vanor."),
      example: Phrase(
        en: "60 visitors expected, 15 of them young: 0.25.",
        sv: "60 väntade besökare, 15 av dem unga: 0,25."),
      sources: [
        MeasureInfo.Source(
          "Huff 1963, A probabilistic analysis of shopping center trade areas, Land Economics 39",
          doi: "10.2307/3144521")
      ]), sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesPlaces else { return result }
      try forEachModel(report) { (supply, model, label, _) throws(GeosegError) in
        let all = try model.visitors(supply.persons, report.context)
        for group in report.choosers where !group.part.isEmpty {
          let visitors = try model.visitors(group.persons, report.context)
          result.addPlaces(
            zip(visitors, all).map { $1 > 0 ? $0 / $1 : .nan }, named: group.name("visitor_share"),
            label: label, supply, unit: .share, report)
        }
      }
      return result
    }, needs: needs)

  static let entropy: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "huff-entropy", aliases: ["choice-entropy"], family: .access, scope: .zone,
      title: Phrase(en: "how dispersed choices are", sv: "hur spridda valen är"),
      meaning: Phrase(
        en: """
          The entropy of the probabilities with which people choose their places: 0 when all go to \
          one, ln n when n places are equally likely.
          """,
        sv: """
          Entropin hos sannolikheterna med vilka människor väljer sina platser: 0 när alla går till \
          en, ln n när n platser är lika sannolika.
          """),
      formula: "H_i = −Σ_j p_ij ln p_ij", unit: .nats, range: 0...Double.infinity,
      caution: Phrase(
        en: "Rises with the number of places in reach: compare with its logarithm.",
        sv: "Stiger med antalet platser inom räckhåll: jämför med dess logaritm."),
      example: Phrase(
        en: "Two places alike: ln 2 = 0.693.", sv: "Två likadana platser: ln 2 = 0,693."),
      sources: [
        MeasureInfo.Source(
          "Shannon 1948, A mathematical theory of communication",
          doi: "10.1002/j.1538-7305.1948.tb01338.x")
      ]), sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try forEachModel(report) { (supply, model, label, parameters) throws(GeosegError) in
        result.add(
          model.entropies, named: "huff_entropy", label: label, HuffMeasures.entropy.info,
          supply.selection, parameters, report)
      }
      return result
    }, needs: needs)
}

/// People who choose: everybody, or one group.
private struct Choosers {
  /// By origin.
  let persons: [Double]
  /// Part of column names; empty for everybody.
  let part: String

  func name(_ base: String) -> String { ColumnName.joined(base, part) }
}

extension AccessReport {
  /// Everybody and the groups, with their persons by origin.
  fileprivate var choosers: [Choosers] {
    let parts = ColumnName.parts(input.people.groupNames, otherwise: "group")
    let spreadOf = pass.costRows.origins.spreads(for: input.people).of
    return input.people.series.indices.map { index in
      Choosers(
        persons: costs.persons(
          input.people.series[index].values, spread: spreads[spreadOf[index]]),
        part: index == 0 ? "" : parts[index - 1])
    }
  }
}
