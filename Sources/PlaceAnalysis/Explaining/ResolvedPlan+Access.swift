internal import GeoCore

extension ResolvedPlan {
  /// A column of the access family in one zone, computed for that zone alone unless people share
  /// the places.
  func explainAccess(
    _ task: Plan.Task, zone: Int, _ columns: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    let chosen = try AccessMeasure.resolve(task.measures)
    let parameters = try task.accessParameters()
    let input = try reachInput(of: task)
    let (alone, row) = try alone(zone, in: input, context)
    var log = DiagnosticLog()
    var shared: (measure: AccessMeasure, column: String, pass: Int)?
    var told: ExplainedCell?
    var number = 0
    // The zone alone has every column that all zones have, and is done in no time.
    try Accessibility.forEachReport(
      alone, chosen, parameters, context, &log
    ) { (report, _) throws(GeosegError) in
      for measure in chosen where report.pass.isGeneral || measure.isPerGroup {
        for found in try report.zoneColumns(of: measure) {
          guard columns.append(found, measure.info) else { continue }
          if measure.sharesSupply {
            shared = (measure, found.name, number)
            continue
          }
          told = ExplainedCell(
            measure: measure.info, column: found, row: row,
            breakdown: try AccessBreakdown.byMeasure[measure.info.id]?.tell(
              .init(report: report, zone: row, column: found.name)))
        }
      }
      number += 1
    }
    guard let shared else { return told }
    number = 0
    try Accessibility.forEachReport(
      input, [shared.measure], parameters, context, &log
    ) { (report, _) throws(GeosegError) in
      defer { number += 1 }
      guard number == shared.pass else { return }
      for found in try report.zoneColumns(of: shared.measure) where found.name == shared.column {
        told = ExplainedCell(
          measure: shared.measure.info, column: found, row: zone,
          breakdown: try AccessBreakdown.byMeasure[shared.measure.info.id]?.tell(
            .init(report: report, zone: zone, column: found.name)))
      }
    }
    return told
  }

  /// A column of the access family's place layer.
  func explainAccess(
    _ task: Plan.Task, place: Int, _ columns: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    let chosen = try AccessMeasure.resolve(task.measures)
    let parameters = try task.accessParameters()
    var input = try reachInput(of: task)
    input.layers = ["places"]
    var log = DiagnosticLog()
    var told: ExplainedCell?
    try Accessibility.forEachReport(
      input, chosen, parameters, context, &log
    ) { (report, _) throws(GeosegError) in
      for measure in chosen where report.pass.isGeneral || measure.isPerGroup {
        for found in try report.placeColumns(of: measure) {
          guard columns.append(found, measure.info) else { continue }
          let breakdown = try PlaceBreakdown(
            pass: report.pass, input: input, context: context, place: place, column: found.name
          ).tell()
          told = ExplainedCell(
            measure: measure.info, column: found, row: place, breakdown: breakdown)
        }
      }
    }
    return told
  }
}

/// A cell as computed again, with its rows.
struct ExplainedCell {
  var measure: MeasureInfo
  var column: Column
  var row: Int
  var breakdown: Breakdown?
}
