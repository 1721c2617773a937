/// The margins to which every count of a series is brought.
public enum ReferenceMargins: Sendable, Equatable {
  /// Those of one of the counts, such as the first year.
  case count(Int)
  /// Zones of one size and groups of one size.
  case equal
}

/// A series of counts of the same zones and groups, freed from their margins.
///
/// - Input: counts in order of time, rows and groups matched; only zones and groups that all of them
///   have are kept
/// - Output: one table of shares per count, all with the same margins, for any index; nil when
///   nothing is common or the reference is not a count of the series
/// - Source: Deming & Stephan 1940, doi:10.1214/aoms/1177731829; Karmel & Maclachlan 1988
public func marginFreeTrend(
  _ series: [Composition], reference: ReferenceMargins
) -> [FittedMargins]? {
  guard let first = series.first,
    series.allSatisfy({
      $0.zoneCount == first.zoneCount && $0.groupCount == first.groupCount
    })
  else { return nil }
  if case .count(let number) = reference, !series.indices.contains(number) { return nil }
  let (zones, groups) = CommonRows.of(series)
  guard !zones.isEmpty, groups.count > 1 else { return nil }
  let kept = series.map { $0.selecting(groups).selecting(zones: zones) }
  let filling = kept.map { PositiveTable.filling($0, $0) }.min() ?? 1e-10
  let tables = kept.map { PositiveTable($0, filling: filling) }
  let (zoneShares, groupShares) =
    switch reference {
    case .count(let number): (tables[number].zoneShares, tables[number].groupShares)
    case .equal:
      (
        [Double](repeating: 1 / Double(zones.count), count: zones.count),
        [Double](repeating: 1 / Double(groups.count), count: groups.count)
      )
    }
  return tables.map { table in
    var fit = MarginFit(table, zoneShares: zoneShares, groupShares: groupShares)
    return fit.fitted()
  }
}
