internal import GeoCore

/// Tells the places behind gravity and the floating catchment measures: Σ_o w_o Σ_j v_j W_ojᵖ / h_o,
/// with what place j gives by the weight of its cost.
struct SupplyBreakdown: Sendable {
  /// What a place gives, and how often its weight counts.
  enum Kind: Sendable {
    /// Capacity as it is: v_j = S_j.
    case capacity
    /// v_j = S_j / Σ_k P_k W_kj.
    case ratio
    /// The same with the weight counted twice.
    case ratioSquared
    /// People choose first: v_j = S_j / Σ_k P_k G_kj W_kj, h_o = Σ_l W_ol, weights counted twice.
    case choice
    /// People and supply divided once: v_j = S_j / Σ_k P_k G_kj / Σ_k W_kj.
    case balanced
  }

  let base: String
  let own: WrittenDecay
  var isFixed = false
  let kind: Kind
  let reading: Phrase

  var breakdown: AccessBreakdown {
    AccessBreakdown { question throws(GeosegError) in
      var told: Breakdown?
      try question.report.forEachVariant(own, isFixed: isFixed) {
        (supply, variant) throws(GeosegError) in
        guard told == nil,
          question.report.name(base, variant.label, supply.selection) == question.column
        else { return }
        told = try tell(question, supply, variant)
      }
      return told
    }
  }

  private func tell(
    _ question: AccessBreakdown.Question, _ supply: Supply, _ variant: DecayVariant
  ) throws(GeosegError) -> Breakdown {
    let report = question.report
    let reach = WeightedReach(
      supply.table, placeCount: supply.capacities.count, decay: variant.decay)
    let catchment = FloatingCatchment(
      reach, persons: supply.persons, capacities: supply.capacities, report.context)
    let (given, demand) = try given(reach, catchment, supply, report.context)
    let isSquared = kind.isSquared
    let origins = report.costs.origins
    let weights = report.spreads[0]
    var whole = CompensatedSum()
    var places: [Int: (part: CompensatedSum, weight: [(cost: Double, weight: Double)])] = [:]
    for origin in origins.origins(ofZone: question.zone) {
      whole.add(weights[origin])
      let row = reach.rowStarts[origin]..<reach.rowStarts[origin + 1]
      let choice = kind.dividesByChoice ? row.reduce(0) { $0 + reach.weights[$1] } : 1
      for pair in row {
        let place = Int(reach.places[pair])
        let weight = reach.weights[pair]
        var entry = places[place] ?? (CompensatedSum(), [])
        entry.part.add(
          weights[origin] * given[place] * (isSquared ? weight * weight : weight) / choice)
        entry.weight.append((weight, weights[origin]))
        places[place] = entry
      }
    }
    let rows = places.sorted { $0.key < $1.key }
    let table = Breakdown.Table(
      key: "places", title: BreakdownText.inReach,
      columns: self.columns(
        rows.map(\.key), report, supply, demand, given,
        weights: rows.map { WeightedCosts($0.value.weight).mean },
        parts: rows.map { $0.value.part.value / whole.value },
        costs: rows.map { meanCost(question, supply, $0.key) }),
      summed: "contribution")
    return Breakdown(
      formula: formula, reading: reading,
      facts: [.text("decay", BreakdownText.decay, variant.parameterText)]
        + Breakdown.facts(report.pass, nil, zone: question.zone),
      tables: [table],
      value: .number(whole.value > 0 ? table.sum ?? .nan : .nan, .none))
  }

  private var formula: String {
    switch kind {
    case .capacity: "A = Σ_j S_j W_j"
    case .ratio: "A = Σ_j R_j W_j, R_j = S_j / D_j, D_j = Σ_k P_k W_kj"
    case .ratioSquared: "A = Σ_j R_j W_j², R_j = S_j / D_j, D_j = Σ_k P_k W_kj"
    case .choice: "A = Σ_j G_j R_j W_j, R_j = S_j / D_j, D_j = Σ_k P_k G_kj W_kj"
    case .balanced: "A = Σ_j R_j W_j, R_j = S_j / D_j / Σ_k W_kj, D_j = Σ_k P_k G_kj"
    }
  }

  /// What every place gives per weight, and the demand that it is divided by.
  private func given(
    _ reach: WeightedReach, _ catchment: FloatingCatchment, _ supply: Supply,
    _ context: RunContext
  ) throws(GeosegError) -> (given: [Double], demand: [Double]?) {
    switch kind {
    case .capacity: return (supply.capacities, nil)
    case .ratio, .ratioSquared:
      let demand = try catchment.demand()
      return (FloatingCatchment.ratios(supply.capacities, demand), demand)
    case .choice, .balanced:
      let ones = [Double](repeating: 1, count: supply.capacities.count)
      let choice = FloatingCatchment.ratios(
        supply.persons, try reach.sumsOverPlaces(ones, context))
      let demand = try reach.sumsOverOrigins(choice, squared: kind.isSquared, context)
      let ratios = FloatingCatchment.ratios(supply.capacities, demand)
      guard case .balanced = kind else { return (ratios, demand) }
      let columns = try reach.sumsOverOrigins(supply.shares, context)
      return (FloatingCatchment.ratios(ratios, columns), demand)
    }
  }

