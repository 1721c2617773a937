/// The ranges of one zone's groups, total and rest, made as narrow as they can be.
///
/// The one constraint is Σ groups + rest = total. For a single linear constraint, narrowing every
/// term once against the ranges of all others gives the exact range of each term.
struct ZoneRanges {
  /// Closed, in persons.
  struct Range: Hashable {
    var lower: Double
    var upper: Double

    var isEmpty: Bool { !(lower <= upper) }

    /// The range with its ends joined where only rounding parts them.
    func settled(within slack: Double) -> Range {
      guard lower > upper, lower - upper <= slack else { return self }
      return Range(lower: upper, upper: upper)
    }
  }

  var groups: [Range]
  /// nil when there is no total column: then the total is the sum, and nothing can be narrowed.
  var total: Range?
  /// Those in no group; (0, 0) when the groups are the whole base.
  var rest: Range

  /// Narrows all ranges; false when no values at all could hold.
  ///
  /// - Complexity: O(groups)
  mutating func narrow() -> Bool {
    guard let total else { return !groups.contains { $0.isEmpty } }
    var lowest = rest.lower
    var highest = rest.upper
    for group in groups {
      lowest += group.lower
      highest += group.upper
    }
    // Counts may be derived real numbers: sums of them differ in the last bits.
    let slack = 1e-9 * max(1, total.upper)
    let groupsHighest = groups.reduce(0) { $0 + $1.upper }
    for i in groups.indices {
      groups[i] = Self.narrowed(groups[i], lowest, highest, total).settled(within: slack)
    }
    // The rest may be unbounded: its part is not subtracted from the highest sum.
    rest = Range(
      lower: max(rest.lower, total.lower - groupsHighest),
      upper: min(rest.upper, total.upper - (lowest - rest.lower))
    ).settled(within: slack)
    let narrowedTotal = Range(
      lower: max(total.lower, lowest), upper: min(total.upper, highest)
    ).settled(within: slack)
    self.total = narrowedTotal
    return !narrowedTotal.isEmpty && !rest.isEmpty && !groups.contains { $0.isEmpty }
  }

  /// The term's range, given the total and what the others come to at least and at most.
  private static func narrowed(
    _ term: Range, _ lowest: Double, _ highest: Double, _ total: Range
  ) -> Range {
    let othersHighest = highest == .infinity ? .infinity : highest - term.upper
    return Range(
      lower: max(term.lower, total.lower - othersHighest),
      upper: min(term.upper, total.upper - (lowest - term.lower)))
  }

  /// One point for every group, equally far along its range: half-way, or less where the total
  /// does not leave so much, or as far as it takes to fill the total when there is no rest.
  func points() -> [Double] {
    let lowest = groups.reduce(0) { $0 + $1.lower }
    let room = groups.reduce(0) { $0 + ($1.upper - $1.lower) }
    guard room > 0 else { return groups.map(\.lower) }
    var part = 0.5
    if let total {
      let middle = total.lower + (total.upper - total.lower) / 2
      let most = (middle - rest.lower - lowest) / room
      let least = rest.upper == .infinity ? 0 : (middle - rest.upper - lowest) / room
      part = min(max(part, least), most)
    }
    part = min(max(part, 0), 1)
    return groups.map { $0.lower + part * ($0.upper - $0.lower) }
  }
}
