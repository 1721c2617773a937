internal import GeoCore

/// The tables `groups` and `curves` of the family *access*: how far each group has to the nearest
/// place, in a few figures and as a curve.
struct GroupLayers {
  static let groups = "groups"
  static let curves = "curves"

  private let input: ReachInput
  private let wanted: [String]
  private var summaries = SummaryRows()
  private var steps = CurveRows()

  /// nil when neither table is wanted.
  init?(_ input: ReachInput) {
    wanted = [Self.groups, Self.curves].filter { input.layers.contains($0) }
    guard !wanted.isEmpty else { return nil }
    self.input = input
  }

  /// Adds the groups of a pass, by selection of places.
  mutating func append(_ report: AccessReport) throws(GeosegError) {
    let pass = report.pass
    let scales = pass.scales.filter { $0.cutOff != nil }
    for (selection, subject) in try report.nearestSubjects().enumerated() {
      let category = report.selections[selection].category ?? ""
      var costs: [Double]?
      var everybody = Double.nan
      for index in pass.series {
        let series = input.people.series[index]
        let distribution = AccessDistribution(
          values: subject.values,
          persons: subject.persons(
            series.values, spread: report.spreads[report.spreadOf[index]]))
        let key = GroupRowKey(
          reach: pass.definition.name, category: category, group: series.group ?? "",
          unit: subject.unit)
        let summary = GroupSummary(distribution, cutOffs: scales.map(\.cost))
        if index == 0 { everybody = summary.mean }
        summaries.append(summary, key, labels: scales.map(\.label), everybody: everybody)
        // All groups of a pass are read where everybody's curve steps.
        if costs == nil || !pass.series.contains(0) {
          costs = CostCurve.costs(of: distribution, and: scales.map(\.cost))
        }
        if report.givesNearest, wanted.contains(Self.curves) {
          steps.append(CostCurve(distribution, at: costs ?? []), key)
        }
      }
    }
  }

  func finished() -> [(name: String, table: FeatureTable)] {
    var out: [(name: String, table: FeatureTable)] = []
    if wanted.contains(Self.groups) { out.append((Self.groups, summaries.table(input))) }
    if wanted.contains(Self.curves) { out.append((Self.curves, steps.table(input))) }
    return out
  }
}

/// Whose row it is, and of what.
struct GroupRowKey: Sendable {
  /// Empty when nobody named it.
  let reach: String
  /// Empty for all places.
  let category: String
  /// Empty for everybody.
  let group: String
  let unit: ColumnUnit
}

extension [GroupRowKey] {
  /// Columns that tell rows apart: reach and category where there is a choice, group and unit.
  fileprivate func columns(_ input: ReachInput) -> [Column] {
    var out: [Column] = []
    if contains(where: { !$0.reach.isEmpty }) { out.append(.texts("reach", map(\.reach))) }
    if input.byCategory { out.append(.texts("category", map(\.category))) }
    out.append(.texts("group", map(\.group)))
    out.append(.texts("unit", map(\.unit.rawValue)))
    return out
  }
}

/// Rows of the table `curves`.
private struct CurveRows {
  private var keys: [GroupRowKey] = []
  private var costs: [Double] = []
  private var people: [Double] = []
  private var shares: [Double] = []

  mutating func append(_ curve: CostCurve, _ key: GroupRowKey) {
    keys += [GroupRowKey](repeating: key, count: curve.costs.count)
    costs += curve.costs
    people += curve.people
    shares += curve.shares
  }

  func table(_ input: ReachInput) -> FeatureTable {
    FeatureTable(
      count: keys.count,
      columns: keys.columns(input) + [
        .numbers("cost", costs), .numbers("people", people, unit: .persons),
        .numbers("share", shares, unit: .share, nanIs: .emptyGroup),
      ])
  }
}

/// Rows of the table `groups`.
private struct SummaryRows {
  private var keys: [GroupRowKey] = []
  private var rows: [GroupSummary] = []
  private var ratios: [Double] = []
  private var differences: [Double] = []
  /// Labels of cut-offs in order of appearance, and for each row its own.
  private var labels: [String] = []
  private var labelsOf: [[String]] = []

  mutating func append(
    _ summary: GroupSummary, _ key: GroupRowKey, labels own: [String], everybody: Double
  ) {
    keys.append(key)
    rows.append(summary)
    ratios.append(everybody > 0 ? summary.mean / everybody : .nan)
    differences.append(summary.mean - everybody)
    for label in own where !labels.contains(label) { labels.append(label) }
    labelsOf.append(own)
  }

  func table(_ input: ReachInput) -> FeatureTable {
    func costs(_ name: String, _ values: [Double]) -> Column {
      .numbers(
        name, values,
        status: values.indices.map { row in
          guard values[row].isNaN else { return .given }
          return .undefined(rows[row].people > 0 ? .unreachable : .emptyGroup)
        })
    }
    let within = labels.map { label -> Column in
      let values = rows.indices.map { row in
        labelsOf[row].firstIndex(of: label).map { rows[row].within[$0] } ?? .nan
      }
      return .numbers(
        ColumnName.joined("share_within", label), values, unit: .share,
        status: values.indices.map { row in
          guard values[row].isNaN else { return .given }
          return labelsOf[row].contains(label) ? .undefined(.emptyGroup) : .missing
        })
    }
    return FeatureTable(
      count: rows.count,
      columns: keys.columns(input) + [
        .numbers("people", rows.map(\.people), unit: .persons),
        .numbers("unreachable_people", rows.map(\.unreachable), unit: .persons),
        costs("mean", rows.map(\.mean)), costs("median", rows.map(\.median)),
        costs("p10", rows.map(\.tenth)), costs("p90", rows.map(\.ninetieth)),
        costs("ratio_to_all", ratios), costs("difference_from_all", differences),
      ] + within)
  }
}
