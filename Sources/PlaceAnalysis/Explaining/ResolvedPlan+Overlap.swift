internal import GeoCore

extension ResolvedPlan {
  /// A column of the overlap family in one zone, computed for that zone alone.
  func explainOverlap(
    _ task: Plan.Task, zone: Int, _ columns: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    let whole = try reachInput(of: task)
    // Who gets a seat depends on everybody else.
    let (input, row) =
      whole.catchments.method == .allocation
      ? (whole, zone) : try alone(zone, in: whole, context)
    return try explainOverlap(
      task, input, &columns, row: row, context
    ) { (measure, report) in
      measure.zoneColumns(report)
    } tell: { (report, name) throws(GeosegError) in
      for (number, scale) in report.pass.scales.enumerated() {
        func counted() -> ZonePlaces {
          ZonePlaces(report.pass, input, zone: row, limit: scale.cost, spread: 0)
        }
        if name == report.name("covered_share", number) {
          return ShareWithAccess.told(counted(), report.pass, input, scale: scale)
        }
        if name == report.name("multiplicity_mean", number) {
          return PlacesWithin.told(counted(), report.pass, input, scale: scale)
        }
      }
      return nil
    }
  }

  /// A column of the overlap family's place layer.
  func explainOverlap(
    _ task: Plan.Task, place: Int, _ columns: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    let input = try reachInput(of: task)
    return try explainOverlap(
      task, input, &columns, row: place, context
    ) { (measure, report) in
      measure.placeColumns(report)
    } tell: { (report, name) throws(GeosegError) in
      if let told = MixBreakdown.told(report, place: place, column: name) { return told }
      return try PlaceBreakdown(
        pass: report.pass, input: input, context: context, place: place, column: name
      ).tell()
    }
  }

  private func explainOverlap(
    _ task: Plan.Task, _ input: ReachInput, _ columns: inout OutputColumns, row: Int,
    _ context: RunContext, columns columnsOf: (CatchmentMeasure, CoverReport) -> [Column],
    tell: (CoverReport, String) throws(GeosegError) -> Breakdown?
  ) throws(GeosegError) -> ExplainedCell? {
    let wanted = Set(task.measures.map(Self.measureID))
    var log = DiagnosticLog()
    for pass in try input.catchmentPasses(context, log: &log) {
      let drawn = try DrawnCatchments.drawn(pass, input, context, log: &log)
      let report = try CoverReport(pass, input, drawn, wantsAreas: false, context)
      for measure in CatchmentMeasures.catalogue
      where (wanted.isEmpty || wanted.contains(measure.info.id))
        && (pass.isGeneral || measure.isPerGroup)
      {
        for found in columnsOf(measure, report) {
          guard columns.append(found, measure.info) else { continue }
          return ExplainedCell(
            measure: measure.info, column: found, row: row,
            breakdown: try tell(report, found.name))
        }
      }
    }
    return nil
  }
}
