internal import GeoCore

/// Capacity per person within people's own catchment.
enum CatchmentRatioMeasure {
  static let info = MeasureInfo(
    id: "catchment-ratio", aliases: ["fca", "provider-ratio"], family: .access, scope: .zone,
    title: Phrase(en: "capacity per person around", sv: "kapacitet per person runt omkring"),
    meaning: Phrase(
      en: """
        The capacity within the cut-off of people's homes over the people within the same cut-off of \
        them. Along straight lines only, since it needs the distances between homes.
        """,
      sv: """
        Kapaciteten inom gränsen från människors bostäder delat med människorna inom samma gräns \
        från dem. Bara fågelvägen, eftersom avstånden mellan bostäder behövs.
        """),
    formula: "Σ_j S_j 1[c_ij ≤ T] / Σ_k P_k 1[c_ik ≤ T]", unit: .capacityPerPerson,
    range: 0...Double.infinity,
    caution: Phrase(
      en: "People farther out who share the same places are not seen: 2SFCA sees them.",
      sv: "Människor längre bort som delar samma platser syns inte: 2SFCA ser dem."),
    example: Phrase(
      en: "60 seats and 300 people within 1000 m: 0.2.",
      sv: "60 stolar och 300 människor inom 1000 m: 0,2."),
    sources: [
      MeasureInfo.Source(
        "Radke & Mu 2000, Spatial decompositions, Geographic Information Sciences 6")
    ])

  static let measure: AccessMeasure = AccessMeasure(
    info: info, sharesSupply: true,
    together: { (report) throws(GeosegError) in
      var result = AccessResult()
      guard report.pass.definition.source == .straightLine else { return result }
      let origins = report.pass.costRows.origins
      for cutOff in report.pass.definition.cutOffs {
        let radius = report.pass.definition.cost(cutOff)
        let variants = try Decay(radius: radius)
        guard let persons = report.supplies.first?.persons else { continue }
        let people = try origins.people(persons, within: radius, report.context)
        for supply in report.supplies {
          let reach = WeightedReach(
            supply.table, placeCount: supply.capacities.count, decay: variants)
          let ratio = FloatingCatchment.ratio(
            capacityInReach: try reach.sumsOverPlaces(supply.capacities, report.context),
            peopleInReach: people)
          result.add(
            ratio, named: "catchment_ratio", label: cutOff.columnLabel, info, supply.selection,
            [.init("within", .string(cutOff.label))], report)
        }
      }
      return result
    },
    needs: { (_, reach) throws(GeosegError) in
      reach.source == .straightLine && !reach.cutOffs.isEmpty
        ? .costs(upTo: reach.limit) : .nothing
    })
}

extension Decay {
  /// Binary up to a radius from 0 up.
  fileprivate init(radius: Double) throws(GeosegError) {
    do throws(DecayFault) {
      try self.init(.binary(cutOff: radius))
    } catch {
      throw GeosegError(.internalFault, ["what": "radius"])
    }
  }
}

extension Origins {
  /// The people at origins within a closed distance of each origin, its own among them.
  fileprivate func people(
    _ persons: [Double], within radius: Double, _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    let index = PointIndex(x: x, y: y, rows: persons.indices.filter { persons[$0] > 0 })
    let parts = try context.mapChunks(count: count, grain: 512) {
      () throws(GeosegError) in
      NeighbourList()
    } _: { (list, range) throws(GeosegError) in
      range.map { origin -> Double in
        list.removeAll()
        index.findNeighbours(within: radius, ofX: x[origin], y: y[origin], into: list)
        list.sortByIndex()
        var sum = CompensatedSum()
        for i in 0..<list.count { sum.add(persons[Int(list.indices[i])]) }
        return sum.value
      }
    }
    return Array(parts.joined())
  }
}
