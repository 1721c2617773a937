internal import GeoCore

/// The floating catchment family as measures of zones.
enum FloatingCatchmentMeasures {
  static let all: [AccessMeasure] = [
    twoStep, enhanced, gaussian, kernelDensity, modified, threeStep, balanced,
  ]

  /// A measure with one value per origin.
  private static func measure(
    _ info: MeasureInfo, column: String, own: WrittenDecay, isFixed: Bool = false,
    isDefault: Bool = false, givesRatios: Bool = false,
    _ kernel:
      @escaping @Sendable (FloatingCatchment, Supply) throws(GeosegError) -> [Double]
  ) -> AccessMeasure {
    AccessMeasure(
      info: info, isDefault: isDefault, sharesSupply: true,
      together: { (report) throws(GeosegError) in
        var result = AccessResult()
        try report.forEachVariant(own, isFixed: isFixed) {
          (supply, variant) throws(GeosegError) in
          let reach = WeightedReach(
            supply.table, placeCount: supply.capacities.count, decay: variant.decay)
          let catchment = FloatingCatchment(
            reach, persons: supply.persons, capacities: supply.capacities, report.context)
          result.add(
            try kernel(catchment, supply), named: column, label: variant.label, info,
            supply.selection, variant.parameters, report)
          guard givesRatios else { return }
          let demand = try catchment.demand()
          result.addPlaces(
            demand, named: "demand", label: variant.label, supply, unit: .persons, report)
          result.addPlaces(
            FloatingCatchment.ratios(supply.capacities, demand), named: "supply_ratio",
            label: variant.label, supply, unit: .capacityPerPerson, report)
          result.notes += supply.withoutDemand(demand, variant, report)
        }
        return result
      }, needs: AccessNeeds.decays(own, isFixed: isFixed))
  }

  static let twoStep = measure(
    MeasureInfo(
      id: "two-step-floating-catchment", aliases: ["2sfca", "capacity-per-person"],
      family: .access, scope: .zone,
      title: Phrase(en: "capacity per person (2SFCA)", sv: "kapacitet per person (2SFCA)"),
      meaning: Phrase(
        en: """
          How much capacity a person has when every place is shared by all who have it within the \
          cut-off. Near and far within the cut-off count the same.
          """,
        sv: """
          Hur mycket kapacitet en person har när varje plats delas av alla som har den inom \
          gränsen. Nära och långt inom gränsen räknas lika.
          """),
      formula: "A_i = Σ_j R_j 1[c_ij ≤ T], R_j = S_j / Σ_k P_k 1[c_kj ≤ T]",
      unit: .capacityPerPerson, range: 0...Double.infinity,
      caution: Phrase(
        en: "People share places with equal claims, even those who have others nearer.",
        sv: "Människor delar platser med lika anspråk, även de som har andra närmare."),
      example: Phrase(
        en: "A school of 60 for 300 people in reach and one of 20 for 100: 0.2 + 0.2 = 0.4.",
        sv: "En skola med 60 för 300 inom räckhåll och en med 20 för 100: 0,2 + 0,2 = 0,4."),
      differences: Phrase(
        en: "PySAL access leaves out areas that reach nothing; they have 0 here.",
        sv: "PySAL access utelämnar områden som inte når något; här har de 0."),
      sources: [
        MeasureInfo.Source(
          "Luo & Wang 2003, Measures of spatial accessibility to health care in a GIS environment",
          doi: "10.1068/b29120"),
        MeasureInfo.Source(
          "Radke & Mu 2000, Spatial decompositions, Geographic Information Sciences 6"),
      ]), column: "supply_2sfca", own: .binary, isFixed: true, isDefault: true, givesRatios: true
  ) { (catchment, _) throws(GeosegError) in try catchment.twoStep() }

