extension FeatureTable {
  /// The table with one row per key, and one column of values per combination of names.
  ///
  /// A table in long form, `region;kön;år;värde`, has a row per key and category. Each combination
  /// of the categories becomes a column, named by its texts joined with `_`, in order of
  /// appearance; rows are in the order in which their keys appear. A key without a row for some
  /// column has a missing value there. Statuses and bounds travel.
  ///
  /// Errors: a column that is not there (`GS223`), two rows for one cell (`GS224`), far more
  /// cells than rows (`GS227`).
  ///
  /// - Parameters:
  ///   - key: Column with the code of a row.
  ///   - names: Columns whose values become the names of the new columns.
  ///   - value: Column with the values.
  /// - Complexity: O(rows + keys · columns)
  public func pivoted(
    key: String, names: [String], value: String, file: String = "the table"
  ) throws(GeosegError) -> (table: FeatureTable, diagnostics: [Diagnostic]) {
    let missing = ([key, value] + names).filter { self[$0] == nil }
    guard missing.isEmpty, let keys = self[key], let values = self[value] else {
      throw GeosegError(
        missing.map { name in
          let near = nearestNames(to: name, in: columnNames, limit: 1).first
          let suggestion = near.map {
            Phrase(en: "did you mean “\($0)”? ", sv: "menade du ”\($0)”? ")
          }
          return Diagnostic(
            .noSuchTableColumn,
            [
              "table": .text(file), "column": .text(name),
              "suggestion": .phrase(suggestion ?? Phrase(en: "", sv: "")),
              "columns": .text(columnNames.joined(separator: ", ")),
            ], at: Location(file: file, column: name))
        })
    }
    let categories = names.compactMap { self[$0] }
    var rowOf = NumberedNames()
    var columnOf = NumberedNames()
    var cells: [(row: Int, column: Int)] = []
    cells.reserveCapacity(count)
    for row in 0..<count {
      let label = categories.map { $0.text(row).map(JoinCodes.trimmed) ?? "–" }
        .joined(separator: "_")
      let code = keys.text(row).map(JoinCodes.trimmed) ?? ""
      cells.append((rowOf.number(of: code), columnOf.number(of: label)))
    }

    var log = DiagnosticLog()
    let height = rowOf.names.count
    let size = height.multipliedReportingOverflow(by: columnOf.names.count)
    if size.overflow || size.partialValue > max(1_000_000, 50 * count) {
      throw GeosegError(
        .pivotTooWide,
        [
          "names": .text(names.joined(separator: ", ")), "columns": .integer(columnOf.names.count),
          "rows": .integer(height),
        ], at: Location(file: file))
    }
    var sources = [[Int]](
      repeating: [Int](repeating: -1, count: height), count: columnOf.names.count)
    for (source, cell) in cells.enumerated() {
      if sources[cell.column][cell.row] >= 0 {
        log.add(
          .pivotConflict,
          [
            "key": .text(rowOf.names[cell.row]), "name": .text(columnOf.names[cell.column]),
          ], at: Location(file: file, feature: source, column: value))
      } else {
        sources[cell.column][cell.row] = source
      }
    }
    try log.throwIfErrors()

    let absent = sources.reduce(0) { $0 + $1.count { $0 < 0 } }
    var columns = [Column.texts(key, rowOf.names)]
    for (name, rows) in zip(columnOf.names, sources) {
      var column = values.following(rows)
      column.name = name == key ? name + "_" : name
      columns.append(column)
    }
    log.add(
      .pivotedTable,
      [
        "rows": .integer(count), "keys": .integer(height),
        "columns": .integer(columnOf.names.count),
      ], at: Location(file: file))
    if absent > 0 {
      log.add(
        .pivotIncomplete,
        ["count": .integer(absent), "cells": .integer(height * columnOf.names.count)],
        at: Location(file: file))
    }
    return (FeatureTable(count: height, columns: columns), log.diagnostics)
  }
}

/// Numbers names in order of appearance.
private struct NumberedNames {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
