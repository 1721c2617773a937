internal import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The counts behind a local measure of segregation: one zone's people by group, and the area's.
struct ZoneCounts {
  struct Group {
    var name: String
    /// nᵢₖ and Nₖ.
    var zone: Double
    var area: Double
  }

  let groups: [Group]
  /// tᵢ and T.
  let zone: Double
  let area: Double

  /// All groups, those in none of the named ones included.
  init(_ composition: Composition, names: [String], row: Int) {
    groups = names.indices.map { group in
      Group(
        name: names[group], zone: composition.counts[group * composition.zoneCount + row],
        area: composition.groupTotals[group])
    }
    zone = composition.zoneTotals[row]
    area = composition.total
  }

  /// The two sides of a comparison alone, as if nobody else were there.
  init(_ composition: Composition, names: [String], row: Int, _ who: Comparison) {
    let all = ZoneCounts(composition, names: names, row: row)
    let focal = all.groups[who.focal]
    var other = Group(name: who.names[1], zone: all.zone - focal.zone, area: all.area - focal.area)
    if let index = who.other { other = all.groups[index] }
    groups = [focal, other]
    zone = focal.zone + other.zone
    area = focal.area + other.area
  }

  func share(_ group: Group) -> Double { group.zone / zone }
  func areaShare(_ group: Group) -> Double { group.area / area }

  /// −Σ π ln π of the zone, and of the area.
  var entropy: Double { groups.map { Self.surprise(share($0)) }.reduce(0, +) }
  var areaEntropy: Double { groups.map { Self.surprise(areaShare($0)) }.reduce(0, +) }

  /// −p ln p, 0 at 0.
  static func surprise(_ share: Double) -> Double { share > 0 ? -share * log(share) : 0 }

  /// π ln(π/P) of a group, 0 where nobody of it lives.
  func divergence(_ group: Group) -> Double {
    group.zone > 0 ? share(group) * log(share(group) / areaShare(group)) : 0
  }

  /// The counts as a table, with the contribution of each group where the groups add up.
  func table(_ contributions: [Double]? = nil, _ unit: ColumnUnit = .none) -> Breakdown.Table {
    var columns: [Breakdown.Column] = [
      .texts("group", BreakdownText.group, groups.map(\.name)),
      .numbers("zone", BreakdownText.zonePeople, groups.map(\.zone), .persons),
      .numbers("area", BreakdownText.areaPeople, groups.map(\.area), .persons),
      .numbers("zone_share", BreakdownText.zoneShare, groups.map(share), .share),
      .numbers("area_share", BreakdownText.areaShare, groups.map(areaShare), .share),
      .numbers(
        "group_part", BreakdownText.partOfGroup, groups.map { $0.zone / $0.area }, .share),
    ]
    if let contributions {
      columns.append(
        .numbers("contribution", BreakdownText.contribution, contributions, unit))
    }
    return Breakdown.Table(
      key: "groups", title: BreakdownText.counts, columns: columns,
      summed: contributions == nil ? nil : "contribution")
  }

  var facts: [Breakdown.Fact] {
    [
      .number("zone_total", BreakdownText.zoneTotal, zone, .persons),
      .number("area_total", BreakdownText.areaTotal, area, .persons),
    ]
  }
}
