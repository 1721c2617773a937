/// The table that keeps the association of one count and has the margins of another.
///
/// The limit of iterative proportional fitting: every odds ratio is that of the source, the shares
/// of zones and groups are those wanted.
public struct FittedMargins: Sendable {
  /// Shares of all people that add up to 1, with the wanted margins.
  public let table: Composition
  /// The largest relative error left in the share of a group; those of zones are met exactly.
  public let error: Double
  public let steps: Int
}

/// Counts of the common zones and groups with nothing empty, as fitting needs them.
struct PositiveTable {
  let zones: Int
  let groups: Int
  /// Group-major shares of the whole, all above 0.
  let cells: [Double]
  /// Shares of the zones and groups.
  let zoneShares: [Double]
  let groupShares: [Double]

  /// Empty cells count as a 10¹⁰th of the smallest one that is not.
  ///
  /// Source: as in R segregation 1.1, which takes 10⁻¹⁰ persons of whole counts; here it does not
  /// depend on the unit of the counts.
  init(_ town: Composition, filling: Double) {
    zones = town.zoneCount
    groups = town.groupCount
    let filled = Composition(
      zones: zones, groups: groups, counts: town.counts.map { $0 > 0 ? $0 : filling })
    let total = filled.total
    cells = filled.counts.map { $0 / total }
    zoneShares = filled.zoneTotals.map { $0 / total }
    groupShares = filled.groupTotals.map { $0 / total }
  }

  /// What stands in empty cells of two counts.
  static func filling(_ a: Composition, _ b: Composition) -> Double {
    let smallest = [a, b].flatMap { $0.counts }.reduce(Double.infinity) {
      $1 > 0 ? min($0, $1) : $0
    }
    return 1e-10 * (smallest.isFinite ? smallest : 1)
  }
}
