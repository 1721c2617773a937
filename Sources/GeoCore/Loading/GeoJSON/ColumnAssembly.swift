/// Joins the columns of all pieces into those of the table.
struct ColumnAssembly {
  let pieces: [Piece]
  let rows: Int
  let input: InputFile

  /// One column over all pieces: its kind, and its index in each piece that has it.
  private struct Whole {
    var name: String
    var kind: PieceColumn.Kind
    var indices: [Int?]
  }

  /// Cells that the table of an input may have.
  ///
  /// A cell that is written takes six bytes or more, so only a table that is nearly empty, such as
  /// one whose features have names of their own, comes near.
  static func cellLimit(bytes: Int) -> Int {
    max(1 << 24, bytes.multipliedReportingOverflow(by: 4).partialValue)
  }

  func columns(_ context: RunContext) throws(GeosegError) -> [Column] {
    var names: Set<String> = []
    for piece in pieces { names.formUnion(piece.columns.map(\.name)) }
    let (cells, overflow) = names.count.multipliedReportingOverflow(by: rows)
    if overflow || cells > ColumnAssembly.cellLimit(bytes: input.byteCount) {
      let fault = JSONFault(offset: 0, expected: .fewerColumns)
      throw fault.error(in: input.content.bytes, file: input.name)
    }
    let wholes = wholes()
    let nested = wholes.filter { $0.kind == .json }.map(\.name)
    var texts = try JSONColumns(names: nested, pieces: pieces, input: input).read(context)
      .makeIterator()
    return wholes.map { whole in
      switch whole.kind {
      case .none, .numbers: numbers(whole)
      case .texts: self.texts(whole)
      case .booleans: booleans(whole)
      case .json: texts.next() ?? Column(whole.name, .json(TextStore()))
      }
    }
  }

  private func wholes() -> [Whole] {
    var wholes: [Whole] = []
    var indexOfName: [String: Int] = [:]
    for (p, piece) in pieces.enumerated() {
      for (c, column) in piece.columns.enumerated() {
        let index = indexOfName[column.name] ?? wholes.count
        if index == wholes.count {
          indexOfName[column.name] = index
          wholes.append(
            Whole(
              name: column.name, kind: .none,
              indices: Array(repeating: nil, count: pieces.count)))
        }
        wholes[index].indices[p] = c
        wholes[index].kind = wholes[index].kind.joined(with: column.kind)
      }
    }
    return wholes
  }

  private func column(_ whole: Whole, _ piece: Int) -> PieceColumn? {
    whole.indices[piece].map { pieces[piece].columns[$0] }
  }

  /// nil when no row is missing.
  private func status(_ isMissing: [Bool]) -> [CellStatus]? {
    isMissing.contains(true) ? isMissing.map { $0 ? .missing : .given } : nil
  }

  private func numbers(_ whole: Whole) -> Column {
    let values = [Double](unsafeUninitializedCapacity: rows) { buffer, filled in
      for (p, piece) in pieces.enumerated() {
        let column = column(whole, p)
        let source = column?.numbers ?? []
        let end = filled + piece.rows
        buffer[filled..<end].update(repeating: .nan)
        filled += source.isEmpty ? 0 : column?.firstRow ?? 0
        for value in source {
          buffer[filled] = value
          filled &+= 1
        }
        filled = end
      }
    }
    return .numbers(whole.name, values, status: status(values.map(\.isNaN)))
  }

  private func texts(_ whole: Whole) -> Column {
    var bytes: [UInt8] = []
    var offsets: [Int] = [0]
    var isMissing: [Bool] = []
    offsets.reserveCapacity(rows + 1)
    isMissing.reserveCapacity(rows)
    for (p, piece) in pieces.enumerated() {
      let base = bytes.count
      let source = column(whole, p)
      let ends = source?.textEnds ?? []
      let before = ends.isEmpty ? 0 : source?.firstRow ?? 0
      isMissing += repeatElement(true, count: before)
      offsets += repeatElement(base, count: before)
      bytes += source?.textBytes ?? []
      for end in ends {
        isMissing.append(end < 0)
        offsets.append(base + (end < 0 ? ~end : end))
      }
      for _ in before + ends.count..<piece.rows {
        isMissing.append(true)
        offsets.append(bytes.count)
      }
    }
    return Column(
      whole.name, .texts(TextStore(bytes: bytes, offsets: offsets)), status: status(isMissing))
  }

  private func booleans(_ whole: Whole) -> Column {
    var values: [Bool] = []
    var isMissing: [Bool] = []
    for (p, piece) in pieces.enumerated() {
      let column = column(whole, p)
      let source = column?.booleans ?? []
      let before = source.isEmpty ? 0 : column?.firstRow ?? 0
      let after = piece.rows - before - source.count
      values += repeatElement(false, count: before)
      isMissing += repeatElement(true, count: before)
      values += source.map { $0 == 1 }
      isMissing += source.map { $0 == 2 }
      values += repeatElement(false, count: after)
      isMissing += repeatElement(true, count: after)
    }
    return Column(whole.name, .booleans(values), status: status(isMissing))
  }
}

extension PieceColumn.Kind {
  /// The kind that holds the values of both.
  func joined(with other: PieceColumn.Kind) -> PieceColumn.Kind {
    if self == .none { return other }
    if other == .none || self == other { return self }
    return .json
  }
}
