/// Finds the row of the table for every zone, and tells what does not fit.
struct KeyMatch {
  let zones: JoinCodes
  let table: JoinCodes
  let join: TableJoin
  /// Row of the table per zone; −1 for none.
  private(set) var rows: [Int] = []
  var log = DiagnosticLog()
  /// The version that rows must carry: an index of `table.versions`, −1 for rows without one, nil
  /// when it does not matter.
  private var wantedVersion: Int?
  /// The version of the rows that are joined, where zones or codes say it.
  private(set) var joinedVersion: DivisionVersion?

  init(zones: JoinCodes, table: JoinCodes, join: TableJoin) {
    self.zones = zones
    self.table = table
    self.join = join
  }

  /// Compares the versions that the codes carry, or that the layer and the table state.
  mutating func settleVersion(statedBy layer: FeatureTable, and wide: FeatureTable) {
    let own = zones.versions.isEmpty ? statedYear(layer) : zones.versions.first
    joinedVersion = own.map { DivisionVersion($0) }
    if table.versions.isEmpty, let own = joinedVersion, let other = statedYear(wide),
      !own.agrees(with: DivisionVersion(other))
    {
      mismatch(tableVersion: other, version: own.text)
      return
    }
    guard !table.versions.isEmpty || !zones.versions.isEmpty else { return }
    let hasBare = zip(table.codes, table.versionOf).contains { $0 != nil && $1 < 0 }
    let stated = zones.versions.isEmpty ? statedYear(layer).map { [$0] } ?? [] : zones.versions
    let tableVersions = table.versions.joined(separator: ", ")
    guard let version = stated.first else {
      guard !table.versions.isEmpty else { return }
      if table.versions.count > 1 || hasBare {
        let all = hasBare ? tableVersions + ", –" : tableVersions
        mismatch(tableVersion: all, version: "?")
        return
      }
      log.add(
        .divisionStripped, ["table": .text(join.tableFile), "version": .text(tableVersions)],
        at: at(nil))
      joinedVersion = table.versions.first.map { DivisionVersion($0) }
      return
    }
    if stated.count > 1 {
      mismatch(tableVersion: tableVersions, version: stated.joined(separator: ", "))
    } else if let same = table.versions.firstIndex(where: { $0 == version || $0.hasSuffix(version) }
    ) {
      wantedVersion = same
    } else if zones.versions.isEmpty, hasBare, !table.versions.isEmpty {
      // The old rows of a table over several versions carry no suffix.
      wantedVersion = -1
    } else if !table.versions.isEmpty {
      mismatch(tableVersion: tableVersions, version: version)
    }
  }

  /// The year of the division that the layer states for all its rows, such as `2025`.
  private func statedYear(_ layer: FeatureTable) -> String? {
    guard let column = layer[join.versionColumn] else { return nil }
    var year: Int?
    for row in 0..<column.count {
      guard let text = column.text(row) else { continue }
      // `2025`, `2025_v2` or `DeSO2025`; a date or a program's version is something else.
      let found = DivisionVersion(text).year
      guard let found, found >= 1990, year == nil || year == found else { return nil }
      year = found
    }
    return year.map(String.init)
  }

  private mutating func mismatch(tableVersion: String, version: String) {
    log.add(
      .divisionMismatch,
      [
        "table": .text(join.tableFile), "tableVersion": .text(tableVersion),
        "version": .text(version),
      ], at: at(nil))
  }

  /// Matches all zones.
  ///
  /// - Complexity: O(zones + rows)
  mutating func run(table wide: FeatureTable) {
    var rowOf: [String: Int] = [:]
    rowOf.reserveCapacity(table.codes.count)
    var twice: [String: Int] = [:]
    var firstTwice: Int?
    var withoutCode: [Int] = []
    for (row, code) in table.codes.enumerated() {
      guard let code else {
        withoutCode.append(row)
        continue
      }
      if let wantedVersion, table.versionOf[row] != wantedVersion { continue }
      if let earlier = rowOf[code] {
        if twice.updateValue(earlier, forKey: code) == nil { firstTwice = firstTwice ?? row }
      } else {
        rowOf[code] = row
      }
    }
    report(withoutCode: withoutCode)
    if let firstTwice { report(twice: twice.count, first: firstTwice, in: wide) }

    rows = zones.codes.map { $0.flatMap { rowOf[$0] } ?? -1 }
    let paddedRows = putZerosBack(rowOf)
    reportZones()
    reportRows(rowOf, padded: paddedRows)
  }

  /// Matches codes that differ by lost leading zeros only, on either side; the rows that were.
  private mutating func putZerosBack(_ rowOf: [String: Int]) -> Set<Int> {
    guard rows.contains(-1) else { return [] }
    var matched: Set<Int> = []
    var zoneOf: [String: Int] = [:]
    for zone in rows.indices where rows[zone] < 0 {
      if let code = zones.codes[zone] { zoneOf[code] = zone }
    }
    // Rows of the table that lack zeros.
    if let length = Self.commonLength(zones.codes.lazy.compactMap { $0 }) {
      var lost: [(row: Int, code: String, padded: String)] = []
      var rowOfPadded: [String: Int] = [:]
      for (code, row) in rowOf {
        guard let padded = Self.padded(code, to: length), zoneOf[padded] != nil else { continue }
        // Two rows that would get the same code leave a doubt.
        rowOfPadded[padded] = rowOfPadded[padded] == nil ? row : -1
        lost.append((row, code, padded))
      }
      lost.removeAll { rowOfPadded[$0.padded] ?? -1 < 0 }
      for zone in rows.indices where rows[zone] < 0 {
        guard let code = zones.codes[zone], let row = rowOfPadded[code], row >= 0 else { continue }
        rows[zone] = row
        matched.insert(row)
      }
      lost.sort { $0.row < $1.row }
      if let first = lost.first {
        reportZeros(lost.count, first.code, first.padded, column: table.column, join.tableFile)
      }
    }
    // Zones that lack zeros.
    if let length = Self.commonLength(rowOf.keys.lazy.map { $0 }) {
      var lost: [(code: String, padded: String)] = []
      for zone in rows.indices where rows[zone] < 0 {
        guard let code = zones.codes[zone], let padded = Self.padded(code, to: length),
          let row = rowOf[padded]
        else { continue }
        rows[zone] = row
        lost.append((code, padded))
      }
      if let first = lost.first {
        reportZeros(
          lost.count, first.code, first.padded, column: zones.column, join.file ?? "the layer")
      }
    }
    return matched
  }

  /// The length of all codes, when they have one and begin with a digit.
  private static func commonLength(_ codes: some Sequence<String>) -> Int? {
    var length: Int?
    for code in codes {
      guard let first = code.utf8.first, first &- 48 < 10 else { return nil }
      if length == nil { length = code.utf8.count }
      guard code.utf8.count == length else { return nil }
    }
    return length
  }

  /// The code with zeros before it up to a length; nil when it is that long or no digit leads.
  private static func padded(_ code: String, to length: Int) -> String? {
    let count = code.utf8.count
    guard count < length, length <= 20, let first = code.utf8.first, first &- 48 < 10 else {
      return nil
    }
    return String(repeating: "0", count: length - count) + code
  }

  func at(_ row: Int?, column: String? = nil) -> Location {
    let line = row.flatMap { join.tableLines.indices.contains($0) ? join.tableLines[$0] : nil }
    let position = line.map { Location.Position(byte: 0, line: $0, column: 1) }
    return Location(
      file: join.tableFile, feature: row, column: column ?? table.column, position: position)
  }
}
