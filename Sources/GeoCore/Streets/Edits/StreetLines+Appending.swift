extension StreetLines {
  /// These lines and others after them, such as streets that are planned.
  ///
  /// Attributes go together by name; a line that lacks one has it missing. Rows of the others count
  /// on from `rowBase`. Where only one side has identities the result has none, and joins by position.
  /// - Precondition: both are in one coordinate system.
  public func appending(_ other: StreetLines, rowBase: Int32) -> StreetLines {
    precondition(crs == other.crs, "lines are in \(crs.name) and \(other.crs.name)")
    var out = self
    let base = x.count
    out.x += other.x
    out.y += other.y
    out.pointStarts += other.pointStarts.dropFirst().map { $0 + base }
    if heights != nil || other.heights != nil {
      out.heights =
        (heights ?? [Double](repeating: .nan, count: x.count))
        + (other.heights ?? [Double](repeating: .nan, count: other.x.count))
    }
    if let ids = pointIDs, let others = other.pointIDs {
      out.pointIDs = ids + others
    } else {
      out.pointIDs = nil
    }
    out.passage += other.passage
    out.levels += other.levels
    if speedFactors != nil || other.speedFactors != nil {
      out.speedFactors =
        (speedFactors ?? [Double](repeating: 1, count: count))
        + (other.speedFactors ?? [Double](repeating: 1, count: other.count))
    }
    out.rows += other.rows.map { $0 &+ rowBase }
    let names = attributes.map(\.name)
    out.attributes = attributes.map { column in
      column.followed(by: other.attributes.first { $0.name == column.name }, count: other.count)
    }
    for column in other.attributes where !names.contains(column.name) {
      out.attributes.append(column.preceded(by: count))
    }
    return out
  }

  /// The lines without those of some rows, such as streets that are to go.
  public func removing(rows gone: Set<Int32>) -> StreetLines {
    let kept = (0..<count).filter { !gone.contains(rows[$0]) }
    if kept.count == count { return self }
    var out = StreetLines(crs: crs)
    if heights != nil { out.heights = [] }
    if pointIDs != nil { out.pointIDs = [] }
    for line in kept {
      let points = points(line)
      out.x += x[points]
      out.y += y[points]
      if let heights { out.heights?.append(contentsOf: heights[points]) }
      if let pointIDs { out.pointIDs?.append(contentsOf: pointIDs[points]) }
      out.pointStarts.append(out.x.count)
      out.passage.append(passage[line])
      out.levels.append(levels[line])
      out.rows.append(rows[line])
    }
    out.speedFactors = speedFactors.map { factors in kept.map { factors[$0] } }
    out.attributes = attributes.map { $0.selecting(kept) }
    return out
  }
}

extension Column {
  /// The cells of this column and then those of another with its name, or as many missing ones.
  fileprivate func followed(by other: Column?, count: Int) -> Column {
    guard let other else { return joined(texts(), [String?](repeating: nil, count: count)) }
    switch (values, other.values) {
    case (.numbers(let a), .numbers(let b)):
      var out = Column.numbers(name, a + b, unit: unit)
      out.status = status == nil && other.status == nil ? nil : statuses() + other.statuses()
      return out
    default: return joined(texts(), other.texts())
    }
  }

  fileprivate func preceded(by count: Int) -> Column {
    joined([String?](repeating: nil, count: count), texts())
  }

  /// Cells as text; numbers stay numbers where all of them are.
  private func joined(_ a: [String?], _ b: [String?]) -> Column {
    let cells = a + b
    let status =
      cells.contains { $0 == nil }
      ? cells.map { $0 == nil ? CellStatus.missing : .given } : nil
    if case .numbers = values {
      return Column(
        name, .numbers(cells.map { $0.flatMap(Double.init) ?? .nan }), unit: unit, status: status)
    }
    return Column(name, .texts(TextStore(cells.map { $0 ?? "" })), status: status)
  }

  private func texts() -> [String?] { (0..<count).map { text($0) } }

  private func statuses() -> [CellStatus] { (0..<count).map { status($0) } }
}
