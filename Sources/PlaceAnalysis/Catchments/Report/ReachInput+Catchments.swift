internal import GeoCore

extension ReachInput {
  /// The reaches of the run as passes, as overlap needs them.
  ///
  /// Catchments that are given have no reach: one pass without costs, of one scale without a name.
  func catchmentPasses(
    _ context: RunContext, log: inout DiagnosticLog
  ) throws(GeosegError) -> [ReachPass] {
    if catchments.method == .given { return [givenPass] }
    var told = DiagnosticLog(limitPerKind: 100)
    let passes = try passes(context, log: &told)
    // Told when nothing was drawn to count by: see `DrawnCatchments.count`.
    log.add(contentsOf: told.diagnostics.filter { $0.kind != .areaAlongStreets })
    return passes
  }

  private var givenPass: ReachPass {
    let definition = ReachDefinition()
    var people = origins
    if people.method == .area { people.method = .default }
    let rows = ReachRows(
      table: ReachTable(
        rowStarts: [Int](repeating: 0, count: people.count + 1), places: [], costs: []),
      definition: definition, origins: people, places: places)
    return ReachPass(
      definition: definition, scales: [ReachScale(label: "", cost: 0, cutOff: nil)], rows: rows,
      distanceRows: rows, series: Array(self.people.series.indices), nameSuffix: "",
      isGeneral: true, costsUpTo: nil, ends: nil)
  }
}
