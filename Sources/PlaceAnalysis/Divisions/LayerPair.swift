internal import GeoCore

/// Two layers of polygons read, checked and brought to one CRS, all faults of both at once.
struct LayerPair {
  /// The layer whose people are counted, with its tables joined.
  var first: ResolvedPlan
  var second: ResolvedPlan

  /// - Parameters:
  ///   - first: Plan of the layer with people; its tasks are ignored.
  ///   - second: Plan of the other layer.
  ///   - secondRole: What the other layer is called in messages and provenance.
  ///   - placesPeople: Whether the people of the first are to be placed (`population-at`).
  ///   - check: Further findings about both layers, once they are read.
  init(
    _ first: Plan, _ second: Plan, secondRole: LayerRole, placesPeople: Bool = false,
    _ context: RunContext,
    check: (_ first: inout RowLayer, _ second: inout RowLayer, _ log: inout DiagnosticLog) -> Void
  ) throws(GeosegError) {
    var plans = (first, second)
    // Zones have to be areas, and one group may stand alone.
    plans.0.tasks = [Plan.Task(family: .overlap)]
    plans.1.tasks = plans.0.tasks
    plans.1.crs = plans.0.crs
    plans.1.skipInvalid = plans.0.skipInvalid
    let one = PlanResolver(plan: plans.0, context: context)
    let two = PlanResolver(plan: plans.1, context: context)
    let outputCRS = plans.0.crsOut.flatMap { text in
      one.attempt { () throws(GeosegError) in try CRS.parse(text) }
    }
    let populationAt = one.attempt { () throws(GeosegError) in
      try plans.0.populationAt.map { text throws(GeosegError) in try PopulationAt.parse(text) }
        ?? .area
    }
    context.progress.began(PlanStage.load, steps: 0)
    let read = one.loadZones()
    let other = two.loadLayer(plans.1.zones, role: secondRole)
    context.progress.ended()
    try context.cancellation.check()
    let computing = read.flatMap { layer in
      one.attempt { () throws(GeosegError) in try one.chooseCRS(layer) }
    }
    guard let read, let other, let computing else {
      throw GeosegError(one.log.errors + two.log.errors)
    }
    one.log.add(contentsOf: computing.diagnostics)
    context.progress.began(PlanStage.check, steps: 0)
    var zones = one.usableRows(read, role: .zones, key: plans.0.zones.key, in: computing.crs)
    var others = two.usableRows(other, role: secondRole, key: plans.1.zones.key, in: computing.crs)
    let groups = zones.flatMap { one.resolveGroups($0) }
    if var a = zones, var b = others {
      check(&a, &b, &two.log)
      (zones, others) = (a, b)
    }
    context.progress.ended()
    let faults = one.log.errors + two.log.errors
    guard faults.isEmpty, let zones, let others else { throw GeosegError(faults) }
    var origins: Origins?
    if placesPeople, let populationAt, populationAt != .area {
      origins = try one.placePeople(populationAt, in: zones, groups: groups?.set)
      try one.log.throwIfErrors()
      if let origins { one.log.add(contentsOf: origins.diagnostics) }
    }
    plans.0.zones.key = zones.keyColumn ?? plans.0.zones.key
    plans.1.zones.key = others.keyColumn ?? plans.1.zones.key
    plans.0.crs = computing.crs.name
    if placesPeople { plans.0.populationAt = (populationAt ?? .area).name }
    func resolved(
      _ plan: Plan, _ resolver: PlanResolver, _ zones: RowLayer, _ groups: GroupCounts?,
      _ set: GroupSet?, _ origins: Origins?
    ) -> ResolvedPlan {
      ResolvedPlan(
        plan: plan, inputs: resolver.inputs, zones: zones, places: nil, studyArea: nil,
        groups: groups, groupSet: set, placeSet: nil, origins: origins, reaches: [],
        computing: computing, outputCRS: outputCRS ?? .wgs84,
        diagnostics: resolver.log.diagnostics)
    }
    self.first = resolved(plans.0, one, zones, groups?.counts, groups?.set, origins)
    self.second = resolved(plans.1, two, others, nil, nil, nil)
  }
}
