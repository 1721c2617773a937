extension KeyMatch {
  mutating func report(withoutCode: [Int]) {
    guard let first = withoutCode.first else { return }
    log.add(
      .keyMissing,
      [
        "count": .integer(withoutCode.count), "table": .text(join.tableFile),
        "column": .text(table.column),
      ], at: at(first))
  }

  mutating func report(twice count: Int, first row: Int, in wide: FeatureTable) {
    let suggestion: Phrase
    if let long = LongForm(of: wide, key: table.column) {
      let names = long.names.joined(separator: ", ")
      suggestion = Phrase(
        en:
          "the table is in long form: “\(names)” tells its rows apart; keep the rows of one kind, "
          + "or turn the kinds into columns",
        sv: "tabellen är i lång form: ”\(names)” skiljer raderna åt; behåll raderna av ett slag, "
          + "eller gör slagen till kolumner")
    } else {
      suggestion = Phrase(
        en: "remove the rows that are too many", sv: "ta bort de rader som är för många")
    }
    log.add(
      .keyTwiceInTable,
      [
        "code": .text(table.codes[row] ?? ""), "table": .text(join.tableFile),
        "count": .integer(count), "suggestion": .phrase(suggestion),
      ], at: at(row))
  }

  mutating func reportZeros(
    _ count: Int, _ code: String, _ padded: String, column: String, _ file: String
  ) {
    log.add(
      .leadingZerosLost,
      [
        "count": .integer(count), "column": .text(column), "table": .text(file),
        "code": .text(code), "padded": .text(padded),
      ], at: Location(file: file, column: column))
  }

  /// Zones without a row, and codes that several zones share.
  mutating func reportZones() {
    let unmatched = rows.indices.filter { rows[$0] < 0 }
    if unmatched.count == rows.count, !rows.isEmpty {
      reportNothing()
      return
    }
    if let first = unmatched.first {
      let codes = unmatched.map { zones.codes[$0] ?? "–" }
      log.add(
        .unmatchedZones,
        [
          "count": .integer(unmatched.count), "zones": .integer(rows.count),
          "table": .text(join.tableFile), "codes": .text(Self.listed(codes)),
          "all": .text(codes.joined(separator: ", ")),
        ],
        at: Location(
          file: join.file, feature: first, id: zones.codes[first], column: zones.column))
    }
    var zonesOf: [Int: Int] = [:]
    var shared: (count: Int, code: String)?
    for (zone, row) in rows.enumerated() where row >= 0 {
      let count = (zonesOf[row] ?? 0) + 1
      zonesOf[row] = count
      if count == 2 { shared = ((shared?.count ?? 0) + 1, shared?.code ?? zones.codes[zone] ?? "") }
    }
    if let shared {
      log.add(
        .keySharedByZones, ["count": .integer(shared.count), "code": .text(shared.code)],
        at: Location(file: join.file, column: zones.column))
    }
  }

  private mutating func reportNothing() {
    func examples(_ codes: [String?]) -> String {
      codes.lazy.compactMap { $0 }.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    }
    log.add(
      .nothingMatched,
      [
        "key": .text(zones.column), "tableKey": .text(table.column),
        "table": .text(join.tableFile), "codes": .text(examples(zones.codes)),
        "tableCodes": .text(examples(table.codes)),
        "suggestion": .phrase(
          Phrase(
            en: "name the key columns, as --key ZONES=TABLE where they are called differently",
            sv: "ange nyckelkolumnerna, som --key ZONER=TABELL där de heter olika")),
      ], at: at(nil))
  }

  /// Rows of the table that no zone asked for.
  mutating func reportRows(_ rowOf: [String: Int], padded: Set<Int>) {
    let used = Set(rows)
    guard used.contains(where: { $0 >= 0 }) else { return }
    let unused = rowOf.values.filter { !used.contains($0) }.sorted()
    guard let first = unused.first else { return }
    let codes = unused.map { table.codes[$0] ?? "" }
    log.add(
      .unmatchedRows,
      [
        "count": .integer(unused.count), "rows": .integer(rowOf.count),
        "table": .text(join.tableFile), "codes": .text(Self.listed(codes)),
        "all": .text(codes.joined(separator: ", ")),
      ], at: at(first))
  }

  /// The first ten.
  private static func listed(_ codes: [String]) -> String {
    let head = codes.prefix(10).joined(separator: ", ")
    return codes.count > 10 ? head + " …" : head
  }
}