  private func columns(
    _ places: [Int], _ report: AccessReport, _ supply: Supply, _ demand: [Double]?,
    _ given: [Double], weights: [Double], parts: [Double], costs: [Double]
  ) -> [Breakdown.Column] {
    let set = report.input.places
    var columns: [Breakdown.Column] = [
      .texts("place", BreakdownText.place, places.map { set.ids[$0] })
    ]
    if !set.categoryOf.isEmpty {
      columns.append(
        .texts("category", BreakdownText.category, places.map { set.categoryName($0) }))
    }
    columns += [
      .numbers("cost", BreakdownText.cost, costs, report.pass.definition.costUnit),
      .numbers("weight", BreakdownText.kernelWeight, weights, .ratio),
      .numbers("capacity", BreakdownText.capacity, places.map { supply.capacities[$0] }, .capacity),
    ]
    if let demand {
      columns += [
        .numbers("demand", BreakdownText.demand, places.map { demand[$0] }, .persons),
        .numbers("ratio", BreakdownText.ratio, places.map { given[$0] }, .ratio),
      ]
    }
    columns.append(.numbers("contribution", BreakdownText.contribution, parts))
    return columns
  }

  /// Mean cost to a place over the people who have it stored.
  private func meanCost(
    _ question: AccessBreakdown.Question, _ supply: Supply, _ place: Int
  ) -> Double {
    let weights = question.report.spreads[0]
    var costs: [(cost: Double, weight: Double)] = []
    for origin in question.report.costs.origins.origins(ofZone: question.zone) {
      for pair in supply.table.rowStarts[origin]..<supply.table.rowStarts[origin + 1]
      where Int(supply.table.places[pair]) == place {
        costs.append((supply.table.costs[pair], weights[origin]))
      }
    }
    return WeightedCosts(costs).mean
  }
}

extension SupplyBreakdown.Kind {
  fileprivate var isSquared: Bool {
    switch self {
    case .ratioSquared, .choice: true
    case .capacity, .ratio, .balanced: false
    }
  }

  fileprivate var dividesByChoice: Bool {
    if case .choice = self { true } else { false }
  }
}

extension DecayVariant {
  /// The decay as recorded with values.
  fileprivate var parameterText: String {
    guard case .string(let text)? = parameters.first?.value else { return label }
    return text
  }
}

extension SupplyBreakdown {
  private static let shared = Phrase(
    en: """
      each place gives its capacity per weighted demand, R_j, by the weight of its cost: demand is that \
      of everybody who reaches the place, in all zones
      """,
    sv: """
      varje plats ger sin kapacitet per vägd efterfrågan, R_j, efter kostnadens vikt: efterfrågan är \
      från alla som når platsen, i alla zoner
      """)

  /// By id of the measure.
  static let byMeasure: [String: AccessBreakdown] = [
    Gravity.info.id:
      SupplyBreakdown(
        base: "gravity", own: .stepped, kind: .capacity,
        reading: Phrase(
          en: "each place counts with its capacity times the weight of its cost",
          sv: "varje plats räknas med sin kapacitet gånger kostnadens vikt")
      ).breakdown,
    "two-step-floating-catchment":
      SupplyBreakdown(
        base: "supply_2sfca", own: .binary, isFixed: true, kind: .ratio, reading: shared
      ).breakdown,
    "enhanced-two-step-floating-catchment":
      SupplyBreakdown(base: "supply_e2sfca", own: .stepped, kind: .ratio, reading: shared)
      .breakdown,
    "gaussian-two-step-floating-catchment":
      SupplyBreakdown(
        base: "supply_g2sfca", own: .gaussianDai, isFixed: true, kind: .ratio, reading: shared
      ).breakdown,
    "kernel-density-two-step-floating-catchment":
      SupplyBreakdown(
        base: "supply_kd2sfca", own: .epanechnikov, isFixed: true, kind: .ratio, reading: shared
      ).breakdown,
    "modified-two-step-floating-catchment":
      SupplyBreakdown(base: "supply_m2sfca", own: .stepped, kind: .ratioSquared, reading: shared)
      .breakdown,
    "three-step-floating-catchment":
      SupplyBreakdown(base: "supply_3sfca", own: .stepped, kind: .choice, reading: shared)
      .breakdown,
    "balanced-floating-catchment":
      SupplyBreakdown(base: "supply_bfca", own: .stepped, kind: .balanced, reading: shared)
      .breakdown,
  ]
}
