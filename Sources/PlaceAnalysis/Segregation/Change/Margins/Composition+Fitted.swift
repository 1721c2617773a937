extension Composition {
  /// These counts with the margins of others: iterative proportional fitting to its limit.
  ///
  /// - Input: zones and groups matched, all with people in every count; empty cells get a 10¹⁰th of
  ///   the smallest cell of this count and of `groups`
  /// - Output: shares of all people that keep this count's odds ratios, with the zones' shares of
  ///   `zones` and the groups' shares of `groups`
  /// - Complexity: O(zones · groups²) per step, mostly fewer than ten
  /// - Source: Deming & Stephan 1940, doi:10.1214/aoms/1177731829
  public func fitted(zonesLike zones: Composition, groupsLike groups: Composition) -> FittedMargins
  {
    let filling = PositiveTable.filling(self, groups)
    return Self.fitted(
      PositiveTable(self, filling: filling),
      zonesLike: PositiveTable(zones, filling: filling),
      groupsLike: PositiveTable(groups, filling: filling))
  }

  static func fitted(
    _ source: PositiveTable, zonesLike zones: PositiveTable, groupsLike groups: PositiveTable
  ) -> FittedMargins {
    var fit = MarginFit(
      source, zoneShares: zones.zoneShares, groupShares: groups.groupShares)
    return fit.fitted()
  }
}
