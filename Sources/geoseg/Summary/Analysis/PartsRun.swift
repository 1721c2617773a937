internal import GeoCore
internal import PlaceAnalysis

/// A run of `decompose` or `change`: layers of its own, no plan file.
struct PartsRun {
  let command: String
  /// The layers that the command can write, the main one first.
  let layers: [String]
  let output: ResultOptions

  /// Checks outputs, computes, writes; findings name options.
  func run(
    inputs: [String], in session: Session,
    _ compute: (_ outputs: [Plan.Output]) throws(GeosegError) -> (Outcome, CRS)
  ) throws(GeosegError) -> ExitStatus {
    do throws(GeosegError) {
      let delivery = Delivery(try outputs(session), inputs: inputs, writing: output.writing)
      try delivery.checkStandardOutput(session)
      try delivery.checkFiles()
      let (outcome, crs) = try compute(delivery.outputs)
      return try delivery.deliver(outcome, crs: crs, in: session)
    } catch {
      throw GeosegError(error.diagnostics.map(OptionNames.telling))
    }
  }

  /// What was asked for; in a pipe and without anything asked for, the zones on standard output.
  private func outputs(_ session: Session) throws(GeosegError) -> [Plan.Output] {
    let asked = try output.outputs(main: layers[0])
    var faults: [Diagnostic] = []
    var files: Set<String> = []
    for output in asked {
      if !layers.contains(output.layer) {
        faults.append(
          Diagnostic(
            .planOutputUnknown,
            [
              "family": .text(command), "name": .text(output.layer),
              "names": .text(layers.joined(separator: ", ")),
            ]))
      }
      if output.file != "-", !files.insert(output.file).inserted {
        faults.append(Diagnostic(.planOutputTwice, ["file": .text(output.file)]))
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    guard asked.isEmpty, !session.wantsJSON, !session.output.isTerminal else { return asked }
    return [Plan.Output(layer: layers[0], file: "-")]
  }
}
