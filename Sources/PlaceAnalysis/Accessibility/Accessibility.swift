public import GeoCore

/// The family *access*: how near people are to places, how much they have in reach, and what is
/// left of it when others use it too.
public enum Accessibility {
  static let stage = Stage(
    "access", Phrase(en: "counting places in reach", sv: "räknar platser inom räckhåll"))

  /// Computes the family for all reaches of the input.
  ///
  /// Zone columns, in scale order, each per category too where asked for: `nearest_place_id`,
  /// `nearest_distance_m`, `unreachable_share`, `access_count_1000m`, `access_capacity_1000m`,
  /// `access_share_1000m`, `edge_share_1000m`, `flag_edge`. Place columns: `reached_by_population_1000m`
  /// and so for every group, `reached_by_mean_distance_m_1000m`, `nearest_for_population`. Tables, where
  /// `layers` asks for them: `links`, `paths`, `groups` and `curves`. Values: see `AccessibilityMeasures`.
  ///
  /// - Parameter measures: Ids, aliases or topics of the measures wanted; empty for the default
  ///   report.
  /// - Throws: Unknown measures; parameters that do not fit the costs; faults of a cost matrix; an
  ///   interrupt.
  /// - Complexity: O(origins · (log places + places in reach)); memory as the pairs in reach, and
  ///   only when a measure needs them stored.
  public static func measured(
    _ input: ReachInput, measures: [String] = [],
    parameters: AccessParameters = AccessParameters(), _ context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    var chosen = try AccessMeasure.resolve(measures)
    // Nobody asked how a supply of nothing but places is shared.
    if measures.isEmpty, input.places.capacities == nil { chosen.removeAll(where: \.sharesSupply) }
    var log = DiagnosticLog(limitPerKind: 100)
    log.add(contentsOf: input.places.diagnostics)
    input.reportUnplaced(&log)
    var result = FamilyResult()
    var told: Set<Diagnostic> = []
    var links = LinkLayers(input)
    var groups = GroupLayers(input)
    try forEachReport(
      input, chosen, parameters, context, &log
    ) { (report, log) throws(GeosegError) in
      for measure in chosen {
        if report.pass.isGeneral || measure.isPerGroup {
          result.zoneColumns += try report.zoneColumns(of: measure)
          result.placeColumns += try report.placeColumns(of: measure)
        }
        let found = try report.found(by: measure)
        result.values += try measure.values(report) + found.values
        for note in measure.notes(report) + found.notes where told.insert(note).inserted {
          log.add(note)
        }
      }
      result.passes.append(report.pass)
      try links?.append(report.pass, &log, context)
      try groups?.append(report)
    }
    result.tables = (links?.finished() ?? []) + (groups?.finished() ?? [])
    log.add(contentsOf: input.stoodInFor(chosen.filter(\.sharesSupply)))
    result.diagnostics = log.diagnostics
    return result
  }

  /// Makes what the chosen measures read of each pass ready, one pass after the other.
  static func forEachReport(
    _ input: ReachInput, _ chosen: [AccessMeasure], _ parameters: AccessParameters,
    _ context: RunContext, _ log: inout DiagnosticLog,
    _ body: (AccessReport, inout DiagnosticLog) throws(GeosegError) -> Void
  ) throws(GeosegError) {
    let passes = try input.passes(context, log: &log) { (definition) throws(GeosegError) in
      try AccessNeeds.union(of: chosen, parameters, definition).costsUpTo
    }
    let needs = try passes.map { (pass) throws(GeosegError) in
      try AccessNeeds.union(of: chosen, parameters, pass.definition)
    }
    for (number, pass) in passes.enumerated() {
      context.progress.began(stage, steps: 2 * input.zones.count)
      let report = try AccessReport(
        pass, input, parameters, counts: needs[number].counts,
        givesNearest: number == 0 || !pass.isGeneral || pass.definition.source != .straightLine,
        context)
      context.progress.ended()
      try body(report, &log)
    }
  }
}

extension ReachInput {
  /// Tells where a 1 stands for capacities or people that were not given.
  fileprivate func stoodInFor(_ measures: [AccessMeasure]) -> [Diagnostic] {
    guard !measures.isEmpty else { return [] }
    let names = PhraseArgument.text(measures.map(\.info.id).joined(separator: ", "))
    var out: [Diagnostic] = []
    if places.capacities == nil { out.append(Diagnostic(.capacityOfOne, ["measures": names])) }
    if !people.isCounted { out.append(Diagnostic(.zonesAsPersons, ["measures": names])) }
    return out
  }
}
