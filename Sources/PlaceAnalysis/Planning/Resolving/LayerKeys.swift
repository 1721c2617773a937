internal import GeoCore

/// What tells the rows of a layer apart.
struct LayerKeys {
  var keys: [String]
  /// nil for feature ids and row numbers.
  var column: String?

  /// The named column; else the feature ids; else the first text column of unique values; else
  /// row numbers from 0.
  init(
    _ table: FeatureTable, named name: String?, file: String, log: inout DiagnosticLog
  ) {
    if let name {
      guard let column = table[name] else {
        log.add(
          .keyColumnMissing,
          ["name": .text(name), "names": .text(Self.nearOrAll(name, table.columnNames))],
          at: Location(file: file, column: name))
        self.init(rowNumbers: table.count)
        return
      }
      self.init(column, count: table.count)
      reportRepeats(file: file, log: &log)
      return
    }
    if !table.ids.isEmpty {
      let ids = table.ids.compactMap(\.text)
      if ids.count == table.count, Set(ids).count == ids.count {
        self.init(keys: ids, column: nil)
        return
      }
    }
    for column in table.columns {
      guard case .texts = column.values, column.status == nil else { continue }
      let candidate = LayerKeys(column, count: table.count)
      if Set(candidate.keys).count == table.count {
        self = candidate
        return
      }
    }
    self.init(rowNumbers: table.count)
  }

  private init(keys: [String], column: String?) {
    self.keys = keys
    self.column = column
  }

  private init(rowNumbers count: Int) {
    keys = (0..<count).map(String.init)
    column = nil
  }

  private init(_ column: Column, count: Int) {
    keys = (0..<count).map { column.text($0) ?? "" }
    self.column = column.name
  }

  private func reportRepeats(file: String, log: inout DiagnosticLog) {
    var first: [String: Int] = [:]
    for (row, key) in keys.enumerated() {
      if let earlier = first[key] {
        log.add(
          .keyNotUnique, ["key": .text(key), "first": .integer(earlier)],
          at: Location(file: file, feature: row, id: key, column: column))
      } else {
        first[key] = row
      }
    }
  }

  /// The nearest names when there are any, else the first ones.
  static func nearOrAll(_ name: String, _ names: [String]) -> String {
    let near = nearestNames(to: name, in: names)
    if !near.isEmpty { return near.joined(separator: ", ") }
    let shown = names.prefix(30).joined(separator: ", ")
    return names.count > 30 ? shown + " …" : shown
  }
}
