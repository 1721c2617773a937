internal import GeoCore

/// Which column of a layer holds the codes of its zones, when nobody says so.
enum CodeColumn {
  /// Names that deliveries use, the finest division first.
  private static let known = [
    "deso", "desokod", "deso_kod", "regsokod", "regso_kod", "nyko", "nykokod", "omrade_kod", "kod",
    "code", "zone_id", "zone", "kommunkod", "kommun_kod", "regso",
  ]

  /// A column with a code of its own for every row: one that deliveries are known to use, else nil
  /// when the feature ids will do, else the first column of texts that are all unlike.
  ///
  /// - Throws: `codeColumnNeeded` when there is nothing of the kind.
  static func find(in layer: RowLayer, option: String) throws(GeosegError) -> String? {
    let table = layer.table
    let unique = table.columns.filter { column in
      isCode(column) && Set((0..<column.count).map { column.text($0) ?? "" }).count == column.count
    }
    for name in known {
      if let column = unique.first(where: { $0.name.lowercased() == name }) { return column.name }
    }
    let ids = table.ids.compactMap(\.text)
    if ids.count == table.count, Set(ids).count == ids.count { return nil }
    if let text = unique.first(where: { $0.numbers == nil }) { return text.name }
    throw GeosegError(
      .codeColumnNeeded,
      [
        "file": .text(layer.name), "option": .text(option),
        "columns": .text(table.columnNames.prefix(40).joined(separator: ", ")),
      ], at: Location(file: layer.name))
  }

  /// Text, or whole numbers.
  private static func isCode(_ column: Column) -> Bool {
    guard column.status == nil else { return false }
    switch column.values {
    case .texts: return true
    case .numbers(let numbers): return numbers.allSatisfy { $0 == $0.rounded() }
    case .booleans, .json: return false
    }
  }
}
