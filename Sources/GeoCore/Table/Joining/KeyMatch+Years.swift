extension KeyMatch {
  /// Which columns of a table are of years that the version joined has no statistics of.
  ///
  /// Population tables say 0, not missing, for codes outside the years of their version: such
  /// columns are masked by their year, never by their values. In a table whose codes carry no
  /// version at all, columns of such years only can be nothing but those of the other version, and
  /// are an error.
  ///
  /// - Returns: Names of the columns to be masked.
  mutating func columnsOfOtherYears(in wide: FeatureTable) -> Set<String> {
    guard let version = joinedVersion,
      DivisionVersion.areNational(zones.codes.lazy.compactMap { $0 })
    else { return [] }
    let dated = wide.columns.compactMap { column -> (name: String, year: Int)? in
      guard column.name != table.column, column.numbers != nil,
        let year = Self.year(in: column.name)
      else { return nil }
      return (column.name, year)
    }
    let others = dated.filter { version.carries(referenceYear: $0.year) == false }
    guard let first = others.first else { return [] }
    let years = Set(others.map(\.year)).sorted().map(String.init).joined(separator: ", ")
    let arguments: [String: PhraseArgument] = [
      "table": .text(join.tableFile), "version": .text(version.text), "years": .text(years),
      "count": .integer(others.count),
      "columns": .text(others.prefix(10).map(\.name).joined(separator: ", ")),
    ]
    if table.versions.isEmpty, others.count == dated.count {
      log.add(.yearsOfOtherVersion, arguments, at: at(nil, column: first.name))
      return []
    }
    log.add(.yearsMasked, arguments, at: at(nil, column: first.name))
    return Set(others.map(\.name))
  }

  /// The one year that a column's name holds: four digits by themselves, such as `pop_2022`.
  static func year(in name: String) -> Int? {
    var years: Set<Int> = []
    var digits: [UInt8] = []
    for byte in Array(name.utf8) + [0] {
      if byte &- 48 < 10 {
        digits.append(byte)
        continue
      }
      if digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)),
        (1990...2100).contains(year)
      {
        years.insert(year)
      }
      digits.removeAll(keepingCapacity: true)
    }
    return years.count == 1 ? years.first : nil
  }
}

extension Column {
  /// The column with every cell missing, whatever it holds.
  func masked() -> Column {
    var out = self
    out.values = .numbers([Double](repeating: .nan, count: count))
    out.status = [CellStatus](repeating: .missing, count: count)
    out.bounds = nil
    return out
  }
}
