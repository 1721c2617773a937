/// Persons as whole numbers, as drawing persons by chance needs them.
///
/// Counts from models and from the middles of hidden cells have fractions. Each group's size is
/// rounded to the nearest whole number; its zones get the whole part of their counts, and those with
/// the largest fractions one more, until the size is reached.
struct WholeCounts: Sendable {
  let zones: Int
  let groups: Int
  /// Group after group.
  let counts: [Int]
  let zoneTotals: [Int]
  let groupTotals: [Int]
  /// How many counts had a fraction.
  let rounded: Int

  /// More people than this are no people: about a hundred times those on Earth.
  static let limit = 1e12

  /// nil when there are more people than `limit`.
  init?(_ composition: Composition) {
    guard composition.total <= Self.limit else { return nil }
    let zones = composition.zoneCount
    var counts = composition.counts.map { Int($0.rounded(.down)) }
    var fractions = 0
    var groupTotals: [Int] = []
    for group in 0..<composition.groupCount {
      let row = group * zones..<(group + 1) * zones
      var missing = Int(composition.groupTotals[group].rounded()) - counts[row].reduce(0, +)
      let parts = row.filter { composition.counts[$0] != Double(counts[$0]) }
      fractions += parts.count
      if missing > 0, !parts.isEmpty {
        let order = parts.sorted { a, b in
          let (x, y) = (composition.counts[a], composition.counts[b])
          let (fx, fy) = (x - x.rounded(.down), y - y.rounded(.down))
          return fx != fy ? fx > fy : x != y ? x > y : a < b
        }
        for cell in order.prefix(missing) {
          counts[cell] += 1
          missing -= 1
        }
      }
      groupTotals.append(counts[row].reduce(0, +))
    }
    self.zones = zones
    groups = composition.groupCount
    rounded = fractions
    self.groupTotals = groupTotals
    zoneTotals = (0..<zones).map { zone in
      (0..<composition.groupCount).reduce(0) { $0 + counts[$1 * zones + zone] }
    }
    self.counts = counts
  }
}
