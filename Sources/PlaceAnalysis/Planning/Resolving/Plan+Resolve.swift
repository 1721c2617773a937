public import GeoCore

extension Plan {
  /// Reads and checks everything that the plan names, all faults at once.
  ///
  /// Reads the files, joins the tables, chooses the CRS and projects, looks up groups, places and
  /// reaches. Faults of one stage do not hide those of another where they can be told apart.
  ///
  /// - Throws: every fault found, in the order of the stages.
  /// - Complexity: linear in the size of the inputs, and O(n log n) for the geometry checks.
  public func resolve(_ context: RunContext = RunContext()) throws(GeosegError) -> ResolvedPlan {
    let resolver = PlanResolver(plan: self, context: context)
    return try resolver.resolve()
  }
}

/// Carries a plan from what was asked to what is certain, stage by stage.
final class PlanResolver {
  var plan: Plan
  let context: RunContext
  var log = DiagnosticLog()
  var inputs: [ResolvedPlan.InputRecord] = []
  /// Networks read so far; nil for those that could not be.
  var streets: [StreetKey: Streets?] = [:]

  init(plan: Plan, context: RunContext) {
    self.plan = plan
    self.context = context
  }

  func resolve() throws(GeosegError) -> ResolvedPlan {
    writeOutDecays()
    checkTasks()
    if let people = plan.minCount {
      _ = attempt { () throws(GeosegError) in
        try MinimumCount(people, at: Location(planKey: "min-count"))
      }
    }
    let populationAt = attempt { () throws(GeosegError) in
      try plan.populationAt.map { text throws(GeosegError) in try PopulationAt.parse(text) }
        ?? .default
    }
    var outputCRS: CRS?
    if let text = plan.crsOut {
      outputCRS = attempt { () throws(GeosegError) in try CRS.parse(text) }
    }
    context.progress.began(PlanStage.load, steps: 0)
    let zoneTable = loadZones()
    let placeTable = plan.places.flatMap { loadLayer($0.input, role: .places) }
    let givenTable = plan.catchments.flatMap { loadLayer($0.input, role: .catchments) }
    let areaTable = plan.studyArea.flatMap { loadLayer($0, role: .studyArea) }
    context.progress.ended()
    try context.cancellation.check()
    let computing = zoneTable.flatMap { table in
      attempt { () throws(GeosegError) in try chooseCRS(table) }
    }
    let reaches = resolveReaches(in: computing?.crs)
    guard let zoneTable, let computing else { throw GeosegError(log.errors) }
    log.add(contentsOf: computing.diagnostics)
    context.progress.began(PlanStage.check, steps: 0)
    let zones = usableRows(zoneTable, role: .zones, key: plan.zones.key, in: computing.crs)
    let places = placeTable.flatMap {
      usableRows($0, role: .places, key: plan.places?.input.key, in: computing.crs)
    }
    let studyArea = areaTable.flatMap {
      usableRows($0, role: .studyArea, key: plan.studyArea?.key, in: computing.crs)
    }
    let given = givenTable.flatMap {
      usableRows($0, role: .catchments, key: plan.catchments?.input.key, in: computing.crs)
    }
    let groups = zones.flatMap { resolveGroups($0) }
    var placeSet = places.flatMap { resolvePlaces($0) }
    let catchments = given.flatMap {
      plan.places == nil || placeSet != nil ? givenCatchments($0, placeSet) : nil
    }
    placeSet = placeSet ?? catchments?.places
    context.progress.ended()
    try log.throwIfErrors()
    guard let zones else { throw GeosegError(.internalFault, ["what": "zones"]) }

    let origins = try placePeople(populationAt ?? .default, in: zones, groups: groups?.set)
    try log.throwIfErrors()
    if let origins { log.add(contentsOf: origins.diagnostics) }
    var resolved = plan
    resolved.zones.key = zones.keyColumn ?? plan.zones.key
    resolved.populationAt = (populationAt ?? .default).name
    resolved.crs = computing.crs.name
    return ResolvedPlan(
      plan: resolved, inputs: inputs, zones: zones,
      places: places ?? (plan.places == nil ? given : nil),
      studyArea: studyArea?.metric, groups: groups?.counts, groupSet: groups?.set,
      placeSet: placeSet, givenCatchments: catchments?.polygons, origins: origins,
      reaches: reaches, computing: computing, outputCRS: outputCRS ?? .wgs84,
      diagnostics: log.diagnostics)
  }

  /// The result of a step, or nil with its findings in the log.
  func attempt<Value>(_ step: () throws(GeosegError) -> Value) -> Value? {
    do throws(GeosegError) {
      return try step()
    } catch {
      log.add(contentsOf: error.diagnostics)
      return nil
    }
  }
}

/// Stages of preparing a run, as progress shows them.
enum PlanStage {
  static let load = Stage("load", Phrase(en: "load", sv: "läser"))
  static let check = Stage("check", Phrase(en: "check", sv: "kontrollerar"))
  static let people = Stage("people", Phrase(en: "place people", sv: "placerar invånare"))
  static let access = Stage("access", Phrase(en: "access", sv: "tillgänglighet"))
  static let overlap = Stage("overlap", Phrase(en: "overlap", sv: "överlapp"))
  static let segregation = Stage("segregation", Phrase(en: "segregation", sv: "segregation"))
}