  static let enhanced = measure(
    MeasureInfo(
      id: "enhanced-two-step-floating-catchment", aliases: ["e2sfca"], family: .access,
      scope: .zone,
      title: Phrase(
        en: "capacity per person, far counts less (E2SFCA)",
        sv: "kapacitet per person, långt räknas mindre (E2SFCA)"),
      meaning: Phrase(
        en: """
          How much capacity a person has when every place is shared by all in reach, those who live \
          near with larger claims. With any decay; steps of 1, 0.68 and 0.22 at thirds of each \
          cut-off when none is asked for.
          """,
        sv: """
          Hur mycket kapacitet en person har när varje plats delas av alla inom räckhåll, de som bor \
          nära med större anspråk. Med valfritt avtagande; steg med 1, 0,68 och 0,22 vid tredjedelar \
          av varje gräns om inget anges.
          """),
      formula: "A_i = Σ_j R_j f(c_ij), R_j = S_j / Σ_k P_k f(c_kj)", unit: .capacityPerPerson,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Only ratios of weights matter: a whole neighbourhood that is far from all loses none.",
        sv: "Bara vikternas kvoter spelar roll: ett område långt från allt förlorar inget."),
      example: Phrase(
        en:
          "A school of 60, 100 people at weight 1 and 100 at 0.5: 0.4 for the near, 0.2 for the far.",
        sv: "En skola med 60, 100 personer med vikt 1 och 100 med 0,5: 0,4 för nära, 0,2 för långt."
      ),
      sources: [
        MeasureInfo.Source(
          "Luo & Qi 2009, An enhanced two-step floating catchment area method, Health & Place 15",
          doi: "10.1016/j.healthplace.2009.06.002")
      ]), column: "supply_e2sfca", own: .stepped, isDefault: true, givesRatios: true
  ) { (catchment, _) throws(GeosegError) in try catchment.twoStep() }

  static let gaussian = measure(
    MeasureInfo(
      id: "gaussian-two-step-floating-catchment", aliases: ["g2sfca"], family: .access,
      scope: .zone,
      title: Phrase(
        en: "capacity per person by Dai's gaussian (G2SFCA)",
        sv: "kapacitet per person med Dais gausskurva (G2SFCA)"),
      meaning: Phrase(
        en: """
          Capacity per person when claims fall along a bell curve that is 1 at the place and 0 at \
          the cut-off.
          """,
        sv: """
          Kapacitet per person när anspråken faller längs en klockkurva som är 1 vid platsen och 0 \
          vid gränsen.
          """),
      formula: "as E2SFCA with f(c) = (exp(−½(c/T)²) − e^−½)/(1 − e^−½) up to T",
      unit: .capacityPerPerson, range: 0...Double.infinity,
      caution: Phrase(
        en: "A place exactly at the cut-off counts nothing.",
        sv: "En plats precis på gränsen räknas inte alls."),
      example: Phrase(
        en: "100 people at a school of 50 and nobody else within the cut-off: 0.5.",
        sv: "100 personer vid en skola med 50 och ingen annan inom gränsen: 0,5."),
      sources: [
        MeasureInfo.Source(
          "Dai 2010, Black residential segregation, disparities in spatial access to health care",
          doi: "10.1016/j.healthplace.2010.06.012")
      ]), column: "supply_g2sfca", own: .gaussianDai, isFixed: true
  ) { (catchment, _) throws(GeosegError) in try catchment.twoStep() }

  static let kernelDensity = measure(
    MeasureInfo(
      id: "kernel-density-two-step-floating-catchment", aliases: ["kd2sfca"], family: .access,
      scope: .zone,
      title: Phrase(
        en: "capacity per person by kernel density (KD2SFCA)",
        sv: "kapacitet per person med kärnskattning (KD2SFCA)"),
      meaning: Phrase(
        en: "Capacity per person when claims fall as the Epanechnikov kernel up to the cut-off.",
        sv: "Kapacitet per person när anspråken faller som Epanechnikovs kärna upp till gränsen."),
      formula: "as E2SFCA with f(c) = ¾(1 − (c/T)²) up to T", unit: .capacityPerPerson,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "The factor ¾ cancels here, but not in gravity.",
        sv: "Faktorn ¾ tar ut sig här, men inte i gravitation."),
      example: Phrase(
        en: "100 people at a school of 50 and nobody else within the cut-off: 0.5.",
        sv: "100 personer vid en skola med 50 och ingen annan inom gränsen: 0,5."),
      sources: [
        MeasureInfo.Source(
          "Dai & Wang 2011, Geographic disparities in accessibility to food stores in southwest Mississippi",
          doi: "10.1068/b36149")
      ]), column: "supply_kd2sfca", own: .epanechnikov, isFixed: true
  ) { (catchment, _) throws(GeosegError) in try catchment.twoStep() }

  static let modified = measure(
    MeasureInfo(
      id: "modified-two-step-floating-catchment", aliases: ["m2sfca"], family: .access,
      scope: .zone,
      title: Phrase(
        en: "capacity per person, far is lost (M2SFCA)",
        sv: "kapacitet per person, långt går förlorat (M2SFCA)"),
      meaning: Phrase(
        en: """
          Capacity per person when distance costs twice: in the claim and in what is had of it. Does \
          not conserve capacity: where all live far from a place, part of it helps nobody.
          """,
        sv: """
          Kapacitet per person när avståndet kostar två gånger: i anspråket och i vad det ger. \
          Bevarar inte kapaciteten: där alla bor långt från en plats hjälper en del av den ingen.
          """),
      formula: "A_i = Σ_j S_j f(c_ij)² / Σ_k P_k f(c_kj)", unit: .capacityPerPerson,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Its sum over people is less than the capacity, on purpose.",
        sv: "Summan över människor är mindre än kapaciteten, med avsikt."),
      example: Phrase(
        en: "A school of 60 with 100 people at weight 0.5: E2SFCA gives 0.6, M2SFCA 0.3.",
        sv: "En skola med 60 och 100 personer med vikt 0,5: E2SFCA ger 0,6, M2SFCA 0,3."),
      sources: [
        MeasureInfo.Source(
          "Delamater 2013, Spatial accessibility in suboptimally configured health care systems",
          doi: "10.1016/j.healthplace.2013.07.012")
      ]), column: "supply_m2sfca", own: .stepped
  ) { (catchment, _) throws(GeosegError) in try catchment.modified() }

  static let threeStep = measure(
    MeasureInfo(
      id: "three-step-floating-catchment", aliases: ["3sfca"], family: .access, scope: .zone,
      title: Phrase(
        en: "capacity per person with choice (3SFCA)", sv: "kapacitet per person med val (3SFCA)"),
      meaning: Phrase(
        en: """
          Capacity per person when people first divide themselves among the places they reach, so \
          that who has many places makes smaller claims on each.
          """,
        sv: """
          Kapacitet per person när människor först fördelar sig på de platser de når, så att den som \
          har många platser gör mindre anspråk på var och en.
          """),
      formula:
        "A_i = Σ_j G_ij R_j W_ij, G_ij = W_ij/Σ_l W_il, R_j = S_j / Σ_k P_k G_kj W_kj, W = f(c)",
      unit: .capacityPerPerson, range: 0...Double.infinity,
      caution: Phrase(
        en: "Choice depends on cost alone, not on how large the places are.",
        sv: "Valet beror bara på kostnaden, inte på hur stora platserna är."),
      example: Phrase(
        en: "100 people with one school of 50 in reach: G is 1 and the value 0.5.",
        sv: "100 personer med en skola med 50 inom räckhåll: G är 1 och värdet 0,5."),
      differences: Phrase(
        en: """
          PySAL access sums the weights of G before its largest cost is applied; only places within \
          reach count here.
          """,
        sv: """
          PySAL access summerar vikterna i G innan den största kostnaden tillämpas; här räknas bara \
          platser inom räckhåll.
          """),
      sources: [
        MeasureInfo.Source(
          "Wan, Zou & Sternberg 2012, A three-step floating catchment area method",
          doi: "10.1080/13658816.2011.624987")
      ]), column: "supply_3sfca", own: .stepped
  ) { (catchment, _) throws(GeosegError) in try catchment.threeStep() }

  static let balanced = measure(
    MeasureInfo(
      id: "balanced-floating-catchment", aliases: ["bfca"], family: .access, scope: .zone,
      title: Phrase(
        en: "level of service, balanced (BFCA)", sv: "servicenivå, balanserad (BFCA)"),
      meaning: Phrase(
        en: """
          People are divided among places, and what places offer among areas, each exactly once: no \
          person is counted at two places, and no supply ratio given away twice.
          """,
        sv: """
          Människor fördelas på platser, och det platserna erbjuder på områden, var och en exakt en \
          gång: ingen person räknas vid två platser och ingen kvot ges bort två gånger.
          """),
      formula:
        "A_i = Σ_j R_j W_ij/Σ_k W_kj, R_j = S_j / Σ_i P_i W_ij/Σ_l W_il, W = f(c)",
      unit: .capacityPerPerson, range: 0...Double.infinity,
      caution: Phrase(
        en: "Sums over areas, not over people, are conserved: it depends on how areas are drawn.",
        sv: "Summor över områden bevaras, inte över människor: det beror på områdenas indelning."),
      example: Phrase(
        en: "One school of 50 for two areas of 50 people at the same cost: 0.5 shared, 0.25 each.",
        sv: "En skola med 50 för två områden med 50 på samma kostnad: 0,5 delat, 0,25 vardera."),
      differences: Phrase(
        en: "R accessibility gives NaN for areas and places without weight; they give 0 here.",
        sv: "R accessibility ger NaN för områden och platser utan vikt; här ger de 0."),
      sources: [
        MeasureInfo.Source(
          "Páez, Higgins & Vivona 2019, Demand and level of service inflation in floating catchment area methods",
          doi: "10.1371/journal.pone.0218773")
      ]), column: "supply_bfca", own: .stepped
  ) { (catchment, supply) throws(GeosegError) in try catchment.balanced(shares: supply.shares) }
}

extension Supply {
  /// Tells of places of this kind that have capacity and whose weighted demand is 0.
  func withoutDemand(
    _ demand: [Double], _ variant: DecayVariant, _ report: AccessReport
  ) -> [Diagnostic] {
    let rows = demand.indices.filter { isMember[$0] && !(demand[$0] > 0) && capacities[$0] > 0 }
    guard !rows.isEmpty else { return [] }
    let ids = rows.prefix(5).map { report.input.places.ids[$0] }.joined(separator: ", ")
    return [
      Diagnostic(
        .placesWithoutDemand,
        [
          "count": .integer(rows.count), "weights": .text(variant.label),
          "ids": .text(ids + (rows.count > 5 ? ", …" : "")),
        ])
    ]
  }
}
