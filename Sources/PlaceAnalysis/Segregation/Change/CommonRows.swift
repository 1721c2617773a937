/// Zones and groups that several counts have in common.
enum CommonRows {
  /// Zones with people of the common groups in every count, and groups with members in the common
  /// zones in every count.
  ///
  /// Dropping a group can empty a zone and the other way round, so this is repeated until nothing
  /// more drops out. Precondition: equal numbers of zones and groups.
  static func of(_ counts: [Composition]) -> (zones: [Int], groups: [Int]) {
    guard let first = counts.first else { return ([], []) }
    var zones = Array(0..<first.zoneCount)
    var groups = Array(0..<first.groupCount)
    var size = -1
    while size != zones.count + groups.count {
      size = zones.count + groups.count
      groups = groups.filter { group in
        counts.allSatisfy { town in
          zones.contains { town.counts[group * town.zoneCount + $0] > 0 }
        }
      }
      zones = zones.filter { zone in
        counts.allSatisfy { town in
          groups.contains { town.counts[$0 * town.zoneCount + zone] > 0 }
        }
      }
    }
    return (zones, groups)
  }
}
