public import GeoCore

/// The measures of segregation of one set of zones and groups.
public enum SegregationFamily {
  /// What the measures are asked of.
  public struct Request: Sendable {
    /// Persons per zone and group, as read from a table or built from arrays.
    public var counts: GroupCounts
    /// Where the zones lie, in metres, row by row with the counts; nil when nobody knows.
    public var geometry: GeometryColumn?
    /// What environments are measured by: straight lines, streets, or a table from zone to zone.
    public var source = CostSource.straightLine
    /// Speed along streets.
    public var speed = Speed.walking
    /// Names of the zones for messages and costs; may be empty.
    public var ids: [String?] = []
    /// The file the zones are from, for messages.
    public var file: String?
    /// Ids or aliases; empty takes the default report.
    public var measures: [String] = []
    public var parameters = SegregationParameters()

    public init(_ counts: GroupCounts, geometry: GeometryColumn? = nil) {
      self.counts = counts
      self.geometry = geometry
    }
  }

  /// Computes measures of counts alone, as `run(_:context:)`.
  public static func run(
    _ counts: GroupCounts, ids: [String?] = [], file: String? = nil, measures: [String] = [],
    seed: UInt64 = 1, context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    var request = Request(counts)
    request.ids = ids
    request.file = file
    request.measures = measures
    request.parameters.seed = seed
    return try run(request, context: context)
  }

  /// Computes measures and gives their values, local columns and findings.
  ///
  /// Two groups are compared with each other, nobody else counted; one alone, or more than two,
  /// each with everybody else. Exposure and the measures of several groups see the whole
  /// population: the groups, and where a total says so those in none of them.
  ///
  /// - Throws: Unknown measures; measures in space without geometry; counts that are negative, not
  ///   finite or above their zone's total, each naming its zone.
  /// - Complexity: O(zones · groups) and a sort per group, and what measures in space add, times the
  ///   fillings of suppressed cells.
  public static func run(
    _ request: Request, context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    let request = try request.atStandardSpeed()
    let chosen = try SegregationMeasure.resolve(
      request.measures, hasSpace: request.geometry != nil,
      isCompat: request.parameters.isCompat)
    var log = request.counts.faults(ids: request.ids, file: request.file)
    try log.throwIfErrors()

    let population = Population(request.counts)
    let composition = population.composition
    note(population, composition, request.file, &log)
    let asked = AskedGroups(
      comparisons: Comparison.all(
        named: population.names, present: composition.presentGroups,
        restName: population.restName),
      present: composition.presentGroups, names: population.allNames,
      named: population.names.count)
    let populated = try Self.populated(request, population, chosen, &log, context)
    let parameters = populated.parameters

    let readings = chosen.flatMap { GlobalReading.all(of: $0, asked, parameters) }
    let zoneReadings = chosen.flatMap { ZoneReading.all(of: $0, asked, parameters) }
    let fillings =
      population.cells.isEmpty
      ? nil : Fillings(population, seed: request.parameters.seed)
    let extremes =
      try fillings.map { fillings throws(GeosegError) in
        try Extremes.search(fillings, population, populated, readings, context)
      }

    let inferred = try InferredValues(readings, of: populated)
    log.add(contentsOf: inferred.diagnostics)
    var result = FamilyResult()
    let values = try populated.values(of: readings)
    for (position, reading) in readings.enumerated() {
      let value = values[position]
      let inference = inferred.byReading[position]
      var measured = MeasureValue(
        reading.info, groups: reading.groups, parameters: reading.parameters, value: value,
        undefined: value.isNaN ? reading.reason(composition) : nil,
        interval: interval(
          value, extremes, position, fillings?.intervalKind(isCostly: reading.isCostly))
          ?? inference?.measureInterval)
      measured.resampled = inference.flatMap { MeasureValue.Resampled($0) }
      result.values.append(measured)
    }
    result.zoneColumns = try ZoneColumns(
      population: population, populated: populated, zones: request.counts.zones,
      fillings: fillings
    ).columns(zoneReadings, context)
    for case .inSpace(let spatial) in chosen.map(\.computation) {
      for note in spatial.notes(populated) where !log.diagnostics.contains(note) { log.add(note) }
    }
    result.tables += LongTables(values: result.values).tables
    if let curves = CurveTable.table(chosen, asked, composition) {
      result.tables.append(("curves", curves))
    }
    result.diagnostics = log.diagnostics
    return result
  }

