/// Puts the pieces of a file together into one table.
struct TableAssembly {
  private let document: GeoJSONDocument
  private let pieces: [Piece]
  private let rows: Int

  init(_ document: GeoJSONDocument) {
    self.document = document
    pieces = document.pieces
    rows = pieces.reduce(0) { $0 + $1.rows }
  }

  private var input: InputFile { document.input }

  func loaded(_ context: RunContext) throws(GeosegError) -> LoadedTable {
    var findings = FindingList()
    findings.add(document.findings, movedBy: 0)
    var tally = PieceTally()
    var before = 0
    for piece in pieces {
      findings.add(piece.findings, movedBy: before)
      tally.add(piece.tally, movedBy: before)
      before += piece.rows
    }
    if document.heights { tally.higherPositions = 0 }

    let member = try (document.crsOffset ?? tally.crsOffset).map { offset throws(GeosegError) in
      try CRSMember.read(input, at: offset)
    }
    let geometry = try geometry(crs: member?.crs ?? .wgs84)
    let ids = ids()
    let columns = try ColumnAssembly(pieces: pieces, rows: rows, input: input).columns(context)
    let table = FeatureTable(count: rows, ids: ids, columns: columns, geometry: geometry)
    let notes = LoadingNotes(table: table, tally: tally, input: input)
    return LoadedTable(
      table: table, heights: heights(geometry.x.count), declaredCRS: member?.crs,
      diagnostics: notes.located(findings) + (member?.diagnostics ?? []) + notes.notes(),
      inputName: input.name)
  }

  private func ids() -> [FeatureID] {
    guard pieces.contains(where: { !$0.ids.isEmpty }) else { return [] }
    var ids: [FeatureID] = []
    ids.reserveCapacity(rows)
    for piece in pieces {
      ids += piece.ids
      ids += repeatElement(.absent, count: piece.rows - piece.ids.count)
    }
    return ids
  }

  private func geometry(crs: CRS) throws(GeosegError) -> GeometryColumn {
    let coordinates = pieces.reduce(0) { $0 + $1.geometry.x.count }
    guard coordinates < Int(Int32.max) else {
      throw GeosegError(
        .tooManyCoordinates, ["count": .integer(coordinates)], at: Location(file: input.name))
    }
    var geometry = GeometryColumn(crs: crs)
    geometry.x = joined(coordinates) { $0.geometry.x.values }
    geometry.y = joined(coordinates) { $0.geometry.y.values }
    geometry.coordinateStarts = starts({ $0.geometry.ringEnds.values }) { $0.geometry.x.count }
    geometry.ringStarts = starts({ $0.geometry.partEnds.values }) { $0.geometry.ringEnds.count }
    geometry.partStarts = starts({ $0.geometry.featureEnds.values }) {
      $0.geometry.partEnds.count
    }
    let parts = pieces.reduce(0) { $0 + $1.geometry.partKinds.count }
    geometry.partKinds = joined(parts) { $0.geometry.partKinds.values }
    geometry.kinds = joined(rows) { $0.geometry.kinds.values }
    return geometry
  }

  /// Heights of all coordinates, nil when there is none.
  private func heights(_ coordinates: Int) -> [Double]? {
    guard pieces.contains(where: { $0.geometry.heights.count > 0 }) else { return nil }
    var heights = [Double](repeating: .nan, count: coordinates)
    var before = 0
    for piece in pieces {
      for height in piece.geometry.heights.values {
        heights[before + height.coordinate] = height.metres
      }
      before += piece.geometry.x.count
    }
    return heights
  }

  private func joined<Value: BitwiseCopyable>(
    _ count: Int, _ values: (Piece) -> UnsafeBufferPointer<Value>
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      for piece in pieces {
        let source = values(piece)
        guard source.count > 0, let from = source.baseAddress, let to = buffer.baseAddress else {
          continue
        }
        (to + filled).update(from: from, count: source.count)
        filled += source.count
      }
    }
  }

  /// Starts over the whole table from the ends in each piece; `span` is what a piece adds to them.
  private func starts(
    _ ends: (Piece) -> UnsafeBufferPointer<Int>, _ span: (Piece) -> Int
  ) -> [Int32] {
    let total = pieces.reduce(1) { $0 + ends($1).count }
    return [Int32](unsafeUninitializedCapacity: total) { buffer, filled in
      buffer[0] = 0
      filled = 1
      var base = 0
      for piece in pieces {
        for end in ends(piece) {
          buffer[filled] = Int32(truncatingIfNeeded: base &+ end)
          filled &+= 1
        }
        base += span(piece)
      }
    }
  }
}
