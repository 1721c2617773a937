public import GeoCore

/// An output with the run that made it at hand again: takes its numbers apart.
public struct ExplainedOutput: Sendable {
  /// Which rows the layer has.
  public enum Rows: Sendable, Hashable {
    case zones
    case places
  }

  public let output: OutputRecord
  public let rows: Rows
  /// What was worth telling while the inputs were found and read.
  public let diagnostics: [Diagnostic]
  let resolved: ResolvedPlan
  let task: Plan.Task

  /// Finds and reads the inputs of an output.
  ///
  /// Inputs are looked for in the folders named, in that of the output and in the working folder.
  ///
  /// - Throws: `layerNotExplained`, `inputsNotFound`, `inputChanged`; what keeps the plan from being
  ///   carried out.
  public static func opening(
    _ output: OutputRecord, inputFolders: [String] = [], acceptsChanged: Bool = false,
    _ context: RunContext = RunContext()
  ) throws(GeosegError) -> ExplainedOutput {
    guard let family = output.family, let rows = rows(of: output) else {
      throw GeosegError(
        .layerNotExplained,
        [
          "file": .text(output.path),
          "layer": .text(
            ([output.family?.rawValue] + [output.layer]).compactMap { $0 }
              .filter { !$0.isEmpty }.joined(separator: "-")),
        ], at: Location(file: output.path))
    }
    let search = FileSearch(folders: inputFolders + [output.folder, output.folder + "/..", "."])
    let (paths, changed) = try output.locate(search, acceptsChanged: acceptsChanged)
    var log = DiagnosticLog()
    log.add(contentsOf: changed)
    if output.version != GeosegVersion.current {
      log.add(
        .otherVersion,
        [
          "file": .text(output.path), "version": .text(output.version),
          "own": .text(GeosegVersion.current),
        ], at: Location(file: output.path))
    }
    let resolved = try output.plan(paths).resolve(context)
    if let people = resolved.plan.minCount {
      log.add(.hiddenNotExplained, ["count": .integer(people)], at: Location(file: output.path))
    }
    guard let task = resolved.plan.tasks.first(where: { $0.family == family }) else {
      throw GeosegError(.withoutRecord, ["file": .text(output.path)])
    }
    return ExplainedOutput(
      output: output, rows: rows, diagnostics: log.diagnostics, resolved: resolved, task: task)
  }

  private static func rows(of output: OutputRecord) -> Rows? {
    switch (output.family, output.layer) {
    case (_?, "zones"): .zones
    case (.access?, "places"), (.overlap?, "places"): .places
    default: nil
    }
  }

  /// What the rows are called, in the order of the inputs.
  public var keys: [String] {
    switch rows {
    case .zones: resolved.zones.keys
    case .places: resolved.placeSet?.ids ?? []
    }
  }

  /// The row of a key, or the only one with that text in one of its columns; nil when there is none.
  private func row(of key: String) -> Int? {
    if let row = keys.firstIndex(of: key) { return row }
    for column in inputTable?.columns ?? [] {
      guard case .texts = column.values else { continue }
      let rows = (0..<column.count).filter { column.text($0) == key }
      if rows.count == 1 { return rows[0] }
    }
    return nil
  }

  /// The row of the output's own table; nil when it was taken out of the file.
  private func fileRow(_ row: Int) -> Int? {
    let key = keys[row]
    let table = output.table
    let keyColumn =
      rows == .zones ? resolved.zones.keyColumn : resolved.plan.places?.input.key
    if let column = keyColumn.flatMap({ table[$0] }) {
      return (0..<table.count).first { column.text($0) == key }
    }
    if let found = (0..<table.count).first(where: { table.id($0).text == key }) { return found }
    if let ids = table["id"], let found = (0..<table.count).first(where: { ids.text($0) == key }) {
      return found
    }
    return table.count == keys.count ? row : nil
  }

