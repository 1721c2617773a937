public import GeoCore

/// The family *access*: how near people are to places, and how much they have in reach.
public enum Accessibility {
  static let stage = Stage(
    "access", Phrase(en: "counting places in reach", sv: "räknar platser inom räckhåll"))

  /// Computes the family for all reaches of the input.
  ///
  /// Zone columns, in scale order, each per category too where asked for: `nearest_place_id`,
  /// `nearest_distance_m`, `unreachable_share`, `access_count_1000m`, `access_capacity_1000m`,
  /// `access_share_1000m`, `edge_share_1000m`, `flag_edge`. Place columns: `reached_by_population_1000m`
  /// and so for every group, `reached_by_mean_distance_m_1000m`, `nearest_for_population`. Tables, where
  /// `layers` asks for them: `links` and `paths`. Values: see `AccessibilityMeasures`.
  ///
  /// - Parameter measures: Ids of the measures wanted; empty for all.
  /// - Throws: Faults of a cost matrix; an interrupt.
  /// - Complexity: O(origins · (log places + places in reach)).
  public static func measured(
    _ input: ReachInput, measures: Set<String> = [], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    var log = DiagnosticLog(limitPerKind: 100)
    log.add(contentsOf: input.places.diagnostics)
    input.reportUnplaced(&log)
    var result = FamilyResult()
    var links = LinkLayers(input)
    let passes = try input.passes(context, log: &log)
    for (number, pass) in passes.enumerated() {
      context.progress.began(stage, steps: 2 * input.zones.count)
      let givesNearest =
        number == 0 || !pass.isGeneral || pass.definition.source != .straightLine
      let report = try AccessReport(pass, input, givesNearest: givesNearest, context)
      context.progress.ended()
      for measure in AccessibilityMeasures.catalogue
      where measures.isEmpty || measures.contains(measure.info.id) {
        if pass.isGeneral || measure.isPerGroup {
          result.zoneColumns += measure.columns(report)
          result.placeColumns += try measure.placeColumns(report)
        }
        result.values += measure.values(report)
      }
      try links?.append(pass, &log, context)
    }
    result.tables = links?.finished() ?? []
    result.diagnostics = log.diagnostics
    return result
  }
}

/// What one pass found, as the measures read it.
struct AccessReport: Sendable {
  let pass: ReachPass
  let input: ReachInput
  let access: ZoneAccess
  let selections: [PlaceSelection]
  /// The spread that each of the people's series is counted with.
  let spreadOf: [Int]
  /// Whether results that do not depend on the cut-offs are given here: not for the second of two
  /// reaches by the same straight line.
  let givesNearest: Bool
  let context: RunContext

  init(
    _ pass: ReachPass, _ input: ReachInput, givesNearest: Bool, _ context: RunContext
  ) throws(GeosegError) {
    self.pass = pass
    self.input = input
    self.givesNearest = givesNearest
    self.context = context
    selections = PlaceSelection.all(of: input.places, byCategory: input.byCategory)
    let (spreads, spreadOf) = pass.rows.origins.spreads(for: input.people)
    self.spreadOf = spreadOf
    access = try ZoneAccess.counted(
      pass, places: input.places, selectionCount: selections.count, spreads: spreads,
      distanceSpreads: pass.distanceRows.origins.spreads(for: input.people).spreads, context)
  }

  /// The people's series that this pass reports on.
  var series: [PeopleByGroup.Series] { pass.series.map { input.people.series[$0] } }

  /// A column name: `base`, scale, category and reach, those that are there.
  func name(_ base: String, _ scale: ReachScale?, _ selection: PlaceSelection) -> String {
    ColumnName.joined(base, scale?.label ?? "", selection.columnPart, pass.nameSuffix)
  }

  /// As `name`, for what does not depend on the cut-offs: the reach is named when it is a matrix.
  func nearestName(_ base: String, _ selection: PlaceSelection) -> String {
    ColumnName.joined(
      base, selection.columnPart, pass.definition.source == .straightLine ? "" : pass.nameSuffix)
  }

  /// Runs `body` for every selection and scale, in column order.
  func forEachScale(
    _ body: (_ selection: Int, _ scale: Int, _ places: PlaceSelection, _ reach: ReachScale) -> Void
  ) {
    for (selection, places) in selections.enumerated() {
      for (scale, reach) in pass.scales.enumerated() { body(selection, scale, places, reach) }
    }
  }

  /// A zone column in which NaN means that the zone's people could not be placed.
  func column(
    _ name: String, _ values: [Double], unit: ColumnUnit, nanIs reason: UndefinedReason? = nil
  ) -> Column {
    guard values.contains(where: \.isNaN) else { return .numbers(name, values, unit: unit) }
    let status = values.indices.map { zone -> CellStatus in
      guard values[zone].isNaN else { return .given }
      let isPlaced = !pass.rows.origins.origins(ofZone: zone).isEmpty
      return .undefined(isPlaced ? reason ?? .unreachable : .noGeometry)
    }
    return .numbers(name, values, unit: unit, status: status)
  }

  /// Group means of a zone value: one per series, with what every value of the pass carries.
  func means(
    _ info: MeasureInfo, _ values: (_ spread: Int) -> [Double],
    parts: ((_ spread: Int) -> [Double])? = nil, scale: ReachScale?, _ selection: PlaceSelection,
    undefined: UndefinedReason
  ) -> [MeasureValue] {
    pass.series.map { index in
      let series = input.people.series[index]
      let spread = spreadOf[index]
      let mean = WeightedMean(values(spread), of: series, parts: parts?(spread))
      return MeasureValue(
        info, groups: series.groups,
        parameters: pass.parameters(scale, category: selection.category), value: mean.value,
        undefined: mean.people > 0 ? undefined : .emptyGroup, interval: mean.interval)
    }
  }
}
