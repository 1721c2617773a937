/// Who is counted where, and in which groups: what the segregation family is given.
///
/// Series have one entry per zone. Counts are persons.
public struct SegregationInput: Sendable {
  /// Lowest and highest possible counts, closed; equal where a count is known.
  public struct Ranges: Sendable, Hashable {
    public var lower: [Double]
    public var upper: [Double]

    public init(lower: [Double], upper: [Double]) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// People of one group, or of all, per zone.
  public struct Series: Sendable, Hashable {
    public var name: String
    /// Persons, ≥ 0; of a suppressed count, a point within its range.
    public var counts: [Double]
    /// nil when no count is suppressed.
    public var ranges: Ranges?

    public init(_ name: String, _ counts: [Double], ranges: Ranges? = nil) {
      self.name = name
      self.counts = counts
      self.ranges = ranges
    }
  }

  /// The groups named, in the order given.
  public var groups: [Series]
  /// Everybody, when the groups are not the whole base; needed by one group alone.
  public var total: Series?
  /// Zones whose counts can be used; nil uses all. Others are left out and have no local values.
  public var usable: [Bool]?
  /// Ids of the zones for messages; may be empty.
  public var ids: [String?]
  /// The file the zones are from, for messages.
  public var file: String?

  public init(
    groups: [Series], total: Series? = nil, usable: [Bool]? = nil, ids: [String?] = [],
    file: String? = nil
  ) {
    self.groups = groups
    self.total = total
    self.usable = usable
    self.ids = ids
    self.file = file
  }

  public var zoneCount: Int { groups.first?.counts.count ?? 0 }
}
