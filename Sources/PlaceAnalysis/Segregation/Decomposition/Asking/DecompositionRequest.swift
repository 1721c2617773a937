public import GeoCore

/// What a decomposition is asked for, and how it is answered from resolved zones.
public struct DecompositionRequest: Sendable, Hashable {
  /// Columns that name the larger units, outermost first.
  public var levels: [String]
  /// Groups of groups, written like groups: `abroad=europe+asia`.
  public var supergroups: String?
  /// Which zones may be merged to see how many areas are needed; nil merges none.
  public var merging: Merging?

  /// Which zones may be merged.
  public enum Merging: String, Sendable, Hashable, CaseIterable {
    case neighbours
    case any
  }

  public init(levels: [String] = [], supergroups: String? = nil, merging: Merging? = nil) {
    self.levels = levels
    self.supergroups = supergroups
    self.merging = merging
  }

  /// Layers that can be written, the main one first.
  public static let layers = ["zones", "units", "merges", "summary"]

  /// Parts the segregation of the plan's groups.
  ///
  /// - Throws: columns and groups that are not there, zones without a unit, all at once.
  /// - Complexity: O(levels · zones · groups), and what merging adds.
  public func run(
    on plan: ResolvedPlan, outputs: [Plan.Output], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Outcome {
    let asked = try DecompositionAnalysis(self, plan)
    var findings = plan.diagnostics
    if let counts = plan.groups, counts.hasRanges {
      findings.append(Diagnostic(.hiddenCountsAsPoints, at: Location(file: plan.zones.name)))
    }
    let result = try asked.result(context)
    let methods: [JSONValue.Member] = [.init("decomposition", members)]
    return Outcome(
      outputs: outputs.compactMap { output in
        guard let table = asked.table(output.layer, result) else { return nil }
        return Outcome.Output(
          family: .segregation,
          layer: Layer(
            name: output.layer == "zones" ? "decomposition" : "decomposition-\(output.layer)",
            table: table,
            provenance: plan.provenance(layer: output.layer, adding: methods)),
          file: output.file)
      },
      values: result.values, diagnostics: findings + result.diagnostics,
      provenance: plan.provenance(layer: "summary", adding: methods))
  }

  private var members: JSONValue {
    .object([
      .init("levels", .array(levels.map { .string($0) })),
      .init("supergroups", .optional(supergroups)),
      .init("merging", .optional(merging?.rawValue)),
    ])
  }
}
