internal import GeoCore

/// Measures that look at places one after another, whatever the cut-offs.
enum RankedMeasures {
  static let all: [AccessMeasure] = [
    nearestWithCapacity, kth, meanOfNearest, costToOpportunities, balancing,
  ]

  /// Adds a cost per origin, under a name that says its unit.
  private static func add(
    _ values: [Double], named base: String, label: String, _ info: MeasureInfo,
    _ selection: PlaceSelection, _ parameters: [MeasureValue.Parameter], _ report: AccessReport,
    to result: inout AccessResult
  ) {
    let unit = report.pass.definition.costUnit
    let name = ColumnName.joined(base, unit == .minutes ? "time_min" : "distance_m")
    result.add(
      values, named: name, label: label, info, selection, parameters, unit: unit, report)
  }

  static let nearestWithCapacity: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "nearest-with-capacity", aliases: ["nearest-open"], family: .access, scope: .zone,
      title: Phrase(
        en: "distance to the nearest place with capacity",
        sv: "avstånd till närmaste plats med kapacitet"),
      meaning: Phrase(
        en: """
          How far people have to the nearest place that has any capacity, on average, whatever the \
          cut-offs. Those who reach none are not in the mean.
          """,
        sv: """
          Hur långt människor har till närmaste plats som har någon kapacitet, i genomsnitt, oavsett \
          gränser. De som inte når någon ingår inte i medelvärdet.
          """),
      formula: "d_i = min_j c_ij over places with S_j > 0", unit: .metres,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "A place whose capacity is not known is not counted.",
        sv: "En plats med okänd kapacitet räknas inte."),
      example: Phrase(
        en: "A closed school with 0 seats at 100 m and one with 20 at 300 m: 300.",
        sv: "En stängd skola med 0 stolar på 100 m och en med 20 på 300 m: 300."),
      sources: [
        MeasureInfo.Source(
          "Talen & Anselin 1998, Assessing spatial equity, Environment and Planning A 30",
          doi: "10.1068/a300595")
      ]),
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesNearest, let capacities = report.input.places.capacities else {
        return result
      }
      for (number, selection) in report.selections.enumerated() {
        let members = zip(report.members(of: number), capacities).map { $0 && $1 > 0 }
        let costs = try report.ranked(among: members, atLeast: 1, otherwise: Double.nan) {
          (ranked, _) in ranked.cost(ofNearest: 1)
        }
        add(
          costs, named: "nearest_with_capacity", label: "", RankedMeasures.nearestWithCapacity.info,
          selection, [], report, to: &result)
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })

  static let kth: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "kth-nearest-distance", aliases: ["kth-nearest", "k-nearest"], family: .access,
      scope: .zone,
      title: Phrase(
        en: "distance to the k-th nearest place", sv: "avstånd till den k:te närmaste platsen"),
      meaning: Phrase(
        en: """
          How far people have until they have k places to choose among, on average. Those who reach \
          fewer are not in the mean.
          """,
        sv: """
          Hur långt människor har tills de har k platser att välja på, i genomsnitt. De som når färre \
          ingår inte i medelvärdet.
          """),
      formula: "the k-th lowest c_ij, ties by file order", unit: .metres,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Undefined where fewer than k places are reached, never the last one found.",
        sv: "Odefinierat där färre än k platser nås, aldrig den sist funna."),
      example: Phrase(
        en: "Places at 100, 250 and 400 m: the 3rd is at 400.",
        sv: "Platser på 100, 250 och 400 m: den tredje på 400."),
      differences: Phrase(
        en: "pandana gives the search radius when there are fewer than k.",
        sv: "pandana ger sökradien när de är färre än k."),
      sources: [
        MeasureInfo.Source("Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")
      ]),
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesNearest else { return result }
      for (number, selection) in report.selections.enumerated() {
        for k in report.parameters.nearest {
          let costs = try report.ranked(
            among: report.members(of: number), atLeast: k, otherwise: Double.nan
          ) { (ranked, _) in ranked.cost(ofNearest: k) }
          add(
            costs, named: "nearest\(k)", label: "", RankedMeasures.kth.info, selection,
            [.init("k", .integer(k))], report, to: &result)
        }
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })

  static let meanOfNearest: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "mean-of-nearest", aliases: ["mean-k-nearest"], family: .access, scope: .zone,
      title: Phrase(
        en: "mean distance to the k nearest places", sv: "medelavstånd till de k närmaste platserna"
      ),
      meaning: Phrase(
        en: """
          How far people have to their k nearest places in the mean. Undefined for those who reach \
          fewer; how many of the k are reached stands beside it.
          """,
        sv: """
          Hur långt människor i medeltal har till sina k närmaste platser. Odefinierat för dem som \
          når färre; hur många av de k som nås står bredvid.
          """),
      formula: "Σ_{n ≤ k} c_i(n) / k over the k lowest costs", unit: .metres,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Who reaches fewer than k places is not in the mean: look at the column beside it.",
        sv: "Den som når färre än k platser ingår inte: se kolumnen bredvid."),
      example: Phrase(
        en: "Places at 100, 250 and 400 m, k = 3: 250.",
        sv: "Platser på 100, 250 och 400 m, k = 3: 250."),
      sources: [
        MeasureInfo.Source(
          "Apparicio, Abdelmajid, Riva & Shearmur 2008, Comparing alternative approaches to measuring the geographical accessibility of urban health services",
          doi: "10.1186/1476-072X-7-7")
      ]),
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesNearest else { return result }
      for (number, selection) in report.selections.enumerated() {
        for k in report.parameters.nearest {
          let found = try report.ranked(
            among: report.members(of: number), atLeast: k,
            otherwise: (mean: Double.nan, reached: 0.0)
          ) { (ranked, _) in
            (mean: ranked.meanCost(ofNearest: k), reached: Double(min(k, ranked.count)))
          }
          let info = RankedMeasures.meanOfNearest.info
          let parameters = [MeasureValue.Parameter("k", .integer(k))]
          add(
            found.map(\.mean), named: "mean_of_nearest\(k)", label: "", info, selection, parameters,
            report, to: &result)
          let reached = report.zoneMeans(found.map(\.reached))[0].means
          result.zoneColumns.append(
            report.column(
              report.name("reached_of_nearest\(k)", "", selection), reached, unit: .places))
        }
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })

  static let costToOpportunities: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "cost-to-opportunities", aliases: ["cost-to-closest"], family: .access, scope: .zone,
      title: Phrase(
        en: "distance until there is enough", sv: "avstånd tills det finns tillräckligt"),
      meaning: Phrase(
        en: """
          How far people have until the capacity in reach adds up to n, on average. A place with a \
          capacity of 30 counts 30. Those who never reach so much are not in the mean.
          """,
        sv: """
          Hur långt människor har tills kapaciteten inom räckhåll är n, i genomsnitt. En plats med \
          kapacitet 30 räknas som 30. De som aldrig når så mycket ingår inte i medelvärdet.
          """),
      formula: "min T with Σ_j S_j 1[c_ij ≤ T] ≥ n", unit: .metres, range: 0...Double.infinity,
      caution: Phrase(
        en: "Without a capacity column every place counts 1, and n = 1 is the nearest place.",
        sv: "Utan kapacitetskolumn räknas varje plats som 1, och n = 1 är närmaste platsen."),
      example: Phrase(
        en: "A school of 20 at 100 m and one of 90 at 400 m: 100 seats are had at 400.",
        sv: "En skola med 20 på 100 m och en med 90 på 400 m: 100 stolar nås på 400."),
      sources: [
        MeasureInfo.Source("Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea")
      ]),
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesNearest else { return result }
      for kind in report.kinds {
        for amount in report.parameters.opportunities {
          let costs = try report.ranked(among: kind.isMember, atLeast: 4, otherwise: Double.nan) {
            (ranked, _) in
            let cost = ranked.cost(ofOpportunities: amount, kind.capacities)
            return cost.isNaN ? nil : cost
          }
          add(
            costs, named: "opportunities" + ColumnName.part(ShortestDecimal.string(amount)),
            label: "", RankedMeasures.costToOpportunities.info, kind.selection,
            [.init("n", .number(amount))], report, to: &result)
        }
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })

  static let balancing: AccessMeasure = AccessMeasure(
    info: MeasureInfo(
      id: "balancing-cost", aliases: ["balancing-time"], family: .access, scope: .zone,
      title: Phrase(
        en: "distance until there is enough for all", sv: "avstånd tills det räcker för alla"),
      meaning: Phrase(
        en: """
          How far the people of a zone have until the capacity in reach is as many as they are, \
          exact and on a grid of cut-offs. Zones without people have 0; those that never reach so \
          much have no value.
          """,
        sv: """
          Hur långt ett områdes människor har tills kapaciteten inom räckhåll är lika stor som de är \
          många, exakt och på ett rutnät av gränser. Områden utan människor har 0; de som aldrig når \
          så mycket saknar värde.
          """),
      formula: "min T with Σ_j S_j 1[c_ij ≤ T] ≥ P_z; on the grid T = 0, Δ, 2Δ, …", unit: .metres,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Large zones need more: compare zones of like population.",
        sv: "Stora områden behöver mer: jämför områden med liknande folkmängd."),
      example: Phrase(
        en: "50 people, a school of 20 at 100 m and one of 30 at 400 m: 400.",
        sv: "50 personer, en skola med 20 på 100 m och en med 30 på 400 m: 400."),
      differences: Phrase(
        en: "R accessibility asks for more capacity than people; as many is enough here.",
        sv: "R accessibility kräver mer kapacitet än människor; här räcker lika många."),
      sources: [
        MeasureInfo.Source(
          "Barboza, Carneiro, Falavigna, Luz & Orrico 2021, Balancing time",
          doi: "10.1016/j.jtrangeo.2020.102924")
      ]), sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.givesNearest else { return result }
      let info = RankedMeasures.balancing.info
      let reach = report.pass.definition
      let increment = try reach.cost(report.parameters.increment, orMinutes: 1)
      // Every home of a zone asks for the capacity that all of the zone's people need.
      let people = report.input.people.series[0].values
      let zoneOf = report.pass.costRows.origins.zoneOfOrigin
      for kind in report.kinds {
        for isGridded in [false, true] {
          let costs = try report.ranked(among: kind.isMember, atLeast: 8, otherwise: Double.nan) {
            (ranked, origin) -> Double? in
            let persons = people[zoneOf[origin]]
            guard persons > 0 else { return persons == 0 ? 0 : .nan }
            let cost = ranked.balancingCost(
              people: persons, kind.capacities, increment: isGridded ? increment : nil)
            return cost.isNaN ? nil : cost
          }
          let parameters: [MeasureValue.Parameter] =
            isGridded ? [.init("increment", .number(increment))] : []
          add(
            costs, named: isGridded ? "balancing_gridded" : "balancing", label: "", info,
            kind.selection, parameters, report, to: &result)
        }
      }
      return result
    }, needs: { (_, _) throws(GeosegError) in .ranks })
}
