internal import GeoCore

extension Plan {
  /// The settings of an overlap task; a file of catchments without a method means `given`.
  func catchmentParameters(of task: Task) throws(GeosegError) -> CatchmentParameters {
    var parameters = try task.catchmentParameters()
    if parameters.method == nil, catchments != nil { parameters.method = .given }
    return parameters
  }

  /// Whether a task's catchments are polygons that the plan names; such a task needs no reach, and
  /// no places.
  func isGiven(_ task: Task) -> Bool {
    task.family == .overlap && (try? catchmentParameters(of: task))?.method == .given
  }
}

extension PlanResolver {
  /// Given catchments without their file, a file that nothing uses, and choices that do not go with
  /// it.
  func checkGivenCatchments(_ task: Plan.Task) {
    guard task.family == .overlap else { return }
    let isGiven = plan.isGiven(task)
    if isGiven, plan.catchments == nil { log.add(.catchmentsMissing) }
    if !isGiven, let file = plan.catchments?.input.file {
      log.add(.catchmentsUnused, ["file": .text(file)], at: Location(file: file))
    }
    if isGiven, (try? task.catchmentParameters())?.counting == .cost { log.add(.givenHasNoCost) }
    let others = plan.tasks.contains { $0.family != .overlap }
    if isGiven, !others, !plan.reaches.isEmpty { log.add(.reachUnusedByGiven) }
    if isGiven, plan.places == nil, plan.catchments?.place != nil { log.add(.catchmentPlaceAlone) }
  }

  /// The catchments of every place, in the order of the places.
  ///
  /// Without places every polygon is a place of its own, named by its key. With places a polygon
  /// belongs to the place that its column names; several of one place are one catchment.
  func givenCatchments(
    _ layer: RowLayer, _ places: PlaceSet?
  ) -> (polygons: GeometryColumn, places: PlaceSet)? {
    guard let places else { return (layer.metric, ownPlaces(layer)) }
    let column = plan.catchments?.place
    if let column, layer.table[column] == nil {
      log.add(
        .keyColumnMissing,
        [
          "name": .text(column),
          "names": .text(LayerKeys.nearOrAll(column, layer.table.columnNames)),
        ], at: Location(file: layer.name, column: column))
      return nil
    }
    let keys =
      column.flatMap { layer.table[$0] }.map { column in
        (0..<layer.table.count).map { column.text($0) ?? "" }
      } ?? layer.keys
    var rowOf: [String: Int] = [:]
    for (place, id) in places.ids.enumerated() where rowOf[id] == nil { rowOf[id] = place }
    var polygonsOf = [[Int]](repeating: [], count: places.count)
    var unknown: [String] = []
    for (row, key) in keys.enumerated() {
      if let place = rowOf[key] { polygonsOf[place].append(row) } else { unknown.append(key) }
    }
    if !unknown.isEmpty {
      log.add(
        .catchmentPlaceUnknown,
        [
          "count": .integer(unknown.count), "total": .integer(keys.count),
          "ids": .text(Self.sample(unknown)), "places": .text(Self.sample(places.ids)),
        ], at: Location(file: layer.name, column: column ?? layer.keyColumn))
      return nil
    }
    let bare = polygonsOf.indices.filter { polygonsOf[$0].isEmpty }
    if !bare.isEmpty {
      log.add(
        .placesWithoutCatchment,
        [
          "count": .integer(bare.count), "total": .integer(places.count),
          "ids": .text(Self.sample(bare.map { places.ids[$0] })),
        ], at: Location(file: layer.name))
    }
    return attempt { () throws(GeosegError) in
      (try Self.joined(polygonsOf, of: layer.metric), places)
    }
  }

  private func ownPlaces(_ layer: RowLayer) -> PlaceSet {
    let points = (0..<layer.metric.count).map {
      layer.metric.representativePoint($0) ?? (x: Double.nan, y: Double.nan)
    }
    return PlaceSet(ids: layer.keys, x: points.map(\.x), y: points.map(\.y))
  }

  /// One feature per place: its polygon, or all of its polygons dissolved.
  private static func joined(
    _ polygonsOf: [[Int]], of column: GeometryColumn
  ) throws(GeosegError) -> GeometryColumn {
    var out = GeometryColumn(crs: column.crs)
    let worker = try GEOSWorker(origin: column.box.isEmpty ? (0, 0) : column.box.centre)
    for rows in polygonsOf {
      if let row = rows.first, rows.count == 1 {
        out.append(row, of: column)
      } else if rows.isEmpty {
        out.endFeature(.multiPolygon)
      } else {
        var parts: [GEOSGeometry] = []
        for row in rows {
          let part = try worker.geometry(column, row)
          parts.append(try part.invalidity() == nil ? part : part.madeValid())
        }
        try worker.append(try worker.union(of: parts), to: &out)
      }
    }
    return out
  }

  private static func sample(_ ids: [String]) -> String {
    ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
  }
}
