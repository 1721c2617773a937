internal import GeoCore

/// Points that say where people are, with what they weigh.
struct WeightedPoints {
  /// In the computing CRS.
  var geometry: GeometryColumn
  var weights: [Double]
}

extension CrosswalkRequest {
  /// The counts to carry over: the total, the groups, then the columns, each name once.
  func series(
    _ layer: ResolvedPlan
  ) throws(GeosegError) -> (series: [GroupCounts.Series], findings: [Diagnostic]) {
    var series: [GroupCounts.Series] = []
    if let counts = layer.groups {
      if let name = layer.plan.total {
        var total = counts.total
        total.name = name
        series.append(total)
      }
      series += counts.groups
    }
    var faults: [Diagnostic] = []
    var findings: [Diagnostic] = []
    let zones = layer.zones
    for column in columns where !series.contains(where: { $0.name == column }) {
      do throws(GeosegError) {
        let range = try layer.plan.suppressed.map { text throws(GeosegError) in
          try SuppressedRange.parse(text)
        }
        let set = try GroupExpression([GroupExpression.Group(columns: [column])]).resolve(
          in: zones.table, year: layer.plan.year, loneGroupAllowed: true,
          at: Location(file: zones.name))
        var log = DiagnosticLog()
        let counts = try set.counts(
          of: zones.table,
          reading: CountReading(suppressed: range, file: zones.name, key: zones.keyColumn),
          log: &log)
        for finding in log.diagnostics where !findings.contains(finding) {
          findings.append(finding)
        }
        series += counts.groups
      } catch { faults += error.diagnostics }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return (series, findings)
  }

  /// The layer of points, when one was named.
  func readPoints(
    _ layers: LayerPair, _ context: RunContext
  ) throws(GeosegError) -> (WeightedPoints?, [ResolvedPlan.InputRecord], [Diagnostic]) {
    guard let points else { return (nil, [], []) }
    let resolver = PlanResolver(plan: old, context: context)
    let layer = resolver.loadLayer(Plan.Input(file: points), role: .population)
    try resolver.log.throwIfErrors()
    guard let layer, let geometry = layer.table.geometry else {
      throw GeosegError(
        .noUsableRows, ["role": .phrase(LayerRole.population.phrase)], at: Location(file: points))
    }
    let metric = try Projector(
      from: geometry.crs, to: layers.first.computing.crs, around: geometry
    ).project(geometry, run: context, file: layer.name, ids: layer.table.ids)
    return (
      WeightedPoints(geometry: metric, weights: try weights(layer)), resolver.inputs,
      resolver.log.diagnostics
    )
  }

  private func weights(_ layer: ReadLayer) throws(GeosegError) -> [Double] {
    guard let weight else { return [Double](repeating: 1, count: layer.table.count) }
    func fault(_ reason: Phrase, _ row: Int? = nil) -> GeosegError {
      GeosegError(
        .weightMissing,
        [
          "column": .text(weight), "file": .text(layer.name), "reason": .phrase(reason),
          "columns": .text(layer.table.columnNames.prefix(40).joined(separator: ", ")),
        ], at: Location(file: layer.name, feature: row, column: weight))
    }
    guard let column = layer.table[weight] else {
      throw fault(Phrase(en: "there is no such column", sv: "kolumnen finns inte"))
    }
    guard let numbers = column.numbers else {
      throw fault(Phrase(en: "it holds no numbers", sv: "den innehåller inte tal"))
    }
    for (row, number) in numbers.enumerated() where number < 0 || number.isInfinite {
      let text = ShortestDecimal.string(number)
      throw fault(Phrase(en: "it holds \(text)", sv: "den innehåller \(text)"), row)
    }
    return numbers.map { $0.isNaN ? 0 : $0 }
  }
}

extension PlanStage {
  static let overlay = Stage("overlay", Phrase(en: "overlay", sv: "lägger ihop lagren"))
}
