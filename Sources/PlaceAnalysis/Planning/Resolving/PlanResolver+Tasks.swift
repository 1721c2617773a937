internal import GeoCore

extension PlanResolver {
  /// Families without what they need, unknown names, two layers in one file.
  func checkTasks() {
    if plan.tasks.isEmpty { log.add(.planNothingAsked) }
    var files: Set<String> = []
    for task in plan.tasks {
      let family = PhraseArgument.text(task.family.rawValue)
      let needsReach = task.family != .segregation && !plan.isGiven(task)
      if needsReach, plan.places == nil { log.add(.planPlacesMissing, ["family": family]) }
      if needsReach, plan.reaches.isEmpty { log.add(.planReachMissing, ["family": family]) }
      let names = plan.reaches.map(\.name)
      for name in task.reaches where !names.contains(name) {
        log.add(
          .planReachUnknown,
          ["name": .text(name), "names": .text(names.joined(separator: ", "))],
          at: Location(planKey: "\(task.family.rawValue).reach"))
      }
      checkGivenCatchments(task)
      checkMeasures(of: task)
      checkSettings(of: task)
      let layers = task.family.layers
      for output in task.outputs {
        if !layers.contains(output.layer) {
          log.add(
            .planOutputUnknown,
            [
              "family": family, "name": .text(output.layer),
              "names": .text(layers.joined(separator: ", ")),
            ])
        }
        if output.file != "-", !files.insert(output.file).inserted {
          log.add(.planOutputTwice, ["file": .text(output.file)])
        }
      }
    }
  }

  private func checkSettings(of task: Plan.Task) {
    _ = attempt { () throws(GeosegError) in
      switch task.family {
      case .access: _ = (try task.accessParameters(), try task.linkChoice())
      case .segregation: _ = try task.segregationParameters(seed: plan.seed)
      case .overlap: _ = try task.catchmentParameters()
      }
    }
  }

  private func checkMeasures(of task: Plan.Task) {
    for name in task.measures {
      let info = MeasureCatalogue.find(name)
      if let info, info.family.rawValue == task.family.rawValue { continue }
      if task.family == .segregation, SegregationMeasure.isKnown(name) { continue }
      if task.family.collections.contains(name) { continue }
      let offered = MeasureCatalogue.all.filter { $0.family.rawValue == task.family.rawValue }
      let near = nearestNames(
        to: name,
        in: offered.flatMap { [$0.id] + $0.aliases }
          + task.family.collections)
      // More than a screen of names helps nobody: the topics do.
      let others = task.family.collections.isEmpty ? offered.map(\.id) : task.family.collections
      log.add(
        .planMeasureUnknown,
        [
          "family": .text(task.family.rawValue), "name": .text(name),
          "near": .text((near.isEmpty ? others : near).joined(separator: ", ")),
        ])
    }
  }
}

extension Plan.Task {
  /// The parameters that the settings ask for.
  ///
  /// - Throws: settings that are not known or cannot be had, all at once.
  func segregationParameters(seed: UInt64) throws(GeosegError) -> SegregationParameters {
    var parameters: SegregationParameters = try parameters()
    parameters.seed = seed
    return parameters
  }

  /// As `segregationParameters`, for access.
  func accessParameters() throws(GeosegError) -> AccessParameters { try parameters() }

  /// As `segregationParameters`, for overlap.
  func catchmentParameters() throws(GeosegError) -> CatchmentParameters { try parameters() }

  private func parameters<Parameters: MeasureParameters>() throws(GeosegError) -> Parameters {
    try Parameters.read(
      settings.filter { $0.name != LinkChoice.settingName }.map { ($0.name, $0.values) },
      at: { Location(planKey: "\(family.rawValue).\($0)") })
  }
}

extension Plan.Task.Family {
  /// Names of the settings that its measures have.
  var settings: [String] {
    switch self {
    case .access: AccessSetting.all.map(\.name) + [LinkChoice.settingName]
    case .overlap: CatchmentSetting.all.map(\.name)
    case .segregation: SegregationSetting.all.map(\.name)
    }
  }

  /// Words that name several of its measures.
  public var collections: [String] {
    switch self {
    case .access: AccessibilityMeasures.collections
    case .overlap: []
    case .segregation: SegregationMeasure.collections
    }
  }

  /// The layers that a family can write, the main one first.
  public var layers: [String] {
    switch self {
    case .access: ["zones", "places", "links", "paths", "groups", "curves", "summary"]
    case .overlap: ["zones", "places"] + CatchmentTables.names + ["summary"]
    case .segregation: ["zones", "profile", "curves", "summary"]
    }
  }
}
