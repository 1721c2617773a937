public import GeoCore

/// What a comparison of two counts is asked for.
public struct ChangeRequest: Sendable, Hashable {
  /// How the change is parted.
  public enum Method: Sendable, Hashable {
    /// The change of M, by cause.
    case information(ChangeMethod)
    /// The change of any index, by counterfactual tables.
    case index(measure: String, Counterfactual)
  }

  public var method: Method
  /// The groups after as written, when they are other columns; their names decide the match.
  public var groupsAfter: String?
  /// Whether chance explains the differences; nil is not asked.
  public var test: ChangeTest?

  public init(method: Method = .information(.shapley), groupsAfter: String? = nil) {
    self.method = method
    self.groupsAfter = groupsAfter
  }

  /// Layers that can be written, the main one first.
  public static let layers = ["zones", "summary"]

  /// Parts the change between two resolved plans.
  ///
  /// - Parameters:
  ///   - before: Zones and groups of the earlier count.
  ///   - after: Those of the later one; computed in the same CRS.
  ///   - isOneLayer: Whether both are the same rows with other columns.
  /// - Throws: groups or zones that cannot be matched, measures without parts.
  public func run(
    before: ResolvedPlan, after: ResolvedPlan, isOneLayer: Bool, outputs: [Plan.Output],
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Outcome {
    if isOneLayer, let groups = before.groupSet, groups.columns == after.groupSet?.columns {
      throw GeosegError(
        .sameCountTwice, ["columns": .text(groups.columns.joined(separator: ", "))],
        at: Location(file: before.zones.name))
    }
    var after = after
    if after.zones.metric.crs != before.zones.metric.crs {
      after.zones.metric = try Projector(
        from: after.zones.metric.crs, to: before.zones.metric.crs, around: after.zones.metric
      ).project(after.zones.metric, run: context, file: after.zones.name, ids: [])
    }
    let matched = try MatchedLayers(before, after, isOneLayer: isOneLayer, self)
    let analysis = ChangeAnalysis(request: self, layers: matched)
    var result = try analysis.result(context)
    let tested = try analysis.tested(context)
    result.values += tested.values
    let methods: [JSONValue.Member] = [.init("change", members(after))]
    func provenance(_ layer: String) -> Provenance {
      before.provenance(layer: layer, adding: methods, and: after)
    }
    var findings = before.diagnostics
    for finding in after.diagnostics + matched.findings + tested.diagnostics
    where !findings.contains(finding) {
      findings.append(finding)
    }
    return Outcome(
      outputs: outputs.compactMap { output in
        guard let table = analysis.table(output.layer, result) else { return nil }
        return Outcome.Output(
          family: .segregation,
          layer: Layer(
            name: output.layer == "zones" ? "change" : "change-\(output.layer)", table: table,
            provenance: provenance(output.layer)),
          file: output.file)
      },
      values: result.values, diagnostics: findings, provenance: provenance("summary"))
  }

  private func members(_ after: ResolvedPlan) -> JSONValue {
    var members: [JSONValue.Member] = []
    switch method {
    case .information(let way): members.append(.init("method", .string(way.rawValue)))
    case .index(let measure, let way):
      members += [
        .init("method", "counterfactual"), .init("measure", .string(measure)),
        .init("counterfactual", .string(way.rawValue)),
      ]
    }
    if let test { members.append(.init("test", test.members)) }
    members.append(.init("groups_after", .optional(after.plan.groups)))
    members.append(.init("year_after", after.plan.year.map { .integer($0) } ?? .null))
    members.append(.init("key_after", .optional(after.plan.zones.key)))
    return .object(members)
  }
}
