public import GeoCore

/// The family *overlap*: who lives in the catchment of each place, whom places share, and who is
/// in none.
public enum Catchments {
  static let stage = Stage(
    "overlap", Phrase(en: "overlaying catchments", sv: "lägger upptagningsområden på varandra"))

  /// Computes the family for all reaches of the input.
  ///
  /// The catchment of a place is everybody who has it in reach; populations are counted with the
  /// run's one way of placing people, by the rule `cost <= cut-off` where people have costs. By the
  /// polygon are counted: people spread over areas, catchments that are given, hulls, and whatever
  /// `count-by` asks for. The output names the method of drawing and of counting.
  ///
  /// Tables, those of the input's layers: `catchments` (a polygon per place and scale, with people
  /// by group), `pieces` (the land and the people of every set of catchments), `pairs` (what two
  /// catchments have in common), `white-spots` (the parts of the study area under no catchment, most
  /// people first), `closures` (who loses all cover when a place closes) and `streets` (lines).
  ///
  /// - Parameter measures: Ids of the measures wanted; empty for all.
  /// - Throws: Faults of a cost matrix; what GEOS refuses; an interrupt.
  public static func measured(
    _ input: ReachInput, measures: Set<String> = [], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    var log = DiagnosticLog(limitPerKind: 100)
    log.add(contentsOf: input.places.diagnostics)
    input.reportUnplaced(&log)
    var result = FamilyResult()
    var tables = CatchmentTables(input)
    for pass in try input.catchmentPasses(context, log: &log) {
      context.progress.began(stage, steps: input.zones.count)
      let drawn = try DrawnCatchments.drawn(pass, input, context, log: &log)
      let report = try CoverReport(
        pass, input, drawn,
        wantsAreas: measures.isEmpty || measures.contains(MultiplicityArea.info.id), context)
      context.progress.ended()
      result.passes.append(report.pass)
      for measure in CatchmentMeasures.catalogue
      where measures.isEmpty || measures.contains(measure.info.id) {
        // Nobody is inside or outside where all choose by probability.
        if report.expected != nil, measure.info.id != ExpectedPeople.info.id { continue }
        if pass.isGeneral || measure.isPerGroup {
          result.zoneColumns += measure.zoneColumns(report)
          result.placeColumns += measure.placeColumns(report)
        }
        result.values += measure.values(report)
      }
      guard report.expected == nil else {
        tables.addChoices(report)
        continue
      }
      try tables.append(report, context)
    }
    result.tables = tables.finished()
    result.diagnostics = log.diagnostics
    return result
  }
}
