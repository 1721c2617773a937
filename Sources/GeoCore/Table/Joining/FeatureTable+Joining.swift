/// How a table is joined to zones: which columns hold the codes, and what the two are called.
public struct TableJoin: Sendable, Hashable {
  /// Column of the zones with their codes; `id` is the feature id where there is no such column.
  public var key: String
  /// Column of the table with the codes; nil takes the one called as `key`.
  public var tableKey: String?
  /// Name of the layer and of the table, for messages.
  public var file: String?
  public var tableFile: String
  /// Column of the zones with the version of the division, such as `2025_v2`.
  public var versionColumn = "version"
  /// Line in the file that each row of the table begins on, for messages.
  public var tableLines: [Int] = []

  public init(
    key: String, tableKey: String? = nil, file: String? = nil, tableFile: String = "the table"
  ) {
    self.key = key
    self.tableKey = tableKey
    self.file = file
    self.tableFile = tableFile
  }
}

extension FeatureTable {
  /// The zones with the columns of a table added by code; rows keep their order and number.
  ///
  /// Codes are compared as text, without the blanks around them and without a version suffix such
  /// as `_DeSO2025`, which is compared by itself. Codes that have lost their leading zeros are
  /// matched with a warning when no doubt is left. A zone without a row gets missing values, never
  /// zeros; statuses and bounds travel.
  ///
  /// Errors: no key (`GS228`), a column that is not there (`GS223`), nothing that matches (`GS262`), a code twice in
  /// the table (`GS263`), another version of the areas (`GS265`, `GS686`). Columns of years that the
  /// version has no statistics of are left empty (`GS685`), whatever they hold.
  ///
  /// - Complexity: O(rows of both · columns)
  public func joined(
    with table: FeatureTable, by join: TableJoin
  ) throws(GeosegError) -> (table: FeatureTable, diagnostics: [Diagnostic]) {
    if join.key.isEmpty { throw JoinCodes.keyNeeded(self, table, join) }
    var log = DiagnosticLog()
    let zoneCodes = try JoinCodes(zonesOf: self, join)
    let tableCodes = try JoinCodes(tableOf: table, join, wanted: zoneCodes)
    var match = KeyMatch(zones: zoneCodes, table: tableCodes, join: join)
    match.settleVersion(statedBy: self, and: table)
    // One clear error: that codes of another version do not match either says nothing more.
    try match.log.throwIfErrors()
    let masked = match.columnsOfOtherYears(in: table)
    try match.log.throwIfErrors()
    match.run(table: table)
    log.add(contentsOf: match.log.diagnostics)
    try log.throwIfErrors()

    var out = self
    var renamed: [String] = []
    var taken = Set(columnNames).union(table.columnNames)
    for column in table.columns where column.name != tableCodes.column {
      var added = column.following(match.rows)
      if masked.contains(column.name) { added = added.masked() }
      if self[column.name] != nil {
        var number = 2
        while taken.contains("\(column.name)_\(number)") { number += 1 }
        added.name = "\(column.name)_\(number)"
        taken.insert(added.name)
        renamed.append("\(column.name) → \(added.name)")
      }
      out.columns.append(added)
    }
    if !renamed.isEmpty {
      log.add(
        .columnReplaced,
        ["table": .text(join.tableFile), "columns": .text(renamed.joined(separator: ", "))],
        at: Location(file: join.tableFile))
    }
    return (out, log.diagnostics)
  }
}

extension Column {
  /// The values of these rows; −1 stands for a row that there is not, whose value is missing.
  func following(_ rows: [Int]) -> Column {
    var out = self
    func texts(_ store: TextStore) -> TextStore {
      var out = TextStore()
      for row in rows {
        if row >= 0 { out.append(utf8: store.utf8(row)) } else { out.append("") }
      }
      return out
    }
    switch values {
    case .numbers(let numbers): out.values = .numbers(rows.map { $0 >= 0 ? numbers[$0] : .nan })
    case .booleans(let booleans): out.values = .booleans(rows.map { $0 >= 0 && booleans[$0] })
    case .texts(let store): out.values = .texts(texts(store))
    case .json(let store): out.values = .json(texts(store))
    }
    if status != nil || rows.contains(-1) {
      out.status = rows.map { $0 >= 0 ? status($0) : .missing }
      if out.status?.allSatisfy({ $0 == .given }) == true { out.status = nil }
    }
    out.bounds = bounds.map { bounds in
      Bounds(
        lower: rows.map { $0 >= 0 ? bounds.lower[$0] : .nan },
        upper: rows.map { $0 >= 0 ? bounds.upper[$0] : .nan })
    }
    return out
  }
}
