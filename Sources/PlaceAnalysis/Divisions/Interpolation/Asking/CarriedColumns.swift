internal import GeoCore

/// Reads what is carried over, for every row of the source file.
struct CarriedColumns {
  private let file: ReadLayer
  private var columns: [CarriedColumn] = []
  private var people: DivisionValues?

  /// nil, with the faults in the resolver's log, when something cannot be read.
  init?(_ file: ReadLayer, _ request: InterpolationRequest, _ resolver: PlanResolver) {
    self.file = file
    let plan = request.sources
    var lookup = ColumnLookup(file.table, year: plan.year, at: Location(file: file.name))
    let wanted: [(CarriedColumn.Kind, [String])] = [
      (.extensive, request.extensive), (.intensive, request.intensive), (.rate, request.rates),
    ]
    let isNamed = wanted.contains { !$0.1.isEmpty } || plan.groups != nil || plan.total != nil
    guard isNamed else {
      resolver.log.add(
        .interpolationOfNothing,
        ["names": .text(ColumnLookup.listed(Self.numericNames(file.table)))],
        at: Location(file: file.name))
      return nil
    }
    let suppressed = plan.suppressed.flatMap { text in
      resolver.attempt { () throws(GeosegError) in try SuppressedRange.parse(text) }
    }
    addGroups(plan, total: plan.total.map { lookup.withYear($0) }, resolver)
    var failed = false
    for (kind, names) in wanted {
      var seen: Set<String> = []
      for written in names {
        let name = lookup.column(written)
        guard let column = file.table[name], seen.insert(name).inserted else { continue }
        if kind == .extensive, columns.contains(where: { $0.name == name }) { continue }
        let range = kind == .extensive ? suppressed : nil
        guard let values = Self.values(column, range, file, resolver) else {
          failed = true
          continue
        }
        columns.append(CarriedColumn(name: name, kind: kind, unit: column.unit, values: values))
      }
    }
    if !request.rates.isEmpty {
      if let weight = request.rateWeight ?? plan.total {
        let name = lookup.column(weight)
        people =
          columns.first { $0.kind == .extensive && $0.name == name }?.values
          ?? file.table[name].flatMap { Self.values($0, suppressed, file, resolver) }
        if let people, let row = people.values.firstIndex(where: { $0 < 0 }) {
          Self.reportNegative(name, people.values[row], row, file, resolver)
        }
      } else {
        resolver.log.add(
          .rateWithoutWeight, ["column": .text(request.rates[0])], at: Location(file: file.name))
      }
    }
    resolver.log.add(contentsOf: lookup.faults)
    if request.method == .pycnophylactic {
      for column in columns where column.kind == .extensive {
        if let row = column.values.values.firstIndex(where: { $0 < 0 }) {
          Self.reportNegative(column.name, column.values.values[row], row, file, resolver)
        }
      }
    }
    if failed || !lookup.faults.isEmpty { return nil }
  }

  /// Groups and total as other commands count them, ranges narrowed by each other.
  private mutating func addGroups(_ plan: Plan, total: String?, _ resolver: PlanResolver) {
    guard plan.groups != nil || plan.total != nil else { return }
    var key: String?
    if let name = plan.zones.key, file.table[name] != nil { key = name }
    let layer = RowLayer(
      name: file.name, table: file.table, metric: GeometryColumn(crs: .plane), keys: [],
      keyColumn: key, fileRows: Array(0..<file.table.count))
    guard let counts = resolver.resolveGroups(layer)?.counts else { return }
    var series = counts.groups
    if let total {
      var all = counts.total
      all.name = total
      series.append(all)
    }
    for one in series {
      columns.append(
        CarriedColumn(
          name: one.name, kind: .extensive, unit: .persons,
          values: DivisionValues(one.values, bounds: one.bounds)))
    }
  }

  /// The numbers of a column, NaN where none is given; nil when it holds something else.
  private static func values(
    _ column: Column, _ range: SuppressedRange?, _ file: ReadLayer, _ resolver: PlanResolver
  ) -> DivisionValues? {
    guard let numbers = column.numbers else {
      let first = (0..<column.count).first { column.isGiven($0) }
      // A column without any cell given has no type of its own.
      guard let first else {
        return DivisionValues([Double](repeating: .nan, count: column.count))
      }
      resolver.log.add(
        .carriedIsText,
        ["column": .text(column.name), "value": .text(column.text(first) ?? "")],
        at: Location(file: file.name, feature: first, column: column.name))
      return nil
    }
    var out = DivisionValues(numbers.map { $0.isFinite ? $0 : .nan })
    for row in numbers.indices where column.status(row) != .given {
      out.values[row] = .nan
      guard column.status(row) == .suppressed, let ends = ends(column, row, range) else {
        continue
      }
      if out.bounds == nil { out.bounds = Column.Bounds(lower: out.values, upper: out.values) }
      out.values[row] = ends.lower + (ends.upper - ends.lower) / 2
      out.bounds?.lower[row] = ends.lower
      out.bounds?.upper[row] = ends.upper
    }
    if out.bounds != nil {
      for row in numbers.indices where column.status(row) == .given {
        out.bounds?.lower[row] = out.values[row]
        out.bounds?.upper[row] = out.values[row]
      }
    }
    return out
  }

  private static func ends(
    _ column: Column, _ row: Int, _ range: SuppressedRange?
  ) -> (lower: Double, upper: Double)? {
    if let bounds = column.bounds, bounds.lower[row] <= bounds.upper[row],
      bounds.upper[row].isFinite
    {
      return (bounds.lower[row], bounds.upper[row])
    }
    return range.map { ($0.lower, $0.upper) }
  }

  private static func reportNegative(
    _ column: String, _ value: Double, _ row: Int, _ file: ReadLayer, _ resolver: PlanResolver
  ) {
    resolver.log.add(
      .negativeAmount, ["column": .text(column), "value": .text(ShortestDecimal.string(value))],
      at: Location(
        file: file.name, feature: row, id: file.table.id(row).text, column: column))
  }

  private static func numericNames(_ table: FeatureTable) -> [String] {
    table.columns.filter { $0.numbers != nil }.map(\.name)
  }

  /// The rows with a usable area; what the others hold is summed.
  func selecting(_ rows: [Int]) -> (columns: [CarriedColumn], people: DivisionValues?) {
    var isUsed = [Bool](repeating: false, count: file.table.count)
    for row in rows { isUsed[row] = true }
    let chosen = columns.map { column in
      var out = column
      if column.kind == .extensive {
        for row in isUsed.indices where !isUsed[row] && column.values.values[row].isFinite {
          out.withoutArea += column.values.values[row]
        }
      }
      out.values = column.values.selecting(rows)
      return out
    }
    return (chosen, people?.selecting(rows))
  }
}

extension DivisionValues {
  func selecting(_ rows: [Int]) -> DivisionValues {
    DivisionValues(
      rows.map { values[$0] },
      bounds: bounds.map { bounds in
        Column.Bounds(lower: rows.map { bounds.lower[$0] }, upper: rows.map { bounds.upper[$0] })
      })
  }
}
