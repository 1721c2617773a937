internal import GeoCore

/// How crowded places are, and what crowding costs those who go there.
enum CrowdingMeasures {
  static let crowdingInfo = MeasureInfo(
    id: "crowding", aliases: ["inverted-2sfca", "i2sfca"], family: .access, scope: .place,
    title: Phrase(en: "people per seat (inverted 2SFCA)", sv: "människor per plats (omvänd 2SFCA)"),
    meaning: Phrase(
      en: """
        How many people there are for each unit of a place's capacity when people divide themselves \
        among the capacity they reach. Over all places, capacity times crowding is everybody who \
        reaches any.
        """,
      sv: """
        Hur många människor det går på varje enhet av en plats kapacitet när människor fördelar sig \
        på den kapacitet de når. Över alla platser är kapacitet gånger trängsel alla som når någon.
        """),
    formula: "C_j = Σ_i P_i f(c_ij) / Σ_l S_l f(c_il)", unit: .personsPerCapacity,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "What people could come to, not who comes: some never use such a place.",
      sv: "Vilka som kunde komma, inte vilka som kommer: en del använder aldrig en sådan plats."),
    example: Phrase(
      en: "300 people with 60 seats in reach, all at one place: 5.",
      sv: "300 personer med 60 stolar inom räckhåll, alla på en plats: 5."),
    sources: [
      MeasureInfo.Source(
        "Wang 2018, Inverted two-step floating catchment area method for measuring facility crowdedness",
        doi: "10.1080/00330124.2017.1365308")
    ])

  static let crowding: AccessMeasure = AccessMeasure(
    info: crowdingInfo, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesPlaces else { return result }
      try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let catchment = FloatingCatchment(
          WeightedReach(
            supply.table, placeCount: supply.capacities.count, decay: variant.decay),
          persons: supply.persons, capacities: supply.capacities, report.context)
        result.addPlaces(
          try catchment.crowding(), named: "crowding", label: variant.label, supply,
          unit: .personsPerCapacity, report)
      }
      return result
    }, needs: AccessNeeds.decays(.stepped))

  static let equilibriumInfo = MeasureInfo(
    id: "crowded-choice-cost", aliases: ["raam", "rational-agent-access"], family: .access,
    scope: .zone,
    title: Phrase(
      en: "cost of way and crowding (RAAM)", sv: "kostnad för väg och trängsel (RAAM)"),
    meaning: Phrase(
      en: """
        What a person pays in way and crowding when everybody goes where the two together cost \
        least. A place as crowded as the mean costs 1, a way of tau costs 1. Nobody could do better \
        by going elsewhere. Low is good.
        """,
      sv: """
        Vad en person betalar i väg och trängsel när alla går dit där de två tillsammans kostar \
        minst. En plats med genomsnittlig trängsel kostar 1, en väg på tau kostar 1. Ingen kan få \
        det bättre någon annanstans. Lågt är bra.
        """),
    formula:
      "min_j c_ij/τ + L_j/(ρ S_j), loads L_j of the user equilibrium, ρ = ΣP/ΣS over those who reach a place",
    unit: .ratio, range: 0...Double.infinity,
    caution: Phrase(
      en: "People know all places and crowds, and each uses the service as much as the next.",
      sv: "Människor känner alla platser och all trängsel, och alla använder servicen lika mycket."),
    example: Phrase(
      en: "100 people at the only school, 15 min away with tau 30 min: 0.5 + 1 = 1.5.",
      sv: "100 personer med en enda skola, 15 min bort med tau 30 min: 0,5 + 1 = 1,5."),
    differences: Phrase(
      en: """
        PySAL access moves whole persons in a fixed number of rounds and stops short of the \
        equilibrium.
        """,
      sv: """
        PySAL access flyttar hela personer i ett bestämt antal varv och når inte ända fram till \
        jämvikten.
        """),
    sources: [
      MeasureInfo.Source(
        "Saxon & Snow 2020, A rational agent model for the spatial accessibility of primary health care",
        doi: "10.1080/24694452.2019.1629870")
    ])

  static let equilibrium: AccessMeasure = AccessMeasure(
    info: equilibriumInfo, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      let reach = report.pass.definition
      let tau = try reach.cost(report.parameters.tau, orMinutes: 30)
      for supply in report.supplies {
        let table = supply.table.within(reach.limit)
        let found = try CrowdingEquilibrium.found(
          table, persons: supply.persons, capacities: supply.capacities, tau: tau, report.context)
        if found.relativeGap > CrowdingEquilibrium.tolerance {
          result.notes.append(
            Diagnostic(.equilibriumNotReached, ["gap": .text("\(found.relativeGap)")]))
        }
        result.add(
          found.costs, named: "raam", label: "", equilibriumInfo, supply.selection,
          [.init("tau", .number(tau)), .init("people_per_capacity", .number(found.density))], report
        )
        result.addPlaces(
          found.loads, named: "raam_load", label: "", supply, unit: .persons, report)
        result.addPlaces(
          found.crowding, named: "raam_crowding", label: "", supply, unit: .ratio,
          nanIs: .missingInput, report)
      }
      return result
    }, needs: { (_, reach) throws(GeosegError) in .costs(upTo: reach.limit) })
}
