internal import GeoCore
internal import PlaceAnalysis

/// A plan on its way through the program: resolve, run, write, show.
struct Analysis {
  var plan: Plan
  let writing: WritingOptions
  var isDryRun = false
  /// Where relative outputs go; nil is the folder of the plan.
  var outputFolder: String?
  /// Whether the plan was made from options: then findings name those, not the keys of a file.
  var isFromOptions = true

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    do throws(GeosegError) {
      return try attempt(session)
    } catch {
      throw isFromOptions ? GeosegError(error.diagnostics.map(OptionNames.telling)) : error
    }
  }

  private func attempt(_ session: Session) throws(GeosegError) -> ExitStatus {
    let plan = try withStandardOutput(session)
    let paths = plan.tasks.flatMap { $0.outputs.map(\.file) }
    if session.wantsJSON, !isDryRun, paths.contains("-") {
      throw GeosegError(
        .conflictingOptions,
        ["first": "--json", "second": "-o -", "reason": .phrase(SummaryText.oneThing)])
    }
    let files = OutputSet(overwrite: writing.mayOverwrite, inputs: inputPaths(plan))
    // Before any work, so that an hour is not spent on a result that has no place to go.
    if !isDryRun || outputFolder == nil { try files.check(paths) }
    let resolved = try plan.resolve(session.context)
    if isDryRun {
      try DryRun(resolved: resolved).show(in: session)
      return .done
    }
    let outcome = try resolved.run(session.context)
    var report = Report(
      values: outcome.values, diagnostics: outcome.diagnostics,
      provenance: outcome.provenance.members)
    report.showsTable = session.output.isTerminal && !paths.contains("-")
    do throws(GeosegError) {
      for output in outcome.outputs {
        guard let file = output.file else { continue }
        try session.context.cancellation.check()
        report.diagnostics += try files.write(
          output.layer, to: file, options: OutputOptions(crs: resolved.outputCRS),
          run: session.context)
        report.outputs.append(
          .init(layer: output.layer.name, file: file, features: output.layer.table.count))
      }
      try session.context.cancellation.check()
      try files.commit()
    } catch {
      files.discard()
      throw error
    }
    try report.show(in: session)
    return .done
  }

  /// The plan with its paths seen from its folder; without any output, in a pipe and without
  /// `--json`, the zone layer goes to standard output.
  private func withStandardOutput(_ session: Session) throws(GeosegError) -> Plan {
    var plan = plan
    for task in plan.tasks.indices {
      for output in plan.tasks[task].outputs.indices {
        let file = plan.tasks[task].outputs[output].file
        plan.tasks[task].outputs[output].file = WorkingFolder.located(
          file, in: outputFolder ?? plan.folder)
      }
    }
    guard !isDryRun, !session.wantsJSON, !session.output.isTerminal,
      plan.tasks.allSatisfy(\.outputs.isEmpty)
    else { return plan }
    guard plan.tasks.count == 1 else {
      throw GeosegError(
        .conflictingOptions,
        [
          "first": .text(plan.tasks.map(\.family.rawValue).joined(separator: ", ")),
          "second": .phrase(NoticeText.standardOutput),
          "reason": .phrase(SummaryText.whichLayer),
        ])
    }
    plan.tasks[0].outputs = [Plan.Output(layer: "zones", file: "-")]
    return plan
  }

  private func inputPaths(_ plan: Plan) -> [String] {
    let files =
      [plan.zones.file, plan.places?.input.file, plan.studyArea?.file].compactMap { $0 }
      + plan.joins.map(\.file) + plan.reaches.compactMap(\.matrix)
    return files.filter { $0 != "-" }.map { WorkingFolder.located($0, in: plan.folder) }
  }
}
