/// How many people of each group live in each zone, with ranges where cells are suppressed.
public struct PeopleByGroup: Sendable, Hashable {
  /// One group, or everybody.
  public struct Series: Sendable, Hashable {
    /// nil for everybody.
    public var group: String?
    /// Persons per zone; NaN where it is not known.
    public var values: [Double]
    /// Lowest and highest possible persons; nil when no cell is suppressed.
    public var lower: [Double]?
    public var upper: [Double]?

    public init(
      group: String?, values: [Double], lower: [Double]? = nil, upper: [Double]? = nil
    ) {
      self.group = group
      self.values = values
      self.lower = lower
      self.upper = upper
    }

    public var hasRange: Bool { lower != nil && upper != nil }
    /// The group as results name it: empty for everybody.
    public var groups: [String] { group.map { [$0] } ?? [] }
  }

  /// Everybody first, then the groups in the order in which they were named.
  public var series: [Series]
  public var zoneCount: Int
  /// Whether people were counted; otherwise every zone weighs the same.
  public private(set) var isCounted = true

  /// Precondition: all series have one entry per zone.
  public init(total: Series, groups: [Series] = []) {
    series = [total] + groups
    zoneCount = total.values.count
    precondition(series.allSatisfy { $0.values.count == zoneCount }, "series and zones differ")
  }

  /// Without any counts every zone weighs the same: shares and means are of zones, not of people.
  public static func unknown(zones: Int) -> PeopleByGroup {
    var people = PeopleByGroup(
      total: Series(group: nil, values: [Double](repeating: 1, count: zones)))
    people.isCounted = false
    return people
  }

  public var groupNames: [String] { series.compactMap(\.group) }
}
