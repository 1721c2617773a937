internal import GeoCore

extension PlanResolver {
  /// A layer with the rows that can play its role, checked and projected; nil with findings in the
  /// log when there is none.
  func usableRows(
    _ read: ReadLayer, role: LayerRole, key: String?, in crs: CRS
  ) -> RowLayer? {
    guard let geometry = read.table.geometry else {
      log.add(.noUsableRows, ["role": .phrase(role.phrase)], at: Location(file: read.name))
      return nil
    }
    let arePoints = role == .zones && takesPoints(geometry)
    var rows: [Int] = []
    for row in 0..<geometry.count where !read.faultyRows.contains(row) {
      let fits = role == .places || arePoints ? !geometry.isEmpty(row) : geometry.has(.area, row)
      if fits { rows.append(row) }
    }
    let left = geometry.count - rows.count - read.faultyRows.count
    if left > 0, !rows.isEmpty {
      log.add(
        .otherGeometryLeftOut,
        [
          "count": .integer(left), "total": .integer(geometry.count),
          "role": .phrase(role.phrase),
        ], at: Location(file: read.name))
    }
    guard !rows.isEmpty else {
      log.add(.noUsableRows, ["role": .phrase(role.phrase)], at: Location(file: read.name))
      return nil
    }

    let projected = attempt { () throws(GeosegError) -> (GeometryColumn, Projector) in
      let projector = try Projector(from: geometry.crs, to: crs, around: geometry)
      let column = try projector.project(
        geometry.selecting(rows), run: context, file: read.name,
        ids: read.table.ids.isEmpty ? [] : rows.map { read.table.ids[$0] })
      return (column, projector)
    }
    guard let (metric, projector) = projected else { return nil }
    for note in projector.notes(file: read.name) { log.add(note) }

    let table = read.table.selecting(rows)
    var layer = RowLayer(
      name: read.name, table: table, metric: metric, keys: [], keyColumn: nil, fileRows: rows)
    let faulty = checkGeometry(layer, role: arePoints ? .places : role)
    if plan.skipInvalid, !faulty.isEmpty {
      let kept = (0..<layer.table.count).filter { !faulty.contains($0) }
      layer.table = layer.table.selecting(kept)
      layer.metric = layer.metric.selecting(kept)
      layer.fileRows = kept.map { rows[$0] }
    }
    let skipped = faulty.count + read.faultyRows.count
    if plan.skipInvalid, skipped > 0 {
      log.add(
        .invalidSkipped, ["count": .integer(skipped), "total": .integer(geometry.count)],
        at: Location(file: read.name))
    }
    if arePoints {
      log.add(.zonesArePoints, ["count": .integer(rows.count)], at: Location(file: read.name))
    }
    let keys = LayerKeys(layer.table, named: key, file: read.name, log: &log)
    layer.keys = keys.keys
    layer.keyColumn = keys.column
    if let index = inputs.firstIndex(where: { $0.name == read.name && $0.role == role.rawValue }) {
      inputs[index].crs = geometry.crs
      inputs[index].transform = projector.record
    }
    return layer
  }

  /// Whether points may stand for zones: addresses or cells of which none has an area, in a plan that
  /// only asks who reaches what.
  private func takesPoints(_ geometry: GeometryColumn) -> Bool {
    plan.tasks.allSatisfy { $0.family == .access }
      && !(0..<geometry.count).contains { geometry.has(.area, $0) }
  }
}
