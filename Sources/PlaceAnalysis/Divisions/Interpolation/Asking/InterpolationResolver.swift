internal import GeoCore

/// Carries a request from what was asked to what is certain; every fault goes to one log.
struct InterpolationResolver {
  let request: InterpolationRequest
  let resolver: PlanResolver
  let context: RunContext

  init(_ request: InterpolationRequest, _ context: RunContext) {
    self.request = request
    self.context = context
    var plan = request.sources
    // Areas that only count people: groups may stand alone, and points are no areas.
    plan.tasks = [Plan.Task(family: .overlap)]
    resolver = PlanResolver(plan: plan, context: context)
  }

  func resolve() throws(GeosegError) -> ResolvedInterpolation {
    let plan = request.sources
    checkQuestion()
    let cell = request.cell.flatMap { text in
      resolver.attempt { () throws(GeosegError) in
        try Length.parse(text, at: Location(planKey: "cell")).metres
      }
    }
    let outputCRS = plan.crsOut.flatMap { text in
      resolver.attempt { () throws(GeosegError) in try CRS.parse(text) }
    }
    context.progress.began(PlanStage.load, steps: 0)
    let sourceFile = resolver.loadZones(.sources)
    let targetFile = resolver.loadLayer(request.targets, role: .targets)
    let maskFile = request.mask.flatMap {
      resolver.loadLayer(Plan.Input(file: $0), role: .mask)
    }
    let pointFile = request.points.flatMap {
      resolver.loadLayer(Plan.Input(file: $0), role: .population)
    }
    context.progress.ended()
    try context.cancellation.check()
    let carried = sourceFile.flatMap { CarriedColumns($0, request, resolver) }
    let computing = sourceFile.flatMap { file in
      resolver.attempt { () throws(GeosegError) in try resolver.chooseCRS(file) }
    }
    guard let sourceFile, let computing else { throw GeosegError(resolver.log.errors) }
    resolver.log.add(contentsOf: computing.diagnostics)
    context.progress.began(PlanStage.check, steps: 0)
    let sources = resolver.usableRows(
      sourceFile, role: .sources, key: plan.zones.key, in: computing.crs)
    let targets = targetFile.flatMap {
      resolver.usableRows($0, role: .targets, key: request.targets.key, in: computing.crs)
    }
    let mask = maskFile.flatMap { projected($0, role: .mask, in: computing.crs) }
    let points = pointFile.flatMap { file in
      projected(file, role: .population, in: computing.crs).flatMap { weighted(file, $0) }
    }
    context.progress.ended()
    try resolver.log.throwIfErrors()
    guard let sources, let targets, let carried else {
      throw GeosegError(.internalFault, ["what": "sources or targets"])
    }
    let read = carried.selecting(sources.fileRows)
    return ResolvedInterpolation(
      sources: sources, targets: targets, columns: read.columns, people: read.people, mask: mask,
      points: points, cell: cell, rowsLeftOut: sourceFile.table.count - sources.fileRows.count,
      computing: computing, outputCRS: outputCRS ?? .wgs84, inputs: resolver.inputs,
      diagnostics: resolver.log.diagnostics, keyColumn: sources.keyColumn)
  }

  /// Options that need each other, and those that belong to another method.
  private func checkQuestion() {
    let method = request.method
    let needs: [(InterpolationRequest.Method, String, isGiven: Bool, isNeeded: Bool)] = [
      (.mask, "--mask", request.mask != nil, true),
      (.points, "--points", request.points != nil, true),
      (.points, "--weight", request.weight != nil, false),
      (.points, "--footprint", request.weighsFootprint, false),
      (.pycnophylactic, "--cell", request.cell != nil, false),
    ]
    for (owner, option, isGiven, isNeeded) in needs {
      if owner == method, isNeeded, !isGiven {
        report(
          en: "--method \(method.rawValue) needs \(option)",
          sv: "--method \(method.rawValue) behöver \(option)")
      } else if owner != method, isGiven {
        report(
          en: "\(option) belongs to --method \(owner.rawValue), not to \(method.rawValue)",
          sv: "\(option) hör till --method \(owner.rawValue), inte till \(method.rawValue)")
      }
    }
  }

  private func report(en english: String, sv swedish: String) {
    resolver.log.add(
      .interpolationOptions, ["reason": .phrase(Phrase(en: english, sv: swedish))])
  }

  /// A layer whose geometry is taken as it is.
  private func projected(_ file: ReadLayer, role: LayerRole, in crs: CRS) -> GeometryColumn? {
    guard let geometry = file.table.geometry else {
      resolver.log.add(
        .noUsableRows, ["role": .phrase(role.phrase)], at: Location(file: file.name))
      return nil
    }
    return resolver.attempt { () throws(GeosegError) in
      let projector = try Projector(from: geometry.crs, to: crs, around: geometry)
      let column = try projector.project(
        geometry, run: context, file: file.name, ids: file.table.ids)
      for note in projector.notes(file: file.name) { resolver.log.add(note) }
      let index = resolver.inputs.firstIndex { $0.name == file.name && $0.role == role.rawValue }
      if let index {
        resolver.inputs[index].crs = geometry.crs
        resolver.inputs[index].transform = projector.record
      }
      return column
    }
  }

  /// Points with the weights of their column, 1 without one; a cell that is not given weighs nothing.
  private func weighted(_ file: ReadLayer, _ geometry: GeometryColumn) -> DivisionPoints? {
    var weights = [Double](repeating: 1, count: file.table.count)
    if let name = request.weight {
      var lookup = ColumnLookup(
        file.table, year: request.sources.year, at: Location(file: file.name))
      let column = file.table[lookup.column(name)]
      resolver.log.add(contentsOf: lookup.faults)
      guard lookup.faults.isEmpty, let column else { return nil }
      var log = DiagnosticLog(limitPerKind: 20)
      for row in weights.indices {
        guard column.isGiven(row) else {
          weights[row] = 0
          continue
        }
        let value = column.numbers?[row] ?? .nan
        weights[row] = value
        if !(value >= 0 && value.isFinite) {
          log.add(
            .badPointWeight, ["value": .text(column.text(row) ?? "")],
            at: Location(
              file: file.name, feature: row, id: file.table.id(row).text, column: column.name))
        }
      }
      resolver.log.merge(log)
      if log.hasErrors { return nil }
    }
    if request.weighsFootprint {
      for row in weights.indices { weights[row] *= geometry.area(row) }
    }
    return DivisionPoints(of: geometry, weights: weights)
  }
}
