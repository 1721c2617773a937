public import GeoCore

extension ResolvedPlan {
  /// Computes every family that the plan asks for.
  ///
  /// The outcome depends on the inputs and the plan alone, not on the thread count.
  ///
  /// - Throws: `interrupted`, or a fault that only the computation can meet.
  public func run(_ context: RunContext = RunContext()) throws(GeosegError) -> Outcome {
    var outputs: [Outcome.Output] = []
    var placeNumbers: [Outcome.PlaceNumbers] = []
    var values: [MeasureValue] = []
    var log = DiagnosticLog()
    log.add(contentsOf: diagnostics)
    var told: Set<Diagnostic> = []
    var together: [FamilyResult] = []
    for task in plan.tasks {
      let result = try result(of: task, context)
      // Families that share zones and places have some findings in common.
      for finding in result.diagnostics where told.insert(finding).inserted { log.add(finding) }
      // Small numbers are looked for in all families together.
      if plan.minCount != nil {
        together.append(result)
        continue
      }
      values += result.values
      outputs += self.outputs(of: task, result)
      placeNumbers += self.placeNumbers(of: task, result)
    }
    if plan.minCount != nil {
      let publishable = try publishable(together, context)
      log.add(contentsOf: publishable.findings)
      for (task, result) in zip(plan.tasks, publishable.results) {
        values += result.values
        outputs += publishable.plan.outputs(of: task, result)
        placeNumbers += self.placeNumbers(of: task, result)
      }
    }
    let overall = provenance(of: plan.tasks.map(\.family), layer: "summary")
    var outcome = Outcome(
      outputs: outputs, values: values, diagnostics: log.diagnostics, provenance: overall)
    outcome.placeNumbers = placeNumbers
    return outcome
  }

  private func result(
    of task: Plan.Task, _ context: RunContext
  ) throws(GeosegError) -> FamilyResult {
    switch task.family {
    case .access:
      context.progress.began(PlanStage.access, steps: zones.table.count)
      defer { context.progress.ended() }
      return try access(task, context)
    case .overlap:
      context.progress.began(PlanStage.overlap, steps: zones.table.count)
      defer { context.progress.ended() }
      return try overlap(task, context)
    case .segregation:
      context.progress.began(PlanStage.segregation, steps: 0)
      defer { context.progress.ended() }
      return try segregation(task, context)
    }
  }

  /// The layers of a family that were asked for; all of its main layer when none was.
  private func outputs(of task: Plan.Task, _ result: FamilyResult) -> [Outcome.Output] {
    let asked = task.outputs.isEmpty ? [Plan.Output(layer: "zones", file: "")] : task.outputs
    return asked.compactMap { output in
      guard let table = table(output.layer, of: result) else { return nil }
      let layer = Layer(
        name: output.layer == "zones"
          ? task.family.rawValue : "\(task.family.rawValue)-\(output.layer)",
        table: table,
        provenance: provenance(
          of: [task.family], layer: output.layer, hidden: result.hidden[output.layer]))
      return Outcome.Output(
        family: task.family, layer: layer, file: output.file.isEmpty ? nil : output.file)
    }
  }

  private func table(_ name: String, of result: FamilyResult) -> FeatureTable? {
    switch name {
    case "zones": return zones.table.adding(result.zoneColumns)
    case "places": return places?.table.adding(result.placeColumns.withRanges)
    case "summary": return SummaryTable.table(result.values)
    default:
      guard var table = result.tables.first(where: { $0.name == name })?.table else { return nil }
      table.columns = table.columns.withRanges
      return table
    }
  }
}

extension FeatureTable {
  /// The table with new columns at the end; one whose name is taken gets the next free number.
  func adding(_ columns: [Column]) -> FeatureTable {
    var out = self
    var taken = Set(columnNames)
    for column in columns {
      var column = column
      let base = column.name
      var number = 2
      while !taken.insert(column.name).inserted {
        column.name = "\(base)_\(number)"
        number += 1
      }
      out.set(column)
    }
    return out
  }
}
