internal import GeoCore

extension PlanResolver {
  /// Where people are, placed once for the whole run; nil when no family asks for it.
  ///
  /// A cost matrix names zones, so with one all people of a zone set out from its centroid.
  func placePeople(
    _ method: PopulationAt, in zones: RowLayer, groups: GroupSet?
  ) throws(GeosegError) -> Origins? {
    guard plan.tasks.contains(where: { $0.family != .segregation }) else { return nil }
    context.progress.began(PlanStage.people, steps: zones.table.count)
    defer { context.progress.ended() }
    let haveAreas = (0..<zones.metric.count).contains { zones.metric.has(.area, $0) }
    if plan.reaches.contains(where: { $0.matrix != nil }) || !haveAreas {
      return try Origins.placed(.centroid, in: zones.metric, context)
    }
    guard case .points(let file) = method else {
      return try Origins.placed(method, in: zones.metric, context)
    }
    guard let layer = loadLayer(Plan.Input(file: file), role: .population),
      let geometry = layer.table.geometry
    else { return nil }
    return attempt { () throws(GeosegError) in
      var table = layer.table
      table.geometry = try Projector(
        from: geometry.crs, to: zones.metric.crs, around: geometry
      ).project(geometry, run: context, file: layer.name, ids: layer.table.ids)
      let columns = groups?.groups.flatMap(\.columns) ?? []
      return try Origins.placed(
        at: table, file: file, in: zones.metric, zoneKeys: zones.keys,
        weight: (groups?.total ?? plan.total).map { [$0] } ?? columns,
        groups: groups?.groups.map { ($0.name, $0.columns) } ?? [], context)
    }
  }

  /// A cost table: a row a pair, with origin, destination and cost.
  func loadMatrix(_ path: String) throws(GeosegError) -> CostMatrix {
    let file = try InputFile.open(path, folder: plan.folder)
    let csv = try CSVReader.load(file, context: context)
    record(file, at: path, role: "matrix", rows: csv.table.count)
    for finding in csv.diagnostics { log.add(finding) }
    return try CostMatrix.read(csv.table, file: file.name)
  }
}
