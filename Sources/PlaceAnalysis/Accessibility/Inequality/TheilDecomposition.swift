#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Theil's T taken apart into inequality between groups and within them.
///
/// between = Σ_g s_g ln(μ_g/μ), within = Σ_g s_g T_g, with s_g the group's share of all access;
/// together they are T of everybody.
/// Source: Theil 1967; Bourguignon 1979, doi:10.2307/1914138
public struct TheilDecomposition: Sendable {
  /// What a group adds.
  public struct Part: Sendable {
    public var people: Double
    /// Mean value; NaN when nobody of the group has one.
    public var mean: Double
    /// T within the group; NaN when nobody of it has anything.
    public var theil: Double
    /// s_g, its share of all access.
    public var share: Double
    /// s_g ln(μ_g/μ), below 0 for a group below the mean.
    public var between: Double
    /// s_g T_g.
    public var within: Double
  }

  public let groups: [Part]
  public let between: Double
  public let within: Double
  /// between + within.
  public var total: Double { between + within }
  /// Share of the inequality that lies between the groups; NaN when there is none.
  public var shareBetween: Double { total > 0 ? between / total : .nan }

  /// Groups that live mixed: every member of a group in a row has the value of the row.
  ///
  /// All members are NaN when nobody has anything.
  ///
  /// - Parameters:
  ///   - values: One per row; not a finite number where there is none.
  ///   - persons: For each group its people by row.
  /// - Complexity: O(groups · rows · log rows).
  public init(values: [Double], persons: [[Double]]) {
    let towns = persons.map { AccessDistribution(values: values, persons: $0) }
    var people = CompensatedSum()
    var total = CompensatedSum()
    for town in towns {
      people.add(town.people)
      total.add(town.total)
    }
    let mean = total.value / people.value
    let isRelative =
      total.value > 0 && towns.allSatisfy { ($0.values.first ?? 0) >= 0 }
    groups = towns.map { town in
      let share = isRelative ? town.total / total.value : .nan
      let theil = town.theilT()
      // 0·ln 0 = 0: a group that has nothing adds nothing.
      let adds = isRelative && share > 0
      return Part(
        people: town.people, mean: town.mean, theil: theil, share: share,
        between: adds ? share * log(town.mean / mean) : share,
        within: adds ? share * theil : share)
    }
    var between = CompensatedSum()
    var within = CompensatedSum()
    for part in groups {
      between.add(part.between)
      within.add(part.within)
    }
    self.between = groups.isEmpty ? .nan : between.value
    self.within = groups.isEmpty ? .nan : within.value
  }

  /// Groups of rows: everybody of a row is of one group.
  ///
  /// - Parameters:
  ///   - group: Index of the group of each row, from 0; −1 leaves the row out.
  ///   - groupCount: How many groups there are.
  public init(values: [Double], persons: [Double], group: [Int], groupCount: Int) {
    precondition(group.count == values.count, "groups and values differ")
    var byGroup = [[Double]](
      repeating: [Double](repeating: 0, count: values.count), count: groupCount)
    for row in group.indices where byGroup.indices.contains(group[row]) {
      byGroup[group[row]][row] = persons[row]
    }
    self.init(values: values, persons: byGroup)
  }
}
