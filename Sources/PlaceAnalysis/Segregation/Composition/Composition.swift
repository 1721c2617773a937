/// How many people of each group live in each zone, with the sums that every measure needs.
///
/// Group-major: the counts of group k are `counts[k·zones ..< (k+1)·zones]`. Groups are parts of
/// the whole, so that a zone's total is the sum of its groups. Zones without people and groups
/// without members may be there; measures leave them out.
public struct Composition: Sendable {
  public let zoneCount: Int
  public let groupCount: Int
  /// Persons, ≥ 0 and finite, group after group.
  public let counts: [Double]
  /// Persons per zone, tᵢ.
  public let zoneTotals: [Double]
  /// Persons per group, N.
  public let groupTotals: [Double]
  /// Persons in all, T.
  public let total: Double

  /// Adds up group-major counts of `zones` zones.
  ///
  /// Precondition: `counts` holds `zones` counts for each of `groups` groups.
  /// Complexity: O(zones · groups).
  public init(zones: Int, groups: Int, counts: [Double]) {
    precondition(counts.count == zones * groups, "a count for every zone and group")
    zoneCount = zones
    groupCount = groups
    self.counts = counts
    var groupTotals: [Double] = []
    zoneTotals = counts.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress, zones > 0 else {
        groupTotals = [Double](repeating: 0, count: groups)
        return [Double](repeating: 0, count: zones)
      }
      for k in 0..<groups {
        groupTotals.append(sumOf(UnsafeBufferPointer(start: base + k * zones, count: zones)))
      }
      return [Double](unsafeUninitializedCapacity: zones) { totals, count in
        guard let totals = totals.baseAddress else { return }
        Self.addRows(base, zones: zones, groups: groups, into: totals)
        count = zones
      }
    }
    self.groupTotals = groupTotals
    var all = CompensatedSum()
    for groupTotal in groupTotals { all.add(groupTotal) }
    total = all.value
  }

  /// One list of counts per group, all of the same length.
  public init(groups: [[Double]]) {
    self.init(
      zones: groups.first?.count ?? 0, groups: groups.count, counts: groups.flatMap { $0 })
  }

  /// Groups that have members, in order.
  public var presentGroups: [Int] { (0..<groupCount).filter { groupTotals[$0] > 0 } }

  /// Share of a group in the whole area, P.
  public func share(_ group: Int) -> Double { groupTotals[group] / total }

  /// Zone totals, in blocks that stay in the first cache.
  private static func addRows(
    _ counts: UnsafePointer<Double>, zones: Int, groups: Int,
    into totals: UnsafeMutablePointer<Double>
  ) {
    totals.initialize(repeating: 0, count: zones)
    var start = 0
    while start < zones {
      let end = min(start &+ 2048, zones)
      var k = 0
      while k < groups {
        let row = counts + k &* zones
        var i = start
        while i < end {
          totals[i] += row[i]
          i &+= 1
        }
        k &+= 1
      }
      start = end
    }
  }
}
