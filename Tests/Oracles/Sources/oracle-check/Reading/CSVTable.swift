import GeoCore

/// A delimited table as rows of text; a cell that is not given is empty.
struct CSVTable {
  let header: [String]
  let rows: [[String]]

  init(path: String) throws(GeosegError) {
    let input = try InputFile.open(path)
    let table = try input.withBytes { (bytes) throws(GeosegError) in
      try CSVReader.load(bytes, name: input.name).table
    }
    header = table.columnNames
    rows = (0..<table.count).map { row in table.columns.map { $0.text(row) ?? "" } }
  }

  /// A column per group.
  var wide: OracleData {
    var columns: [String: [Double]] = [:]
    for (position, name) in header.enumerated() {
      let numbers = rows.map { Double($0[position]) }
      if numbers.allSatisfy({ $0 != nil }) { columns[name] = numbers.compactMap { $0 } }
    }
    return OracleData(columns: columns, zoneCount: rows.count)
  }

  /// A row per unit and group: the group column is the one that holds the groups' names, the count
  /// column the one that holds numbers.
  func long(groups: [String], unit: String?) -> OracleData {
    let names = Set(groups)
    // The column with most of the names: one year may lack a group.
    let found = header.indices.map { position in
      names.intersection(rows.map { $0[position] }).count
    }
    let groupColumn = found.indices.max { found[$0] < found[$1] }.flatMap {
      found[$0] > 0 ? $0 : nil
    }
    let countColumn = header.indices.last { position in
      rows.allSatisfy { Double($0[position]) != nil }
    }
    let unitColumn = unit.flatMap { header.firstIndex(of: $0) }
    guard let groupColumn, let countColumn, let unitColumn else {
      return OracleData(columns: [:], zoneCount: 0)
    }
    var units: [String: Int] = [:]
    for row in rows where units[row[unitColumn]] == nil { units[row[unitColumn]] = units.count }
    var columns = Dictionary(
      uniqueKeysWithValues: groups.map { ($0, [Double](repeating: 0, count: units.count)) })
    for row in rows {
      guard let place = units[row[unitColumn]], let count = Double(row[countColumn]) else {
        continue
      }
      columns[row[groupColumn]]?[place] += count
    }
    return OracleData(columns: columns, zoneCount: units.count)
  }
}
