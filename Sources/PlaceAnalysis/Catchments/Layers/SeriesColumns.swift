internal import GeoCore

/// Columns of people, one per series of the run, filled row by row; a series that a row does not
/// speak of is missing there.
struct SeriesColumns {
  private let names: [String]
  private var rows: [[Persons?]]

  /// - Parameter names: By series of the run.
  init(_ names: [String]) {
    self.names = names
    rows = names.map { _ in [] }
  }

  /// Adds a row: the numbers of a pass, by its own series.
  mutating func append(_ pass: ReachPass, _ number: (_ series: Int) -> Persons) {
    for series in names.indices {
      rows[series].append(pass.series.firstIndex(of: series).map(number))
    }
  }

  /// The columns that have a number in any row.
  var columns: [Column] {
    zip(names, rows).compactMap { name, rows in
      guard rows.contains(where: { $0 != nil }) else { return nil }
      var column = Persons.column(
        name, rows.map { $0 ?? Persons(value: .nan, lower: nil, upper: nil) })
      if rows.contains(where: { $0 == nil }) {
        column.status = rows.map { $0 == nil ? .missing : .given }
      }
      return column
    }
  }
}

/// Columns that say which reach and scale a row is about, where people are, how the catchments are
/// drawn and by what people are counted.
struct ScaleColumns {
  private var reach: [String] = []
  private var within: [String] = []
  private var nearest: [Double] = []
  private var populationAt: [String] = []
  private var method: [String] = []
  private var countedBy: [String] = []

  mutating func append(_ report: CoverReport, scale: Int) {
    let pass = report.pass
    reach.append(pass.definition.name)
    within.append(pass.scales[scale].cutOff?.label ?? "")
    nearest.append(pass.definition.nearest.map(Double.init) ?? .nan)
    populationAt.append(pass.populationAt)
    method.append(report.drawn.method?.rawValue ?? "")
    countedBy.append(report.drawn.countedBy)
  }

  /// Only those that say something.
  var columns: [Column] {
    var out: [Column] = []
    if reach.contains(where: { !$0.isEmpty }) { out.append(.texts("reach", reach)) }
    if within.contains(where: { !$0.isEmpty }) { out.append(.texts("within", within)) }
    if nearest.contains(where: { !$0.isNaN }) {
      out.append(
        .numbers("nearest", nearest, status: nearest.map { $0.isNaN ? .missing : .given }))
    }
    out.append(.texts("population_at", populationAt))
    if method.contains(where: { !$0.isEmpty }) { out.append(.texts("method", method)) }
    out.append(.texts("counted_by", countedBy))
    return out
  }
}
