internal import GeoCore

/// What every area gets when places are divided among those who reach them.
enum SpatialAvailabilityMeasure {
  static let info = MeasureInfo(
    id: "spatial-availability", aliases: ["singly-constrained"], family: .access, scope: .zone,
    title: Phrase(en: "spatial availability", sv: "rumslig tillgång"),
    meaning: Phrase(
      en: """
        How much of the capacity of all places falls to a zone when each place is divided in \
        proportion to people and weight. The zones' sum is the capacity of the places that anybody \
        reaches. Beside it, the same per person.
        """,
      sv: """
        Hur mycket av platsernas kapacitet som tillfaller ett område när varje plats delas i \
        proportion till människor och vikt. Områdenas summa är kapaciteten hos de platser som någon \
        når. Bredvid står detsamma per person.
        """),
    formula: "V_i = Σ_j S_j P_i^α f(c_ij) / Σ_k P_k^α f(c_kj), v_i = V_i/P_i", unit: .capacity,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "With α other than 1 large zones count less or more per person: zones must be alike.",
      sv: "Med α annat än 1 räknas stora områden mindre eller mer per person: de måste vara lika."),
    example: Phrase(
      en: "A school of 60 for zones of 200 and 100 people at the same cost: 40 and 20.",
      sv: "En skola med 60 för områden med 200 och 100 personer på samma kostnad: 40 och 20."),
    differences: Phrase(
      en: "R accessibility gives NaN where a place has no weight at all; it gives nothing here.",
      sv: "R accessibility ger NaN där en plats saknar all vikt; här ger den ingenting."),
    sources: [
      MeasureInfo.Source(
        "Soukhov, Páez, Higgins & Mohamed 2023, Introducing spatial availability, PLOS ONE 18",
        doi: "10.1371/journal.pone.0278468")
    ])

  static let measure: AccessMeasure = AccessMeasure(
    info: info, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      try report.forEachVariant(.stepped) { (supply, variant) throws(GeosegError) in
        let reach = WeightedReach(
          supply.table, placeCount: supply.capacities.count, decay: variant.decay)
        for alpha in report.parameters.demandExponents {
          // The zone's people count by the exponent, and are then spread over its origins.
          let demand = report.costs.persons(
            report.input.people.series[0].values.map { $0 > 0 ? power($0, alpha) : 0 },
            spread: report.costs.origins.weights)
          let available = try FloatingCatchment.availability(
            reach, demand: demand, capacities: supply.capacities, report.context)
          var label = variant.label
          if alpha != 1 {
            label = ColumnName.joined(
              label, "alpha" + ColumnName.part(ShortestDecimal.string(alpha)))
          }
          let parameters = variant.parameters + [.init("alpha", .number(alpha))]
          result.addZoneSums(
            available, named: "availability", label: label, info, supply.selection, parameters,
            report)
        }
      }
      return result
    }, needs: AccessNeeds.decays(.stepped))
}

extension AccessResult {
  /// Adds what the origins of each zone have together, and the same per person of the zone.
  mutating func addZoneSums(
    _ values: [Double], named base: String, label: String, _ info: MeasureInfo,
    _ selection: PlaceSelection, _ parameters: [MeasureValue.Parameter], _ report: AccessReport
  ) {
    let sums = report.costs.zoneSums(values)
    let people = report.input.people.series[0].values
    let perPerson = zip(sums, people).map { $1 > 0 ? $0 / $1 : .nan }
    zoneColumns.append(
      report.column(report.name(base, label, selection), sums, unit: info.unit))
    zoneColumns.append(
      report.column(
        report.name(ColumnName.joined(base, "per_person"), label, selection), perPerson,
        unit: .capacityPerPerson, nanIs: .emptyZone))
    self.values += report.means(
      info, { _ in perPerson }, scale: nil, selection, adding: parameters,
      unit: .capacityPerPerson, undefined: .emptyGroup)
  }
}

extension AccessCosts {
  /// The sum over the origins of every zone; NaN for a zone without origins.
  func zoneSums(_ values: [Double]) -> [Double] {
    (0..<origins.zoneCount).map { zone in
      let range = origins.origins(ofZone: zone)
      guard !range.isEmpty else { return .nan }
      var sum = CompensatedSum()
      for origin in range { sum.add(values[origin]) }
      return sum.value
    }
  }
}
