internal import GeoCore

/// Accessibility whose sums are bound: to all capacity, or to capacity and people both.
enum ConstrainedMeasures {
  static let totalInfo = MeasureInfo(
    id: "total-constrained-accessibility", aliases: ["total-constrained"], family: .access,
    scope: .zone,
    title: Phrase(
      en: "accessibility constrained to all capacity", sv: "tillgänglighet bunden till kapaciteten"),
    meaning: Phrase(
      en: """
        Gravity scaled so that the zones together have exactly the capacity that there is: a zone's \
        part in the town's accessibility, in units of capacity. Nobody competes.
        """,
      sv: """
        Gravitation skalad så att områdena tillsammans har exakt den kapacitet som finns: områdets \
        del i ortens tillgänglighet, i kapacitetsenheter. Ingen konkurrerar.
        """),
    formula: "V_z = A_z Σ_j S_j / Σ_z A_z, A_z = Σ_j S_j f(c_zj)", unit: .capacity,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "A zone counts once, however many live there: it depends on how zones are drawn.",
      sv: "Ett område räknas en gång, hur många som än bor där: det beror på indelningen."),
    example: Phrase(
      en: "Gravity of 30 and 10 with a capacity of 100: 75 and 25.",
      sv: "Gravitation 30 och 10 med kapaciteten 100: 75 och 25."),
    sources: [
      MeasureInfo.Source(
        "Soukhov, Pereira, Higgins & Páez 2025, A family of accessibility measures derived from spatial interaction principles"
      )
    ])

  static let total: AccessMeasure = AccessMeasure(
    info: totalInfo, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let reach = WeightedReach(
          supply.table, placeCount: supply.capacities.count, decay: variant.decay)
        let gravity = try reach.sumsOverPlaces(supply.capacities, report.context)
        let zones = report.zoneMeans(gravity)[0].means
        let bound = FloatingCatchment.totalConstrained(
          gravity: zones, capacities: supply.capacities)
        result.zoneColumns.append(
          report.column(
            report.name("total_constrained", variant.label, supply.selection), bound,
            unit: .capacity))
        result.values += report.means(
          totalInfo, { _ in bound }, scale: nil, supply.selection, adding: variant.parameters,
          undefined: .missingInput)
      }
      return result
    }, needs: AccessNeeds.decays(.stepped))

  static let doublyInfo = MeasureInfo(
    id: "doubly-constrained-cost", aliases: ["doubly-constrained"], family: .access, scope: .zone,
    title: Phrase(
      en: "mean cost when every place is filled and everybody placed",
      sv: "medelkostnad när alla platser fylls och alla får plats"),
    meaning: Phrase(
      en: """
        Flows that fill every place and place everybody, those that cost less preferred; for every \
        zone the mean cost of its flows. People and capacity must be equally many, as workers and \
        jobs.
        """,
      sv: """
        Flöden som fyller varje plats och ger alla plats, hellre de som kostar mindre; för varje \
        område flödenas medelkostnad. Människor och kapacitet måste vara lika många, som arbetande \
        och jobb.
        """),
    formula:
      "Σ_j T_ij c_ij / P_i, T_ij = A_i P_i B_j S_j f(c_ij), Σ_j T_ij = P_i, Σ_i T_ij = S_j",
    unit: .metres, range: 0...Double.infinity,
    caution: Phrase(
      en: "Undefined when the sums differ: nobody may be left over.",
      sv: "Odefinierat när summorna skiljer sig: ingen får bli över."),
    example: Phrase(
      en: "100 people at 300 m from 100 jobs, and nobody else: 300.",
      sv: "100 personer 300 m från 100 jobb, och ingen annan: 300."),
    differences: Phrase(
      en: """
        R accessibility stops at a margin error of 0.001 and matches pairs by order; here the margins \
        agree to 1e-10.
        """,
      sv: """
        R accessibility slutar vid ett marginalfel på 0,001 och parar efter ordning; här stämmer \
        marginalerna till 1e-10.
        """),
    sources: [
      MeasureInfo.Source(
        "Wilson 1971, A family of spatial interaction models, Environment and Planning 3",
        doi: "10.1068/a030001")
    ])

  static let doubly: AccessMeasure = AccessMeasure(
    info: doublyInfo, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let weights = variant.decay.weights(supply.table.costs)
        let reach = WeightedReach(
          supply.table, placeCount: supply.capacities.count, weights: weights)
        let costs = zip(supply.table.costs, weights).filter { $1 > 0 }.map(\.0)
        let fit = try ConstrainedFlows.fitted(
          reach, persons: supply.persons, capacities: supply.capacities, report.context)
        let origins: [Double]
        switch fit {
        case .success(let flows):
          origins = flows.meanCosts(costs)
        case .failure:
          result.notes.append(
            Diagnostic(
              .marginsDiffer,
              [
                "people": .number(supply.persons.reduce(0, +), decimals: 0),
                "capacity": .number(supply.capacities.reduce(0, +), decimals: 0),
              ]))
          origins = [Double](repeating: .nan, count: supply.persons.count)
        }
        result.add(
          origins, named: "doubly_constrained_cost", label: variant.label, doublyInfo,
          supply.selection, variant.parameters, unit: report.pass.definition.costUnit,
          nanIs: .missingInput, report)
      }
      return result
    }, needs: AccessNeeds.decays(.stepped))
}

extension ConstrainedFlows {
  /// The mean cost of the flows of every origin; NaN where none sets out.
  ///
  /// - Parameter costs: By pair of the reach.
  public func meanCosts(_ costs: [Double]) -> [Double] {
    precondition(costs.count == flows.count, "a cost per pair")
    return (0..<reach.rowCount).map { row in
      var flow = CompensatedSum()
      var paid = CompensatedSum()
      for pair in reach.rowStarts[row]..<reach.rowStarts[row + 1] {
        flow.add(flows[pair])
        paid.add(flows[pair] * costs[pair])
      }
      return flow.value > 0 ? paid.value / flow.value : .nan
    }
  }
}
