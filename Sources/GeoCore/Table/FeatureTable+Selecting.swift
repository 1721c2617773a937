extension FeatureTable {
  /// The table with these rows only, in the order given.
  ///
  /// Complexity: O(rows · columns + coordinates of the rows)
  public func selecting(_ rows: [Int]) -> FeatureTable {
    if rows.count == count, rows.enumerated().allSatisfy({ $0 == $1 }) { return self }
    return FeatureTable(
      count: rows.count, ids: ids.isEmpty ? [] : rows.map { ids[$0] },
      columns: columns.map { $0.selecting(rows) }, geometry: geometry?.selecting(rows))
  }
}

extension Column {
  /// The column with these rows only, in the order given.
  public func selecting(_ rows: [Int]) -> Column {
    var out = self
    switch values {
    case .numbers(let numbers): out.values = .numbers(rows.map { numbers[$0] })
    case .booleans(let booleans): out.values = .booleans(rows.map { booleans[$0] })
    case .texts(let texts): out.values = .texts(texts.selecting(rows))
    case .json(let texts): out.values = .json(texts.selecting(rows))
    }
    out.status = status.map { status in rows.map { status[$0] } }
    out.bounds = bounds.map { bounds in
      Bounds(lower: rows.map { bounds.lower[$0] }, upper: rows.map { bounds.upper[$0] })
    }
    return out
  }
}

extension TextStore {
  /// These rows only, in the order given.
  public func selecting(_ rows: [Int]) -> TextStore {
    var out = TextStore()
    for row in rows { out.append(utf8: utf8(row)) }
    return out
  }
}
