/// The same zones and groups counted twice, such as in two years.
///
/// Rows are matched: a zone or group that one count does not have is there with no people.
public struct MatchedCounts: Sendable {
  public let before: Composition
  public let after: Composition
  /// Rows of zones that have people in both counts, of groups that both have.
  public let commonZones: [Int]
  /// Groups that have members in those zones in both counts.
  public let commonGroups: [Int]

  /// Finds what the counts have in common.
  ///
  /// Precondition: equal numbers of zones and groups.
  public init(before: Composition, after: Composition) {
    precondition(
      before.zoneCount == after.zoneCount && before.groupCount == after.groupCount,
      "matched rows and groups")
    self.before = before
    self.after = after
    (commonZones, commonGroups) = CommonRows.of([before, after])
  }

  /// The counts of the common zones and groups alone.
  public var common: (before: Composition, after: Composition) {
    (
      before.selecting(commonGroups).selecting(zones: commonZones),
      after.selecting(commonGroups).selecting(zones: commonZones)
    )
  }

  /// Rows of zones that have people only in the later count, and only in the earlier.
  public var added: [Int] { rows { $0 == 0 && $1 > 0 } }
  public var removed: [Int] { rows { $0 > 0 && $1 == 0 } }

  private func rows(_ condition: (_ before: Double, _ after: Double) -> Bool) -> [Int] {
    (0..<before.zoneCount).filter { condition(before.zoneTotals[$0], after.zoneTotals[$0]) }
  }
}