  /// The people in space with all that the chosen measures read.
  static func populated(
    _ request: Request, _ population: Population, _ chosen: [SegregationMeasure],
    _ log: inout DiagnosticLog, _ context: RunContext
  ) throws(GeosegError) -> PopulatedSpace {
    let composition = population.composition
    var space = try Self.space(of: request, population, chosen, context)
    space.costs = try request.costs(between: space, context, &log)
    let parameters =
      request.measures.isEmpty
      ? ReportScales(composition: composition, space: space).fitted(request.parameters)
      : request.parameters
    return PopulatedSpace(
      composition, names: population.allNames, in: space, parameters: parameters,
      context: context)
  }

  /// What the chosen measures have to know of the space, of the usable zones alone.
  private static func space(
    of request: Request, _ population: Population, _ chosen: [SegregationMeasure],
    _ context: RunContext
  ) throws(GeosegError) -> ZoneSpace {
    var needs: SpaceNeeds = []
    for case .inSpace(let spatial) in chosen.map(\.computation) {
      needs.formUnion(spatial.needs)
    }
    let keys = population.zones.map { $0 < request.ids.count ? request.ids[$0] ?? "" : "" }
    guard let geometry = request.geometry, !needs.isEmpty else {
      return ZoneSpace(zoneCount: population.zones.count, keys: keys)
    }
    let isWhole = population.zones.count == geometry.count
    return try ZoneSpace(
      isWhole ? geometry : geometry.selecting(population.zones), keys: keys, needs: needs,
      borderTolerance: request.parameters.borderTolerance, context: context)
  }

  /// The range over the fillings, widened to hold the value at the points of the hidden cells.
  private static func interval(
    _ value: Double, _ extremes: Extremes?, _ position: Int, _ kind: String?
  ) -> MeasureValue.Interval? {
    guard let extremes, let kind, !value.isNaN else { return nil }
    let (low, high) = (extremes.lower[position], extremes.upper[position])
    return MeasureValue.Interval(
      lower: low.isNaN ? value : min(low, value), upper: high.isNaN ? value : max(high, value),
      kind: kind)
  }

  /// What the reader of the counts cannot know.
  private static func note(
    _ population: Population, _ composition: Composition, _ file: String?,
    _ log: inout DiagnosticLog
  ) {
    let location = Location(file: file)
    let empty = composition.zoneTotals.count { $0 <= 0 }
    if empty > 0 { log.add(.emptyZones, ["zones": .integer(empty)], at: location) }
    if composition.presentGroups.count == 1 {
      let name = population.allNames[composition.presentGroups[0]]
      log.add(.onlyOneGroup, ["group": .text(name)], at: location)
    }
    guard !population.cells.isEmpty else { return }
    if case .sampled(let count) = Fillings(population, seed: 1).method {
      log.add(.suppressedSearch, ["fillings": .integer(count)], at: location)
    }
  }
}

extension SegregationFamily.Request {
  /// Minutes of bandwidth as minutes of the own costs, else as metres gone at the speed.
  ///
  /// - Throws: own costs without bandwidths: the usual ones are metres; bandwidths in another unit
  ///   than paths along streets cost.
  func atStandardSpeed() throws(GeosegError) -> Self {
    var request = self
    switch source {
    case .straightLine:
      if parameters.bandwidthUnit == .minutes { request.setBandwidthsInMetres() }
    case .matrix:
      guard parameters.bandwidths != SegregationParameters().bandwidths else {
        throw GeosegError(.costsNeedBandwidth)
      }
    case .streets(let reach):
      if reach.cost == .metres, parameters.bandwidthUnit == .minutes {
        request.setBandwidthsInMetres()
      } else if reach.cost.unit != parameters.bandwidthUnit {
        throw GeosegError(
          .bandwidthOfOtherUnit,
          ["unit": .text(reach.cost.unit.rawValue), "cost": .text(reach.cost.rawValue)])
      }
    }
    return request
  }

  private mutating func setBandwidthsInMetres() {
    parameters.bandwidthUnit = .metres
    parameters.bandwidths = parameters.bandwidths.map { $0 * speed.metresPerMinute }
  }
}