  /// Takes one number apart.
  ///
  /// - Throws: `rowUnknown` and `columnNotThere` with the nearest names, both at once.
  public func explain(
    row key: String, column: String, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Explanation {
    var log = DiagnosticLog()
    let row = row(of: key)
    let inFile = row.flatMap { fileRow($0) }
    if inFile == nil { log.add(unknown(key)) }
    let cells = output.table[column]
    if cells == nil { log.add(unknownColumn(column)) }
    try log.throwIfErrors()
    guard let row, let inFile, let cells else {
      throw GeosegError(.internalFault, ["what": "row and column"])
    }
    var explanation = Explanation(
      subject: rows == .zones ? .zone(keys[row]) : .place(keys[row]), column: column,
      unit: cells.unit)
    explanation.inFile = cells.value(inFile)
    if resolved.plan.minCount != nil {
      // What is behind a number is what was hidden.
      explanation.measure = try cell(row, column, context)?.measure
      explanation.computed = explanation.inFile
    } else if let cell = try cell(row, column, context) {
      explanation.measure = cell.measure
      explanation.unit = cell.column.unit
      explanation.computed = cell.column.value(cell.row)
      explanation.undefined = cell.column.reason(cell.row)
      explanation.breakdown = cell.breakdown?.naming(places: placeNames)
    } else if let input = inputTable?[column] {
      explanation.computed = input.value(row)
      explanation.undefined = input.reason(row)
    }
    return explanation
  }

  /// What places are called, by id: their column `name` or `namn`; empty without one.
  private var placeNames: [String: String] {
    guard let table = resolved.places?.table, let ids = resolved.placeSet?.ids,
      let column = table.columns.first(where: { ["name", "namn"].contains($0.name.lowercased()) }),
      case .texts = column.values
    else { return [:] }
    return Dictionary(
      ids.indices.compactMap { row in column.text(row).map { (ids[row], $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private var inputTable: FeatureTable? {
    rows == .zones ? resolved.zones.table : resolved.places?.table
  }

  /// What a column of the output is, and its cell in one row.
  public struct ColumnEntry: Sendable {
    public var name: String
    /// nil for a property of the input.
    public var measure: MeasureInfo?
    public var unit: ColumnUnit
    /// As it stands in the file; nil when no row was asked for or the cell is not given.
    public var value: Breakdown.Value?
  }

  /// The columns of the output, in its order.
  ///
  /// - Parameter key: The row whose values are told; nil for none.
  public func columns(
    row key: String? = nil, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> [ColumnEntry] {
    var inFile: Int?
    if let key {
      inFile = row(of: key).flatMap { fileRow($0) }
      if inFile == nil { throw GeosegError([unknown(key)]) }
    }
    var found = OutputColumns(after: inputTable?.columnNames ?? [], wanted: nil)
    _ = try tell(0, &found, context)
    let computed = Dictionary(
      found.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return output.table.columns.map { column in
      let entry = computed[column.name]
      return ColumnEntry(
        name: column.name, measure: entry?.measure, unit: entry?.column.unit ?? column.unit,
        value: inFile.flatMap { column.value($0) })
    }
  }

  private func cell(
    _ row: Int, _ column: String, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    // What the input brings along is not computed.
    guard let input = inputTable, input[column] == nil else { return nil }
    var columns = OutputColumns(after: input.columnNames, wanted: column)
    return try tell(row, &columns, context)
  }

  private func tell(
    _ row: Int, _ columns: inout OutputColumns, _ context: RunContext
  ) throws(GeosegError) -> ExplainedCell? {
    switch (task.family, rows) {
    case (.access, .zones):
      return try resolved.explainAccess(task, zone: row, &columns, context)
    case (.access, .places):
      return try resolved.explainAccess(task, place: row, &columns, context)
    case (.overlap, .zones):
      return try resolved.explainOverlap(task, zone: row, &columns, context)
    case (.overlap, .places):
      return try resolved.explainOverlap(task, place: row, &columns, context)
    case (.segregation, .zones):
      return try resolved.explainSegregation(task, zone: row, &columns, context)
    case (.segregation, .places): return nil
    }
  }

  private func unknown(_ key: String) -> Diagnostic {
    let near = nearestNames(to: key, in: keys)
    let shown = near.isEmpty ? Array(keys.prefix(5)) + (keys.count > 5 ? ["…"] : []) : near
    return Diagnostic(
      .rowUnknown,
      [
        "file": .text(output.path), "name": .text(key),
        "what": .phrase(rows == .zones ? BreakdownText.zone : BreakdownText.place),
        "names": .text(shown.joined(separator: ", ")),
      ], at: Location(file: output.path))
  }

  private func unknownColumn(_ name: String) -> Diagnostic {
    Diagnostic(
      .columnNotThere,
      [
        "file": .text(output.path), "name": .text(name),
        "names": .text(LayerKeys.nearOrAll(name, output.table.columnNames)),
      ], at: Location(file: output.path))
  }
}

extension Explanation {
  /// What a reader should be warned of: a number that is not what the inputs make, rows that are
  /// not told.
  public func diagnostics(_ output: OutputRecord) -> [Diagnostic] {
    var out: [Diagnostic] = []
    if !agrees {
      let made = breakdown.flatMap { Self.same($0.value, computed) ? nil : $0.value } ?? computed
      out.append(
        Diagnostic(
          .numberDiffers,
          [
            "file": .text(Self.text(inFile)), "computed": .text(Self.text(made)),
            "version": .text(output.version),
          ], at: Location(file: output.path, column: column)))
    }
    if breakdown == nil, measure != nil, computed != nil {
      out.append(Diagnostic(.rowsNotTold, ["column": .text(column)]))
    }
    return out
  }

  private static func text(_ value: Breakdown.Value?) -> String {
    switch value {
    case .number(let number, _)?: number.isNaN ? "null" : ShortestDecimal.string(number)
    case .text(let text)?: text
    case .flag(let flag)?: flag ? "true" : "false"
    case nil: "null"
    }
  }
}
