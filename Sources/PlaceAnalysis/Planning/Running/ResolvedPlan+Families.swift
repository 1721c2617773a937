internal import GeoCore

extension ResolvedPlan {
  func access(_ task: Plan.Task, _ context: RunContext) throws(GeosegError) -> FamilyResult {
    try Accessibility.measured(
      try reachInput(of: task), measures: task.measures,
      parameters: try task.accessParameters(), context)
  }

  func overlap(_ task: Plan.Task, _ context: RunContext) throws(GeosegError) -> FamilyResult {
    try Catchments.measured(
      try reachInput(of: task), measures: Set(task.measures.map(Self.measureID)), context)
  }

  func segregation(_ task: Plan.Task, _ context: RunContext) throws(GeosegError) -> FamilyResult {
    try SegregationFamily.run(try segregationRequest(of: task), context: context)
  }

  /// What the segregation measures are asked of.
  func segregationRequest(
    of task: Plan.Task
  ) throws(GeosegError) -> SegregationFamily.Request {
    guard let groups else { throw GeosegError(.internalFault, ["what": "no groups"]) }
    var request = SegregationFamily.Request(groups, geometry: zones.metric)
    request.ids = zones.keys
    request.file = zones.name
    request.measures = task.measures
    request.parameters = try task.segregationParameters(seed: plan.seed)
    let isChosen = task.settings.contains { $0.name == "bandwidth" }
    for reach in reaches where task.reaches.contains(planName(reach)) {
      request.source = reach.source
      request.speed = reach.speed
      // One definition of reach: its cut-offs are the bandwidths of environments.
      if !isChosen, !reach.cutOffs.isEmpty { try reach.setBandwidths(&request.parameters) }
    }
    return request
  }

  /// What access and overlap are computed from; the same zones, people and origins for both.
  func reachInput(of task: Plan.Task) throws(GeosegError) -> ReachInput {
    guard let placeSet, let origins else {
      throw GeosegError(.internalFault, ["what": "no places"])
    }
    var table = zones.table
    table.geometry = zones.metric
    let chosen = reaches.filter { reach in
      task.reaches.isEmpty
        ? !plan.groupReaches.values.contains(planName(reach))
          || plan.groupReaches.count == 0 || reaches.count == 1
        : task.reaches.contains(planName(reach))
    }
    var own: [String: ReachDefinition] = [:]
    for (group, name) in plan.groupReaches {
      own[group] = reaches.first { planName($0) == name }
    }
    var input = ReachInput(
      zones: table, zoneKeys: zones.keys, places: placeSet,
      people: groups.map(PeopleByGroup.init) ?? .unknown(zones: zones.table.count),
      origins: origins, reaches: chosen.isEmpty ? reaches : chosen, groupReaches: own,
      studyArea: studyArea, byCategory: plan.places?.category != nil)
    input.layers = Set(task.outputs.isEmpty ? ["zones"] : task.outputs.map(\.layer))
    switch task.family {
    case .overlap:
      input.catchments = try plan.catchmentParameters(of: task)
      input.given = givenCatchments
    case .access, .segregation: input.linksOf = try task.linkChoice()
    }
    return input
  }

  /// The name of a reach in the plan.
  private func planName(_ reach: ReachDefinition) -> String {
    reach.name.isEmpty ? plan.reaches[0].name : reach.name
  }

  static func measureID(_ name: String) -> String {
    MeasureCatalogue.find(name)?.id ?? name
  }

  /// The choices that the numbers depend on, for provenance.
  var methods: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let origins {
      members.append(.init("population_at", .string(origins.method.name)))
      members.append(.init("origins", .integer(origins.count)))
    }
    if !reaches.isEmpty {
      members.append(.init("reach", .array(reaches.map(\.record))))
      members.append(.init("ties", "file order"))
    }
    if let groupSet {
      members.append(
        .init(
          "groups",
          .object(
            groupSet.groups.map { .init($0.name, .array($0.columns.map { .string($0) })) })))
    }
    if let groups, groups.hasRanges {
      members.append(.init("suppressed", .string(plan.suppressed ?? "")))
    }
    return members
  }
}

extension Plan.Task {
  /// Whether a measure adds up proximities of all pairs of zones.
  var addsUpPairs: Bool {
    guard family == .segregation, !measures.isEmpty,
      let chosen = try? SegregationMeasure.resolve(measures, isCompat: true)
    else { return false }
    return chosen.contains {
      $0.topic == .clustering || $0.topic == .environments
        || $0.info.id.hasPrefix("distance-decay-")
    }
  }
}

extension ReachDefinition {
  /// The cut-offs as bandwidths: metres of straight lines, or what the own costs are in.
  fileprivate func setBandwidths(_ parameters: inout SegregationParameters) throws(GeosegError) {
    let costs = cutOffs.map { cost($0) }
    if costs.contains(.infinity) || !isOfOneUnit {
      throw GeosegError(
        .settingImpossible,
        [
          "value": .text(cutOffs.map(\.label).joined(separator: ",")),
          "possible": .phrase(
            Phrase(en: "lengths alone or times alone", sv: "bara längder eller bara tider")),
        ])
    }
    parameters.bandwidths = costs
    parameters.bandwidthUnit = costUnit
  }

  private var isOfOneUnit: Bool {
    if case .matrix = source { Set(cutOffs.map(\.isTime)).count == 1 } else { true }
  }
}
