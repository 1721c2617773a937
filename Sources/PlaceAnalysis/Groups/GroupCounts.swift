public import GeoCore

/// People per zone and group, with ranges where the publisher hides cells.
///
/// All series have one entry per row of the table they were read from. A count that is not known
/// is NaN, never zero; `zones` says so too, and `usableRows` are the rows a measure may use.
public struct GroupCounts: Sendable, Hashable {
  /// People per zone: of one group, of all, or of the rest.
  public struct Series: Sendable, Hashable {
    public var name: String
    /// Persons; NaN where not known.
    ///
    /// For a suppressed count a point within its range: the points
    /// of one zone lie equally far along their ranges, half-way unless the total leaves less.
    public var values: [Double]
    /// Lowest and highest possible count; nil when no zone has a range.
    public var bounds: Column.Bounds?

    public init(name: String, values: [Double], bounds: Column.Bounds? = nil) {
      self.name = name
      self.values = values
      self.bounds = bounds
    }

    public var lower: [Double] { bounds?.lower ?? values }
    public var upper: [Double] { bounds?.upper ?? values }
  }

  /// The groups that were named, in that order.
  public var groups: [Series]
  /// Everybody: the total column when there is one, else the groups added up.
  public var total: Series
  /// Those in no group: total − Σ groups, never below zero.
  ///
  /// nil without a total column.
  public var rest: Series?
  /// Per zone: all counts given; some suppressed and within a range; or some not known.
  public var zones: [CellStatus]

  public init(groups: [Series], total: Series, rest: Series? = nil, zones: [CellStatus]) {
    self.groups = groups
    self.total = total
    self.rest = rest
    self.zones = zones
  }

  public static let restName = "rest"

  public var zoneCount: Int { zones.count }
  public var names: [String] { groups.map(\.name) }
  /// Group-major counts: `counts[group][zone]`.
  public var counts: [[Double]] { groups.map(\.values) }
  /// Group-major lowest possible counts.
  public var lower: [[Double]] { groups.map(\.lower) }
  /// Group-major highest possible counts.
  public var upper: [[Double]] { groups.map(\.upper) }

  /// Whether any count is a range.
  public var hasRanges: Bool {
    total.bounds != nil || rest?.bounds != nil || groups.contains { $0.bounds != nil }
  }

  public func isUsable(_ zone: Int) -> Bool {
    switch zones[zone] {
    case .given, .suppressed: true
    case .missing, .undefined: false
    }
  }

  /// The rows whose counts are all known, if only as ranges.
  public var usableRows: [Int] { zones.indices.filter(isUsable) }

  /// The groups together with the rest as the last one, when there are people in it.
  public var withRest: GroupCounts {
    guard var rest, rest.upper.contains(where: { $0 > 0 }) else { return self }
    let taken = Set(names)
    while taken.contains(rest.name) { rest.name += "_" }
    return GroupCounts(groups: groups + [rest], total: total, zones: zones)
  }

  /// The zones of these rows only, in the order given.
  public func selecting(_ rows: [Int]) -> GroupCounts {
    func selected(_ series: Series) -> Series {
      Series(
        name: series.name, values: rows.map { series.values[$0] },
        bounds: series.bounds.map { bounds in
          Column.Bounds(
            lower: rows.map { bounds.lower[$0] }, upper: rows.map { bounds.upper[$0] })
        })
    }
    return GroupCounts(
      groups: groups.map(selected), total: selected(total), rest: rest.map(selected),
      zones: rows.map { zones[$0] })
  }
}
