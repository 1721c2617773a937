extension NetworkRecipe {
  /// Makes the network: reads, projects, edits, joins, and closes what barriers cross.
  ///
  /// - Throws: what reading, projecting and joining throw, `unknownRemoval`.
  /// - Complexity: O(n log n) of points, for crossings; the rest is linear.
  public func build(
    _ input: InputFile, run: RunContext = RunContext()
  ) throws(GeosegError) -> BuiltNetwork {
    var file = try StreetFile.read(input, columns: columns, declaring: declaring, run: run)
    if let fault = try CoordinatePlausibility.degreesSaidToBeMetres(
      file.lines.geometry(), file: input.name)
    {
      throw GeosegError([fault])
    }
    let metric = try MetricCRS.choose(for: file.lines.geometry(), override: computing)
    var built = BuiltNetwork(
      network: StreetNetwork(crs: metric.crs), lines: StreetLines(crs: metric.crs),
      computing: metric, inputs: [], format: file.format, leftOut: file.leftOut, osm: file.osm,
      diagnostics: file.diagnostics + metric.diagnostics)
    let gone = try rowsRemoved(from: file)
    var lines = try project(&file, role: "network", file: input, to: &built, run)
    let before = lines.count
    lines = lines.removing(rows: gone)
    built.removedLines = before - lines.count
    let own = Int32(truncatingIfNeeded: file.rowCount)
    if let added {
      var more = try StreetFile.read(added, columns: StreetColumns(mode: columns.mode), run: run)
      built.diagnostics += more.diagnostics
      let new = try project(&more, role: "added-streets", file: added, to: &built, run)
      lines = lines.connecting(new, within: max(joinTolerance, Self.connection), rowBase: own)
    }

    var unlinks = Unlinks()
    if let file = self.unlinks {
      let points = try layer(file, role: "unlinks", for: &built, run)
      unlinks = Unlinks(x: points.x, y: points.y)
    }
    let joiner = StreetJoiner(
      tolerance: joinTolerance, unlinks: unlinks, crossings: splitsCrossings ? .join : .report)
    let joined = try joiner.join(lines, context: run)
    built.crossings = joined.crossings ?? StreetCrossings()
    built.network = joined.network
    built.lines = lines
    built.vanishedLines = joined.vanished.count
    if let barriers {
      let drawn = try layer(barriers, role: "barriers", for: &built, run)
      let found = Barriers(StreetLines(along: drawn))
      let blocked = built.network.edges(blockedBy: found)
      built.network.close(blocked)
      built.closedEdges = blocked.count
      built.barriers = found
    }
    built.tell(splits: splitsCrossings, added: added, from: own, file: input.name)
    return built
  }

  private func rowsRemoved(from file: StreetFile) throws(GeosegError) -> Set<Int32> {
    var gone: Set<Int32> = []
    var faults: [Diagnostic] = []
    for name in removed {
      let rows = file.rows(named: name)
      gone.formUnion(rows)
      if rows.isEmpty {
        faults.append(
          Diagnostic(.unknownRemoval, ["street": .text(name)], at: Location(file: file.name)))
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return gone
  }

  /// The lines of a file in the computing CRS; the file's own are given up.
  private func project(
    _ file: inout StreetFile, role: String, file input: InputFile, to built: inout BuiltNetwork,
    _ run: RunContext
  ) throws(GeosegError) -> StreetLines {
    let lines = file.lines
    file.lines = StreetLines(crs: lines.crs)
    let geometry = lines.geometry()
    let faults = try CoordinatePlausibility.degreeFaults(
      geometry, goingTo: built.computing.crs, file: input.name, ids: [])
    if !faults.isEmpty { throw GeosegError(faults) }
    let projector = try Projector(from: lines.crs, to: built.computing.crs, around: geometry)
    built.diagnostics += projector.notes(file: input.name)
    built.inputs.append(
      BuiltNetwork.Input(
        role: role, file: input, rows: file.rowCount, transform: projector.record))
    return try lines.projected(by: projector, context: run, file: input.name)
  }

  /// What is drawn in a layer, in the computing CRS.
  private func layer(
    _ input: InputFile, role: String, for built: inout BuiltNetwork, _ run: RunContext
  ) throws(GeosegError) -> GeometryColumn {
    let loaded = try GeoJSONReader.load(input, context: run)
    try loaded.throwIfErrors()
    built.diagnostics += loaded.diagnostics
    let geometry = loaded.table.geometry ?? GeometryColumn(crs: built.computing.crs)
    let projector = try Projector(from: geometry.crs, to: built.computing.crs, around: geometry)
    built.inputs.append(
      BuiltNetwork.Input(
        role: role, file: input, rows: loaded.table.count, transform: projector.record))
    return try projector.project(geometry, run: run, file: input.name, ids: loaded.table.ids)
  }
}

extension BuiltNetwork {
  fileprivate mutating func tell(splits: Bool, added: InputFile?, from own: Int32, file: String) {
    let open = crossings.count(.open)
    if open > 0, !splits {
      diagnostics.append(
        Diagnostic(
          .crossingsWithoutVertex, ["count": .integer(open)], at: Location(file: file)))
    }
    guard let added else { return }
    // Parts of the network that streets of the file belong to.
    var isJoined = [Bool](repeating: false, count: network.componentSizes.count)
    var loose: Set<Int32> = []
    for isOwn in [true, false] {
      for edge in 0..<network.edgeCount {
        let row = network.lineRows[Int(network.line[edge])]
        let part = Int(network.component[Int(network.first[edge])])
        if isOwn, row < own { isJoined[part] = true }
        if !isOwn, row >= own, !isJoined[part] { loose.insert(row) }
      }
    }
    guard !loose.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .looseAddedStreets, ["count": .integer(loose.count)], at: Location(file: added.name)))
  }
}
