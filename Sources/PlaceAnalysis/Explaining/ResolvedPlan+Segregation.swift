internal import GeoCore

extension ResolvedPlan {
  /// A local column of the segregation family in one zone.
  func explainSegregation(
    _ task: Plan.Task, zone: Int, _ names: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    let request = try segregationRequest(of: task).atStandardSpeed()
    let chosen = try SegregationMeasure.resolve(
      request.measures, hasSpace: request.geometry != nil,
      isCompat: request.parameters.isCompat)
    let population = Population(request.counts)
    let composition = population.composition
    let asked = AskedGroups(
      comparisons: Comparison.all(
        named: population.names, present: composition.presentGroups,
        restName: population.restName),
      present: composition.presentGroups, names: population.allNames,
      named: population.names.count)
    let isCounted: (SegregationMeasure) -> Bool = { !$0.isSpatial }
    // Measures of counts alone are found without looking at space.
    for measures in [chosen.filter(isCounted), chosen.filter { !isCounted($0) }] {
      var log = DiagnosticLog()
      let populated = try SegregationFamily.populated(
        request, population, measures, &log, context)
      let columns = ZoneColumns(
        population: population, populated: populated, zones: request.counts.zones, fillings: nil)
      for measure in measures {
        for reading in ZoneReading.all(of: measure, asked, populated.parameters) {
          for found in try columns.columns([reading], context) {
            guard names.append(found, measure.info) else { continue }
            return ExplainedCell(
              measure: measure.info, column: found, row: zone,
              breakdown: try breakdown(measure.info, reading, population, populated, zone: zone))
          }
        }
      }
    }
    return nil
  }

  private func breakdown(
    _ info: MeasureInfo, _ reading: ZoneReading, _ population: Population,
    _ populated: PopulatedSpace, zone: Int
  ) throws(GeosegError) -> Breakdown? {
    guard let row = population.zones.firstIndex(of: zone) else { return nil }
    let composition = populated.composition
    let names = population.allNames
    switch reading.source {
    case .group(_, let group, _, _):
      return SegregationBreakdown(
        counts: ZoneCounts(composition, names: names, row: row), group: group, info: info
      ).tell()
    case .allGroups:
      return SegregationBreakdown(
        counts: ZoneCounts(composition, names: names, row: row), group: nil, info: info
      ).tell()
    case .comparison(_, let who, _, _):
      return SegregationBreakdown(
        counts: ZoneCounts(composition, names: names, row: row, who), group: nil, info: info
      ).tell()
    case .groupInSpace(let columns, let group):
      guard info.id == "environment-share",
        let scale = populated.parameters.environmentScales.first(where: {
          $0.parameters == columns.parameters
        })
      else { return nil }
      return try EnvironmentBreakdown(
        populated: populated, scale: scale, group: group, info: info, zone: row
      ).tell()
    case .allGroupsInSpace(let variant):
      guard
        case .number(let order)? = variant.parameters.first(where: { $0.name == "order" })?.value
      else { return nil }
      return SegregationBreakdown(
        counts: ZoneCounts(composition, names: names, row: row), group: nil, info: info
      ).tellHill(order: order)
    case .comparisonInSpace: return nil
    }
  }
}
