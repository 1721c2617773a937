internal import GeoCore

/// How much is in reach when what is far counts less.
enum Gravity {
  static let info = MeasureInfo(
    id: "gravity", aliases: ["potential", "hansen"], family: .access, scope: .zone,
    title: Phrase(en: "gravity accessibility", sv: "gravitationstillgänglighet"),
    meaning: Phrase(
      en: """
        The capacity of all places in reach, each counted less the more it costs to get there, on \
        average over the people of a zone or group. With any decay; steps of 1, 0.68 and 0.22 at \
        thirds of each cut-off when none is asked for.
        """,
      sv: """
        Kapaciteten hos alla platser inom räckhåll, var och en räknad mindre ju mer det kostar att \
        komma dit, i genomsnitt över människorna i ett område eller en grupp. Med valfritt avtagande; \
        steg med 1, 0,68 och 0,22 vid tredjedelar av varje gräns om inget anges.
        """),
    formula: "A_i = Σ_j S_j f(c_ij)", unit: .capacity, range: 0...Double.infinity,
    caution: Phrase(
      en: "Only values with the same decay can be compared; nobody competes here.",
      sv: "Bara värden med samma avtagande kan jämföras; ingen konkurrerar här."),
    example: Phrase(
      en: "Schools of 200 at weight 0.5 and 100 at weight 0.1: 110.",
      sv: "Skolor med 200 vid vikten 0,5 och 100 vid vikten 0,1: 110."),
    differences: Phrase(
      en: """
        R accessibility changes the weight of a step at its cost, here it is closed; its inverse \
        power is capped at 1. pandana cuts its exponential at the radius.
        """,
      sv: """
        R accessibility byter stegets vikt vid dess kostnad, här hör den till steget; dess omvända \
        potens är högst 1. pandana kapar sin exponential vid radien.
        """),
    sources: [
      MeasureInfo.Source(
        "Hansen 1959, How accessibility shapes land use", doi: "10.1080/01944365908978307")
    ])

  static let measure: AccessMeasure = AccessMeasure(
    info: info,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let reach = WeightedReach(
          supply.table, placeCount: supply.capacities.count, decay: variant.decay)
        result.add(
          try reach.sumsOverPlaces(supply.capacities, report.context), named: "gravity",
          label: variant.label, info, supply.selection, variant.parameters, report)
      }
      return result
    }, needs: AccessNeeds.decays(.stepped))
}
