internal import GeoCore
internal import PlaceAnalysis

/// The mended copy of a layer, and the list of what was done to it.
struct RepairedFile {
  let layer: LoadedTable
  /// What the check found before.
  let found: DiagnosticLog
  let path: String
  let writing: WritingOptions

  /// Writes the copy in the CRS of the original, unless another was asked for.
  ///
  /// - Returns: every change, and what the writer has to tell.
  func write(_ session: Session) throws(GeosegError) -> Report {
    let check = LayerCheck(role: .unknown, file: layer.inputName)
    let repair = try check.repair(layer.table, found: found, session.context)
    var table = layer.table
    table.geometry = repair.geometry
    let crs = try writing.crsOut.map { text throws(GeosegError) in try CRS.parse(text) }
    let set = OutputSet(overwrite: writing.mayOverwrite, inputs: [layer.inputName])
    var report = Report()
    do throws(GeosegError) {
      let told = try set.write(
        Layer(name: "repaired", table: table, provenance: provenance(repair)), to: path,
        options: OutputOptions(crs: crs ?? repair.geometry.crs), run: session.context)
      try set.commit()
      report.diagnostics = repair.changes.diagnostics + told
    } catch {
      set.discard()
      throw error
    }
    report.outputs = [.init(layer: "repaired", file: path, features: table.count)]
    return report
  }

  private func provenance(_ repair: LayerCheck.Repair) -> Provenance {
    Provenance([
      "version": .string(GeosegVersion.current), "command": "check --repair",
      "input": .string(layer.inputName), "changedFeatures": .integer(repair.changedFeatures),
      "changes": .array(
        repair.changes.counts.sorted { $0.key < $1.key }.map {
          ["code": .string($0.key), "count": .integer($0.value)]
        }),
    ])
  }
}
