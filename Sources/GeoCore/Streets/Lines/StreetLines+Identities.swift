extension StreetLines {
  /// Identities of all points from the names of their lines' ends.
  ///
  /// Points between the ends are nobody but themselves. A line whose row has several parts has one
  /// name for the first point of its first part and one for the last of its last.
  func identities(
    of table: FeatureTable, _ ends: StreetColumns.Ends, file: String?
  ) throws(GeosegError) -> [Int64] {
    guard let first = table[ends.first], let last = table[ends.last] else { return [] }
    var numbers: [String: Int64] = [:]
    // Names that are whole numbers stand for themselves; others get numbers far away from them.
    func identity(_ name: String) -> Int64 {
      if let number = Int64(name), number.magnitude < 1 << 60 { return number }
      if let known = numbers[name] { return known }
      let new = Int64(1 << 61) + Int64(numbers.count)
      numbers[name] = new
      return new
    }
    var ids = [Int64](repeating: 0, count: x.count)
    for point in ids.indices { ids[point] = Int64.min + Int64(point) }
    for line in 0..<count {
      let points = points(line)
      guard let head = points.first else { continue }
      let row = Int(rows[line])
      if line == 0 || rows[line - 1] != rows[line] {
        guard let name = first.text(row) else {
          throw unnamed(row, ends.first, table, file)
        }
        ids[head] = identity(name)
      }
      if line == count - 1 || rows[line + 1] != rows[line] {
        guard let name = last.text(row) else {
          throw unnamed(row, ends.last, table, file)
        }
        ids[points.upperBound - 1] = identity(name)
      }
    }
    return ids
  }

  /// A warning when ends of one name lie apart, as when names are not in the order of the drawing.
  ///
  /// A hundred-thousandth of the extent is let pass, a metre in a hundred kilometres.
  func endsApart(of table: FeatureTable, file: String?) -> Diagnostic? {
    guard let ids = pointIDs else { return nil }
    var extent = Box.empty
    for point in ids.indices { extent.extend(x: x[point], y: y[point]) }
    let allowed = 1e-5 * max(extent.width, extent.height)
    var known: [Int64: Int] = [:]
    var apart: Set<Int64> = []
    var row: Int?
    for line in 0..<count {
      let points = points(line)
      guard let first = points.first, let last = points.last else { continue }
      for end in [first, last] {
        let other = known[ids[end], default: end]
        known[ids[end]] = other
        if PointIndex.distance(x[end] - x[other], y[end] - y[other]) > allowed,
          apart.insert(ids[end]).inserted
        {
          row = row ?? Int(rows[line])
        }
      }
    }
    guard let row else { return nil }
    return Diagnostic(
      .streetEndsApart, ["count": .integer(apart.count), "all": .integer(known.count)],
      at: Location(file: file, feature: row, id: table.id(row).text))
  }

  private func unnamed(
    _ row: Int, _ column: String, _ table: FeatureTable, _ file: String?
  ) -> GeosegError {
    GeosegError(
      .streetEndUnnamed, ["column": .text(column)],
      at: Location(file: file, feature: row, id: table.id(row).text, column: column))
  }
}
