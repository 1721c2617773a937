internal import GeoCore

/// A crosswalk with all that is to be told of it.
struct CrosswalkReport {
  let request: CrosswalkRequest
  let layers: LayerPair
  let oldCodes: DivisionCodes
  let newCodes: DivisionCodes
  let crosswalk: Crosswalk
  let changes: (old: [ZoneChange], new: [ZoneChange])
  let carried: [CarriedCounts]
  /// Names of the carried counts as parts of column names.
  let names: [String]
  let pointsInput: [ResolvedPlan.InputRecord]
  let findings: [Diagnostic]

  init(
    request: CrosswalkRequest, layers: LayerPair, oldCodes: DivisionCodes, newCodes: DivisionCodes,
    crosswalk: Crosswalk, counts: [GroupCounts.Series], pointsInput: [ResolvedPlan.InputRecord],
    findings: [Diagnostic]
  ) {
    self.request = request
    self.layers = layers
    self.oldCodes = oldCodes
    self.newCodes = newCodes
    self.crosswalk = crosswalk
    self.pointsInput = pointsInput
    self.findings = findings
    changes = crosswalk.changes(oldCodes: oldCodes.codes, newCodes: newCodes.codes)
    carried = counts.map { crosswalk.carried($0) }
    names = ColumnName.parts(counts.map(\.name), otherwise: "count")
  }

  func outcome(
    _ outputs: [Plan.Output], _ context: RunContext
  ) throws(GeosegError) -> Outcome {
    var findings: [Diagnostic] = []
    for finding in layers.first.diagnostics + layers.second.diagnostics + self.findings + remarks
    where !findings.contains(finding) {
      findings.append(finding)
    }
    var made: [Outcome.Output] = []
    for output in outputs {
      guard let table = try table(output, context, &findings) else { continue }
      made.append(
        Outcome.Output(
          family: .overlap,
          layer: Layer(
            name: output.layer == "zones" ? "crosswalk" : "crosswalk-\(output.layer)", table: table,
            provenance: provenance(output.layer)),
          file: output.file))
    }
    return Outcome(
      outputs: made, values: values, diagnostics: findings, provenance: provenance("summary"))
  }

  private func table(
    _ output: Plan.Output, _ context: RunContext, _ findings: inout [Diagnostic]
  ) throws(GeosegError) -> FeatureTable? {
    switch output.layer {
    case "zones": return layers.second.zones.table.adding(newColumns)
    case "old": return layers.first.zones.table.adding(oldColumns)
    case "pairs":
      var geometry: GeometryColumn?
      if !output.isTable {
        let pieces = try PairPolygons.made(
          crosswalk, from: layers.first.zones.metric, to: layers.second.zones.metric,
          naming: { "\(oldCodes.codes[$0]) – \(newCodes.codes[$1])" }, context)
        geometry = pieces.geometry
        findings += pieces.findings
      }
      return pairTable(geometry)
    case "summary": return SummaryTable.table(values)
    default: return nil
    }
  }

  private func provenance(_ layer: String) -> Provenance {
    var second = layers.second
    second.inputs += pointsInput
    var members: [JSONValue.Member] = [
      .init("from_version", .string(oldCodes.versionName)),
      .init("to_version", .string(newCodes.versionName)),
      .init("key", .string(oldCodes.column ?? "id")),
      .init("to_key", .string(newCodes.column ?? "id")),
      .init("sliver", .string(crosswalk.sliver.name)),
      .init("people_by", .string(request.points == nil ? "area" : "points")),
    ]
    if request.points != nil { members.append(.init("weight", .optional(request.weight))) }
    if !request.columns.isEmpty {
      members.append(.init("columns", .array(request.columns.map { .string($0) })))
    }
    return layers.first.provenance(
      layer: layer, adding: [.init("crosswalk", .object(members))], and: second)
  }
}

extension Plan.Output {
  /// Whether the file holds a table without geometry.
  var isTable: Bool {
    var name = file.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    return name.hasSuffix(".csv")
  }
}
