internal import GeoCore
internal import PlaceAnalysis

/// Where the layers of a run go: checked before any work, written all or none.
struct Delivery {
  let outputs: [Plan.Output]
  let writing: WritingOptions
  private let files: OutputSet

  init(_ outputs: [Plan.Output], inputs: [String], writing: WritingOptions) {
    self.outputs = outputs
    self.writing = writing
    files = OutputSet(overwrite: writing.mayOverwrite, inputs: inputs)
  }

  private var paths: [String] { outputs.map(\.file) }

  /// Standard output carries one layer or one document.
  func checkStandardOutput(_ session: Session) throws(GeosegError) {
    if session.wantsJSON, paths.contains("-") {
      throw GeosegError(
        .conflictingOptions,
        ["first": "--json", "second": "-o -", "reason": .phrase(SummaryText.oneThing)])
    }
  }

  /// Before any work, so that an hour is not spent on a result that has no place to go.
  func checkFiles() throws(GeosegError) { try files.check(paths) }

  /// Writes the layers, and tells what was found and written.
  func deliver(
    _ outcome: Outcome, crs: CRS, in session: Session
  ) throws(GeosegError) -> ExitStatus {
    var report = Report(
      values: outcome.values, diagnostics: outcome.diagnostics,
      provenance: outcome.provenance.members)
    report.placeNumbers = outcome.placeNumbers
    report.showsTable = session.output.isTerminal && !paths.contains("-")
    do throws(GeosegError) {
      for output in outcome.outputs {
        guard let file = output.file else { continue }
        try session.context.cancellation.check()
        report.diagnostics += try files.write(
          output.layer, to: file, options: OutputOptions(crs: crs), run: session.context)
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
}

extension Plan {
  /// Every file that the plan reads, seen from its folder; never to be written over.
  var inputPaths: [String] {
    let files =
      [zones.file, places?.input.file, catchments?.input.file, studyArea?.file].compactMap { $0 }
      + joins.map(\.file) + reaches.compactMap(\.matrix)
      + reaches.compactMap(\.network).flatMap(\.files)
    return files.filter { $0 != "-" }.map { WorkingFolder.located($0, in: folder) }
  }
}
