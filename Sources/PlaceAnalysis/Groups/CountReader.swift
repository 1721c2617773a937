internal import GeoCore

/// Adds up the cells of every group and zone, noting what cannot be counted.
struct CountReader {
  /// Sums of one group, or the cells of the total.
  struct Sums {
    var lower: [Double]
    /// nil as long as no cell has a range.
    var upper: [Double]?
    var cells = 0

    init(zones: Int) { lower = [Double](repeating: 0, count: zones) }
  }

  let table: FeatureTable
  let reading: CountReading
  var log: DiagnosticLog
  /// The errors among the findings, as many as the log keeps.
  var errors: [Diagnostic] = []

  var groups: [Sums]
  var total: Sums?
  var totalName = ""
  var zones: [CellStatus]
  /// Columns with missing cells, and with suppressed cells that have no range, in order.
  var missingColumns: [String] = []
  var hiddenColumns: [String] = []
  var suppressedCells = 0
  var hasFractions = false
  /// Zones with ranges whose total holds only with some play.
  var strainedZones: [Int] = []

  init(_ table: FeatureTable, groups count: Int, reading: CountReading, log: DiagnosticLog) {
    self.table = table
    self.reading = reading
    self.log = log
    groups = (0..<count).map { _ in Sums(zones: table.count) }
    zones = [CellStatus](repeating: .given, count: table.count)
  }

  mutating func add(_ column: String, to group: Int) {
    // The sums leave `self` while they grow, so that they are not copied.
    var sums = groups[group]
    groups[group] = Sums(zones: 0)
    add(column, to: &sums)
    groups[group] = sums
  }

  mutating func setTotal(_ column: String) {
    var sums = Sums(zones: table.count)
    add(column, to: &sums)
    total = sums
    totalName = column
  }

  private mutating func add(_ name: String, to sums: inout Sums) {
    sums.cells += 1
    guard let column = table[name] else {
      report(
        .noSuchColumn, ["column": .text(name), "suggestion": "", "columns": "–"], column: name)
      return
    }
    guard case .numbers(let values) = column.values else {
      addText(column)
      return
    }
    var missing = false
    var hidden = false
    for zone in 0..<values.count {
      let value = values[zone]
      switch column.status(zone) {
      case .given:
        guard value.isFinite, value >= 0 else {
          let kind: DiagnosticKind = value.isFinite ? .negativeCount : .countNotFinite
          report(kind, ["value": .text("\(value)")], zone: zone, column: name)
          continue
        }
        if value != value.rounded() { hasFractions = true }
        sums.lower[zone] += value
        sums.upper?[zone] += value
      case .suppressed:
        guard let range = range(of: column, zone) else {
          zones[zone] = .undefined(.suppressedInput)
          hidden = true
          continue
        }
        if sums.upper == nil { sums.upper = sums.lower }
        sums.lower[zone] += range.lower
        sums.upper?[zone] += range.upper
        suppressedCells += 1
        if zones[zone] == .given { zones[zone] = .suppressed }
      case .missing, .undefined:
        if zones[zone] != .undefined(.suppressedInput) { zones[zone] = .missing }
        missing = true
      }
    }
    if missing { missingColumns.append(name) }
    if hidden { hiddenColumns.append(name) }
  }

  /// A column of text or the like: a fault, unless no cell of it is given.
  private mutating func addText(_ column: Column) {
    var first: Int?
    var count = 0
    for zone in 0..<column.count {
      if column.isGiven(zone) {
        first = first ?? zone
        count += 1
      } else if zones[zone] != .undefined(.suppressedInput) {
        zones[zone] = column.status(zone) == .suppressed ? .undefined(.suppressedInput) : .missing
      }
    }
    if let first {
      report(
        .countsAreText,
        [
          "column": .text(column.name), "count": .integer(count),
          "value": .text(column.text(first) ?? ""),
        ], zone: first, column: column.name)
    } else if column.count > 0 {
      missingColumns.append(column.name)
    }
  }

  /// The range of a hidden cell: the column's own bounds, else the stated one.
  private func range(of column: Column, _ zone: Int) -> ZoneRanges.Range? {
    if let bounds = column.bounds {
      let range = ZoneRanges.Range(lower: bounds.lower[zone], upper: bounds.upper[zone])
      if !range.isEmpty, range.lower >= 0, range.upper.isFinite { return range }
    }
    return reading.suppressed.map { ZoneRanges.Range(lower: $0.lower, upper: $0.upper) }
  }

  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument], zone: Int? = nil,
    column: String? = nil
  ) {
    let location = Location(
      file: reading.file, feature: zone, id: zone.flatMap(id), column: column)
    let diagnostic = Diagnostic(kind, arguments, at: location)
    log.add(diagnostic)
    if kind.severity == .error, errors.count < 1000 { errors.append(diagnostic) }
  }

  /// What the zone is called: its key, else its id.
  private func id(_ zone: Int) -> String? {
    if let key = reading.key, let text = table[key]?.text(zone) { return text }
    return table.id(zone).text
  }

  /// The first few zones by id or number, for a message.
  func listed(_ rows: some Collection<Int>) -> String {
    let names = rows.prefix(5).map { id($0) ?? "#\($0)" }.joined(separator: ", ")
    return rows.count > 5 ? names + " …" : names
  }
}
