internal import GeoCore

extension ResolvedPlan {
  /// The record of how one layer came about.
  ///
  /// Without clock, thread count, output names and absolute paths, so that the same run gives the
  /// same bytes wherever its result is put.
  func provenance(
    of families: [Plan.Task.Family], layer: String, hidden: HiddenNumbers? = nil
  ) -> Provenance {
    var asked = plan
    asked.tasks = plan.tasks.filter { families.contains($0.family) }
    var choices = methods
    choices.insert(.init("layer", .string(layer)), at: 0)
    if families.contains(.overlap) { choices += catchmentMethods }
    if let people = plan.minCount, let minimum = try? MinimumCount(people) {
      choices.append(
        .init("disclosure", (hidden ?? HiddenNumbers()).record(minimum)))
    }
    var record = ProvenanceRecord(
      plan: asked.members(naming: portableName), inputs: inputs.map(\.provenance),
      computing: computing, output: outputCRS, methods: choices, seed: plan.seed)
    // The last bits of sums over pairs of zones depend on the processor's instructions.
    if asked.tasks.contains(where: \.addsUpPairs) { record.kernel = PairKernels.name }
    return record.provenance
  }

  /// As `provenance(of:layer:)` for what no family of the plan computes: further choices of method,
  /// and the inputs of a second plan.
  func provenance(
    layer: String, adding choices: [JSONValue.Member], and other: ResolvedPlan? = nil
  ) -> Provenance {
    var asked = plan
    asked.tasks = []
    var inputs = inputs
    for input in other?.inputs ?? [] where !inputs.contains(input) { inputs.append(input) }
    return ProvenanceRecord(
      plan: asked.members(naming: portableName), inputs: inputs.map(\.provenance),
      computing: computing, output: outputCRS,
      methods: [.init("layer", .string(layer))] + methods + choices, seed: nil
    ).provenance
  }
}

/// The name of an input as recorded: as given when relative, the file's own name otherwise.
func portableName(_ path: String) -> String {
  guard path.hasPrefix("/") else { return path == "-" ? "stdin" : path }
  return path.split(separator: "/").last.map(String.init) ?? path
}

extension ResolvedPlan.InputRecord {
  var provenance: ProvenanceRecord.Input {
    ProvenanceRecord.Input(
      role: role, name: portableName(path), sha256: sha256, bytes: bytes, crs: crs,
      transform: transform)
  }
}
