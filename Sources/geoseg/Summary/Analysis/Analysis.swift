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
    let delivery = Delivery(
      plan.tasks.flatMap(\.outputs), inputs: plan.inputPaths, writing: writing)
    if !isDryRun { try delivery.checkStandardOutput(session) }
    if !isDryRun || outputFolder == nil { try delivery.checkFiles() }
    let resolved = try plan.resolve(session.context)
    if isDryRun {
      try DryRun(resolved: resolved).show(in: session)
      return .done
    }
    return try delivery.deliver(
      try resolved.run(session.context), crs: resolved.outputCRS, in: session)
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
}
